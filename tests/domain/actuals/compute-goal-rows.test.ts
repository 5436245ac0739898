import { describe, expect, test } from 'vitest'
import { checkGoal, computeGoalRows } from '@/domain/actuals/compute-goal-rows'
import type { GoalJudgement, Task } from '@/domain/model'
import { makeFacts, PLAN_ID } from '../../fixtures/plan-facts'

const task = (taskId: string, order: number): Task => ({
  ...{
    planId: PLAN_ID,
    taskId,
    order,
    filedName: taskId,
    name: taskId,
    content: '',
    plannedAmount: null,
    goal: '',
  },
})
const goal: GoalJudgement = {
  ...{ planId: PLAN_ID, taskId: 'T1', periodEnd: 6, band: 'partly-achieved', share: '70', sentence: '' },
  ...{ recordedAt: '2022-07-01T00:00:00.000Z', recordedBy: '' },
}

describe('goal judgements', () => {
  test('one row per task in filed order, one cell per quarter', () => {
    const rows = computeGoalRows(
      makeFacts({ tasks: [task('T2', 2), task('T1', 1)], goalJudgements: [goal] }),
      [],
    )
    expect(rows.map((row) => row.rowId)).toEqual(['T1', 'T2'])
    expect(rows[0]?.cells.map((cell) => cell.state)).toEqual([
      'unreported',
      'saved',
      'unreported',
      'unreported',
    ])
    expect(rows[0]?.cells[1]).toMatchObject({
      value: { kind: 'judgement', band: 'partly-achieved', share: '70' },
      needsReason: true,
    })
  })

  test.each([
    ['100', '', 0],
    ['99.99', '', 1],
    ['99.99', '  ', 1],
    ['70', '合同续签中', 0],
  ])('%s with sentence “%s”: %i warnings', (share, sentence, count) =>
    expect(checkGoal(share, sentence)).toHaveLength(count),
  )
})
