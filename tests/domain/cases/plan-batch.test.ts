import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/case-register'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { planBatch } from '@/domain/cases/plan-batch'
import { soundRow, takeIn } from './made-cases'

const open = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '', '在办', '']
const closed = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '2022/3/1', '办结', '500']
const other = open.with(0, '〔2022〕2号')
const chunksOf = (...rows: readonly (readonly string[])[]) => takeIn(rows).chunks
const empty = { rows: [], totals: null, fiscalYear: 2022 }
const stateOf = (...rows: readonly (readonly string[])[]) => {
  const chunks = chunksOf(...rows)
  return { rows: [chunks], totals: computeCaseTotals(foldBatches([chunks])), fiscalYear: 2022 }
}

describe('a batch is planned', () => {
  test('into an empty register: its own totals, and the months from which its cases count', () => {
    const { plan, after, changedPeriods } = planBatch(empty, chunksOf(closed))
    expect(plan).toMatchObject({ added: 1 })
    expect(after?.counts).toMatchObject([{ endedMonth: '2022-03', count: 1 }])
    expect(changedPeriods).toContain(3)
    expect(changedPeriods).toContain(12)
  })

  test('over a register: the totals of both, each case once', () => {
    const state = stateOf(open, other)
    const { plan, after, changedPeriods } = planBatch(state, chunksOf(closed))
    expect(plan).toMatchObject({ added: 0, changed: 1 })
    expect(after?.counts.map(({ status, count }) => [status, count])).toEqual([
      ['open', 1],
      ['closed', 1],
    ])
    expect(changedPeriods).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test('that changes nothing: the totals as they stand and no period', () => {
    const state = stateOf(closed)
    expect(planBatch(state, chunksOf(closed))).toMatchObject({ changedPeriods: [] })
    expect(planBatch(state, chunksOf(closed)).after).toBe(state.totals)
    expect(planBatch(empty, []).after).toBeNull()
  })

  test('what it would be is what the register then is', () => {
    const rows = fc.array(soundRow, { maxLength: 30 })
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [before, incoming] = [chunksOf(...first), chunksOf(...second)]
        const state = { ...stateOf(...first), rows: [before] }
        expect(planBatch(state, incoming).after).toEqual(computeCaseTotals(foldBatches([before, incoming])))
      }),
    )
  })
})
