import { expect, test } from 'vitest'
import { compareBudgets } from '@/domain/budget/budget-effect'
import { planBudget, type TypedBudget } from '@/domain/budget/plan-budget'
import { roundFraction, toPercent } from '@/domain/exact'
import { computeScoreboard } from '@/domain/scoreboard'
import type { BudgetLineResult } from '@/domain/scoreboard-model'
import { makeBudgetLine, makeExecution, makeFacts, makePlan, makeTask } from '../../fixtures/plan-facts'

const budget = { ...makePlan().budget, fiscalAppropriation: '100', otherFunds: null }
const facts = makeFacts({
  plan: makePlan({ budget }),
  tasks: [makeTask('T1')],
  budgetLines: [
    makeBudgetLine('basic', 'basic-expenditure', '60'),
    makeBudgetLine('project', 'project-expenditure', '40'),
    makeBudgetLine('T1', 'task', '10'),
  ],
  executions: [
    makeExecution('basic', 12, 'cumulative', '57'),
    makeExecution('project', 12, 'cumulative', '38'),
    makeExecution('T1', 12, 'cumulative', '9'),
  ],
})

function effectOf(...typed: TypedBudget[]) {
  const planned = planBudget(facts, typed)
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues))
  const [before, after] = [facts, planned.facts].map((each) => computeScoreboard(each, each.plan.profile, 12))
  if (!before || !after) throw new Error('no scoreboard')
  return compareBudgets(before, after)
}
const rate = (line: BudgetLineResult | null) =>
  line?.executionRate.known ? roundFraction(toPercent(line.executionRate.value)) : null

test('an adjusted type moves its own rate, the total, the rest of the projects and the points', () => {
  const { lines, budget: moved } = effectOf({ rowId: 'project', column: 'adjusted', text: '90' })
  expect(lines.map(({ before, after }) => [after?.lineId, rate(before), rate(after)])).toEqual([
    // 95 ÷ (100 + 50)
    ['total', '95.00', '63.33'],
    ['project', '95.00', '42.22'],
    ['other-projects', '96.67', '36.25'],
  ])
  expect([moved.before, moved.after].map(({ score }) => score.points)).toEqual([
    { known: true, value: '9.50' },
    { known: true, value: '6.33' },
  ])
})

test('an adjusted task lies inside 项目支出: the total stays, and the rest of the projects moves the other way', () => {
  const { lines } = effectOf({ rowId: 'T1', column: 'adjusted', text: '20' })
  expect(
    lines.map(({ before, after }) => [after?.lineId, before?.adjustedBudget, after?.adjustedBudget]),
  ).toEqual([
    ['total', '100', '100'],
    ['T1', '10', '20'],
    ['other-projects', '30', '20'],
  ])
})
