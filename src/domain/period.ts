/** Periods of the fiscal year: order, elapsed share, days. A period ends with a month, 1…12. */
import { addFractions, divideFractions, fraction, multiplyFractions, ZERO, type Fraction } from './exact'
import type { Decimal, IsoDate, PeriodEnd } from './model'

export const MONTH_ENDS: readonly PeriodEnd[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
export const QUARTER_ENDS: readonly PeriodEnd[] = [3, 6, 9, 12]
export const YEAR_END: PeriodEnd = 12

export function isQuarterEnd(periodEnd: PeriodEnd): boolean {
  return QUARTER_ENDS.includes(periodEnd)
}

/** 1…4, the quarter in which the month lies. */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3)
}

/** 序时进度: share of the year gone at the end of the month, 1 = 100 %. */
export function elapsedShare(periodEnd: PeriodEnd): Fraction {
  return fraction(periodEnd, 12)
}

/** Three months of per cent: the shares are summed before they are divided once. */
const THREE_HUNDRED = fraction(300)

/**
 * Planned share of the year's work to the end of the month, 1 = 100 %. Inside a quarter the share runs linearly.
 * `quarterShares` are per cent.
 */
export function plannedShareTo(periodEnd: PeriodEnd, quarterShares: readonly Decimal[]): Fraction {
  const thirds = quarterShares.reduce<Fraction>((sum, share, index) => {
    const monthsGone = Math.min(3, Math.max(0, periodEnd - index * 3))
    return addFractions(sum, multiplyFractions(fraction(share), fraction(monthsGone)))
  }, ZERO)
  return divideFractions(thirds, THREE_HUNDRED)
}

/** The reporting periods that end at or before the as-of period, oldest first. */
export function periodsUpTo(reportingPeriods: readonly PeriodEnd[], asOf: PeriodEnd): PeriodEnd[] {
  return reportingPeriods.filter((end) => end <= asOf).sort((a, b) => a - b)
}

/**
 * Whether a last figure of `dataThrough` is older than one period at `asOf`: with quarters, a figure of March is
 * still in date in June and out of date in September.
 */
export function isOlderThanOnePeriod(
  dataThrough: PeriodEnd,
  asOf: PeriodEnd,
  reportingPeriods: readonly PeriodEnd[],
): boolean {
  return reportingPeriods.filter((end) => end > dataThrough && end <= asOf).length > 1
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** 28…31; `month` is 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The last day of the month, `2022-06-30`. */
export function lastDayOf(year: number, month: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`
}

/** Days from one day to another, negative when `to` is earlier. Computed from the calendar, no clock and no zone. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 0000-03-01, so that the leap day is the last of its year. */
function dayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const shiftedYear = month > 2 ? year : year - 1
  const shiftedMonth = (month + 9) % 12
  const leapDays = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400)
  return 365 * shiftedYear + leapDays + Math.floor((153 * shiftedMonth + 2) / 5) + day - 1
}
