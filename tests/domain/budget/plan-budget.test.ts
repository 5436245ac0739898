import { describe, expect, test } from 'vitest'
import { planBudget, type TypedBudget } from '@/domain/budget/plan-budget'
import { makeBudgetLine, makeClosing, makeExecution, makeFacts, makeTask } from '../../fixtures/plan-facts'

const facts = makeFacts({
  tasks: [makeTask('T1')],
  budgetLines: [
    makeBudgetLine('basic', 'basic-expenditure', '60'),
    makeBudgetLine('T1', 'task', '10', { adjustedBudget: '12' }),
  ],
})
const initial = (rowId: string, text: string): TypedBudget => ({ rowId, column: 'initial', text })
const adjusted = (rowId: string, text: string): TypedBudget => ({ rowId, column: 'adjusted', text })
const amountsOf = (typed: TypedBudget[]) => {
  const planned = planBudget(facts, typed)
  return planned.ok && planned.after.lines.map((line) => [line.initialBudget, line.adjustedBudget])
}

describe('typed amounts', () => {
  test('are read and counted; the rest stays', () => {
    const typed = [adjusted('basic', '65'), initial('project', '4,000,000元')]
    expect(planBudget(facts, typed)).toMatchObject({ ok: true, changes: 2, needsReason: true })
    expect(amountsOf(typed)).toEqual([
      ['60', '65'],
      ['400', null],
      ['10', '12'],
    ])
  })
  test('a blank adjusted amount is nothing adjusted; a 0 is an amount', () => {
    expect(amountsOf([adjusted('T1', ' ')])).toEqual([
      ['60', null],
      [null, null],
      ['10', null],
    ])
    expect(amountsOf([adjusted('T1', '0')])).toContainEqual(['10', '0'])
  })
  test('that say the same change nothing', () => {
    expect(planBudget(facts, [initial('basic', '60.00'), adjusted('project', '')])).toEqual({
      ok: false,
      issues: [],
    })
  })
})

describe('what cannot be written', () => {
  test.each([
    ['a refused text', [adjusted('basic', '约六十')], [['basic', 'adjusted', 'not-a-number']]],
    ['an adjustment of nothing', [adjusted('project', '5')], [['project', 'initial', 'initial-missing']]],
    ['one of an amount that goes', [initial('T1', '')], [['T1', 'initial', 'initial-missing']]],
    [
      'each text once',
      [initial('project', 'x'), adjusted('project', '5'), adjusted('basic', '-5')],
      [
        ['basic', 'adjusted', 'negative-count'],
        ['project', 'initial', 'not-a-number'],
      ],
    ],
  ])('%s is said', (_name, typed, expected) => {
    const planned = planBudget(facts, typed)
    const issues = planned.ok ? [] : planned.issues.map((each) => [each.rowId, each.column, each.code])
    expect(issues).toEqual(expected)
  })

  test('a line of which something was spent keeps its amount; a cleared cell is no spending', () => {
    const spent = (amount: string | null) => ({
      ...facts,
      executions: [makeExecution('basic', 3, 'period', amount)],
    })
    expect(planBudget(spent('5'), [initial('basic', '')])).toMatchObject({
      ok: false,
      issues: [{ code: 'line-in-use' }],
    })
    expect(planBudget(spent(null), [initial('basic', '')])).toMatchObject({ ok: true })
    expect(planBudget(spent('5'), [initial('basic', '0')])).toMatchObject({ ok: true })
  })
})

test('a first amount asks for a reason only once a quarter is closed', () => {
  const typed = [initial('project', '40')]
  expect(planBudget(facts, typed)).toMatchObject({ needsReason: false })
  expect(planBudget({ ...facts, closings: [makeClosing(3, true)] }, typed)).toMatchObject({
    needsReason: true,
  })
  expect(planBudget({ ...facts, closings: [makeClosing(3, false)] }, typed)).toMatchObject({
    needsReason: false,
  })
})
