import { expect, it } from 'vitest'
import { issueIds } from '@/domain/targets/issue-ids'
import {
  makeActual,
  makeBudgetLine,
  makeFacts,
  makeIndicator,
  makePlan,
  makeTask,
} from '../../fixtures/plan-facts'

const read = makeFacts({
  indicators: [makeIndicator('I01'), makeIndicator('I02')],
  tasks: [makeTask('T1'), makeTask('T2')],
})
const issue = (facts = makeFacts(), matched: [string, string][] = [], tasks: [string, string][] = []) => {
  const { indicatorIds, taskIds, issued } = issueIds(facts, read, new Map(matched), new Map(tasks))
  return [[...indicatorIds.values()], [...taskIds.values()], issued]
}

it.each([
  ['an empty plan', makeFacts(), [['I01', 'I02'], ['T1', 'T2'], { indicators: 2, tasks: 2 }]],
  [
    'after the highest of the plan',
    makeFacts({ indicators: [makeIndicator('I27')], tasks: [makeTask('T4')] }),
    [['I28', 'I29'], ['T5', 'T6'], { indicators: 29, tasks: 6 }],
  ],
  [
    'also where only a figure or a line still speaks of it',
    makeFacts({
      actuals: [makeActual('I31', 3, 'period', null)],
      budgetLines: [makeBudgetLine('T7', 'task', '1')],
    }),
    [['I32', 'I33'], ['T8', 'T9'], { indicators: 33, tasks: 9 }],
  ],
  [
    'and after what was given out before',
    makeFacts({ plan: makePlan({ issuedIds: { indicators: 99, tasks: 9 } }) }),
    [['I100', 'I101'], ['T10', 'T11'], { indicators: 101, tasks: 11 }],
  ],
  [
    'other ids are no numbers',
    makeFacts({ indicators: [makeIndicator('I01', { indicatorId: 'row-7' })] }),
    [['I01', 'I02'], ['T1', 'T2'], { indicators: 2, tasks: 2 }],
  ],
])('%s', (_name, facts, expected) => expect(issue(facts)).toEqual(expected))

it('matched rows keep the id of the plan', () => {
  const facts = makeFacts({ indicators: [makeIndicator('I05')], tasks: [makeTask('T3')] })
  expect(issue(facts, [['I02', 'I05']], [['T1', 'T3']])).toEqual([
    ['I06', 'I05'],
    ['T3', 'T4'],
    { indicators: 6, tasks: 4 },
  ])
})
