import { BUDGET_ROW } from '../evaluation-model'
import type { BudgetLine, FiledBudget, Indicator, Plan, PlanFacts, Target, Task } from '../model'
import { unrecorded } from '../unrecorded'
import { isSameAmount } from './imported-rows'
import type { IssuedIds } from './issue-ids'
import { splitNameUnit } from './parse-unit'
import { normaliseTargetText } from './target-text'

/**
 * The plan with the rows of a table in the place of its own. Everything that belongs to a row that stayed is kept as it
 * is; what belongs to a row that is gone goes. A confirmed reading stays only with its text and the unit in its name.
 */
export function mergeFacts(facts: PlanFacts, read: PlanFacts, ids: IssuedIds): PlanFacts {
  const indicators = mergeIndicators(facts, read, ids)
  const tasks = mergeTasks(facts, read, ids)
  const budgetLines = mergeLines(facts, read, ids)
  const rowIds = new Set(indicators.map(({ indicatorId }) => indicatorId))
  const taskIds = new Set(tasks.map(({ taskId }) => taskId))
  const lineIds = new Set(budgetLines.map(({ lineId }) => lineId))
  const ofRow = ({ indicatorId }: { readonly indicatorId: string }) => rowIds.has(indicatorId)
  return {
    ...facts,
    plan: mergePlan(facts, read.plan, ids),
    tasks,
    indicators,
    targets: mergeTargets(facts, read, ids, rowIds),
    setupChoices: facts.setupChoices.filter(ofRow).map((choice) => {
      const { taskIds: chosen } = choice
      const left = chosen?.filter((taskId) => taskIds.has(taskId)) ?? null
      if (chosen === null || left === null || left.length === chosen.length) return choice
      // Of tasks that are all gone nothing is left that a person chose.
      return { ...choice, ...unrecorded, taskIds: left.length === 0 ? null : left }
    }),
    baselines: facts.baselines.filter(ofRow),
    statements: facts.statements.filter(ofRow),
    filedScores: facts.filedScores.filter(({ rowId }) => rowId === BUDGET_ROW || rowIds.has(rowId)),
    reductions: facts.reductions.filter(ofRow),
    actuals: facts.actuals.filter(ofRow),
    budgetLines,
    executions: facts.executions.filter(({ lineId }) => lineIds.has(lineId)),
    goalJudgements: facts.goalJudgements.filter(({ taskId }) => taskIds.has(taskId)),
  }
}

function mergePlan(facts: PlanFacts, read: Plan, { issued }: IssuedIds): Plan {
  const { title, supervisingDepartment, staffInPost, staffRetired, overallGoal, sourceName } = read
  const head = { title, supervisingDepartment, staffInPost, staffRetired, overallGoal, sourceName }
  return {
    ...facts.plan,
    ...unrecorded,
    ...head,
    budget: mergeBudget(facts.plan.budget, read.budget),
    issuedIds: issued,
  }
}

function mergeBudget(own: FiledBudget, read: FiledBudget): FiledBudget {
  const amount = (field: keyof FiledBudget) =>
    isSameAmount(own[field], read[field]) ? own[field] : read[field]
  return {
    basicExpenditure: amount('basicExpenditure'),
    projectExpenditure: amount('projectExpenditure'),
    fiscalAppropriation: amount('fiscalAppropriation'),
    otherFunds: amount('otherFunds'),
    ownLevelFunds: amount('ownLevelFunds'),
    transferredFunds: amount('transferredFunds'),
  }
}

function mergeIndicators(facts: PlanFacts, read: PlanFacts, ids: IssuedIds): Indicator[] {
  const own = new Map(facts.indicators.map((indicator) => [indicator.indicatorId, indicator]))
  return read.indicators.map((row) => {
    const indicatorId = ids.indicatorIds.get(row.indicatorId) ?? row.indicatorId
    const before = own.get(indicatorId)
    const filedTaskId = row.filedTaskId === null ? null : (ids.taskIds.get(row.filedTaskId) ?? null)
    const filedWeight =
      before && isSameAmount(before.filedWeight, row.filedWeight) ? before.filedWeight : row.filedWeight
    return keepSame(before, { ...row, indicatorId, filedTaskId, filedWeight })
  })
}

function mergeTasks(facts: PlanFacts, read: PlanFacts, ids: IssuedIds): Task[] {
  const own = new Map(facts.tasks.map((task) => [task.taskId, task]))
  return read.tasks.map((row) => {
    const taskId = ids.taskIds.get(row.taskId) ?? row.taskId
    const before = own.get(taskId)
    const isSame = before !== undefined && isSameAmount(before.plannedAmount, row.plannedAmount)
    return keepSame(before, {
      ...row,
      taskId,
      plannedAmount: isSame ? before.plannedAmount : row.plannedAmount,
    })
  })
}

/**
 * The first version is what the table says; the adjustments of what stayed go on. Where the unit in the name was
 * corrected, (次) to (人次), nothing is confirmed any more: it was confirmed in the other unit.
 */
function mergeTargets(
  facts: PlanFacts,
  read: PlanFacts,
  ids: IssuedIds,
  rowIds: ReadonlySet<string>,
): Target[] {
  const isFirst = ({ version }: Target) => version === 1
  const own = new Map(facts.targets.filter(isFirst).map((target) => [target.indicatorId, target]))
  const hasOtherUnit = findOtherUnits(facts, read, ids)
  const first = read.targets.map((row): Target => {
    const indicatorId = ids.indicatorIds.get(row.indicatorId) ?? row.indicatorId
    const before = own.get(indicatorId)
    if (before?.rawText === row.rawText && before.unitColumn === row.unitColumn)
      return hasOtherUnit.has(indicatorId) ? unconfirmed(before) : before
    return { ...row, indicatorId, isWithdrawn: before?.isWithdrawn ?? false }
  })
  const adjusted = facts.targets.filter((target) => !isFirst(target) && rowIds.has(target.indicatorId))
  return [
    ...first,
    ...adjusted.map((target) => (hasOtherUnit.has(target.indicatorId) ? unconfirmed(target) : target)),
  ]
}

/** Rows whose name has another unit in its bracket than it had, by the plan's ids. */
function findOtherUnits(facts: PlanFacts, read: PlanFacts, ids: IssuedIds): ReadonlySet<string> {
  const unitOf = ({ filedName }: Indicator) => {
    const { unit } = splitNameUnit(normaliseTargetText(filedName))
    return unit === null ? '' : unit.scale + unit.unit
  }
  const own = new Map(facts.indicators.map((indicator) => [indicator.indicatorId, unitOf(indicator)]))
  const rows = read.indicators.map((row) => ({
    indicatorId: ids.indicatorIds.get(row.indicatorId) ?? row.indicatorId,
    unit: unitOf(row),
  }))
  return new Set(
    rows.flatMap(({ indicatorId, unit }) => {
      const before = own.get(indicatorId)
      return before === undefined || before === unit ? [] : [indicatorId]
    }),
  )
}

function unconfirmed(target: Target): Target {
  return target.confirmedReading === null ? target : { ...target, confirmedReading: null, confirmation: null }
}

/** A line follows its filed amount where that changes; 调整后预算数 and an amount mended by hand stay otherwise. */
function mergeLines(facts: PlanFacts, read: PlanFacts, ids: IssuedIds): BudgetLine[] {
  const own = new Map(facts.budgetLines.map((line) => [line.lineId, line]))
  const filedBefore = filedAmounts(facts)
  const lines = new Map(
    read.budgetLines.map((row): [string, BudgetLine] => {
      const taskId = row.taskId === null ? null : (ids.taskIds.get(row.taskId) ?? row.taskId)
      const lineId = taskId ?? row.lineId
      return [lineId, { ...row, lineId, taskId }]
    }),
  )
  const isKept = (lineId: string, amount: string | null) =>
    isSameAmount(filedBefore.get(lineId) ?? null, amount)
  const kept = facts.budgetLines.filter(({ lineId, kind }) => {
    const row = lines.get(lineId)
    // A task that is gone takes its line along; an amount that is no longer filed leaves nothing to spend.
    const isThere = kind !== 'task' || [...ids.taskIds.values()].includes(lineId)
    return isThere && (row !== undefined || isKept(lineId, null))
  })
  return [
    ...kept.map((line) => {
      const row = lines.get(line.lineId)
      return !row || isKept(line.lineId, row.initialBudget)
        ? line
        : { ...line, ...unrecorded, initialBudget: row.initialBudget }
    }),
    ...[...lines.values()].filter((row) => !own.has(row.lineId) && !isKept(row.lineId, row.initialBudget)),
  ]
}

/** What the table of the plan says of each line. */
function filedAmounts({ plan, tasks }: PlanFacts): Map<string, string | null> {
  return new Map([
    ['basic', plan.budget.basicExpenditure],
    ['project', plan.budget.projectExpenditure],
    ...tasks.map(({ taskId, plannedAmount }): [string, string | null] => [taskId, plannedAmount]),
  ])
}

/** The very row of before where it says the same: what did not change is not written. */
function keepSame<Row extends Indicator | Task>(before: Row | undefined, row: Row): Row {
  if (before === undefined) return row
  const fields = Object.entries(row)
  const own = new Map<string, unknown>(Object.entries(before))
  return fields.every(([field, value]) => own.get(field) === value) ? before : row
}
