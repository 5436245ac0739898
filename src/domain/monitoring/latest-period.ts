import { registerCoverage } from '../actuals/case-fed-figure'
import type { PeriodEnd, PlanFacts } from '../model'

/**
 * The latest reporting period that has a figure, typed, of the budget or counted from the register: what the screens
 * show unless another as-of period is asked for. Without any figure the first reporting period of the year; goal
 * judgements alone do not count, they carry no figure.
 */
export function latestPeriodWithFigures(
  facts: Pick<PlanFacts, 'plan' | 'actuals' | 'executions' | 'caseTotals'>,
): PeriodEnd {
  const { fiscalYear, reportingPeriods } = facts.plan
  const filled = new Set<PeriodEnd>()
  const coveredTo = facts.caseTotals && registerCoverage(facts.caseTotals, fiscalYear, reportingPeriods)
  if (coveredTo !== null) filled.add(coveredTo)
  for (const actual of facts.actuals) if (actual.value !== null) filled.add(actual.periodEnd)
  for (const execution of facts.executions) if (execution.amount !== null) filled.add(execution.periodEnd)
  const asked = [...reportingPeriods].sort((a, b) => a - b)
  return asked.findLast((periodEnd) => filled.has(periodEnd)) ?? asked[0] ?? 12
}
