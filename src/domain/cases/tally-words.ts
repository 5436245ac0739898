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
  field: TalliedField,
  { words }: Pick<PackedCases, 'words'>,
  places: Uint32Array,
): void {
  for (const [place, text] of words.entries()) {
    const count = places[place]
    if (!count) continue
    for (const word of field === 'satisfaction' ? [text] : wordsOfField(field, text))
      counts.set(word, (counts.get(word) ?? 0) + count)
  }
}

/** Most first; of as many, by the word. */
export function talliesOf(counts: WordCounts): readonly CaseTally[] {
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}

/** Every word of every field that a rule may choose from. Of 受援人类别 every one of several counts. */
export function tallyWords(cases: FoldedCases): FieldWords {
  const fields: readonly TalliedField[] = [...filterFields, 'satisfaction']
  const counts = new Map(fields.map((field): [TalliedField, WordCounts] => [field, new Map()]))
  cases.forEachChunk((chunk, standing) => {
    for (const [field, ofField] of counts) {
      const places = new Uint32Array(chunk.words.length)
      const column = textPlaces[field]
      for (let row = 0; row < chunk.rows; row += 1) {
        if (standing && !standing[row]) continue
        const place = chunk.texts[row * textWidth + column] ?? 0
        places[place] = (places[place] ?? 0) + 1
      }
      addWords(ofField, field, chunk, places)
    }
  })
  // One entry per field, which fromEntries cannot say.
  return Object.fromEntries([...counts].map(([field, ofField]) => [field, talliesOf(ofField)])) as Record<
    TalliedField,
    readonly CaseTally[]
  >
}
