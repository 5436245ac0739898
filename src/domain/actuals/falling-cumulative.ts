/**
 * A cumulative figure below what was already reported is the classic slip: a quarter's number typed into a
 * cumulative box. Saved, counted and said at once.
 */
import { compareDecimals, trimDecimal } from '../exact'
import { periodsUpTo } from '../period'
import type { Actual, ActualValue, Decimal, PeriodEnd } from '../model'
import type { MeasureKind } from '../targets/indicator-setup'
import { cumulate, type PeriodAmounts } from './cumulate'
import type { EntryContext } from './entry-context'
import { warn, type EntryIssue } from './entry-issue'

const SUMMED: readonly MeasureKind[] = ['flow', 'rate', 'carry-over-rate', 'satisfaction', 'mean-duration']

export function checkCumulative(value: ActualValue, context: EntryContext): EntryIssue[] {
  if (context.basis !== 'cumulative' || !SUMMED.includes(context.measureKind)) return []
  const amounts = amountsOf(value, context.measureKind)
  if (amounts === null) return []
  const others = otherEntries(context)
  const before = others.filter((entry) => entry.periodEnd < context.periodEnd)
  const reported = cumulate(
    before,
    periodsUpTo(
      before.map((entry) => entry.periodEnd),
      context.periodEnd,
    ),
  )
  const fallen = reported && firstBelow(amounts, reported.amounts)
  if (fallen) return [warn('falling-cumulative', { value: fallen.value, earlier: fallen.other })]

  const later = others
    .filter((entry) => entry.periodEnd > context.periodEnd && entry.basis === 'cumulative')
    .sort((a, b) => a.periodEnd - b.periodEnd)[0]
  const above = later && firstBelow(later.amounts, amounts)
  if (!above) return []
  return [
    warn('above-later-cumulative', {
      value: above.other,
      later: above.value,
      period: String(later.periodEnd),
    }),
  ]
}

function otherEntries(context: EntryContext): PeriodAmounts[] {
  return context.entries.flatMap((entry) => {
    const amounts =
      entry.value && entry.periodEnd !== context.periodEnd
        ? amountsOf(entry.value, context.measureKind)
        : null
    return amounts === null ? [] : [{ periodEnd: entry.periodEnd, basis: entry.basis, amounts }]
  })
}

/** What adds up over the year: the number of a flow, both parts of a quotient. A stated rate does not add up. */
function amountsOf(value: ActualValue, measureKind: MeasureKind): readonly Decimal[] | null {
  if (value.kind === 'parts') return [value.numerator, value.denominator]
  return value.kind === 'number' && measureKind === 'flow' ? [value.value] : null
}

/** The first amount that lies below its counterpart. */
function firstBelow(
  amounts: readonly Decimal[],
  floor: readonly Decimal[],
): { value: Decimal; other: Decimal } | null {
  for (const [index, value] of amounts.entries()) {
    const other = floor[index]
    if (other !== undefined && compareDecimals(value, other) < 0) {
      return { value: trimDecimal(value), other: trimDecimal(other) }
    }
  }
  return null
}

/** Periods whose cumulative figure lies below an earlier cumulative one, oldest first. */
export function fallenPeriods(actuals: readonly Actual[], measureKind: MeasureKind): PeriodEnd[] {
  if (!SUMMED.includes(measureKind)) return []
  const cumulative = actuals
    .filter((actual) => actual.basis === 'cumulative' && actual.value !== null)
    .sort((a, b) => a.periodEnd - b.periodEnd)
  const amountsAt = (index: number) => {
    const value = cumulative[index]?.value
    return value ? amountsOf(value, measureKind) : null
  }
  return cumulative
    .filter((_, index) => {
      const [amounts, floor] = [amountsAt(index), amountsAt(index - 1)]
      return amounts && floor && firstBelow(amounts, floor)
    })
    .map(({ periodEnd }) => periodEnd)
}
