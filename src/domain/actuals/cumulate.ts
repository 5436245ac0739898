import { sumDecimals } from '../exact'
import { QUARTER_ENDS } from '../period'
import type { Actual, Decimal, EntryBasis, PeriodEnd } from '../model'

/** One period's amounts: one number of a flow, two of a rate. */
export interface PeriodAmounts {
  readonly periodEnd: PeriodEnd
  readonly basis: EntryBasis
  readonly amounts: readonly Decimal[]
}

export interface Cumulated {
  readonly amounts: readonly Decimal[]
  /** Periods before the last one that have no entry and are covered by no cumulative figure. */
  readonly missingPeriods: readonly PeriodEnd[]
  readonly used: readonly PeriodEnd[]
}

const NEWEST_QUARTER_FIRST = [...QUARTER_ENDS].reverse()

/**
 * Year to date from period entries of mixed bases: the last cumulative figure plus the 本季发生数 after it.
 * Walks back from the last entry by quarters, because a 本季发生数 always covers its whole quarter: a cumulative
 * figure in the middle of that quarter (say of July) lies inside it and must not be added. Null without entries.
 */
export function cumulate(
  entries: readonly PeriodAmounts[],
  askedFor: readonly PeriodEnd[],
): Cumulated | null {
  const [first, ...others] = entries
  if (!first) return null
  const last = others.reduce((latest, entry) => (entry.periodEnd > latest.periodEnd ? entry : latest), first)
  if (last.basis === 'cumulative') {
    return { amounts: last.amounts, missingPeriods: [], used: [last.periodEnd] }
  }
  const missingPeriods: PeriodEnd[] = []
  const used: PeriodEnd[] = []
  const summed: PeriodAmounts[] = []
  for (const end of NEWEST_QUARTER_FIRST) {
    if (end > last.periodEnd || !askedFor.includes(end)) continue
    const entry = entries.find(({ periodEnd }) => periodEnd === end)
    if (!entry) {
      missingPeriods.unshift(end)
      continue
    }
    used.unshift(end)
    summed.push(entry)
    if (entry.basis === 'cumulative') break
  }
  const amounts = last.amounts.map((_, index) =>
    sumDecimals(summed.map((entry) => entry.amounts[index] ?? '0')),
  )
  return { amounts, missingPeriods, used }
}

/** Entries with a value at or before the as-of period, oldest first. */
export function reportedEntries(actuals: readonly Actual[], asOf: PeriodEnd): Actual[] {
  return actuals
    .filter((actual) => actual.value !== null && actual.periodEnd <= asOf)
    .sort((a, b) => a.periodEnd - b.periodEnd)
}
