import { expect, it } from 'vitest'
import { compareBudget, compareHead, compareIndicators, compareTasks } from '@/domain/targets/compare-imports'
import {
  makeBudgetLine,
  makeExecution,
  makeFacts,
  makeIndicator,
  makePlan,
  makeTarget,
  makeTask,
} from '../../fixtures/plan-facts'

const before = makeFacts({
  indicators: [makeIndicator('I01'), makeIndicator('I02'), makeIndicator('I03')],
  targets: [makeTarget('I01', '1'), makeTarget('I02', '2'), makeTarget('I03', '3')],
  tasks: [makeTask('T1', { plannedAmount: '5' })],
  budgetLines: [makeBudgetLine('basic', 'basic-expenditure', '60'), makeBudgetLine('T1', 'task', '5')],
  executions: [makeExecution('basic', 3, 'period', '1'), makeExecution('T1', 3, 'period', '0')],
})

it('rows that came, changed, went and stand elsewhere', () => {
  const after = {
    ...before,
    indicators: [
      makeIndicator('I03', { order: 1 }),
      makeIndicator('I01', { order: 2, filedWeight: '5', isSubRow: true }),
      makeIndicator('I09', { order: 3 }),
    ],
    targets: [makeTarget('I01', '1', { unitColumn: '件' }), makeTarget('I03', '3'), makeTarget('I09', '9')],
  }
  const { added, changed, gone, unchanged, isReordered } = compareIndicators(before, after)
  expect(added.map(({ indicator }) => indicator.indicatorId)).toEqual(['I09'])
  expect(changed).toMatchObject([
    { fields: ['unitColumn', 'filedWeight', 'isSubRow'], losesConfirmation: false },
  ])
  expect(gone).toMatchObject([{ indicator: { indicatorId: 'I02' }, actuals: 0 }])
  expect([unchanged, isReordered]).toEqual([1, true])
  expect(compareIndicators(before, before)).toMatchObject({
    added: [],
    changed: [],
    gone: [],
    unchanged: 3,
    isReordered: false,
  })
})

it('the head, field by field', () => {
  const after = makePlan({ title: '新表', staffInPost: null, staffRetired: 3, recordedBy: '李' })
  expect(compareHead(makePlan(), after)).toEqual([
    { field: 'title', from: '2022年市级部门整体预算绩效目标表', to: '新表' },
    { field: 'staffInPost', from: '10', to: '' },
    { field: 'staffRetired', from: '2', to: '3' },
  ])
})

it('amounts, with what was spent on a line that goes', () => {
  const plan = makePlan({
    budget: { ...before.plan.budget, basicExpenditure: null, projectExpenditure: '40.00' },
  })
  const after = { ...before, plan, budgetLines: before.budgetLines.slice(1) }
  expect(compareBudget(before, after)).toEqual([
    { field: 'basicExpenditure', from: '60', to: null, executions: 1 },
  ])
})

it('tasks, with what goes with them', () => {
  const [task] = before.tasks
  const changed = { ...before, tasks: [makeTask('T1', { plannedAmount: '5.0', goal: '全覆盖' })] }
  expect(compareTasks(before, changed)).toMatchObject([{ kind: 'changed', fields: ['goal'], executions: 0 }])
  const gone = { ...before, tasks: [makeTask('T2')], budgetLines: [] }
  expect(compareTasks(before, gone)).toMatchObject([
    { kind: 'added', before: null, after: { taskId: 'T2' }, fields: [] },
    { kind: 'gone', before: task, after: null, executions: 1, goalJudgements: 0 },
  ])
  expect(compareTasks(before, before)).toEqual([])
})
