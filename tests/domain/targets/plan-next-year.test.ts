import { describe, expect, it } from 'vitest'
import type { PlanFacts, SetupChoice } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import { planNextYear } from '@/domain/targets/plan-next-year'
import type { TargetReading } from '@/domain/targets/reading'
import {
  judgement,
  makeActual,
  makeBudgetLine,
  makeClosing,
  makeExecution,
  makeFacts,
  makeIndicator,
  makePlan,
  makeTarget,
  makeTask,
  makeVersion,
  number,
  parts,
  PLAN_ID,
} from '../../fixtures/plan-facts'

const stamp = { recordedAt: '2022-03-01T00:00:00.000Z', recordedBy: '王五' }
const next = (facts: PlanFacts, asOf = 12) =>
  planNextYear(facts, computeScoreboard(facts, profile2020No10, asOf), 'next')
const one = (filedName: string, rawText: string, over: Partial<PlanFacts> = {}) =>
  makeFacts({
    indicators: [makeIndicator('I01', { filedName, name: filedName })],
    targets: [makeTarget('I01', rawText)],
    ...over,
  })
const quarters = (...values: string[]) =>
  values.map((value, index) => makeActual('I01', (index + 1) * 3, 'period', number(value)))

describe('what goes into the next year', () => {
  const choice: SetupChoice = {
    ...{
      planId: PLAN_ID,
      indicatorId: 'I01',
      measureKind: 'flow',
      source: null,
      taskIds: ['T1'],
      weight: '7',
    },
    ...{ ownerSection: '法援科', quarterShares: null, ...stamp },
  }
  const facts = makeFacts({
    plan: makePlan({ issuedIds: { indicators: 9, tasks: 9 } }),
    tasks: [makeTask('T1', { plannedAmount: '390', content: '内容', goal: '目标' })],
    indicators: [makeIndicator('I01', { order: 2, filedWeight: '5' }), makeIndicator('I02', { order: 1 })],
    targets: [makeTarget('I01', '≥100件'), makeTarget('I02', '≥90%')],
    setupChoices: [choice],
    actuals: quarters('1', '2', '3', '4'),
    budgetLines: [makeBudgetLine('T1', 'task', '390')],
    executions: [makeExecution('T1', 3, 'period', '1')],
    goalJudgements: [
      { ...stamp, planId: PLAN_ID, taskId: 'T1', periodEnd: 3, band: 'achieved', share: '90', sentence: '' },
    ],
    closings: [makeClosing(3, true)],
  })

  it('a plan of the year after, not the demo, without amounts and staff that nobody knows yet', () => {
    expect(next(facts).plan).toEqual({
      ...makePlan(),
      ...{ planId: 'next', fiscalYear: 2023, title: '2023年市级部门整体预算绩效目标表', isDemo: false },
      ...{ staffInPost: null, staffRetired: null, recordedAt: '', recordedBy: '' },
      budget: {
        ...{ basicExpenditure: null, projectExpenditure: null, fiscalAppropriation: null },
        ...{ otherFunds: null, ownLevelFunds: null, transferredFunds: null },
      },
    })
  })

  it('tasks, indicators, targets and choices, all of the new plan, with who chose', () => {
    const plan = next(facts)
    expect(plan.tasks).toEqual([{ ...facts.tasks[0], planId: 'next', plannedAmount: null }])
    expect(plan.indicators.map(({ planId, indicatorId, order }) => [planId, indicatorId, order])).toEqual([
      ['next', 'I02', 1],
      ['next', 'I01', 2],
    ])
    expect(plan.indicators[1]?.filedWeight).toBe('5')
    expect(plan.targets).toMatchObject([
      { planId: 'next', indicatorId: 'I02', version: 1, rawText: '≥90%' },
      { planId: 'next', indicatorId: 'I01', version: 1, rawText: '≥100件' },
    ])
    expect(plan.setupChoices).toEqual([{ ...choice, planId: 'next' }])
    expect(plan.targetVersions).toEqual([{ ...makeVersion(1, '2023-01-01'), planId: 'next', recordedAt: '' }])
  })

  it('nothing of the figures', () => {
    expect(next(facts)).toMatchObject({
      ...{ budgetLines: [], actuals: [], executions: [], goalJudgements: [], closings: [], caseTotals: null },
    })
  })

  it('the target last in force; what was withdrawn is left out with all that is its own', () => {
    const adjusted = {
      ...facts,
      targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-07-01')],
      targets: [
        ...facts.targets,
        makeTarget('I01', '≥80件', { version: 2, isWithdrawn: true }),
        makeTarget('I02', '≥85%', { version: 2 }),
      ],
    }
    const plan = next(adjusted)
    expect(plan.targets).toEqual([makeTarget('I02', '≥85%', { planId: 'next' })])
    expect([plan.indicators.length, plan.setupChoices, plan.baselines]).toEqual([1, [], []])
  })

  it('it can be computed from the first day', () => {
    const board = computeScoreboard(next(facts), profile2020No10, 3)
    expect(board.indicators.map(({ status }) => status)).toEqual(['no-data', 'no-data'])
    expect(board.budget.total.executionRate).toEqual({ known: false, reason: 'budget-not-filed' })
  })
})

describe('a confirmed reading goes along', () => {
  const withReading = (rawText: string, reading: Partial<TargetReading>, recalled = false) => {
    const facts = one('完成时间', rawText)
    const recalledFrom = { fiscalYear: 2020, departmentName: '某县某局' }
    const confirmedReading: TargetReading = { kind: 'deadline', rawText, certainty: 'stated', ...reading }
    const confirmation = recalled ? { ...stamp, recalledFrom } : stamp
    return next({
      ...facts,
      targets: facts.targets.map((each) => ({ ...each, confirmedReading, confirmation })),
    })
  }
  const own = { fiscalYear: 2022, departmentName: '某市某局' }
  it.each<[string, Partial<TargetReading>, Partial<TargetReading> | null]>([
    ['≥100件', { kind: 'threshold', value: '100' }, { value: '100' }],
    ['11月底前', { due: '2022-11-30' }, { due: '2023-11-30' }],
    ['2022年11月底前', { due: '2022-11-30' }, null],
  ])('%s', (rawText, reading, expected) => {
    const [target] = withReading(rawText, reading).targets
    if (expected === null) expect(target).toMatchObject({ confirmedReading: null, confirmation: null })
    else
      expect(target).toMatchObject({
        confirmedReading: expected,
        confirmation: { ...stamp, recalledFrom: own },
      })
  })
  it('whose answer it was is kept over the years', () => {
    const [target] = withReading('11月底前', { due: '2022-11-30' }, true).targets
    expect(target?.confirmation?.recalledFrom).toEqual({ fiscalYear: 2020, departmentName: '某县某局' })
  })
  it('a date of last year’s text is asked again, and is no missed deadline till then', () => {
    const plan = withReading('2022年11月底前', { due: '2022-11-30' })
    const [row] = computeScoreboard(plan, profile2020No10, 3).indicators
    expect(row?.reading.certainty).toBe('ask')
    expect(row?.findings).toMatchObject([{ code: 'reading-unconfirmed' }])
  })
})

describe('what was reached is the baseline', () => {
  it.each<[string, PlanFacts, string | null]>([
    ['a sum', one('办理数量', '≥100件', { actuals: quarters('1', '2', '3', '4.5') }), '10.5'],
    ['0 is a figure', one('办理数量', '≥100件', { actuals: quarters('0', '0', '0', '0') }), '0'],
    [
      'a quarter missing',
      one('办理数量', '≥100件', { actuals: quarters('1', '2', '3', '4').slice(1) }),
      null,
    ],
    ['nothing for the last quarter', one('办理数量', '≥100件', { actuals: quarters('1', '2', '3') }), null],
    ['no entry', one('办理数量', '≥100件'), null],
    [
      'a rate in per cent, rounded to four places',
      one('回访率', '≥90%', { actuals: [makeActual('I01', 12, 'cumulative', parts('249', '290'))] }),
      '85.8621',
    ],
    [
      'a rate that comes out is exact',
      one('回访率', '≥90%', { actuals: [makeActual('I01', 12, 'cumulative', parts('1', '8'))] }),
      '12.5',
    ],
    [
      'a rate with a quarter missing is a level',
      one('回访率', '≥90%', { actuals: [makeActual('I01', 12, 'period', parts('9', '10'))] }),
      '90',
    ],
    [
      'a target that is relative itself',
      one('办理数量', '较上年提高5%', { actuals: quarters('1', '2', '3', '4') }),
      '10',
    ],
    [
      'a judgement is no figure',
      one('法治意识', '明显改善', {
        actuals: [makeActual('I01', 12, 'cumulative', judgement('90', 'achieved'))],
      }),
      null,
    ],
  ])('%s', (_name, facts, value) => {
    const baseline = { planId: 'next', indicatorId: 'I01', fiscalYear: 2022, recordedAt: '', recordedBy: '' }
    expect(next(facts).baselines).toEqual(value === null ? [] : [{ ...baseline, value }])
  })
  it('before December nothing is a year’s figure', () => {
    const facts = one('回访率', '≥90%', { actuals: [makeActual('I01', 9, 'cumulative', parts('1', '8'))] })
    expect(next(facts, 9).baselines).toEqual([])
  })
})
