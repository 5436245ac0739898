import { expect, test } from 'vitest'
import { cellFactOf } from '@/domain/actuals/cell-fact'
import { makeActual, makeExecution, makeFacts, number, PLAN_ID } from '../../fixtures/plan-facts'

const goal = {
  planId: PLAN_ID,
  taskId: 'T1',
  periodEnd: 3,
  band: 'achieved',
  share: '90',
  sentence: '好',
} as const
const facts = makeFacts({
  actuals: [
    makeActual('I01', 3, 'cumulative', number('5'), '说明'),
    makeActual('I01', 6, 'cumulative', null),
  ],
  executions: [makeExecution('basic', 3, 'cumulative', '7'), makeExecution('basic', 6, 'cumulative', null)],
  goalJudgements: [{ ...goal, recordedAt: '', recordedBy: '' }],
})
const at = (subject: 'actual' | 'execution' | 'goal', rowId: string, periodEnd: number) =>
  cellFactOf(facts, { subject, rowId, periodEnd })

test('a stored figure comes with its basis, text and note, without who and when', () => {
  expect(at('actual', 'I01', 3)).toEqual({
    subject: 'actual',
    fact: {
      ...{ planId: PLAN_ID, indicatorId: 'I01', periodEnd: 3, basis: 'cumulative', value: number('5') },
      ...{ rawText: '', note: '说明' },
    },
  })
  expect(at('execution', 'basic', 3)).toMatchObject({
    fact: { lineId: 'basic', amount: '7', basis: 'cumulative' },
  })
  expect(at('goal', 'T1', 3)).toEqual({ subject: 'goal', fact: goal })
})

test('no record and a cleared one are the same', () => {
  expect(at('actual', 'I01', 6)).toEqual({
    ...at('actual', 'I01', 9),
    fact: {
      planId: PLAN_ID,
      indicatorId: 'I01',
      periodEnd: 6,
      basis: 'period',
      value: null,
      rawText: '',
      note: '',
    },
  })
  expect(at('execution', 'basic', 6)).toMatchObject({ fact: { amount: null, basis: 'period' } })
  expect(at('goal', 'T1', 6)).toEqual({
    subject: 'goal-removal',
    key: { planId: PLAN_ID, taskId: 'T1', periodEnd: 6 },
  })
})
