import { describe, expect, it } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import type { YearFreeze } from '@/domain/evaluation-model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import { computeScoreboard } from '@/domain/scoreboard'
import type { Scoreboard } from '@/domain/scoreboard-model'
import { planYearFreeze } from '@/domain/targets/freeze-year'
import { lookAtAll } from '../../fixtures/look-at-all'
import {
  makeActual,
  makeBudgetLine,
  makeExecution,
  makeFacts,
  makeIndicator,
  makeTarget,
  makeVersion,
  number,
  parts,
} from '../../fixtures/plan-facts'
import { threeIndicators } from '../../fixtures/three-indicators'

const freeze = (facts: PlanFacts): PlanFacts => ({
  ...facts,
  freeze: {
    ...planYearFreeze(facts, profile2020No10),
    recordedAt: '2023-01-20T00:00:00.000Z',
    recordedBy: '',
  },
})
const board = (facts: PlanFacts, asOf = 12): Scoreboard => computeScoreboard(facts, profile2020No10, asOf)

/** Nothing settled: everything is read and proposed. One target was adjusted in July. */
const proposed: PlanFacts = makeFacts({
  indicators: [
    makeIndicator('I01', { filedName: '培训次数(次)', name: '培训次数' }),
    makeIndicator('I02', { filedName: '案件完成率', name: '案件完成率', subcategory: 'quality' }),
    makeIndicator('I03', { filedName: '群众满意度', name: '群众满意度', category: 'satisfaction' }),
  ],
  targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-07-01')],
  targets: [
    makeTarget('I01', '≥4'),
    makeTarget('I01', '≥6', { version: 2 }),
    makeTarget('I02', '≥90%'),
    makeTarget('I03', '≥90%'),
  ],
  actuals: [
    makeActual('I01', 6, 'cumulative', number('2')),
    makeActual('I01', 12, 'cumulative', number('5')),
    makeActual('I02', 12, 'cumulative', parts('44', '50')),
    makeActual('I03', 12, 'cumulative', parts('91', '100')),
  ],
  budgetLines: [makeBudgetLine('basic', 'basic-expenditure', '60')],
  executions: [makeExecution('basic', 12, 'cumulative', '57')],
})

describe('law: freezing a year changes no figure', () => {
  it.each([
    ['everything proposed', proposed],
    ['everything settled', threeIndicators],
    ['a plan without any row', makeFacts()],
  ])('%s', (_title, facts) => {
    for (const asOf of [1, 3, 6, 7, 9, 12]) {
      expect(lookAtAll(board(freeze(facts), asOf))).toEqual(lookAtAll(board(facts, asOf)))
    }
  })
  it('freezing what is frozen gives the same again', () =>
    expect(freeze(freeze(proposed)).freeze).toEqual(freeze(proposed).freeze))
  it('every version of every target is kept', () =>
    expect(
      freeze(proposed).freeze?.readings.map(({ indicatorId, version }) => [indicatorId, version]),
    ).toEqual([
      ['I01', 1],
      ['I01', 2],
      ['I02', 1],
      ['I03', 1],
    ]))
})

describe('a frozen year is not moved', () => {
  const frozen = freeze(proposed)
  const points = (facts: PlanFacts) => board(facts).indicators.map(({ score }) => score.points)

  it('by what a later program reads or proposes otherwise', () => {
    // Another text in the place of the old one stands for a parser that reads the old one otherwise.
    const targets = proposed.targets.map((target) => ({ ...target, rawText: '≥1000%' }))
    expect(points({ ...frozen, targets })).toEqual(points(proposed))
    expect(points({ ...proposed, targets })).not.toEqual(points(proposed))
  })
  it('by other weights of the profile', () => {
    const profile = {
      ...profile2020No10,
      categoryWeights: { output: '40', benefit: '30', satisfaction: '20' },
    }
    const weights = (facts: PlanFacts) =>
      computeScoreboard(facts, profile, 12).indicators.map(({ setup }) => setup.weight)
    expect(weights(frozen)).toEqual(board(proposed).indicators.map(({ setup }) => setup.weight))
    expect(weights(proposed)).not.toEqual(weights(frozen))
  })
  it('by other points of 预算执行率: rows and budget stay 100 together', () => {
    const { budget, total, findings } = computeScoreboard(frozen, profileHubei, 12)
    const ours = board(frozen)
    expect([budget.weight, total.total, findings]).toEqual([
      ours.budget.weight,
      ours.total.total,
      ours.findings,
    ])
    expect(computeScoreboard(proposed, profileHubei, 12).budget.weight).toBe('20')
  })
  it('by a choice that was made after the closing', () => {
    const [setup] = freeze(proposed).freeze?.setups ?? []
    const choice = { planId: 'plan', indicatorId: setup?.indicatorId ?? '', recordedAt: '', recordedBy: '' }
    const none = { measureKind: null, source: null, taskIds: null, ownerSection: null, quarterShares: null }
    expect(points({ ...frozen, setupChoices: [{ ...choice, ...none, weight: '1' }] })).toEqual(
      points(proposed),
    )
  })
  it('opened again it is read and proposed anew', () => {
    const targets = proposed.targets.map((target) => ({ ...target, rawText: '≥1000%' }))
    expect(points({ ...frozen, targets, freeze: null })).toEqual(points({ ...proposed, targets }))
  })
})

it('a target whose indicator is gone is left out', () => {
  const facts = { ...proposed, targets: [...proposed.targets, makeTarget('I99', '≥1')] }
  expect(planYearFreeze(facts, profile2020No10)).toEqual(planYearFreeze(proposed, profile2020No10))
})

it('carries the plan it is of', () => {
  const planned: Omit<YearFreeze, 'recordedAt' | 'recordedBy'> = planYearFreeze(proposed, profile2020No10)
  expect(planned.planId).toBe('plan')
})
