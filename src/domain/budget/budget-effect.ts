/** What other 预算数 do to 执行率, lights and points: the plan computed without and with them. */
import { compareFractions } from '../exact'
import type { PeriodEnd } from '../model'
import type { BudgetLineResult, BudgetResult, Scoreboard, TotalScore } from '../scoreboard-model'

export interface BudgetEffect {
  readonly asOf: PeriodEnd
  /** The total first, then the lines that say something else; `before` null: there was no such line, `after` likewise. */
  readonly lines: readonly {
    readonly before: BudgetLineResult | null
    readonly after: BudgetLineResult | null
  }[]
  readonly budget: { readonly before: BudgetResult; readonly after: BudgetResult }
  readonly total: { readonly before: TotalScore; readonly after: TotalScore }
}

/** Two scoreboards of the same plan and period. */
export function compareBudgets(before: Scoreboard, after: Scoreboard): BudgetEffect {
  const old = new Map(before.budget.lines.map((line) => [line.lineId, line]))
  const next = new Map(after.budget.lines.map((line) => [line.lineId, line]))
  const ids = [...new Set([...next.keys(), ...old.keys()])]
  const lines = ids
    .map((lineId) => ({ before: old.get(lineId) ?? null, after: next.get(lineId) ?? null }))
    .filter((pair) => isDifferent(pair.before, pair.after))
  return {
    asOf: after.asOf,
    lines: [{ before: before.budget.total, after: after.budget.total }, ...lines],
    budget: { before: before.budget, after: after.budget },
    total: { before: before.total, after: after.total },
  }
}

function isDifferent(before: BudgetLineResult | null, after: BudgetLineResult | null): boolean {
  if (before === null || after === null) return before !== after
  return (
    before.initialBudget !== after.initialBudget ||
    before.adjustedBudget !== after.adjustedBudget ||
    before.status !== after.status ||
    !isSameRate(before.executionRate, after.executionRate)
  )
}

function isSameRate(a: BudgetLineResult['executionRate'], b: BudgetLineResult['executionRate']): boolean {
  if (!a.known || !b.known) return a.known === b.known
  return compareFractions(a.value, b.value) === 0
}
