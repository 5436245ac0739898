import { describe, expect, it } from 'vitest'
import { computeBudget } from '@/domain/budget/compute-budget'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { makeBudgetLine, makeExecution, makeFacts, makePlan, PLAN_ID } from '../../fixtures/plan-facts'

const tasks = ['T1', 'T2'].map((taskId, index) => ({
  planId: PLAN_ID,
  taskId,
  order: index + 1,
  filedName: taskId,
  name: taskId,
  content: '',
  plannedAmount: '10',
  goal: '',
}))
const lines = [
  makeBudgetLine('T2', 'task', '5'),
  makeBudgetLine('T1', 'task', '10'),
  makeBudgetLine('project', 'project-expenditure', '40'),
  makeBudgetLine('basic', 'basic-expenditure', '60'),
]
const executions = [
  makeExecution('basic', 12, 'cumulative', '57'),
  makeExecution('project', 12, 'cumulative', '38'),
  makeExecution('T1', 12, 'cumulative', '9'),
  makeExecution('T2', 12, 'cumulative', '5'),
]
const facts = makeFacts({ tasks, budgetLines: lines, executions })
const budget = (changes: Parameters<typeof makeFacts>[0] = {}, asOf = 12) =>
  computeBudget({ ...facts, ...changes }, profile2020No10, asOf)

describe('the budget of a plan', () => {
  it('lists types, tasks in filed order and 其他项目, which is 项目支出 less the tasks inside it', () => {
    expect(budget().lines.map((line) => [line.lineId, line.initialBudget])).toEqual([
      ['basic', '60'],
      ['project', '40'],
      ['T1', '10'],
      ['T2', '5'],
      ['other-projects', '25'],
    ])
    expect(budget().lines.at(-1)?.executed).toEqual({ known: true, value: '24' })
  })
  it('the total is the filed income total; executed is the sum of the types', () => {
    expect(budget().total.initialBudget).toBe('100')
    expect(budget().total.executed).toEqual({ known: true, value: '95' })
  })
  it('while one type is not reported there is no total', () => {
    const partial = budget({ executions: executions.slice(1) })
    expect(partial.total.executed).toEqual({ known: false, reason: 'no-data' })
    expect(partial.score.points).toEqual({ known: false, reason: 'no-data' })
  })
  it('an adjusted type moves the total with it', () => {
    const adjusted = lines.map((line) =>
      line.lineId === 'project' ? { ...line, adjustedBudget: '30' } : line,
    )
    expect(budget({ budgetLines: adjusted }).total.adjustedBudget).toBe('90')
  })
  it('without any line nothing is known', () => {
    expect(budget({ budgetLines: [] }).total.executed).toEqual({ known: false, reason: 'no-data' })
  })
})

describe('rule 11: min(1, B/A) × 10', () => {
  const spent = (basic: string, project: string) =>
    budget({
      executions: [
        makeExecution('basic', 12, 'cumulative', basic),
        makeExecution('project', 12, 'cumulative', project),
      ],
    })
  it.each([
    ['57', '38', '9.50'],
    ['60', '40', '10.00'],
    ['60', '41', '10.00'],
    ['0', '0', '0.00'],
    ['-3', '2', '0.00'],
  ])('%s + %s of 100: %s', (basic, project, points) =>
    expect(spent(basic, project).score.points).toEqual({ known: true, value: points }),
  )
  it('A = 0 and B = 0 is not applicable; A = 0 and B > 0 an error to mend', () => {
    const none = makePlan({ budget: { ...makePlan().budget, fiscalAppropriation: '0' } })
    const zero = [makeBudgetLine('basic', 'basic-expenditure', '0')]
    const nothing = budget({
      plan: none,
      budgetLines: zero,
      executions: [makeExecution('basic', 12, 'cumulative', '0')],
    })
    const something = budget({
      plan: none,
      budgetLines: zero,
      executions: [makeExecution('basic', 12, 'cumulative', '1')],
    })
    expect(nothing.score.points).toEqual({ known: false, reason: 'not-applicable' })
    expect(something.score.points).toEqual({ known: false, reason: 'budget-error' })
    expect(nothing.total.findings).toEqual([])
    expect(something.total.findings).toEqual([
      { code: 'spent-without-budget', severity: 'error', params: {} },
    ])
  })
  it('September figures earn nothing in December and say 未报', () => {
    const september = executions.map((execution) => ({ ...execution, periodEnd: 9 }))
    expect(budget({ executions: september }).score.points).toEqual({ known: false, reason: 'no-data' })
    expect(budget({ executions: september }, 9).score.points).toEqual({ known: true, value: '9.50' })
  })
})

describe('forecast at the present pace, never more than the budget', () => {
  it.each([
    ['30', '10', 6, '80.00', '8.00'],
    ['50', '30', 6, '100.00', '10.00'],
    ['-3', '2', 6, '0.00', '0.00'],
  ])('%s + %s by month %i: %s 万元, %s points', (basic, project, asOf, amount, points) => {
    const result = budget(
      {
        executions: [
          makeExecution('basic', asOf, 'cumulative', basic),
          makeExecution('project', asOf, 'cumulative', project),
        ],
      },
      asOf,
    )
    expect(result.forecastExecuted).toEqual({ known: true, value: amount })
    expect(result.forecastPoints).toEqual({ known: true, value: points })
  })
})

describe('cross sums: up to 0.02 a hint, above a warning, never in the way', () => {
  const gap = (fiscalAppropriation: string) =>
    budget({ plan: makePlan({ budget: { ...makePlan().budget, fiscalAppropriation } }) }).findings[0]
  it('none', () => expect(gap('100')).toBeUndefined())
  it.each([
    ['99.99', 'hint', '0.01'],
    ['100.02', 'hint', '0.02'],
    ['99.97', 'warning', '0.03'],
  ])('60 + 40 against %s is a %s of %s', (filed, severity, size) => {
    expect(gap(filed)).toMatchObject({ code: 'budget-gap', severity, params: { gap: size, sum: '100' } })
  })
})

describe('a budget that was not filed is no 0', () => {
  const empty = {
    ...{ basicExpenditure: null, projectExpenditure: null, fiscalAppropriation: null },
    ...{ otherFunds: null, ownLevelFunds: null, transferredFunds: null },
  }
  const filed = (over: Partial<typeof facts.plan.budget>, changes: Parameters<typeof makeFacts>[0] = {}) =>
    budget({ plan: makePlan({ budget: { ...empty, ...over } }), ...changes })

  it.each([
    [{ fiscalAppropriation: null, otherFunds: null }, null],
    [{ fiscalAppropriation: null, otherFunds: '5' }, '5'],
    [{ fiscalAppropriation: '7', otherFunds: null }, '7'],
    [{ fiscalAppropriation: '7', otherFunds: '5' }, '12'],
    [{ fiscalAppropriation: '0', otherFunds: null }, '0'],
    [{ basicExpenditure: '60', projectExpenditure: null }, '60'],
    [{ basicExpenditure: '60', projectExpenditure: '40' }, '100'],
  ])('%j: the total is %s', (cells, total) => {
    const result = filed(cells, { budgetLines: [], executions: [] }).total
    expect([result.initialBudget, result.adjustedBudget]).toEqual([total, total])
  })

  it('no rate, no pace, no forecast and no points; the status is 未报', () => {
    for (const changes of [{ budgetLines: [], executions: [] }, {}]) {
      const result = filed({}, changes)
      const none = { known: false, reason: 'budget-not-filed' }
      expect(result.total).toMatchObject({ executionRate: none, pace: none, status: 'no-data', findings: [] })
      expect([result.forecastExecuted, result.forecastPoints, result.score.points]).toEqual([
        none,
        none,
        none,
      ])
      expect(result.score.explanation.inputs).not.toHaveProperty('target')
      expect(result.findings).toEqual([])
    }
  })
})
