import { describe, expect, test } from 'vitest'
import { applyBudgetAmounts, needsBudgetReason, readBudgetAmounts } from '@/domain/budget/budget-amounts'
import { makeBudgetLine, makeFacts, makePlan, makeTask } from '../../fixtures/plan-facts'

const filed = makePlan().budget
const empty = { ...filed, basicExpenditure: null, projectExpenditure: null, fiscalAppropriation: null }
const tasks = [makeTask('T2', { order: 2 }), makeTask('T1', { order: 1, plannedAmount: '10' })]
const facts = makeFacts({
  plan: makePlan({ budget: { ...filed, otherFunds: null } }),
  tasks,
  budgetLines: [
    makeBudgetLine('T1', 'task', '10'),
    makeBudgetLine('basic', 'basic-expenditure', '60', { adjustedBudget: '65' }),
  ],
})
const amounts = readBudgetAmounts(facts)
const change = (lineId: string, changes: object) => ({
  ...amounts,
  lines: amounts.lines.map((line) => (line.lineId === lineId ? { ...line, ...changes } : line)),
})

describe('what of a budget can be typed', () => {
  test('is every line in filed order, with nothing where nothing is filed', () => {
    expect(
      amounts.lines.map(({ lineId, initialBudget, adjustedBudget }) => [
        lineId,
        initialBudget,
        adjustedBudget,
      ]),
    ).toEqual([
      ['basic', '60', '65'],
      ['project', null, null],
      ['T1', '10', null],
      ['T2', null, null],
    ])
  })

  test('applied as it is changes nothing at all', () => {
    const same = applyBudgetAmounts(facts, amounts)
    expect(same.plan).toBe(facts.plan)
    same.tasks.forEach((task, index) => expect(task).toBe(facts.tasks[index]))
    same.budgetLines.forEach((line, index) => expect(line).toBe(facts.budgetLines[index]))
  })

  test('a first amount makes the line that a filed table makes, and fills the cell it stands for', () => {
    const bare = makeFacts({
      plan: makePlan({ budget: empty }),
      tasks: [makeTask('T1', { plannedAmount: null })],
    })
    const typed = readBudgetAmounts(bare)
    const next = applyBudgetAmounts(bare, {
      ...typed,
      fiscalAppropriation: '100',
      lines: typed.lines.map((line, index) => ({
        ...line,
        initialBudget: ['60', '40', '10'][index] ?? null,
      })),
    })
    expect(next.plan.budget).toMatchObject({
      basicExpenditure: '60',
      projectExpenditure: '40',
      fiscalAppropriation: '100',
      otherFunds: empty.otherFunds,
    })
    expect(next.tasks).toMatchObject([{ plannedAmount: '10' }])
    const unstamped = ({
      lineId,
      kind,
      taskId,
      initialBudget,
      adjustedBudget,
    }: (typeof next.budgetLines)[0]) => [...[lineId, kind, taskId, initialBudget, adjustedBudget]]
    expect(next.budgetLines.map(unstamped)).toEqual([
      ['basic', 'basic-expenditure', null, '60', null],
      ['project', 'project-expenditure', null, '40', null],
      ['T1', 'task', 'T1', '10', null],
    ])
  })

  test('an adjustment leaves the filed table as it is', () => {
    const next = applyBudgetAmounts(facts, change('T1', { adjustedBudget: '12' }))
    expect(next.plan).toBe(facts.plan)
    expect(next.tasks).toEqual(tasks)
    expect(next.budgetLines[0]).toMatchObject({ initialBudget: '10', adjustedBudget: '12' })
  })

  test('a line without 年初预算数 is none, and its task has no amount', () => {
    const next = applyBudgetAmounts(facts, change('T1', { initialBudget: null }))
    expect(next.budgetLines.map(({ lineId }) => lineId)).toEqual(['basic'])
    expect(next.tasks.map(({ plannedAmount }) => plannedAmount)).toEqual([tasks[0]?.plannedAmount, null])
  })
})

describe('a reason is asked', () => {
  test.each([
    ['for an adjustment', change('T1', { adjustedBudget: '12' }), true],
    ['for an adjustment taken back', change('basic', { adjustedBudget: null }), true],
    ['for another amount of the year’s start', change('T1', { initialBudget: '11' }), true],
    ['for one that goes', change('T1', { initialBudget: null }), true],
    ['for another income', { ...amounts, fiscalAppropriation: '1' }, true],
    ['not for a first amount', change('project', { initialBudget: '40' }), false],
    ['not for a first income', { ...amounts, otherFunds: '1' }, false],
    ['not for the same in other digits', change('T1', { initialBudget: '10.00' }), false],
  ])('%s', (_name, after, asks) => {
    expect(needsBudgetReason(amounts, after)).toBe(asks)
  })
})
