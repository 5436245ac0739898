/** What differs between a plan and the same plan with another table in its place. */
import type { Plan, PlanFacts, Task } from '../model'
import { indexRows, isSameAmount } from './imported-rows'
import type {
  BudgetChange,
  ChangedIndicator,
  ImportedField,
  ImportedIndicator,
  PlanChange,
  TableImportPlan,
  TaskChange,
} from './table-import'

type IndicatorChanges = Pick<TableImportPlan, 'added' | 'changed' | 'gone' | 'unchanged' | 'isReordered'>

/** Lists in the order of the table; what is gone in the order of the plan. */
export function compareIndicators(before: PlanFacts, after: PlanFacts): IndicatorChanges {
  const [own, read] = [indexRows(before), indexRows(after)]
  const stayed = [...read.values()].flatMap((row) => {
    const was = own.get(row.indicator.indicatorId)
    return was ? [{ was, row }] : []
  })
  const changed = stayed.flatMap(({ was, row }) => describeChange(was, row))
  const orders = stayed.map(({ was }) => was.indicator.order)
  return {
    added: [...read.values()].filter(({ indicator }) => !own.has(indicator.indicatorId)).map(withoutFigures),
    changed,
    gone: [...own.values()].filter(({ indicator }) => !read.has(indicator.indicatorId)),
    unchanged: stayed.length - changed.length,
    isReordered: orders.some((order, index) => index > 0 && order < (orders[index - 1] ?? 0)),
  }
}

function describeChange(before: ImportedIndicator, after: ImportedIndicator): ChangedIndicator[] {
  const [a, b] = [before.indicator, after.indicator]
  const differs: Readonly<Record<ImportedField, boolean>> = {
    filedName: a.filedName !== b.filedName,
    category: a.category !== b.category || a.filedCategory !== b.filedCategory,
    subcategory: a.subcategory !== b.subcategory || a.filedSubcategory !== b.filedSubcategory,
    filedWeight: !isSameAmount(a.filedWeight, b.filedWeight),
    isSubRow: a.isSubRow !== b.isSubRow,
    filedTaskId: a.filedTaskId !== b.filedTaskId,
    rawText: before.target.rawText !== after.target.rawText,
    unitColumn: before.target.unitColumn !== after.target.unitColumn,
  }
  const fields = FIELDS.filter((field) => differs[field])
  if (fields.length === 0) return []
  const losesConfirmation = before.target.confirmedReading !== null && after.target.confirmedReading === null
  return [{ before: withoutFigures(before), after: withoutFigures(after), fields, losesConfirmation }]
}

const FIELDS: readonly ImportedField[] = [
  ...(['filedName', 'category', 'subcategory', 'rawText', 'unitColumn'] as const),
  ...(['filedWeight', 'isSubRow', 'filedTaskId'] as const),
]

function withoutFigures({ indicator, target }: ImportedIndicator): ImportedIndicator {
  return { indicator, target }
}

export function compareHead(before: Plan, after: Plan): PlanChange[] {
  return HEAD_FIELDS.flatMap((field) => {
    const [from, to] = [before[field], after[field]]
    return from === to ? [] : [{ field, from: String(from ?? ''), to: String(to ?? '') }]
  })
}

const HEAD_FIELDS = ['title', 'supervisingDepartment', 'staffInPost', 'staffRetired', 'overallGoal'] as const

export function compareBudget(before: PlanFacts, after: PlanFacts): BudgetChange[] {
  return BUDGET_FIELDS.flatMap((field) => {
    const [from, to] = [before.plan.budget[field], after.plan.budget[field]]
    const lineId = LINE_OF[field]
    const executions = lineId === undefined ? 0 : lostExecutions(before, after, lineId)
    return isSameAmount(from, to) && executions === 0 ? [] : [{ field, from, to, executions }]
  })
}

const BUDGET_FIELDS = [
  ...(['basicExpenditure', 'projectExpenditure', 'fiscalAppropriation'] as const),
  ...(['otherFunds', 'ownLevelFunds', 'transferredFunds'] as const),
]
const LINE_OF: Readonly<Partial<Record<BudgetChange['field'], string>>> = {
  basicExpenditure: 'basic',
  projectExpenditure: 'project',
}

export function compareTasks(before: PlanFacts, after: PlanFacts): TaskChange[] {
  const own = new Map(before.tasks.map((task) => [task.taskId, task]))
  const read = new Map(after.tasks.map((task) => [task.taskId, task]))
  const change = (was: Task | null, is: Task | null): TaskChange[] => {
    const taskId = (was ?? is)?.taskId ?? ''
    const fields = was && is ? TASK_FIELDS.filter((field) => !isSameField(was, is, field)) : []
    if (was && is && fields.length === 0) return []
    const lost = before.goalJudgements.filter((each) => each.taskId === taskId).length
    return [
      {
        kind: was === null ? 'added' : is === null ? 'gone' : 'changed',
        ...{ before: was, after: is, fields },
        executions: lostExecutions(before, after, taskId),
        goalJudgements: is === null ? lost : 0,
      },
    ]
  }
  return [
    ...after.tasks.flatMap((task) => change(own.get(task.taskId) ?? null, task)),
    ...before.tasks.flatMap((task) => (read.has(task.taskId) ? [] : change(task, null))),
  ]
}

const TASK_FIELDS = ['filedName', 'content', 'plannedAmount', 'goal'] as const

function isSameField(a: Task, b: Task, field: (typeof TASK_FIELDS)[number]): boolean {
  return field === 'plannedAmount' ? isSameAmount(a.plannedAmount, b.plannedAmount) : a[field] === b[field]
}

function lostExecutions(before: PlanFacts, after: PlanFacts, lineId: string): number {
  const isKept = after.budgetLines.some((line) => line.lineId === lineId)
  return isKept
    ? 0
    : before.executions.filter((each) => each.lineId === lineId && each.amount !== null).length
}
