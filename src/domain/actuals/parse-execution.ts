/** 执行数 in 万元: what a budget line spent in a quarter or to date. */
import { compareDecimals, fraction, signOf } from '../exact'
import { isQuarterEnd } from '../period'
import type { Decimal, Execution } from '../model'
import { isUnclearBlank, saysNotReported } from './blank-words'
import { cumulate, type PeriodAmounts } from './cumulate'
import { refuse, warn, type EntryIssue, type Refused } from './entry-issue'
import type { ExecutionContext } from './execution-context'
import { foldText, parseNumberText } from './normalise-number-text'

export type ExecutionParse =
  | {
      readonly kind: 'value'
      readonly amount: Decimal
      readonly normalised: boolean
      readonly warnings: readonly EntryIssue[]
    }
  | Refused
  | { readonly kind: 'cleared' }

export function parseExecutionText(text: string, context: ExecutionContext): ExecutionParse {
  if (saysNotReported(text)) return { kind: 'cleared' }
  if (isUnclearBlank(text)) return refuse('unclear-blank', { text })
  if (foldText(text) === '不适用') return refuse('not-applicable-not-taken', { text })
  const number = parseNumberText(text, '万元')
  if (number.kind === 'refused') return number
  const checked = checkExecution(number.value, context)
  if ('kind' in checked) return checked
  return { kind: 'value', amount: number.value, normalised: number.value !== text.trim(), warnings: checked }
}

/**
 * Money may flow back in a quarter (退回、冲销), never over the year. Spending over the budget and a falling
 * cumulative figure are said, not refused: the books decide.
 */
export function checkExecution(amount: Decimal, context: ExecutionContext): readonly EntryIssue[] | Refused {
  const { basis, periodEnd, budget } = context
  if (basis === 'period' && !isQuarterEnd(periodEnd)) return refuse('needs-cumulative', { why: 'period' })
  const isNegative = signOf(fraction(amount)) < 0
  if (isNegative && basis === 'cumulative') return refuse('negative-count', { value: amount })

  const earlier = context.executions.filter((each) => each.periodEnd < periodEnd).flatMap(amountsOf)
  const before = toDate(earlier)
  const now = toDate([...earlier, { periodEnd, basis, amounts: [amount] }]) ?? amount
  const isFalling = basis === 'cumulative' && before !== null && compareDecimals(amount, before) < 0
  return [
    ...(isNegative ? [warn('negative-amount', { value: amount })] : []),
    ...(isFalling ? [warn('falling-cumulative', { value: amount, earlier: before })] : []),
    ...(compareDecimals(now, budget) > 0 ? [warn('over-budget', { executed: now, budget })] : []),
  ]
}

function amountsOf(execution: Execution): PeriodAmounts[] {
  const { amount, periodEnd, basis } = execution
  return amount === null ? [] : [{ periodEnd, basis, amounts: [amount] }]
}

function toDate(entries: readonly PeriodAmounts[]): Decimal | null {
  return (
    cumulate(
      entries,
      entries.map((entry) => entry.periodEnd),
    )?.amounts[0] ?? null
  )
}
