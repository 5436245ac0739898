import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAnalyses } from '@/domain/cases/add-analyses'
import { analyseCases } from '@/domain/cases/analyse-cases'
import { indexCases } from '@/domain/cases/case-register'
import type { CaseTotals } from '@/domain/cases/case-totals'
import { computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import { takeAll } from '@/domain/cases/conflict-decisions'
import { countByRule } from '@/domain/cases/count-by-rule'
import { foldBatches } from '@/domain/cases/fold-batches'
import type { PackedCases } from '@/domain/cases/packed-cases'
import { planBatch } from '@/domain/cases/plan-batch'
import { countOpen, planClearing, type KeptOfCleared } from '@/domain/cases/plan-clearing'
import { isNoChange } from '@/domain/cases/plan-import'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { withoutCleared } from '@/domain/cases/without-cleared'
import { anyCase, anyRule, makeCase, packCases } from '../../fixtures/register-rows'

interface Register {
  readonly batches: readonly (readonly PackedCases[])[]
  readonly cleared: KeptOfCleared | null
}

const under = (rules: readonly CountingRule[], { cleared }: Register) => ({
  ...{ rules, fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12], cleared: cleared && cleared.totals },
})
const totalsOf = (register: Register, rules: readonly CountingRule[]): CaseTotals =>
  computeTotalsUnder(foldBatches(register.batches), under(rules, register))

/** What the storage does: rows away, what is kept beside them. */
function clear(register: Register, rules: readonly CountingRule[]): Register {
  const cases = foldBatches(register.batches)
  return { batches: [], cleared: planClearing(cases, totalsOf(register, rules), 2022, register.cleared) }
}

function take(register: Register, rules: readonly CountingRule[], chunks: readonly PackedCases[]) {
  const left = withoutCleared(chunks, register.cleared)
  const state = { ...under(rules, register), rows: register.batches, totals: totalsOf(register, rules) }
  const { plan, after, rows } = planBatch(state, indexCases(left.chunks)).decide(takeAll)
  const taken: Register = { ...register, batches: [...register.batches, rows] }
  return { plan, after, cleared: left.cleared, register: taken }
}

const rows = fc.array(anyCase, { maxLength: 25 })
const rulesOf = fc.array(anyRule, { maxLength: 3 })
const packed = (first: number) => rows.map((each) => [packCases(each, first)])

describe('laws of clearing', { timeout: 30_000 }, () => {
  test('no figure of any rule in force changes, in no month', () => {
    fc.assert(
      fc.property(packed(1), packed(10), rulesOf, (first, second, rules) => {
        const before: Register = { batches: [first, second], cleared: null }
        const after = clear(before, rules)
        expect(totalsOf(after, rules)).toEqual(totalsOf(before, rules))
        for (const rule of rules)
          for (const asOf of [1, 6, 12])
            expect(countByRule(totalsOf(after, rules), rule, 2022, asOf)).toEqual(
              countByRule(totalsOf(before, rules), rule, 2022, asOf),
            )
      }),
      { numRuns: 40 },
    )
  })

  test('the same file again changes nothing, and every row of it is accounted for', () => {
    fc.assert(
      fc.property(packed(1), rulesOf, (chunks, rules) => {
        const cleared = clear({ batches: [chunks], cleared: null }, rules)
        const again = take(cleared, rules, chunks)
        expect(isNoChange(again.plan)).toBe(true)
        expect(again.cleared).toBe(chunks.reduce((sum, chunk) => sum + chunk.rows, 0))
        expect(again.after).toEqual(totalsOf(cleared, rules))
      }),
      { numRuns: 40 },
    )
  })

  test('a later file adds what is new, as if nothing had been cleared, and its undo takes exactly that away', () => {
    fc.assert(
      // Keys 1…: the second file holds some cases of the first, which is as it was, and some of its own.
      fc.property(packed(1), packed(200), rulesOf, (first, fresh, rules) => {
        const whole: Register = { batches: [first], cleared: null }
        const cleared = clear(whole, rules)
        const later = take(cleared, rules, [...first, ...fresh])
        expect(later.after).toEqual(totalsOf(take(whole, rules, fresh).register, rules))
        expect(totalsOf(later.register, rules)).toEqual(later.after)
        expect(totalsOf({ ...later.register, batches: [] }, rules)).toEqual(totalsOf(whole, rules))
      }),
      { numRuns: 40 },
    )
  })

  test('clearing twice keeps what clearing once would', () => {
    fc.assert(
      fc.property(packed(1), packed(200), rulesOf, (first, second, rules) => {
        const once = clear({ batches: [first, second], cleared: null }, rules).cleared
        const twice = clear(
          { batches: [second], cleared: clear({ batches: [first], cleared: null }, rules).cleared },
          rules,
        ).cleared
        expect(twice?.totals).toEqual(once?.totals)
        expect(twice?.cases).toBe(once?.cases)
        expect(twice?.keys).toEqual(once?.keys)
      }),
      { numRuns: 20 },
    )
  })
})

test('the analysis of each month is kept, and cleared cases are told', () => {
  const chunks = [packCases([makeCase({ ended: '2022-03-01' }), makeCase({ accepted: '2022-05-01' })])]
  const { cleared } = clear({ batches: [chunks], cleared: null }, [])
  expect(cleared?.analyses).toHaveLength(12)
  expect(cleared?.analyses[3]).toEqual({ ...analyseCases(foldBatches([chunks]), 2022, 4), cleared: 2 })
  const more = [packCases([makeCase({})], 100)]
  const again = clear({ batches: [more], cleared }, []).cleared
  const own = { ...analyseCases(foldBatches([more]), 2022, 12), cleared: 1 }
  expect(cleared?.analyses[11] && addAnalyses(cleared.analyses[11], own)).toEqual(again?.analyses[11])
})

test('open cases are told before they are cleared', () => {
  expect(countOpen(foldBatches([[packCases([makeCase({}), makeCase({ ended: '2022-03-01' })])]]))).toBe(1)
})
