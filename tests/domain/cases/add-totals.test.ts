import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTotals, sortCounts } from '@/domain/cases/add-totals'
import { computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import { foldBatches } from '@/domain/cases/fold-batches'
import { anyCase, anyRule, packCases } from '../../fixtures/register-rows'

test('the totals of two parts are those of the whole, under every rule', () => {
  fc.assert(
    fc.property(fc.array(anyCase), fc.array(anyCase), fc.array(anyRule, { maxLength: 3 }), (a, b, rules) => {
      const under = (...batches: Parameters<typeof foldBatches>[0]) =>
        computeTotalsUnder(foldBatches(batches), { rules, fiscalYear: 2022 })
      const [first, second] = [packCases(a), packCases(b, 1000)]
      expect(addTotals(under([first]), under([second]))).toEqual(under([first], [second]))
    }),
    { numRuns: 100 },
  )
})

test('a rule that only one part was counted under is in neither', () => {
  fc.assert(
    fc.property(fc.array(anyCase), anyRule, (rows, rule) => {
      const register = foldBatches([[packCases(rows)]])
      const [under, plain] = [[rule], []].map((rules) =>
        computeTotalsUnder(register, { rules, fiscalYear: 2022 }),
      )
      if (under && plain) expect(addTotals(under, plain)).not.toHaveProperty('rules')
    }),
    { numRuns: 30 },
  )
})

test('counts stand in one order', () => {
  const cell = { endedMonth: null, status: 'open', isLegalHelp: false, count: 1, totalDays: 0 } as const
  const [a, b] = [
    { ...cell, acceptedMonth: '2022-01' },
    { ...cell, acceptedMonth: '2022-02' },
  ]
  expect(sortCounts([b, a])).toEqual([a, b])
})
