import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeAll } from '@/domain/cases/conflict-decisions'
import { foldBatches } from '@/domain/cases/fold-batches'
import { indexCases } from '@/domain/cases/case-register'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { planBatch, type RegisterState } from '@/domain/cases/plan-batch'
import type { PackedCases } from '@/domain/cases/packed-cases'
import { soundRow, takeIn } from './made-cases'

const open = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '', '在办', '']
const closed = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '2022/3/1', '办结', '500']
const other = open.with(0, '〔2022〕2号')
const chunksOf = (...rows: readonly (readonly string[])[]) => takeIn(rows).chunks
const planOf = (state: RegisterState, chunks: readonly PackedCases[], decisions = takeAll) =>
  planBatch(state, indexCases(chunks)).decide(decisions)
const terms = { fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12] }
const empty = { rows: [], totals: null, ...terms }
const stateOf = (...rows: readonly (readonly string[])[]) => {
  const chunks = chunksOf(...rows)
  return { rows: [chunks], totals: computeCaseTotals(foldBatches([chunks])), ...terms }
}

describe('a batch is planned', () => {
  test('into an empty register: its own totals, and the months from which its cases count', () => {
    const { plan, after, changedPeriods } = planOf(empty, chunksOf(closed))
    expect(plan).toMatchObject({ added: 1 })
    expect(after?.counts).toMatchObject([{ endedMonth: '2022-03', count: 1 }])
    expect(changedPeriods).toContain(3)
    expect(changedPeriods).toContain(12)
  })

  test('over a register: the totals of both, each case once', () => {
    const state = stateOf(open, other)
    const { plan, after, changedPeriods } = planOf(state, chunksOf(closed))
    expect(plan).toMatchObject({ added: 0, changed: 1 })
    expect(after?.counts.map(({ status, count }) => [status, count])).toEqual([
      ['open', 1],
      ['closed', 1],
    ])
    expect(changedPeriods).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test('that changes nothing: the totals as they stand and no period', () => {
    const state = stateOf(closed)
    expect(planOf(state, chunksOf(closed))).toMatchObject({ changedPeriods: [] })
    expect(planOf(state, chunksOf(closed)).after).toBe(state.totals)
    expect(planOf(empty, []).after).toBeNull()
  })

  test('what it would be is what the register then is', () => {
    const rows = fc.array(soundRow, { maxLength: 30 })
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [before, incoming] = [chunksOf(...first), chunksOf(...second)]
        const state = { ...stateOf(...first), rows: [before] }
        expect(planOf(state, incoming).after).toEqual(computeCaseTotals(foldBatches([before, incoming])))
      }),
    )
  })

  test('that is decided to change nothing: the totals as they were, and rows that say what was decided', () => {
    const state = stateOf(open)
    const { plan, rows, after, changedPeriods } = planOf(state, chunksOf(closed), { all: 'keep', except: [] })
    expect(plan).toMatchObject({ added: 0, changed: 0, kept: 1 })
    expect(after).toEqual(state.totals)
    expect(changedPeriods).toEqual([])
    expect(computeCaseTotals(foldBatches([...state.rows, rows]))).toEqual(state.totals)
    // Without what it yielded to, the row stands.
    expect(computeCaseTotals(foldBatches([rows])).counts).toMatchObject([{ status: 'closed' }])
  })
})
