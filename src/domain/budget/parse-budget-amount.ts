/** 预算数 in 万元, read like 执行数: 1,234.5 · １２ · 3900000元. */
import { isUnclearBlank, saysNotReported } from '../actuals/blank-words'
import { refuse, type Refused } from '../actuals/entry-issue'
import { parseNumberText } from '../actuals/normalise-number-text'
import { fraction, signOf } from '../exact'
import type { Decimal } from '../model'

/** `amount` null: nothing is filed or adjusted, which is not 0. */
export type BudgetAmountParse = { readonly kind: 'amount'; readonly amount: Decimal | null } | Refused

/** A budget is not below 0: money that flows back is 执行数. */
export function parseBudgetAmount(text: string): BudgetAmountParse {
  if (saysNotReported(text)) return { kind: 'amount', amount: null }
  if (isUnclearBlank(text)) return refuse('unclear-blank', { text })
  const number = parseNumberText(text, '万元')
  if (number.kind === 'refused') return number
  if (signOf(fraction(number.value)) < 0) return refuse('negative-count', { value: number.value })
  return { kind: 'amount', amount: number.value }
}
