/** Reading by word tables: the longest word wins, so 不超过 is never read as 超过. */

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

function longest<T>(table: WordTable<T>, fits: (word: string) => boolean): readonly [string, T] | null {
  let best: readonly [string, T] | null = null
  for (const entry of table) {
    if (fits(entry[0]) && (best === null || entry[0].length > best[0].length)) best = entry
  }
  return best
}

/** The longest word of the table the text begins with; null when there is none. */
export function matchAtStart<T>(table: WordTable<T>, text: string): WordMatch<T> | null {
  const found = longest(table, (word) => text.startsWith(word))
  return found && { word: found[0], value: found[1], rest: text.slice(found[0].length) }
}

/** The longest word of the table the text ends with; null when there is none. */
export function matchAtEnd<T>(table: WordTable<T>, text: string): WordMatch<T> | null {
  const found = longest(table, (word) => text.endsWith(word))
  return found && { word: found[0], value: found[1], rest: text.slice(0, text.length - found[0].length) }
}

/** A list of words as a table of themselves. */
export function wordTable(words: readonly string[]): WordTable<string> {
  return words.map((word) => [word, word] as const)
}

export function includesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word))
}
