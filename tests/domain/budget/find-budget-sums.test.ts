import { expect, test } from 'vitest'
import { readBudgetAmounts } from '@/domain/budget/budget-amounts'
import { findBudgetSums } from '@/domain/budget/find-budget-sums'
import { makeBudgetLine, makeFacts, makePlan, makeTask } from '../../fixtures/plan-facts'

interface Given {
  readonly basic?: string
  readonly project?: string
  readonly income?: string | null
  readonly task?: string
  readonly adjusted?: { readonly project?: string; readonly task?: string }
}
function sums({ basic, project, income = null, task, adjusted = {} }: Given) {
  const line = (
    id: string,
    kind: 'basic-expenditure' | 'project-expenditure' | 'task',
    amount?: string,
    to?: string,
  ) => (amount === undefined ? [] : [makeBudgetLine(id, kind, amount, { adjustedBudget: to ?? null })])
  const budget = { ...makePlan().budget, fiscalAppropriation: income, otherFunds: null }
  const facts = makeFacts({
    plan: makePlan({ budget }),
    tasks: [makeTask('T1')],
    budgetLines: [
      ...line('basic', 'basic-expenditure', basic),
      ...line('project', 'project-expenditure', project, adjusted.project),
      ...line('T1', 'task', task, adjusted.task),
    ],
  })
  return findBudgetSums(readBudgetAmounts(facts)).map(({ code, column, severity, gap }) =>
    [code, column, severity, gap].join(' '),
  )
}

test.each<[string, Given, string[]]>([
  ['that agree', { basic: '60', project: '40', income: '100' }, []],
  [
    'that differ by a rounding are a hint',
    { basic: '8584.25', project: '4316.59', income: '12900.83' },
    ['expenditure-income initial hint 0.01'],
  ],
  ['up to 0.02', { basic: '60', project: '40', income: '99.98' }, ['expenditure-income initial hint 0.02']],
  [
    'above it a warning',
    { basic: '60', project: '40', income: '100.03' },
    ['expenditure-income initial warning 0.03'],
  ],
  ['of which one part is not filed are no sum yet', { basic: '60', income: '100' }, []],
  ['without income are not compared', { basic: '60', project: '40' }, []],
  ['of tasks inside 项目支出', { project: '40', task: '40' }, []],
  ['of tasks over 项目支出', { project: '40', task: '41' }, ['tasks-over-projects initial warning 1']],
  [
    'of tasks over it once adjusted',
    { project: '40', task: '30', adjusted: { project: '20' } },
    ['tasks-over-projects adjusted warning 10'],
  ],
  ['of tasks adjusted with it', { project: '40', task: '30', adjusted: { project: '50', task: '45' } }, []],
])('sums %s', (_name, given, expected) => {
  expect(sums(given)).toEqual(expected)
})
