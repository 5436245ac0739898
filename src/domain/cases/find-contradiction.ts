import { sortCounts } from './add-totals'
import type { CaseTotals } from './case-totals'
import type { ClearedCases } from './cleared-cases'
import { computeTotalsUnder } from './compute-case-totals'
import { foldBatches } from './fold-batches'
import type { ImportBatch } from './import-batch'
import { ruleKey } from './known-rules'
import { packedLayout, type PackedCases } from './packed-cases'

/** The register of one plan as a file says it is stored, in whatever order. */
export interface StatedRegister {
  readonly fiscalYear: number
  readonly batches: readonly ImportBatch[]
  readonly chunks: readonly StatedChunk[]
  /** null: no case was cleared. */
  readonly cleared: ClearedCases | null
  /** Whether the key is there by which the case numbers were hashed. */
  readonly hasCaseKey: boolean
}

interface StatedChunk {
  readonly batchId: string
  /** Place among the chunks of the batch, from 0. */
  readonly chunkIndex: number
  readonly cases: PackedCases
}

/** What of a register contradicts what else is stated of it. `fileName`: file of the batch; '' where there is none. */
export type Contradiction =
  /** Rows of a batch that is not there. */
  | { readonly code: 'batch-missing'; readonly fileName: string }
  | { readonly code: 'batch-repeated'; readonly fileName: string }
  | { readonly code: 'chunk-repeated'; readonly fileName: string }
  /** `part` counts from 1. */
  | { readonly code: 'chunk-missing'; readonly fileName: string; readonly part: number }
  /** Rows that the batch should have, by its counts, and rows that it has. */
  | {
      readonly code: 'rows-differ'
      readonly fileName: string
      readonly stated: number
      readonly rows: number
    }
  | { readonly code: RowContradiction; readonly fileName: string }
  /** New numbers would be hashed otherwise, so that no case would be found again. */
  | { readonly code: 'case-key-missing'; readonly fileName: string }
  /** The newest batch has no totals though cases stand. */
  | { readonly code: 'totals-missing'; readonly fileName: string }
  | { readonly code: 'totals-differ'; readonly fileName: string }
  /** What is kept of cleared cases counts others than there are keys. */
  | { readonly code: 'cleared-differ'; readonly fileName: string }

type RowContradiction = 'status-unknown' | 'word-unknown' | 'accepted-missing'

/**
 * Looks at a register as a whole, which a look at each stored row cannot: whether all rows of each batch are there,
 * whether each says something, and whether they give the totals that are kept beside them. null: nothing contradicts.
 */
export function findContradiction(register: StatedRegister): Contradiction | null {
  const batches = [...register.batches].sort((a, b) => a.sequence - b.sequence)
  const ids = batches.map(({ batchId }) => batchId)
  const twice = batches.find(({ batchId }, at) => ids.indexOf(batchId) < at)
  if (twice) return { code: 'batch-repeated', fileName: twice.fileName }
  if (register.chunks.some(({ batchId }) => !ids.includes(batchId)))
    return { code: 'batch-missing', fileName: '' }
  const { cleared } = register
  const newest = batches.at(-1)
  if (!register.hasCaseKey && (newest || cleared))
    return { code: 'case-key-missing', fileName: newest?.fileName ?? '' }

  const rows: (readonly PackedCases[])[] = []
  for (const batch of batches) {
    const chunks = register.chunks
      .filter(({ batchId }) => batchId === batch.batchId)
      .sort((a, b) => a.chunkIndex - b.chunkIndex)
    const found = contradictionOfBatch(batch, chunks)
    if (found) return { ...found, fileName: batch.fileName }
    rows.push(chunks.map(({ cases }) => cases))
  }

  if (cleared && countCases(cleared.totals) !== cleared.cases) return { code: 'cleared-differ', fileName: '' }
  return newest ? contradictionOfTotals(newest, rows, register) : null
}

/** The Omit of each kind of contradiction by itself. */
type OfBatch<Each = Contradiction> = Each extends unknown ? Omit<Each, 'fileName'> : never

function contradictionOfBatch(
  { counts, isCleared }: ImportBatch,
  chunks: readonly StatedChunk[],
): OfBatch | null {
  for (const [at, { chunkIndex }] of chunks.entries()) {
    if (chunkIndex < at) return { code: 'chunk-repeated' }
    if (chunkIndex > at) return { code: 'chunk-missing', part: at + 1 }
  }
  const rows = chunks.reduce((sum, { cases }) => sum + cases.rows, 0)
  // Duplicates, refused rows and cases cleared before are not stored; of a cleared batch nothing is.
  const stored = counts.added + counts.changed + (counts.kept ?? 0) + counts.unchanged
  const stated = isCleared ? 0 : stored
  if (rows !== stated) return { code: 'rows-differ', stated, rows }
  for (const { cases } of chunks) {
    const code = contradictionOfRows(cases)
    if (code) return { code }
  }
  return null
}

/** Loops over the arrays themselves: there are a million rows. */
function contradictionOfRows({
  rows,
  flags,
  texts,
  words,
  handlers,
  days,
}: PackedCases): RowContradiction | null {
  const { statuses, statusBits, dayWidth, dayPlaces } = packedLayout
  const isNoWord = (place: number) => place >= words.length
  if (flags.some((flag) => (flag & statusBits) >= statuses.length)) return 'status-unknown'
  if (texts.some(isNoWord) || handlers?.some(isNoWord)) return 'word-unknown'
  for (let row = 0; row < rows; row += 1) {
    if (days[row * dayWidth + dayPlaces.accepted] === 0) return 'accepted-missing'
  }
  return null
}

/**
 * Under the rules that the totals name: those of before a rule came into force lawfully lack its sums, which are
 * counted again once the plan is opened.
 */
function contradictionOfTotals(
  { fileName, foldTotals }: ImportBatch,
  rows: readonly (readonly PackedCases[])[],
  { fiscalYear, cleared }: StatedRegister,
): Contradiction | null {
  const rules = foldTotals?.rules?.map(({ rule }) => rule)
  const counted = computeTotalsUnder(foldBatches(rows), { rules, fiscalYear, cleared: cleared?.totals })
  if (foldTotals === null) return counted.counts.length > 0 ? { code: 'totals-missing', fileName } : null
  return signOf(foldTotals) === signOf(counted) ? null : { code: 'totals-differ', fileName }
}

/** The same for totals that say the same, whatever the order of their counts, rules and fields. */
function signOf({ counts, hasOpenCases, rules = [] }: CaseTotals): string {
  const cells = sortCounts(counts).map((cell) => [
    ...[cell.acceptedMonth, cell.endedMonth, cell.status, cell.isLegalHelp],
    ...[cell.count, cell.totalDays],
  ])
  const sums = rules.map((each) => [
    ...[ruleKey(each.rule), each.fiscalYear],
    each.sums.map((sum) => [sum.numerator, sum.denominator, sum.legalHelp, sum.leftOut, sum.carriedOver]),
  ])
  return JSON.stringify([cells, hasOpenCases, sums.map((sum) => JSON.stringify(sum)).sort()])
}

function countCases({ counts }: CaseTotals): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
