import { describe, expect, it } from 'vitest'
import { findMissingReasons } from '@/domain/checks/find-missing-reasons'
import type { GoalJudgement, PlanFacts } from '@/domain/model'
import type { Statement } from '@/domain/evaluation-model'
import { boardOf, filingFacts, linesOf, statement, type FilingRow } from '../../fixtures/filing-facts'
import { judgement, makeActual, makeTask, number, parts, PLAN_ID } from '../../fixtures/plan-facts'

const find = (row: FilingRow, changes: Partial<PlanFacts> = {}) => {
  const facts = filingFacts([row], changes)
  return findMissingReasons(boardOf(facts), facts)
}
const rate = (numerator: string, note = ''): FilingRow => ({
  ...{ target: '≥90%', kind: 'rate', value: parts(numerator, '100'), note },
})

describe('a state that asks for a 偏差原因 wants a category and a sentence', () => {
  const ticked: Partial<Statement> = { deviations: ['staff'] }
  const said: Partial<Statement> = { explanation: '两名专职人员调离，已申请补充。' }
  it.each<[string, FilingRow, Partial<Statement> | null, string[]]>([
    ['the target is met', rate('90'), null, []],
    ['missed, nothing written', rate('89'), null, ['I01 deviation-missing']],
    ['missed, a note beside the figure', rate('89', '人员调离'), null, ['I01 deviation-without-category']],
    ['missed, a sentence stated', rate('89'), said, ['I01 deviation-without-category']],
    ['missed, a category stated', rate('89'), ticked, ['I01 deviation-without-sentence']],
    [
      'missed, a category and 无',
      rate('89'),
      { ...ticked, explanation: '无' },
      ['I01 deviation-without-sentence'],
    ],
    ['missed, both', rate('89'), { ...ticked, ...said }, []],
    ['far off is asked alike', rate('20'), null, ['I01 deviation-missing']],
    ['nothing reported is no deviation', { ...rate('0'), value: null }, null, []],
    [
      'stated for another period',
      rate('89'),
      { ...ticked, ...said, periodEnd: 9 },
      ['I01 deviation-missing'],
    ],
  ])('%s', (_title, row, stated, expected) => {
    const statements = stated ? [statement(stated)] : []
    expect(linesOf(find(row, { statements }))).toEqual(expected)
  })
  it('says the points, and the profile says which states ask', () => {
    const facts = filingFacts([rate('81')])
    expect(findMissingReasons(boardOf(facts), facts)[0]?.params).toMatchObject({
      points: '9.00',
      weight: '10',
    })
    const profile = { ...facts.plan.profile, deviationStates: ['not-met'] as const }
    const milder = { ...facts, plan: { ...facts.plan, profile } }
    expect(linesOf(findMissingReasons(boardOf(milder), milder))).toEqual([])
  })
})

describe('a likelihood below 确定能 wants a reason', () => {
  it.each<[Statement['likelihood'], string, string[]]>([
    ['certain', '', []],
    ['possible', '', ['I01 likelihood-without-reason']],
    ['impossible', '', ['I01 likelihood-without-reason']],
    ['possible', '四季度集中办理', []],
    [null, '', []],
  ])('%s, %j', (likelihood, explanation, expected) => {
    expect(linesOf(find(rate('95'), { statements: [statement({ likelihood, explanation })] }))).toEqual(
      expected,
    )
  })
  it('is not asked for twice where a deviation asks already', () => {
    const statements = [statement({ likelihood: 'possible' })]
    expect(linesOf(find(rate('89'), { statements }))).toEqual(['I01 deviation-missing'])
  })
})

describe('a judgement below full wants a sentence', () => {
  const judged = (share: string, note = ''): FilingRow => ({
    ...{ target: '明显改善', kind: 'qualitative', value: judgement(share, 'achieved'), note },
  })
  it.each<[FilingRow, string[]]>([
    [judged('100'), []],
    [judged('99.9'), ['I01 judgement-without-sentence']],
    [judged('90', '五个村仍需跟进'), []],
    // 部分达成 is a deviation and asks for its own.
    [{ ...judged('70'), value: judgement('70', 'partly-achieved') }, ['I01 deviation-missing']],
  ])('%j', (row, expected) => {
    expect(linesOf(find(row))).toEqual(expected)
  })
  it.each([
    ['', ['T1 goal-without-sentence']],
    ['无', ['T1 goal-without-sentence']],
    ['顾问全部到位', []],
  ])('of a task’s goal: %j', (sentence, expected) => {
    const judgedGoal: GoalJudgement = {
      ...{ planId: PLAN_ID, taskId: 'T1', periodEnd: 12, band: 'achieved', share: '90', sentence },
      ...{ recordedAt: '', recordedBy: '' },
    }
    const changes = { tasks: [makeTask('T1')], goalJudgements: [judgedGoal] }
    expect(linesOf(find(rate('90'), changes))).toEqual(expected)
  })
})

describe('130 % of the target wants a reason (rule 10)', () => {
  const done = (value: string, note = '', target = '≥100件'): FilingRow => ({
    ...{ target, kind: 'flow', value: number(value), note },
  })
  it.each<[FilingRow, string[]]>([
    [done('129'), []],
    [done('130'), ['I01 over-achieved-without-reason']],
    [done('130', '上级临时交办'), []],
    // A limit and a zero target know no over-achievement.
    [done('10', '', '≤100件'), []],
    [done('5', '', '≥0件'), []],
  ])('%j', (row, expected) => {
    expect(linesOf(find(row))).toEqual(expected)
  })
  it.each([
    ['135', []],
    ['137', ['I01 over-achieved-without-reason']],
  ])('a rise on last year is held against the level it asks for, 105件: %s件', (value, expected) => {
    const row = { ...done(value, '', '较上年提高5%'), unit: '件', lastYear: '100' }
    expect(linesOf(find(row))).toEqual(expected)
  })
})

describe('what was set by hand wants a reason', () => {
  const notApplicable = { kind: 'not-applicable' } as const
  it.each([
    ['', ['I01 not-applicable-without-reason']],
    ['项目取消', []],
  ])('不适用: %j', (note, expected) => {
    expect(linesOf(find({ ...rate('90'), value: notApplicable, note }))).toEqual(expected)
  })

  it.each([
    ['override', '', 12, ['I01 override-without-reason']],
    ['override', '登记表漏登两件', 12, []],
    ['supplement', '', 12, []],
  ] as const)('a figure as %s with %j', (role, note, periodEnd, expected) => {
    const actuals = [
      makeActual('I01', 12, 'cumulative', parts('95', '100'), '已核对'),
      { ...makeActual('I01', periodEnd, 'cumulative', parts('95', '100'), note), role },
    ]
    const facts = filingFacts([rate('95')])
    const board = boardOf(facts)
    expect(linesOf(findMissingReasons(board, { ...facts, actuals }))).toEqual(expected)
  })

  it.each([
    ['', ['I01 reduction-without-reason']],
    ['指标值偏低', []],
  ])('手工扣减 with %j', (reason, expected) => {
    const reductions = [
      { planId: PLAN_ID, indicatorId: 'I01', points: '1', reason, recordedAt: '', recordedBy: '' },
    ]
    expect(linesOf(find(rate('95'), { reductions }))).toEqual(expected)
  })
})
