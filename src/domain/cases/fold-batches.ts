import { chunkNumberAt, countRows, createCaseRegister, placeOf, rowAt, type CasePlace } from './case-register'
import { isYieldingAt, KEY_WORDS, type PackedCases } from './packed-cases'

/** The cases that stand after some batches, each once. */
export interface FoldedCases {
  readonly size: () => number
  /** In the order of the batches and their rows. */
  readonly forEach: (visit: (chunk: PackedCases, row: number) => void) => void
  /** Chunk by chunk, with a 1 for each row that stands; null: all of them. For a look at a million rows. */
  readonly forEachChunk: (visit: (chunk: PackedCases, standing: Uint8Array | null) => void) => void
}

/**
 * The state of the cases after the batches in the order of their import: of a case that stands in several, the latest
 * row that does not yield counts, and where all yield the first. Leaving a batch out is its undo.
 *
 * The largest batch is not put into a table, since its cases are each once in it: the others are, and it is held
 * against them. With a million cases and a few imports after them, that is ten times as fast.
 */
export function foldBatches(batches: readonly (readonly PackedCases[])[]): FoldedCases {
  const chunks = batches.flat()
  const stands = standingRows(batches)
  return {
    size: () =>
      chunks.reduce(
        (sum, { rows }, i) => sum + (stands[i]?.reduce((count, one) => count + one, 0) ?? rows),
        0,
      ),
    forEach(visit) {
      chunks.forEach((chunk, i) => {
        const standing = stands[i]
        for (let row = 0; row < chunk.rows; row += 1) if (!standing || standing[row]) visit(chunk, row)
      })
    },
    forEachChunk: (visit) => chunks.forEach((chunk, i) => visit(chunk, stands[i] ?? null)),
  }
}

/** Per chunk of all batches which rows stand; null: all of them. */
function standingRows(batches: readonly (readonly PackedCases[])[]): readonly (Uint8Array | null)[] {
  const sizes = batches.map(countRows)
  if (sizes.filter((size) => size > 0).length <= 1) return batches.flat().map(() => null)
  const largest = sizes.indexOf(Math.max(...sizes))
  const stands = batches.flat().map((chunk) => new Uint8Array(chunk.rows).fill(1))
  const hide = (place: CasePlace) => {
    const standing = stands[chunkNumberAt(place)]
    if (standing) standing[rowAt(place)] = 0
  }

  const others = createCaseRegister(sizes.reduce((sum, size) => sum + size, 0) - (sizes[largest] ?? 0))
  const ranges = batches.map((chunks) => chunks.map((chunk) => others.addChunk(chunk)))
  const largestRange = ranges[largest] ?? []
  const firstOfLargest = largestRange[0] ?? 0

  ranges.forEach((range, batch) => {
    if (batch === largest) return
    for (const chunkNumber of range) {
      const chunk = others.chunkAt(placeOf(chunkNumber, 0))
      for (let row = 0; row < chunk.rows; row += 1) {
        const before = others.find(chunk.keys, row * KEY_WORDS)
        if (before !== null && isYieldingAt(chunk, row)) hide(placeOf(chunkNumber, row))
        else {
          others.putRow(chunkNumber, row)
          if (before !== null) hide(before)
        }
      }
    }
  })
  if (others.size() === 0) return stands

  for (const chunkNumber of largestRange) {
    const chunk = others.chunkAt(placeOf(chunkNumber, 0))
    for (let row = 0; row < chunk.rows; row += 1) {
      const other = others.find(chunk.keys, row * KEY_WORDS)
      if (other === null) continue
      const doesOtherYield = isYieldingAt(others.chunkAt(other), rowAt(other))
      const doesYield = isYieldingAt(chunk, row)
      const isOtherLater = chunkNumberAt(other) > firstOfLargest
      // One that does not yield stands; of two that do not the later, of two that do the earlier.
      const doesStand = doesYield === doesOtherYield ? doesYield === isOtherLater : doesOtherYield
      hide(doesStand ? other : placeOf(chunkNumber, row))
    }
  }
  return stands
}
