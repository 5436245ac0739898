import {
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  signOf,
  type Fraction,
} from '../exact'
import { daysBetween, daysInMonth, lastDayOf, YEAR_END } from '../period'
import type { CatchUp } from '../detail-model'
import type { IsoDate } from '../model'
import type { DetailContext } from './detail-context'
import { findPaceSeen, type PaceSeen } from './pace-seen'

const DAYS_OF_A_WEEK = fraction(7)

/**
 * What is left to do of a flow on its way up, per remaining quarter and week, and the day from which the best pace
 * seen no longer suffices. Counted from the last reported period (数据截至): what was done since is not known, so it is
 * neither added to the figure nor taken from the time. Null where nothing is left, or nothing can be said.
 */
export function computeCatchUp(context: DetailContext): CatchUp | null {
  const seen = findPaceSeen(context)
  if (!seen) return null
  const { fiscalYear } = context
  const { remaining, quartersLeft, bestQuarter, dataThrough } = seen
  const daysLeft = fraction(daysBetween(lastDayOf(fiscalYear, dataThrough), lastDayOf(fiscalYear, YEAR_END)))
  const needed = daysNeeded(seen, fiscalYear)
  const isOutOfReach = bestQuarter !== null && (needed === null || isMoreThan(needed, daysLeft))
  return {
    remaining,
    quartersLeft,
    perQuarter: divideFractions(remaining, quartersLeft),
    perWeek: divideFractions(multiplyFractions(remaining, DAYS_OF_A_WEEK), daysLeft),
    bestQuarter,
    outOfReachFrom: needed === null || isOutOfReach ? null : dayFromEnd(fiscalYear, wholeDays(needed)),
    isOutOfReach,
  }
}

/** Days that the rest takes at the best pace seen; null without a pace above 0. A quarter is a fourth of the year. */
function daysNeeded({ remaining, bestQuarter }: PaceSeen, fiscalYear: number): Fraction | null {
  if (bestQuarter === null || signOf(bestQuarter) <= 0) return null
  const quarter = fraction(daysBetween(lastDayOf(fiscalYear - 1, 12), lastDayOf(fiscalYear, 12)), 4)
  return multiplyFractions(divideFractions(remaining, bestQuarter), quarter)
}

function isMoreThan(needed: Fraction, daysLeft: Fraction): boolean {
  return compareFractions(needed, daysLeft) > 0
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
