import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/case-register'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { isNoChange, planImport } from '@/domain/cases/plan-import'
import { anyRow, soundRow, takeIn } from './made-cases'

const open = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '', '在办', '']
const closed = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '2022/3/1', '办结', '500']
const other = open.with(0, '〔2022〕2号')
const chunksOf = (...rows: readonly (readonly string[])[]) => takeIn(rows).chunks
const planOf = (before: readonly (readonly string[])[], after: readonly (readonly string[])[]) =>
  planImport(foldBatches([chunksOf(...before)]), chunksOf(...after))

describe('a file is compared with the register', () => {
  test('into an empty register everything is added', () => {
    expect(planOf([], [open, other])).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
  })

  test('a case that was closed since is changed, field by field', () => {
    const plan = planOf([open, other], [closed, other])
    expect(plan).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
      reopened: 0,
      changedFields: { status: 1, ended: 1, subsidy: 1 },
    })
    expect(plan.samples).toMatchObject([
      {
        line: 2,
        fields: ['status', 'ended', 'subsidy'],
        from: { status: 'open', subsidy: null },
        to: { status: 'closed', subsidy: '500' },
      },
    ])
  })

  test('a case that was closed and is open in the file is named: the file may be older', () => {
    expect(planOf([closed], [open])).toMatchObject({ changed: 1, reopened: 1 })
  })

  test('a case that is not in the file stays as it is', () => {
    expect(planOf([open, other], [other])).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })
})

const rowsArbitrary = fc.array(soundRow, { maxLength: 40 })

describe('laws', () => {
  test('import(A) twice = once: the second time nothing changes', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
        const { chunks, accepted } = takeIn(rows)
        const plan = planImport(foldBatches([chunks]), chunks)
        expect(isNoChange(plan)).toBe(true)
        expect(plan.unchanged).toBe(accepted)
        expect(computeCaseTotals(foldBatches([chunks, chunks]))).toEqual(
          computeCaseTotals(foldBatches([chunks])),
        )
      }),
    )
  })

  test('import in pieces = import of the whole', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.nat(), (rows, cut) => {
        // Each case once: of a case with two contents the whole file refuses the second.
        const unique = [...new Map(rows.map((row) => [row[0], row])).values()]
        const at = unique.length === 0 ? 0 : cut % unique.length
        const [first, second] = [takeIn(unique.slice(0, at)).chunks, takeIn(unique.slice(at)).chunks]
        expect(computeCaseTotals(foldBatches([first, second]))).toEqual(
          computeCaseTotals(foldBatches([takeIn(unique).chunks])),
        )
      }),
    )
  })

  test('every accepted row is added, changed or unchanged', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.array(anyRow, { maxLength: 40 }), (before, after) => {
        const taken = takeIn(after)
        const register = foldBatches([takeIn(before).chunks])
        const plan = planImport(register, taken.chunks)
        expect(plan.added + plan.changed + plan.unchanged).toBe(taken.accepted)
        expect(foldBatches([takeIn(before).chunks, taken.chunks]).size()).toBe(register.size() + plan.added)
      }),
    )
  })

  test('dropping a batch leaves what the others say, in any order', () => {
    fc.assert(
      fc.property(rowsArbitrary, rowsArbitrary, rowsArbitrary, (a, b, c) => {
        const [first, second, third] = [a, b, c].map((rows) => takeIn(rows).chunks)
        if (!first || !second || !third) return
        const all = [first, second, third]
        expect(computeCaseTotals(foldBatches(all.toSpliced(1, 1)))).toEqual(
          computeCaseTotals(foldBatches([first, third])),
        )
        // A row that the first batch and the second have alike stays when the first goes.
        const kept = foldBatches([second])
        expect(isNoChange(planImport(kept, second))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
