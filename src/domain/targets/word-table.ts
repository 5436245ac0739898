/** Reading by word tables: the longest word wins, so 不超过 is never read as 超过. */
import { groupBy } from '../group-by'

export type WordTable<T> = readonly (readonly [string, T])[]

/** Words as a table of them is best read and edited: parted by blanks. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

export interface WordMatch<T> {
  readonly word: string
  readonly value: T
  /** The text without the word. */
  readonly rest: string
}

type Entries<T> = readonly (readonly [string, T])[]
interface Index<T> {
  /** By their first character, and by their last; the longest first. */
  readonly starts: ReadonlyMap<string, Entries<T>>
  readonly ends: ReadonlyMap<string, Entries<T>>
}
/** Tables are asked for every cell of a sheet: each is sorted once. */
const indexes = new WeakMap<WordTable<unknown>, Index<unknown>>()

function indexOf<T>(table: WordTable<T>): Index<T> {
  // An index is only ever stored under the table it was made from, so its values are of that table's type.
  const known = indexes.get(table) as Index<T> | undefined
  if (known) return known
  const byLength = table.filter(([word]) => word !== '').sort((a, b) => b[0].length - a[0].length)
  const index = {
    starts: groupBy(byLength, ([word]) => word.charAt(0)),
    ends: groupBy(byLength, ([word]) => word.charAt(word.length - 1)),
  }
  indexes.set(table, index)
  return index
}

/** The longest word of the table the text begins with; null when there is none. */
export function matchAtStart<T>(table: WordTable<T>, text: string): WordMatch<T> | null {
  const found = indexOf(table)
    .starts.get(text.charAt(0))
    ?.find(([word]) => text.startsWith(word))
  return found ? { word: found[0], value: found[1], rest: text.slice(found[0].length) } : null
}

/** The longest word of the table the text ends with; null when there is none. */
export function matchAtEnd<T>(table: WordTable<T>, text: string): WordMatch<T> | null {
  const found = indexOf(table)
    .ends.get(text.charAt(text.length - 1))
    ?.find(([word]) => text.endsWith(word))
  return found
    ? { word: found[0], value: found[1], rest: text.slice(0, text.length - found[0].length) }
    : null
}

/** A list of words as a table of themselves. */
export function wordTable(words: readonly string[]): WordTable<string> {
  return words.map((word) => [word, word] as const)
}

export function includesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word))
}
