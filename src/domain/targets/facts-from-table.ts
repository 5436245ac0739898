import { trimDecimal } from '../exact'
import type { BudgetLine, Indicator, Plan, PlanFacts, Target, Task } from '../model'
import { unrecorded } from '../unrecorded'
import type { TargetTable } from './target-table'

/** What the table does not say of the plan that is made from it. */
export type PlanIdentity = Pick<Plan, 'planId' | 'sourceName' | 'isDemo' | 'profile'>

/** The four quarters; 序时进度 is asked for at each of their ends. */
const quarterEnds: Plan['reportingPeriods'] = [3, 6, 9, 12]

/**
 * The facts of a new plan as its filed table says them, without any figure yet. The first version of the targets
 * counts from 1 January. A budget cell that was empty makes no budget line.
 */
export function factsFromTable(table: TargetTable, identity: PlanIdentity): PlanFacts {
  const { planId } = identity
  const tasks = table.tasks.map(({ row: _row, ...task }): Task => ({ ...task, planId }))
  const effectiveFrom = `${table.fiscalYear}-01-01`
  return {
    plan: planOf(table, identity),
    tasks,
    indicators: table.indicators.map(
      ({ row: _row, rawText: _rawText, unitColumn: _unit, ...indicator }): Indicator => ({
        ...indicator,
        planId,
      }),
    ),
    targetVersions: [{ ...unrecorded, planId, version: 1, effectiveFrom, reason: '', documentNumber: '' }],
    targets: table.indicators.map(({ indicatorId, rawText, unitColumn }): Target => ({
      ...{ planId, indicatorId, version: 1, rawText, unitColumn },
      ...{ confirmedReading: null, confirmation: null, isWithdrawn: false },
    })),
    budgetLines: budgetLinesOf(table, planId),
    actuals: [],
    executions: [],
    goalJudgements: [],
    closings: [],
    caseTotals: null,
    setupChoices: [],
    baselines: [],
    statements: [],
    filedScores: [],
    reductions: [],
    freeze: null,
    lastYear: null,
  }
}

function planOf(table: TargetTable, identity: PlanIdentity): Plan {
  const { fiscalYear, title, departmentName, supervisingDepartment, staffInPost, staffRetired } = table
  return {
    ...unrecorded,
    ...identity,
    ...{ fiscalYear, title, departmentName, supervisingDepartment, staffInPost, staffRetired },
    budget: table.budget,
    overallGoal: table.overallGoal,
    reportingPeriods: quarterEnds,
  }
}

function budgetLinesOf({ budget, tasks }: TargetTable, planId: string): BudgetLine[] {
  const line = (
    lineId: string,
    kind: BudgetLine['kind'],
    taskId: string | null,
    amount: string | null,
  ): BudgetLine[] =>
    amount === null
      ? []
      : [
          {
            ...unrecorded,
            ...{ planId, lineId, kind, taskId },
            initialBudget: trimDecimal(amount),
            adjustedBudget: null,
          },
        ]
  return [
    ...line('basic', 'basic-expenditure', null, budget.basicExpenditure),
    ...line('project', 'project-expenditure', null, budget.projectExpenditure),
    ...tasks.flatMap(({ taskId, plannedAmount }) => line(taskId, 'task', taskId, plannedAmount)),
  ]
}
