import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import { computeRuleTotals, createRowJudge, createRowReader } from '@/domain/cases/compute-rule-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { countByRule, isCountedByMonths, type CaseFigure } from '@/domain/cases/count-by-rule'
import { foldBatches } from '@/domain/cases/fold-batches'
import { judgeCase } from '@/domain/cases/judge-case'
import { daysOf } from '@/domain/cases/sort-case'
import { anyCase, anyRule, makeCase, packCases } from '../../fixtures/register-rows'

/** Case by case, as a person would count with a pencil. */
function countedByHand(
  rows: readonly CompletedCase[],
  rule: CountingRule,
  asOf: number,
): Partial<CaseFigure> {
  const { measure } = rule
  let [above, below, leftOut, carriedOver] = [0, 0, 0, 0]
  for (const row of rows) {
    const { part } = judgeCase(rule, row, 2022, asOf)
    const days = measure.kind === 'mean-days' ? daysOf(row, measure.from) : 1
    if (part === 'numerator' || part === 'numerator-only') above += Number(days)
    if (part === 'numerator' || part === 'denominator-only') below += 1
    if (part === 'left-out') leftOut += 1
    else if (part !== 'not-counted' && row.accepted < 18993) carriedOver += 1
  }
  const needsOpen = !['mean-days', 'satisfaction', 'count'].includes(measure.kind)
  const known = !needsOpen || rows.some(({ status }) => status === 'open')
  const denominator =
    measure.kind === 'count' || !known ? null : measure.kind === 'handled-of-quota' ? measure.quota : below
  return { numerator: above, denominator, leftOut, carriedOver }
}

test('every figure is the sum of the verdicts, whatever the cases, the rule and the month', () => {
  fc.assert(
    fc.property(
      fc.array(anyCase, { maxLength: 60 }),
      anyRule,
      fc.integer({ min: 1, max: 12 }),
      (rows, rule, asOf) => {
        const register = foldBatches([[packCases(rows)]])
        const totals = computeTotalsUnder(register, { rules: [rule], fiscalYear: 2022 })
        expect(countByRule(totals, rule, 2022, asOf)).toMatchObject(countedByHand(rows, rule, asOf))
      },
    ),
    { numRuns: 300 },
  )
})

test('what the counts by months give, the rows give too', () => {
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 40 }), anyRule, (rows, rule) => {
      fc.pre(isCountedByMonths(rule))
      const register = foldBatches([[packCases(rows)]])
      const totals = computeTotalsUnder(register, { rules: [], fiscalYear: 2022 })
      const { sums } = computeRuleTotals(register, rule, 2022)
      for (const asOf of [1, 6, 12]) {
        const { denominator: _own, ...figure } = countByRule(totals, rule, 2022, asOf) ?? {
          denominator: null,
        }
        expect(sums[asOf - 1]).toMatchObject(figure)
      }
    }),
    { numRuns: 200 },
  )
})

describe('totals carry what the rules in force need', () => {
  const satisfaction: CountingRule = {
    measure: { kind: 'satisfaction', satisfiedWords: ['满意'] },
    filter: { legalHelp: 'without', words: {} },
  }
  const register = foldBatches([[packCases([makeCase({ ended: '2022-03-10' }, { satisfaction: '满意' })])]])

  test('once each, and nothing for rules that months are enough for', () => {
    const byMonth: CountingRule = { measure: { kind: 'closed-of-due' }, filter: satisfaction.filter }
    const totals = computeTotalsUnder(register, {
      rules: [byMonth, satisfaction, { ...satisfaction }],
      fiscalYear: 2022,
    })
    expect(totals.rules?.map(({ rule }) => rule)).toEqual([satisfaction])
    expect(computeTotalsUnder(register, { rules: [byMonth], fiscalYear: 2022 })).not.toHaveProperty('rules')
  })

  test('a rule they were not counted under has no figure, nor has another year', () => {
    const totals = computeTotalsUnder(register, { rules: [satisfaction], fiscalYear: 2022 })
    expect(countByRule(totals, satisfaction, 2022, 12)).toMatchObject({ numerator: 1, denominator: 1 })
    expect(countByRule(totals, satisfaction, 2023, 12)).toBeNull()
    const other: CountingRule = { ...satisfaction, measure: { kind: 'mean-days', from: 'assigned' } }
    expect(countByRule(totals, other, 2022, 12)).toBeNull()
  })
})

test('a row is read into one object, as far as the rule looks at it', () => {
  const chunk = packCases([
    makeCase({ ended: '2022-03-10' }),
    makeCase({}, { isLegalHelp: true, cause: '借贷' }),
  ])
  const { read, into } = createRowReader({
    measure: { kind: 'count', by: 'ended' },
    filter: { legalHelp: 'with', words: { cause: ['借贷'] } },
  })
  read(chunk, 0)
  expect(into).toMatchObject({ status: 'closed', cause: '劳动争议', caseType: '' })
  read(chunk, 1)
  expect(into).toMatchObject({ status: 'open', isLegalHelp: true, cause: '借贷', ended: null })
})

test('rows are judged one by one as the rule judges them', () => {
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 1, maxLength: 30 }), anyRule, (rows, rule) => {
      const chunk = packCases(rows)
      const judgeRow = createRowJudge(rule, 2022, 9)
      for (const [row, each] of rows.entries())
        expect(judgeRow(chunk, row)).toEqual(judgeCase(rule, each, 2022, 9))
    }),
    { numRuns: 60 },
  )
})
