import { describe, expect, it } from 'vitest'
import { roundFraction } from '@/domain/exact'
import type { PlanFacts } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import {
  makeActual,
  makeExecution,
  makeFacts,
  makeIndicator,
  makeTarget,
  makeTask,
  makeVersion,
  number,
} from '../fixtures/plan-facts'
import { threeIndicators } from '../fixtures/three-indicators'

const facts = threeIndicators

describe('a withdrawn indicator (撤销) is kept and shown, and no longer scored', () => {
  const withdrawn: PlanFacts = {
    ...facts,
    tasks: [makeTask('T1')],
    setupChoices: facts.setupChoices.map((choice) => ({ ...choice, taskIds: ['T1'] })),
    targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-06-30')],
    targets: [...facts.targets, makeTarget('I02', '≥90%', { version: 2, isWithdrawn: true })],
    actuals: [
      ...facts.actuals,
      ...[9, 12].map((end) => makeActual('I01', end, 'period', number('30'))),
      makeActual('I03', 12, 'cumulative', number('95')),
    ],
  }
  const at = (asOf: number, plan = withdrawn) => computeScoreboard(plan, profile2020No10, asOf)

  it('from the day of the adjustment: its figure is there, with no verdict, no points and no forecast', () => {
    expect(at(3).indicators[1]?.status).toBe('no-data')
    const row = at(6).indicators[1]
    const gone = { known: false, reason: 'not-applicable' }
    expect(row).toMatchObject({
      ...{ status: 'not-applicable', light: 'grey', attainment: gone, forecast: gone, forecastPoints: gone },
      ...{ score: { points: gone }, shortBy: null, expectedToDate: null },
      yearToDate: { measurement: { known: true } },
    })
    expect(row?.findings).toEqual([{ code: 'withdrawn', severity: 'hint', params: { date: '2022-06-30' } }])
  })

  it('its history before that day is judged as it was', () => {
    const judged: PlanFacts = {
      ...withdrawn,
      actuals: [...withdrawn.actuals, makeActual('I02', 3, 'cumulative', number('95'))],
    }
    expect(
      at(12, judged)
        .indicators[1]?.periods()
        .map(({ status }) => status),
    ).toEqual([...['met', 'not-applicable', 'not-applicable', 'not-applicable']])
  })

  it('its points leave the sum, which is re-based; its level keeps its weights', () => {
    const executions = [
      makeExecution('basic', 12, 'cumulative', '60'),
      makeExecution('project', 12, 'cumulative', '40'),
    ]
    const { total, findings } = at(12, { ...withdrawn, executions })
    expect(total.notApplicableWeight).toBe('30.00')
    expect(total.earned).toBe('70.00')
    expect(total.total).toEqual({ known: true, value: '100.00' })
    expect(total.missingRows).toBe(0)
    expect(findings).toEqual([])
  })

  it('its task no longer waits for it', () => {
    expect(at(12).tasks[0]).toMatchObject({ countedRows: 2, missingRows: 0, status: 'met' })
    expect(at(12).lights.find(({ light }) => light === 'grey')).toMatchObject({ rows: 1, weight: '30' })
    expect(at(12).statusCounts['not-applicable']).toBe(1)
  })

  it('a later adjustment may take it in again', () => {
    const back = {
      ...withdrawn,
      targetVersions: [...withdrawn.targetVersions, makeVersion(3, '2022-09-01')],
      targets: [...withdrawn.targets, makeTarget('I02', '≥80%', { version: 3 })],
    }
    expect(at(6, back).indicators[1]?.status).toBe('not-applicable')
    expect(at(9, back).indicators[1]?.status).toBe('met')
  })
})

describe('a target relative to last year', () => {
  const grow = (value: string | null, amounts: string[]): PlanFacts =>
    makeFacts({
      indicators: [makeIndicator('I01', { filedName: '办理数量', name: '办理数量' })],
      targets: [makeTarget('I01', '较上年提高5%')],
      actuals: amounts.map((amount, index) => makeActual('I01', (index + 1) * 3, 'period', number(amount))),
      baselines:
        value === null
          ? []
          : [{ planId: 'plan', indicatorId: 'I01', fiscalYear: 2021, value, recordedAt: '', recordedBy: '' }],
    })
  const at = (plan: PlanFacts, asOf: number) => computeScoreboard(plan, profile2020No10, asOf).indicators[0]

  it('without last year’s figure it has no score and says what is missing', () => {
    expect(at(grow(null, ['100', '105', '105', '110']), 12)?.score.points).toEqual({
      ...{ known: false, reason: 'no-baseline' },
    })
  })
  it('with it, it is scored like any other, and shown as it was filed', () => {
    expect(at(grow('400', ['100', '105', '105', '110']), 12)).toMatchObject({
      ...{ status: 'met', score: { points: { known: true, value: '90.00' } }, shortBy: null },
      reading: { kind: 'relative', rawText: '较上年提高5%', value: '5' },
    })
    const short = at(grow('400', ['100', '100', '100', '99']), 12)
    expect(short?.score.points).toEqual({ known: true, value: '85.50' })
    expect(short?.shortBy && roundFraction(short.shortBy, 0)).toBe('21')
  })
  it('a count is held against its pace before December', () => {
    expect(at(grow('400', ['105']), 3)?.status).toBe('on-track')
    expect(at(grow('400', ['60']), 3)?.status).toBe('not-met')
  })
})
