import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  minFraction,
  multiplyFractions,
  signOf,
  subtractFractions,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import { daysBetween, daysInMonth, lastDayOf, QUARTER_ENDS, YEAR_END } from '../period'
import type { CatchUp } from '../detail-model'
import type { IsoDate, PeriodEnd } from '../model'
import type { DetailContext } from './detail-context'
import { findPaceSeen, type PaceSeen } from './pace-seen'

const DAYS_OF_A_WEEK = fraction(7)

/**
 * What is left to do of a flow on its way up, per remaining quarter and week, and the day from which the best pace
 * seen no longer suffices. Counted from the last reported period (数据截至): what was done since is not known, so it is
 * neither added to the figure nor taken from the time. The day goes by the calendar or by the shares that the forecast
 * goes by, whichever leaves more time: what the forecast reaches is never called out of reach. Null where nothing is
 * left, or nothing can be said.
 */
export function computeCatchUp(context: DetailContext): CatchUp | null {
  const seen = findPaceSeen(context)
  if (!seen) return null
  const { fiscalYear } = context
  const { remaining, quartersLeft, bestQuarter, dataThrough } = seen
  const daysLeft = fraction(daysBetween(lastDayOf(fiscalYear, dataThrough), lastDayOf(fiscalYear, YEAR_END)))
  const byCalendar = withinDays(daysByCalendar(seen, fiscalYear), daysLeft)
  const isByShares = isReachableByShares(seen)
  const byShares = isByShares ? withinDays(daysByShares(seen, fiscalYear), daysLeft) : null
  const needed = byCalendar && byShares ? minFraction(byCalendar, byShares) : (byCalendar ?? byShares)
  return {
    remaining,
    quartersLeft,
    perQuarter: divideFractions(remaining, quartersLeft),
    perWeek: divideFractions(multiplyFractions(remaining, DAYS_OF_A_WEEK), daysLeft),
    bestQuarter,
    basis: needed !== byCalendar && seen.found ? seen.found.basis : 'calendar',
    outOfReachFrom: needed && dayFromEnd(fiscalYear, wholeDays(needed)),
    isOutOfReach: bestQuarter !== null && byCalendar === null && !isByShares,
  }
}

/** Days that the rest takes at the best quarter's pace; null without one above 0. A quarter is a fourth of the year. */
function daysByCalendar({ remaining, bestQuarter }: PaceSeen, fiscalYear: number): Fraction | null {
  if (bestQuarter === null || signOf(bestQuarter) <= 0) return null
  const quarter = fraction(daysBetween(lastDayOf(fiscalYear - 1, 12), lastDayOf(fiscalYear, 12)), 4)
  return multiplyFractions(divideFractions(remaining, bestQuarter), quarter)
}

/** Whether the rest fits into what is left of the year's shares, at the fastest pace seen. */
function isReachableByShares({ remaining, bestYear, found }: PaceSeen): boolean {
  if (!bestYear || !found) return false
  const atBest = multiplyFractions(bestYear, subtractFractions(WHOLE, found.shape.toDate))
  return compareFractions(remaining, atBest) <= 0
}

/**
 * Days at the end of the year whose shares the rest takes at the fastest pace; inside a quarter shares run linearly.
 * Null without a pace above 0, or where the share of a quarter on the way is not known.
 */
function daysByShares({ remaining, bestYear, found }: PaceSeen, fiscalYear: number): Fraction | null {
  if (!bestYear || !found || signOf(bestYear) <= 0) return null
  let shareNeeded = divideFractions(remaining, bestYear)
  let days = ZERO
  for (const end of [...QUARTER_ENDS].reverse()) {
    const share = found.shape.quarters[end / 3 - 1]
    if (!share) return null
    const length = fraction(daysOfQuarter(end, fiscalYear))
    if (compareFractions(shareNeeded, share) <= 0) {
      return addFractions(days, multiplyFractions(length, divideFractions(shareNeeded, share)))
    }
    shareNeeded = subtractFractions(shareNeeded, share)
    days = addFractions(days, length)
  }
  return days
}

function daysOfQuarter(end: PeriodEnd, fiscalYear: number): number {
  return daysInMonth(fiscalYear, end - 2) + daysInMonth(fiscalYear, end - 1) + daysInMonth(fiscalYear, end)
}

function withinDays(needed: Fraction | null, daysLeft: Fraction): Fraction | null {
  return needed && compareFractions(needed, daysLeft) <= 0 ? needed : null
}

/** The next whole number at or above it. */
function wholeDays({ n, d }: Fraction): number {
  return Number((n + d - 1n) / d)
}

/** The first day of which, itself included, fewer than so many days of the year are left. */
function dayFromEnd(fiscalYear: number, days: number): IsoDate {
  let month = YEAR_END
  let day = daysInMonth(fiscalYear, month) - days + 2
  if (day > daysInMonth(fiscalYear, month)) return `${fiscalYear + 1}-01-01`
  while (day < 1) {
    month--
    day += daysInMonth(fiscalYear, month)
  }
  return `${fiscalYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
