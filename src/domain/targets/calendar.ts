/** Days of the calendar, without a clock. */
import { daysInMonth } from '../period'
import type { IsoDate } from '../model'

const two = (number: number) => String(number).padStart(2, '0')

/** Null for a day that does not exist: 31 February, month 13. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** `2023-07`; null for month 13. */
export function isoMonth(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : `${String(year).padStart(4, '0')}-${two(month)}`
}
