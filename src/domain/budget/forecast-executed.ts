import { fraction, maxFraction, minFraction, multiplyFractions, roundFraction, WHOLE, ZERO } from '../exact'
import type { Decimal } from '../model'
import type { BudgetLineResult } from '../scoreboard-model'
import type { Outcome } from '../figure-model'

/**
 * 全年预计执行数 of one budget line, 万元, two places: at its present pace, never below 0 and no more than the budget,
 * because more cannot be executed. Without a pace or a budget the reason. 财预〔2019〕136号 has the column; the way is ours.
 */
export function forecastExecuted({
  pace,
  adjustedBudget,
}: Pick<BudgetLineResult, 'pace' | 'adjustedBudget'>): Outcome<Decimal> {
  if (!pace.known) return pace
  if (adjustedBudget === null) return { known: false, reason: 'budget-not-filed' }
  const share = maxFraction(ZERO, minFraction(WHOLE, pace.value))
  return { known: true, value: roundFraction(multiplyFractions(share, fraction(adjustedBudget))) }
}
