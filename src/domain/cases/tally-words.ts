import { filterFields, wordsOfField } from './case-filter'
import type { CaseTally } from './case-analysis'
import type { FilterField } from './counting-rule'
import type { FoldedCases } from './fold-batches'
import { packedLayout, type PackedCases } from './packed-cases'
import type { FieldWords } from './register-cases'

export type TalliedField = FilterField | 'satisfaction'
export type WordCounts = Map<string, number>

const { textWidth, textPlaces } = packedLayout

/** Adds the words of one field of a chunk, counted by their places in it: to look at a million texts takes too long. */
export function addWords(
  counts: WordCounts,
  field: TalliedField | 'handler',
  { words }: Pick<PackedCases, 'words'>,
  places: Uint32Array,
): void {
  for (const [place, text] of words.entries()) {
    const count = places[place]
    if (!count) continue
    const isWhole = field === 'satisfaction' || field === 'handler'
    for (const word of isWhole ? [text] : wordsOfField(field, text))
      counts.set(word, (counts.get(word) ?? 0) + count)
  }
}

/** Most first; of as many, by the word. */
export function talliesOf(counts: WordCounts): readonly CaseTally[] {
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}

/** Every word of every field that a rule may choose from, and every 承办人 who is kept. Of 受援人类别 every one of several counts. */
export function tallyWords(cases: FoldedCases): FieldWords {
  const fields: readonly TalliedField[] = [...filterFields, 'satisfaction']
  const counts = new Map(fields.map((field): [TalliedField, WordCounts] => [field, new Map()]))
  const handlers: WordCounts = new Map()
  cases.forEachChunk((chunk, standing) => {
    for (const [field, ofField] of counts) {
      const texts = { from: chunk.texts, width: textWidth, column: textPlaces[field] }
      addWords(ofField, field, chunk, countPlaces(chunk, standing, texts))
    }
    if (!chunk.handlers) return
    const texts = { from: chunk.handlers, width: 1, column: 0 }
    addWords(handlers, 'handler', chunk, countPlaces(chunk, standing, texts))
  })
  // One entry per field, which fromEntries cannot say.
  const ofFields = Object.fromEntries(
    [...counts].map(([field, ofField]) => [field, talliesOf(ofField)]),
  ) as Record<TalliedField, readonly CaseTally[]>
  return { ...ofFields, handler: talliesOfHandlers(handlers, cases) }
}

/** How many standing rows of a chunk have each of its words in one column, by the places of the words. */
function countPlaces(
  { rows, words }: PackedCases,
  standing: Uint8Array | null,
  { from, width, column }: { readonly from: Uint16Array; readonly width: number; readonly column: number },
): Uint32Array {
  const places = new Uint32Array(words.length)
  for (let row = 0; row < rows; row += 1) {
    if (standing && !standing[row]) continue
    const place = from[row * width + column] ?? 0
    places[place] = (places[place] ?? 0) + 1
  }
  return places
}

/** None where nobody is named; else every case that names nobody counts as blank, also where the names were dropped. */
function talliesOfHandlers(counts: WordCounts, cases: FoldedCases): readonly CaseTally[] {
  counts.delete('')
  if (counts.size === 0) return []
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const blank = cases.size() - named
  return talliesOf(blank > 0 ? counts.set('', blank) : counts)
}
