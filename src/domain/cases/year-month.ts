import { daysInMonth } from '../period'
import { dayOf } from './case-day'
import type { Day } from './completed-case'

/** A month as a fiscal year sees it: 1…12, 0 before it, 13 after it. Whatever lies outside counts alike. */
export type YearMonth = number

const BEFORE: YearMonth = 0
const AFTER: YearMonth = 13
/** In the place of a month, in four bits, where a date is missing. */
export const NO_MONTH = 14

/** Tells the months of days, a million times. */
export function createMonthOf(fiscalYear: number): (day: Day) => YearMonth {
  const first = dayOf(fiscalYear, 1, 1) ?? 0
  const months = new Uint8Array(366)
  let filled = 0
  for (let month = 1; month <= 12; month += 1) {
    const days = daysInMonth(fiscalYear, month)
    months.fill(month, filled, filled + days)
    filled += days
  }
  return (day) => (day < first ? BEFORE : day >= first + filled ? AFTER : (months[day - first] ?? AFTER))
}

/** The same of a month's name, `2022-03`. */
export function yearMonthOf(name: string, fiscalYear: number): YearMonth {
  const [year, month] = name.split('-').map(Number)
  if (year === undefined || year < fiscalYear) return BEFORE
  return year > fiscalYear ? AFTER : (month ?? AFTER)
}
