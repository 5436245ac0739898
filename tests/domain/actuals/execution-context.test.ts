import { expect, test } from 'vitest'
import { executionContextOf } from '@/domain/actuals/execution-context'
import { makeBudgetLine, makeExecution, makeFacts } from '../../fixtures/plan-facts'

test.each([
  ['the adjusted budget where there is one', '12', '12'],
  ['an adjusted budget of 0 too', '0', '0'],
  ['else the budget of the start of the year', null, '10'],
])('an amount is held against %s', (_name, adjustedBudget, expected) => {
  const line = makeBudgetLine('T1', 'task', '10', { adjustedBudget })
  expect(executionContextOf(makeFacts(), line, 3, 'period').budget).toBe(expected)
})

test('the executions are those of the line, oldest first', () => {
  const executions = [9, 3].map((end) => makeExecution('T1', end, 'period', '1'))
  const facts = makeFacts({ executions: [...executions, makeExecution('T2', 6, 'period', '1')] })
  const context = executionContextOf(facts, makeBudgetLine('T1', 'task', '10'), 12, 'period')
  expect(context.executions.map(({ periodEnd }) => periodEnd)).toEqual([3, 9])
})
