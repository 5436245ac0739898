import { describe, expect, it } from 'vitest'
import { type PlanFacts } from '@/domain/model'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { computeScoreboard } from '@/domain/scoreboard'
import { findNextGrade } from '@/domain/scoring/find-next-grade'
import { makeActual, makeExecution, number } from '../../fixtures/plan-facts'
import { reduction } from '../../fixtures/stated-points'
import { threeIndicators } from '../../fixtures/three-indicators'

/** I01 of ≥100件, I02 and I03 of ≥90 %, 30 points each; 100 万元 of budget, 10 points. */
function yearEnd(
  figures: readonly [string, string, string],
  executed: string,
  changes: Partial<PlanFacts> = {},
): PlanFacts {
  return {
    ...threeIndicators,
    actuals: figures.map((value, index) => makeActual(`I0${index + 1}`, 12, 'cumulative', number(value))),
    executions: [
      makeExecution('basic', 12, 'cumulative', executed),
      makeExecution('project', 12, 'cumulative', '0'),
    ],
    ...changes,
  }
}
const nextOf = (facts: PlanFacts, profile: RuleProfile = profile2020No10, asOf = 12) =>
  findNextGrade(computeScoreboard(facts, profile, asOf), profile)

describe('the way to the next grade', () => {
  // 30 × 50 % + 30 + 30 × 81/90 + 10 × 80 % = 15 + 30 + 27 + 8 = 80, 良.
  const good = yearEnd(['50', '90', '81'], '80')
  it('what is missing, and the rows by what they could bring', () => {
    expect(nextOf(good)).toEqual({
      grade: 'excellent',
      from: '90',
      missing: '10',
      rows: [
        { rowId: 'I01', gain: '15.00' },
        { rowId: 'I03', gain: '3.00' },
        { rowId: BUDGET_ROW, gain: '2.00' },
      ],
      isReachable: true,
    })
  })
  it.each([
    ['50', 'excellent', '10'],
    ['49.9', 'good', '0.03'],
    ['0', 'good', '15'],
  ])('%s件 of 100: to %s %s are missing', (count, grade, missing) => {
    expect(nextOf(yearEnd([count, '90', '81'], '80'))).toMatchObject({ grade, missing })
  })
  it('in the highest grade there is none', () => expect(nextOf(yearEnd(['100', '90', '90'], '0'))).toBeNull())
  it('what was taken off by hand no figure brings back', () => {
    const reduced = yearEnd(['100', '90', '90'], '100', { reductions: [reduction('I01', '11')] })
    expect(nextOf(reduced)).toEqual({
      grade: 'excellent',
      from: '90',
      missing: '1',
      rows: [],
      isReachable: false,
    })
  })
  it('re-based, the gains are points of the total: 30 of 70 applicable', () => {
    const facts = yearEnd(['50', '90', '0'], '100')
    const actuals = [
      ...facts.actuals.slice(0, 2),
      makeActual('I03', 12, 'cumulative', { kind: 'not-applicable' }, '无'),
    ]
    // 15 + 30 + 10 = 55 of 70 → 78.57; the 15 points that I01 lacks are 21.43 of 100.
    expect(nextOf({ ...facts, actuals })).toMatchObject({
      grade: 'good',
      missing: '1.43',
      rows: [{ rowId: 'I01', gain: '21.43' }],
    })
    const keep = { ...profile2020No10, notApplicableRows: 'keep' } as const
    expect(nextOf({ ...facts, actuals }, keep)).toMatchObject({
      grade: 'fair',
      missing: '5',
      rows: [{ rowId: 'I01', gain: '15.00' }],
    })
  })
  it('none before the year’s end, and none while a row is 未报', () => {
    expect(nextOf(threeIndicators, profile2020No10, 6)).toBeNull()
    expect(nextOf({ ...good, actuals: good.actuals.slice(1) })).toBeNull()
  })
})
