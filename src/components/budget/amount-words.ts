/** 预算数 in words. Pure: the language comes in as `t`. */
import type { BudgetSumFinding } from '@/domain/budget/find-budget-sums'
import type { BudgetField, BudgetIssue } from '@/domain/budget/plan-budget'
import { formatAmount } from '@/domain/format-figure'
import type { IndicatorScore } from '@/domain/scoreboard-model'
import type { Translate } from '../target-words'

/** `基本支出 年初预算数`: the name of a field, also for who does not see its table. */
export function nameBudgetField(name: string, column: BudgetField['column'], t: Translate): string {
  return t('amounts.cell', { name, column: t(`amounts.${column}`, {}) })
}

/** Why a text was not taken, as in the grid of 执行数. */
export function describeBudgetIssue({ code, params }: BudgetIssue, t: Translate): string {
  const isOwn = code === 'initial-missing' || code === 'line-in-use'
  return isOwn ? t(`amounts.issue.${code}`, params) : t(`entry.issue.${code}`, params)
}

export function describeBudgetSum(
  { code, column, left, right, gap }: BudgetSumFinding,
  t: Translate,
): string {
  const key = code === 'expenditure-income' ? code : `${code}-${column}`
  const amounts = { left: formatAmount(left), right: formatAmount(right), gap: formatAmount(gap) }
  return t(`amounts.sums.${key}`, amounts)
}

/** Points of 预算执行率 without and with the change, or why there are none. */
export function describeBudgetPoints(
  before: IndicatorScore,
  after: IndicatorScore,
  weight: string,
  t: Translate,
): string {
  const word = ({ points }: IndicatorScore) =>
    points.known ? points.value : t(`missing.short.${points.reason}`, {})
  const named = { before: word(before), after: word(after), weight }
  return t(named.before === named.after ? 'amounts.effect.pointsSame' : 'amounts.effect.points', named)
}
