import { expect, it } from 'vitest'
import { budgetIssue, planIssue, rowIssue, taskIssue } from '@/domain/checks/make-issue'
import { boardOf, filingFacts } from '../../fixtures/filing-facts'
import { makeTask } from '../../fixtures/plan-facts'

it('each kind of issue says where to jump; rows and tasks bring their name', () => {
  const board = boardOf(filingFacts([{ target: '≥1件', kind: 'flow' }], { tasks: [makeTask('T1')] }))
  const [row, task] = [board.indicators[0], board.tasks[0]]
  expect(row && rowIssue(row, 'not-reported', 'error', { weight: '1' })).toEqual({
    code: 'not-reported',
    severity: 'error',
    params: { name: 'I01', weight: '1' },
    subject: { kind: 'indicator', indicatorId: 'I01' },
  })
  expect(task && taskIssue(task, 'goal-not-judged', 'warning')).toEqual({
    code: 'goal-not-judged',
    severity: 'warning',
    params: { name: 'T1' },
    subject: { kind: 'task', taskId: 'T1' },
  })
  expect(budgetIssue('unspent', 'warning').subject).toEqual({ kind: 'budget' })
  expect(planIssue('period-open', 'hint').subject).toEqual({ kind: 'plan' })
})
