import { describe, expect, test } from 'vitest'
import type { CaseTotals } from '@/domain/cases/case-totals'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import type { Actual, PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import { readDemoPlan } from '@/stores/demo-plan'
import { choiceOf, computeRuleEffect, withRule } from '@/stores/rule-effect'

// Without the demo plan every test fails here.
const demo = { ...(readDemoPlan() as PlanFacts), actuals: [], caseTotals: null }
const row = computeScoreboard(demo, demo.plan.profile, 12).indicators.find(
  ({ setup, judgedBy }) =>
    setup.source.kind === 'entry' && setup.measureKind === 'flow' && judgedBy.unit === '件',
)
const indicatorId = row?.indicator.indicatorId ?? ''
const february: CaseTotals = {
  counts: [
    {
      acceptedMonth: '2022-01',
      endedMonth: '2022-02',
      status: 'closed',
      isLegalHelp: false,
      count: 5,
      totalDays: 9,
    },
  ],
  hasOpenCases: false,
}
const typed = (periodEnd: number, value: string): Actual => ({
  ...{
    planId: demo.plan.planId,
    indicatorId,
    periodEnd,
    value: { kind: 'number', value },
    basis: 'cumulative',
  },
  ...{ rawText: value, note: '', recordedAt: '2022-04-01T00:00:00.000Z', recordedBy: '' },
})
const endsOf = (facts: PlanFacts, rule = servicesHandledRule) =>
  computeRuleEffect(facts, withRule(choiceOf(facts, indicatorId), rule), facts.caseTotals, 12)?.changedPeriods

describe('a counting rule changes', () => {
  test('no period where 未报 stays 未报: nothing typed, then no register', () => {
    expect(row).toBeDefined()
    expect(endsOf(demo)).toEqual([])
  })

  test.each([
    ['every end that a register gives a figure', demo, [3, 6, 9, 12]],
    [
      'none at which the figure, its light and 数据截至 are the same',
      { ...demo, actuals: [typed(3, '5')] },
      [],
    ],
    ['those from another typed figure on', { ...demo, actuals: [typed(3, '5'), typed(6, '8')] }, [6, 9, 12]],
    ['a figure that was typed, all of them', { ...demo, actuals: [typed(3, '6')] }, [3, 6, 9, 12]],
  ])('%s', (_, facts, ends) => {
    expect(endsOf({ ...facts, caseTotals: february })).toEqual(ends)
  })

  test('an end that was closed under another calendar', () => {
    const closing = { planId: demo.plan.planId, periodEnd: 4, closed: true, reason: '' }
    const closings = [{ ...closing, recordedAt: '2022-05-01T00:00:00.000Z', recordedBy: '' }]
    expect(endsOf({ ...demo, closings, caseTotals: february })).toEqual([3, 4, 6, 9, 12])
  })

  test('nothing where it gives no figure: a rate without a denominator', () => {
    expect(endsOf({ ...demo, caseTotals: february }, completionRateRule)).toEqual([])
  })
})
