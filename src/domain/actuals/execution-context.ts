import type { BudgetLine, Decimal, EntryBasis, Execution, PeriodEnd, PlanFacts } from '../model'

/** All that decides how a typed amount of one budget line and period is read. */
export interface ExecutionContext {
  readonly periodEnd: PeriodEnd
  readonly basis: EntryBasis
  /** 全年(调整后)预算数, 万元. */
  readonly budget: Decimal
  /** The line's executions of all periods; the one of this period is passed over. */
  readonly executions: readonly Execution[]
}

export function executionContextOf(
  facts: PlanFacts,
  line: BudgetLine,
  periodEnd: PeriodEnd,
  basis: EntryBasis,
): ExecutionContext {
  const budget = line.adjustedBudget ?? line.initialBudget
  return { periodEnd, basis, budget, executions: executionsOf(facts, line) }
}

/** Of all periods, oldest first. */
export function executionsOf(facts: PlanFacts, line: BudgetLine): Execution[] {
  return facts.executions
    .filter((execution) => execution.lineId === line.lineId)
    .sort((a, b) => a.periodEnd - b.periodEnd)
}
