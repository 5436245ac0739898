import { describe, expect, it } from 'vitest'
import { findMoneyGaps } from '@/domain/checks/find-money-gaps'
import type { GoalJudgement, PlanFacts } from '@/domain/model'
import { boardOf, executed, filingFacts, linesOf, type FilingRow } from '../../fixtures/filing-facts'
import { makeBudgetLine, makeExecution, makePlan, makeTask, parts, PLAN_ID } from '../../fixtures/plan-facts'

const find = (rows: readonly FilingRow[], changes: Partial<PlanFacts> = {}, asOf = 12) => {
  const facts = filingFacts(rows, changes)
  return findMoneyGaps(boardOf(facts, asOf), facts)
}
const rate = (numerator: string, weight = '90'): FilingRow => ({
  ...{ target: '≥90%', kind: 'rate', value: parts(numerator, '100'), weight },
})

describe('the department’s money, 100 in all', () => {
  it.each<[string, PlanFacts['executions'], string[]]>([
    ['90 spent is on the line', executed('52', '38'), []],
    ['89.99 spent is under it', executed('51.99', '38'), ['budget execution-without-reason']],
    ['89.99 spent, with a reason', executed('51.99', '38', '两个项目终止'), []],
    ['80 spent leaves 20 %: on the line', executed('42', '38', '两个项目终止'), []],
    ['79.99 spent leaves more', executed('41.99', '38', '两个项目终止'), ['budget unspent']],
    ['101 of 100', executed('63', '38'), ['budget spending-without-reason']],
  ])('%s', (_title, executions, expected) => {
    expect(linesOf(find([], { executions }))).toEqual(expected)
  })
  it('says rate and line', () => {
    expect(find([], { executions: executed('51.99', '38') })[0]?.params).toEqual({
      rate: '89.99',
      line: '90',
    })
  })
})

describe('the indicators earned more of their points than the budget', () => {
  it.each<[string, string, string[]]>([
    // 90 of 90 points against 9.5 of 10: 5 points apart, which the line still allows.
    ['100 % against 95 %', '90', []],
    ['95 % against 95 %', '85.5', []],
  ])('%s', (_title, numerator, expected) => {
    expect(linesOf(find([rate(numerator)]))).toEqual(expected)
  })
  it('100 % against 94.9 %', () => {
    const issues = find([rate('90')], { executions: executed('56.9', '38') })
    expect(linesOf(issues)).toEqual(['budget score-ahead-of-budget'])
    expect(issues[0]?.params).toEqual({ work: '100.00', money: '94.90', line: '5' })
  })
  it('half a year of money is no sign', () => {
    const executions = ['basic', 'project'].map((id) => makeExecution(id, 6, 'cumulative', '25'))
    expect(find([rate('90')], { executions }, 6)).toEqual([])
  })
})

describe('a task’s money beside its work', () => {
  const tasks = [makeTask('T1')]
  const lines = (budget: string) => [
    makeBudgetLine('basic', 'basic-expenditure', '60'),
    makeBudgetLine('project', 'project-expenditure', '40'),
    makeBudgetLine('T1', 'task', budget),
  ]
  const spent = (amount: string, note = '') => [
    ...executed('57', '38'),
    { ...makeExecution('T1', 12, 'cumulative', amount), note },
  ]
  const own = (numerator: string): FilingRow => ({ ...rate(numerator), taskIds: ['T1'] })
  it.each<[string, string, string, string[]]>([
    ['all done, 80 % spent', '90', '8', ['T1 execution-without-reason']],
    ['all done, 79 % spent', '90', '7.9', ['T1 execution-without-reason', 'T1 task-work-ahead']],
    ['80 % done, all spent', '72', '10', []],
    ['79 % done, all spent', '71.1', '10', ['T1 task-money-ahead']],
  ])('%s', (_title, numerator, amount, expected) => {
    const changes = { tasks, budgetLines: lines('10'), executions: spent(amount) }
    const found = linesOf(find([own(numerator)], changes)).filter((line) => line.startsWith('T'))
    expect(found).toEqual(expected)
  })
  it('a reason beside the amount answers the line, and the gap stays named', () => {
    const changes = { tasks, budgetLines: lines('10'), executions: spent('5', '验收款未到支付条件') }
    expect(linesOf(find([own('90')], changes))).toEqual(['T1 task-work-ahead'])
  })
  it('money without a budget is an error to mend, whatever was written', () => {
    const changes = { tasks, budgetLines: lines('0'), executions: spent('5', '临时追加') }
    expect(find([own('90')], changes)[0]).toMatchObject({ code: 'spent-without-budget', severity: 'error' })
  })

  const judged = (share: string): GoalJudgement => ({
    ...{ planId: PLAN_ID, taskId: 'T1', periodEnd: 12, band: 'achieved', share, sentence: '好' },
    ...{ recordedAt: '', recordedBy: '' },
  })
  it.each([
    ['80', []],
    ['79', ['T1 goal-differs-from-rows']],
  ])('a goal judged at %s %% beside rows of 100 %%', (share, expected) => {
    expect(linesOf(find([own('90')], { tasks, goalJudgements: [judged(share)] }))).toEqual(expected)
  })
  it('a goal without rows stands alone', () => {
    expect(find([], { tasks, goalJudgements: [judged('50')] })).toEqual([])
  })
})

describe('the sums of the filed table', () => {
  const plan = (basicExpenditure: string) =>
    makePlan({ budget: { ...makePlan().budget, basicExpenditure, projectExpenditure: '40' } })
  it.each([
    ['60', []],
    ['60.01', ['hint']],
    ['60.03', ['warning']],
  ])('%s + 40 against 100', (basic, expected) => {
    const issues = find([], { plan: plan(basic) })
    expect(issues.filter(({ code }) => code === 'budget-gap').map(({ severity }) => severity)).toEqual(
      expected,
    )
  })
})
