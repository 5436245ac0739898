import { describe, expect, test } from 'vitest'
import type { ClearedCases } from '@/domain/cases/cleared-cases'
import { computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { findContradiction, type StatedRegister } from '@/domain/cases/find-contradiction'
import { foldBatches } from '@/domain/cases/fold-batches'
import type { ImportBatch, ImportCounts } from '@/domain/cases/import-batch'
import type { PackedCases } from '@/domain/cases/packed-cases'
import { stamp } from '../../fixtures/backup-rows'

/** Closed cases of the program's first day and the day after. */
function chunkOf(...numbers: readonly number[]): PackedCases {
  return {
    rows: numbers.length,
    keys: Uint32Array.from(numbers.flatMap((number) => [number, 1, 2, 3])),
    lines: Uint32Array.from(numbers.map((_, row) => row + 2)),
    days: Uint16Array.from(numbers.flatMap(() => [1, 1, 1, 2])),
    flags: new Uint8Array(numbers.length),
    texts: Uint16Array.from(numbers.flatMap(() => [1, 0, 0, 0, 0, 0, 0, 0])),
    words: ['', '民事'],
    handlers: new Uint16Array(numbers.length),
  }
}

const inTime: CountingRule = {
  measure: { kind: 'closed-in-time', from: 'assigned', limitDays: 60 },
  filter: { legalHelp: 'with', words: {} },
}
const terms = { rules: [inTime], fiscalYear: 1990 }

function batchOf(
  sequence: number,
  counts: Partial<ImportCounts>,
  over: Partial<ImportBatch> = {},
): ImportBatch {
  return {
    ...{ ...stamp, planId: 'p1', batchId: `b${sequence}`, sequence, reason: '' },
    ...{ fileName: `${sequence}.csv`, fileSize: 9, fingerprint: 'f', encoding: 'utf-8', hasBom: false },
    ...{ delimiter: ',', droppedHeaders: [], foldTotals: null },
    counts: { ...{ rows: 9, added: 0, changed: 0, unchanged: 0, duplicates: 0, refused: 0 }, ...counts },
    ...over,
  }
}

const first = [chunkOf(1, 2), chunkOf(3)]
const second = [chunkOf(3, 4)]
const totals = computeTotalsUnder(foldBatches([first, second]), terms)
const at = (batchId: string, chunkIndex: number, cases: PackedCases) => ({ batchId, chunkIndex, cases })
const whole: StatedRegister = {
  ...{ fiscalYear: 1990, cleared: null, hasCaseKey: true },
  batches: [
    batchOf(2, { added: 1, unchanged: 1 }, { foldTotals: totals }),
    batchOf(1, { added: 3, duplicates: 4, refused: 2 }),
  ],
  chunks: [at('b2', 0, chunkOf(3, 4)), at('b1', 1, chunkOf(3)), at('b1', 0, chunkOf(1, 2))],
}
const nothing: StatedRegister = { ...whole, batches: [], chunks: [] }

const withBatches = (change: (batch: ImportBatch) => ImportBatch): StatedRegister => ({
  ...whole,
  batches: whole.batches.map(change),
})
const withTotals = (foldTotals: ImportBatch['foldTotals']) =>
  withBatches((batch) => (batch.sequence === 2 ? { ...batch, foldTotals } : batch))
const withRows = (over: Partial<PackedCases>): StatedRegister => ({
  ...whole,
  chunks: [at('b2', 0, { ...chunkOf(3, 4), ...over }), ...whole.chunks.slice(1)],
})
const threefold = { ...totals, counts: totals.counts.map((cell) => ({ ...cell, count: cell.count * 3 })) }

const cleared: ClearedCases = {
  ...{ ...stamp, planId: 'p1', cases: 4, keys: new Uint32Array(16), totals, analyses: [], reason: '' },
}
const afterClearing: StatedRegister = {
  ...{ ...nothing, cleared },
  batches: whole.batches.map((batch) => ({ ...batch, isCleared: true })),
}

describe('a register that says nothing against itself', () => {
  test.each<[string, StatedRegister]>([
    ['of two batches, in whatever order they come', whole],
    ['without a batch, and without a key', { ...nothing, hasCaseKey: false }],
    ['whose totals lack the sums of a rule', withTotals({ ...totals, rules: undefined })],
    [
      'whose totals name their counts in another order',
      withTotals({ ...totals, counts: [...totals.counts].reverse() }),
    ],
    ['of which the rows were cleared', afterClearing],
    [
      'with a batch that came after the clearing, some of its cases cleared before',
      {
        ...afterClearing,
        batches: [
          ...afterClearing.batches.map((batch) => ({ ...batch, foldTotals: null })),
          batchOf(...([3, { added: 1, kept: 1, cleared: 7 }] as const), {
            foldTotals: computeTotalsUnder(foldBatches([[chunkOf(8, 9)]]), { ...terms, cleared: totals }),
          }),
        ],
        chunks: [at('b3', 0, chunkOf(8, 9))],
      },
    ],
  ])('%s', (_, register) => expect(findContradiction(register)).toBeNull())
})

describe('a register that contradicts itself is told', () => {
  test.each<[string, StatedRegister, ReturnType<typeof findContradiction>]>([
    ['without its batches', { ...whole, batches: [] }, { code: 'batch-missing', fileName: '' }],
    [
      'with a batch twice',
      { ...whole, batches: [...whole.batches, ...whole.batches.slice(0, 1)] },
      { code: 'batch-repeated', fileName: '2.csv' },
    ],
    [
      'with a chunk twice',
      { ...whole, chunks: [...whole.chunks, ...whole.chunks.slice(0, 1)] },
      { code: 'chunk-repeated', fileName: '2.csv' },
    ],
    [
      'without the first chunk of a batch',
      { ...whole, chunks: whole.chunks.slice(0, 2) },
      { code: 'chunk-missing', fileName: '1.csv', part: 1 },
    ],
    [
      'without the last chunk of a batch',
      { ...whole, chunks: whole.chunks.filter((chunk) => chunk.chunkIndex === 0) },
      { code: 'rows-differ', fileName: '1.csv', stated: 3, rows: 2 },
    ],
    [
      'without any chunk',
      { ...whole, chunks: [] },
      { code: 'rows-differ', fileName: '1.csv', stated: 3, rows: 0 },
    ],
    [
      'with rows of a batch that was cleared',
      withBatches((batch) => ({ ...batch, isCleared: batch.sequence === 1 })),
      { code: 'rows-differ', fileName: '1.csv', stated: 0, rows: 3 },
    ],
    [
      'with a flag that is no status',
      withRows({ flags: Uint8Array.of(0, 5) }),
      { code: 'status-unknown', fileName: '2.csv' },
    ],
    [
      'with a text beyond its words',
      withRows({ texts: new Uint16Array(16).fill(2) }),
      { code: 'word-unknown', fileName: '2.csv' },
    ],
    [
      'with a handler beyond its words',
      withRows({ handlers: Uint16Array.of(0, 2) }),
      { code: 'word-unknown', fileName: '2.csv' },
    ],
    [
      'with a case never accepted',
      withRows({ days: new Uint16Array(8) }),
      { code: 'accepted-missing', fileName: '2.csv' },
    ],
    [
      'without the key of its numbers',
      { ...whole, hasCaseKey: false },
      { code: 'case-key-missing', fileName: '2.csv' },
    ],
    ['without totals', withTotals(null), { code: 'totals-missing', fileName: '2.csv' }],
    [
      'with thrice the cases in its totals',
      withTotals(threefold),
      { code: 'totals-differ', fileName: '2.csv' },
    ],
    [
      'with other sums of a rule',
      withTotals({
        ...totals,
        rules: totals.rules?.map((each) => ({
          ...each,
          sums: each.sums.map((sum) => ({ ...sum, numerator: sum.numerator + 1 })),
        })),
      }),
      { code: 'totals-differ', fileName: '2.csv' },
    ],
    [
      'with open cases in its totals only',
      withTotals({ ...totals, hasOpenCases: true }),
      { code: 'totals-differ', fileName: '2.csv' },
    ],
    [
      'without what is kept of its cleared cases',
      { ...afterClearing, cleared: null },
      { code: 'totals-differ', fileName: '2.csv' },
    ],
    [
      'with cleared cases that its totals do not count',
      { ...afterClearing, cleared: { ...cleared, totals: threefold } },
      { code: 'cleared-differ', fileName: '' },
    ],
  ])('%s', (_, register, contradiction) => expect(findContradiction(register)).toEqual(contradiction))
})
