/** The worked total of the scoring text: ten rows of 10 points, 91.71 优, and its three variants. */
import { describe, expect, it } from 'vitest'
import type { Actual, ActualValue, Category } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { computeScoreboard } from '@/domain/scoreboard'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import {
  judgement,
  makeActual,
  makeBudgetLine,
  makeExecution,
  makeFacts,
  makeIndicator,
  makePlan,
  makeSetup,
  makeTarget,
  number,
  parts,
  settle,
} from '../fixtures/plan-facts'

type Row = [
  id: string,
  name: string,
  target: string,
  measureKind: MeasureKind,
  value: ActualValue,
  points: string,
]

const ROWS: Row[] = [
  ['I01', '办理法律援助事项数量', '>400件', 'flow', number('462'), '10.00'],
  ['I02', '法律援助案件完成率(%)', '≥90%', 'carry-over-rate', parts('249', '290'), '9.54'],
  ['I03', '培训次数(次)', '2', 'flow', number('5'), '10.00'],
  ['I04', '疑难法律咨询解答时效', '2日内', 'mean-duration', number('3'), '6.67'],
  ['I05', '项目投入成本(万元)', '390万元', 'flow', number('390'), '10.00'],
  [
    'I06',
    '基层干部群众的法律意识水平和基层治理情况',
    '明显改善',
    'qualitative',
    judgement('90', 'achieved'),
    '9.00',
  ],
  ['I07', '办理业务平均耗时情况', '逐步下降', 'qualitative', judgement('70', 'partly-achieved'), '7.00'],
  ['I08', '系统正常使用年限 (年)', '≥ 6', 'stock', number('6'), '10.00'],
  ['I09', '系统用户满意度 (%)', '≥ 90%', 'satisfaction', parts('44', '47'), '10.00'],
]

function board(profile: RuleProfile, change: (actual: Actual) => Actual = (actual) => actual) {
  const facts = makeFacts({
    plan: makePlan({
      budget: {
        basicExpenditure: '8584.25',
        projectExpenditure: '4316.59',
        fiscalAppropriation: '12900.83',
        otherFunds: null,
        ownLevelFunds: '12900.83',
        transferredFunds: null,
      },
    }),
    indicators: ROWS.map(([id, name]) =>
      makeIndicator(id, {
        filedName: name,
        category: (id === 'I09' ? 'satisfaction' : 'output') satisfies Category,
      }),
    ),
    targets: ROWS.map(([id, , target]) => makeTarget(id, target)),
    setupChoices: settle(
      ROWS.map(([indicatorId, , , measureKind]) => makeSetup(indicatorId, { measureKind })),
    ),
    actuals: ROWS.map(([id, , , , value]) => change(makeActual(id, 12, 'cumulative', value))),
    budgetLines: [
      makeBudgetLine('basic', 'basic-expenditure', '8584.25'),
      makeBudgetLine('project', 'project-expenditure', '4316.59'),
    ],
    executions: [
      makeExecution('basic', 12, 'cumulative', '8255.79'),
      makeExecution('project', 12, 'cumulative', '4000'),
    ],
  })
  return computeScoreboard(facts, profile, 12)
}

const survey = (value: ActualValue) => (actual: Actual) =>
  actual.indicatorId === 'I09' ? { ...actual, value } : actual

describe('the worked total', () => {
  it.each(ROWS.map(([id, name, target, , , points]) => [id, name, target, points]))(
    '%s %s %s: %s',
    (id, _name, _target, points) => {
      const row = board(profile2020No10).indicators.find((result) => result.indicator.indicatorId === id)
      expect(row?.score.points).toEqual({ known: true, value: points })
    },
  )

  it('预算执行率 12255.79 of 12900.83: 9.50', () => {
    expect(board(profile2020No10).budget.score.points).toEqual({ known: true, value: '9.50' })
  })

  it('sums to 91.71, 优', () => {
    const { total } = board(profile2020No10)
    expect(total.total).toEqual({ known: true, value: '91.71' })
    expect(total.grade).toEqual({ known: true, value: 'excellent' })
  })

  it('survey not done: 81.71, 良', () => {
    const { total } = board(profile2020No10, survey({ kind: 'not-done' }))
    expect(total.total).toEqual({ known: true, value: '81.71' })
    expect(total.grade).toEqual({ known: true, value: 'good' })
  })

  it('survey not applicable, re-based on 90: 90.79, 优', () => {
    const { total } = board(profile2020No10, survey({ kind: 'not-applicable' }))
    expect(total.earned).toBe('81.71')
    expect(total.notApplicableWeight).toBe('10.00')
    expect(total.total).toEqual({ known: true, value: '90.79' })
    expect(total.grade).toEqual({ known: true, value: 'excellent' })
  })

  it('linear reverse formula: 90.04, 优', () => {
    const { total } = board({ ...profile2020No10, reverseFormula: 'linear' })
    expect(total.total).toEqual({ known: true, value: '90.04' })
    expect(total.grade).toEqual({ known: true, value: 'excellent' })
  })

  it('250 % of the trainings is flagged, not cut', () => {
    const training = board(profile2020No10).indicators.find(
      (result) => result.indicator.indicatorId === 'I03',
    )
    expect(training?.findings.map((finding) => finding.code)).toContain('over-achieved-needs-reason')
  })
})
