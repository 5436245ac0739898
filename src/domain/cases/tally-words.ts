import { filterFields, wordsOfField } from './case-filter'
import type { CaseTally } from './case-analysis'
import type { FilterField } from './counting-rule'
import type { FoldedCases } from './fold-batches'
import { wordPlaceAt, type PackedCases } from './packed-cases'
import type { FieldWords } from './register-cases'

export type TalliedField = FilterField | 'satisfaction'

export interface WordTally {
  /** Of rows that come chunk by chunk. */
  readonly add: (chunk: PackedCases, row: number) => void
  /** Most first. Of 受援人类别 every one of several counts. */
  readonly finish: () => readonly CaseTally[]
}

/** Counts the words of one field: by their places in a chunk first, because a million texts take too long. */
export function createWordTally(field: TalliedField): WordTally {
  const counts = new Map<string, number>()
  let current: PackedCases | null = null
  let places = new Uint32Array(0)

  function closeChunk(): void {
    if (!current) return
    for (const [place, text] of current.words.entries()) {
      const count = places[place]
      if (!count) continue
      const words = field === 'satisfaction' ? [text] : wordsOfField(field, text)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + count)
    }
  }

  return {
    add(chunk, row) {
      if (chunk !== current) {
        closeChunk()
        current = chunk
        places = new Uint32Array(Math.max(1, chunk.words.length))
      }
      const place = wordPlaceAt(chunk, row, field)
      places[place] = (places[place] ?? 0) + 1
    },
    finish() {
      closeChunk()
      current = null
      return sortTallies([...counts].map(([word, count]) => ({ word, count })))
    },
  }
}

/** Most first; of as many, by the word. */
export function sortTallies(tallies: readonly CaseTally[]): readonly CaseTally[] {
  return [...tallies].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}

/** Every word of every field that a rule may choose from. */
export function tallyWords(cases: FoldedCases): FieldWords {
  const fields: readonly TalliedField[] = [...filterFields, 'satisfaction']
  const tallies = fields.map((field) => [field, createWordTally(field)] as const)
  cases.forEach((chunk, row) => {
    for (const [, tally] of tallies) tally.add(chunk, row)
  })
  // One entry per field, which fromEntries cannot say.
  return Object.fromEntries(tallies.map(([field, tally]) => [field, tally.finish()])) as Record<
    TalliedField,
    readonly CaseTally[]
  >
}
