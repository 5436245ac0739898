/** 预算数 as a person types them, and what of a plan they stand for. Amounts in 万元. */
import { isSameAmount } from '../targets/imported-rows'
import type { BudgetLine, Decimal, PlanFacts, Task } from '../model'
import { unrecorded } from '../unrecorded'

export interface BudgetLineAmounts {
  readonly lineId: string
  readonly kind: BudgetLine['kind']
  readonly taskId: string | null
  /** 年初预算数; null: not filed, which is not 0. */
  readonly initialBudget: Decimal | null
  /** 全年（调整后）预算数; null: nothing was adjusted. */
  readonly adjustedBudget: Decimal | null
}

export interface BudgetAmounts {
  readonly planId: string
  /** 财政拨款 and 其他资金, of which the filed income total is made; null: an empty cell. */
  readonly fiscalAppropriation: Decimal | null
  readonly otherFunds: Decimal | null
  /** 基本支出, 项目支出, then each task in filed order, also where nothing is filed for it. */
  readonly lines: readonly BudgetLineAmounts[]
}

export type BudgetFacts = Pick<PlanFacts, 'plan' | 'tasks' | 'budgetLines'>

/** What of the budget can be typed, as it is filed now. */
export function readBudgetAmounts({ plan, tasks, budgetLines }: BudgetFacts): BudgetAmounts {
  const { fiscalAppropriation, otherFunds } = plan.budget
  const line = (
    kind: BudgetLine['kind'],
    lineId: string,
    taskId: string | null = null,
  ): BudgetLineAmounts => {
    const stored = budgetLines.find((each) => each.kind === kind && each.taskId === taskId)
    return {
      ...{ lineId: stored?.lineId ?? lineId, kind, taskId },
      initialBudget: stored?.initialBudget ?? null,
      adjustedBudget: stored?.adjustedBudget ?? null,
    }
  }
  return {
    ...{ planId: plan.planId, fiscalAppropriation, otherFunds },
    lines: [
      line('basic-expenditure', 'basic'),
      line('project-expenditure', 'project'),
      ...[...tasks].sort((a, b) => a.order - b.order).map(({ taskId }) => line('task', taskId, taskId)),
    ],
  }
}

/**
 * The plan with these amounts: its lines as a filed table makes them, and the cells of that table which say the same
 * (基本支出, 项目支出, 拟投入的资金). So one amount is typed in one place. What stays as it is stays the same object; a
 * line without 年初预算数 is none.
 */
export function applyBudgetAmounts(facts: BudgetFacts, amounts: BudgetAmounts): BudgetFacts {
  const before = readBudgetAmounts(facts)
  const changed = amounts.lines.filter((line) => !isSameLine(line, findLine(before, line.lineId)))
  const initialOf = (kind: BudgetLine['kind'], taskId: string | null, own: Decimal | null) => {
    const line = changed.find((each) => each.kind === kind && each.taskId === taskId)
    if (!line || line.initialBudget === findLine(before, line.lineId)?.initialBudget) return own
    return line.initialBudget
  }
  const { budget } = facts.plan
  const next = {
    ...budget,
    basicExpenditure: initialOf('basic-expenditure', null, budget.basicExpenditure),
    projectExpenditure: initialOf('project-expenditure', null, budget.projectExpenditure),
    fiscalAppropriation: amounts.fiscalAppropriation,
    otherFunds: amounts.otherFunds,
  }
  const isSameBudget =
    next.basicExpenditure === budget.basicExpenditure &&
    next.projectExpenditure === budget.projectExpenditure &&
    next.fiscalAppropriation === budget.fiscalAppropriation &&
    next.otherFunds === budget.otherFunds
  return {
    plan: isSameBudget ? facts.plan : { ...facts.plan, budget: next },
    tasks: facts.tasks.map((task): Task => {
      const plannedAmount = initialOf('task', task.taskId, task.plannedAmount)
      return plannedAmount === task.plannedAmount ? task : { ...task, plannedAmount }
    }),
    budgetLines: mergeLines(facts, changed),
  }
}

function mergeLines({ plan, budgetLines }: BudgetFacts, changed: readonly BudgetLineAmounts[]): BudgetLine[] {
  const byId = new Map(changed.map((line) => [line.lineId, line]))
  const stored = new Set(budgetLines.map(({ lineId }) => lineId))
  const made = (line: BudgetLineAmounts): BudgetLine[] => {
    const { initialBudget } = line
    return initialBudget === null ? [] : [{ ...unrecorded, planId: plan.planId, ...line, initialBudget }]
  }
  return [
    ...budgetLines.flatMap((line) => {
      const next = byId.get(line.lineId)
      return next ? made(next) : [line]
    }),
    ...changed.filter(({ lineId }) => !stored.has(lineId)).flatMap(made),
  ]
}

/**
 * Whether the change asks for a reason: an adjustment does, and so does another amount where one is filed. What is filed
 * for the first time explains itself.
 */
export function needsBudgetReason(before: BudgetAmounts, after: BudgetAmounts): boolean {
  const isCorrected = (from: Decimal | null, to: Decimal | null) => from !== null && !isSameAmount(from, to)
  return (
    isCorrected(before.fiscalAppropriation, after.fiscalAppropriation) ||
    isCorrected(before.otherFunds, after.otherFunds) ||
    after.lines.some((line) => {
      const own = findLine(before, line.lineId)
      return (
        isCorrected(own?.initialBudget ?? null, line.initialBudget) ||
        !isSameAmount(own?.adjustedBudget ?? null, line.adjustedBudget)
      )
    })
  )
}

function findLine({ lines }: BudgetAmounts, lineId: string): BudgetLineAmounts | undefined {
  return lines.find((line) => line.lineId === lineId)
}

function isSameLine(line: BudgetLineAmounts, other: BudgetLineAmounts | undefined): boolean {
  return (
    line.initialBudget === (other?.initialBudget ?? null) &&
    line.adjustedBudget === (other?.adjustedBudget ?? null)
  )
}
