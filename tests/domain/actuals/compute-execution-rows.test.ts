import { describe, expect, test } from 'vitest'
import { computeExecutionRows } from '@/domain/actuals/compute-execution-rows'
import type { Execution } from '@/domain/model'
import { makeBudgetLine, makeExecution, makeFacts, PLAN_ID } from '../../fixtures/plan-facts'

const lines = [
  makeBudgetLine('T2', 'task', '5'),
  makeBudgetLine('T1', 'task', '10'),
  makeBudgetLine('project', 'project-expenditure', '40'),
  makeBudgetLine('basic', 'basic-expenditure', '60'),
]
const tasks = ['T1', 'T2'].map((taskId, index) => ({
  ...{ planId: PLAN_ID, taskId, order: index + 1, filedName: taskId, name: `任务${taskId}`, content: '' },
  ...{ plannedAmount: null, goal: '' },
}))
const rowsWith = (executions: readonly Execution[]) =>
  computeExecutionRows(makeFacts({ tasks, budgetLines: lines, executions }), [])

describe('budget execution to be typed', () => {
  test('基本支出, 项目支出, then the tasks in filed order', () => {
    expect(rowsWith([]).map((row) => [row.rowId, row.taskName])).toEqual([
      ...[
        ['basic', null],
        ['project', null],
        ['T1', '任务T1'],
        ['T2', '任务T2'],
      ],
    ])
  })

  test('0 is a figure; a cleared cell is 未报; a later cumulative figure covers a blank', () => {
    const rows = rowsWith([
      makeExecution('basic', 3, 'period', '0'),
      makeExecution('basic', 6, 'period', null),
      makeExecution('project', 6, 'cumulative', '20'),
    ])
    expect(rows[0]?.cells.map((cell) => cell.state)).toEqual([
      'saved',
      'unreported',
      'unreported',
      'unreported',
    ])
    expect(rows[1]?.cells.map((cell) => cell.state)).toEqual(['covered', 'saved', 'unreported', 'unreported'])
  })

  test('the basis follows the latest figure, 本季 without any', () => {
    const rows = rowsWith([makeExecution('project', 6, 'cumulative', '20')])
    expect(rows.map((row) => row.basis)).toEqual(['period', 'cumulative', 'period', 'period'])
  })

  test('warnings come with the cell', () => {
    const rows = rowsWith([makeExecution('T1', 3, 'period', '10.01')])
    expect(rows[2]?.cells[0]?.warnings).toEqual([
      { code: 'over-budget', params: { executed: '10.01', budget: '10' } },
    ])
  })
})
