import type { PeriodEnd, PlanFacts } from '../model'

/**
 * The latest reporting period that has a figure, typed or of the budget: what the screens show unless another
 * as-of period is asked for. Without any figure the first reporting period of the year; goal judgements alone do
 * not count, they carry no figure.
 */
export function latestPeriodWithFigures(
  facts: Pick<PlanFacts, 'plan' | 'actuals' | 'executions'>,
): PeriodEnd {
  const filled = new Set<PeriodEnd>()
  for (const actual of facts.actuals) if (actual.value !== null) filled.add(actual.periodEnd)
  for (const execution of facts.executions) if (execution.amount !== null) filled.add(execution.periodEnd)
  const asked = [...facts.plan.reportingPeriods].sort((a, b) => a - b)
  return asked.findLast((periodEnd) => filled.has(periodEnd)) ?? asked[0] ?? 12
}
