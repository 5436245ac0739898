import { daysInMonth } from '../period'
import type { IsoDate } from '../model'
import type { Day } from './completed-case'

/** Days since 1970-01-01; null for a day that does not exist (31 February). Proleptic calendar, no zone, no clock. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const shiftedYear = month > 2 ? year : year - 1
  const leapDays = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * shiftedYear + leapDays + dayOfYear - 719468
}

/** `2022-03-05`. */
export function isoOfDay(day: Day): IsoDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** `2022-03`. */
export function monthOfDay(day: Day): string {
  return isoOfDay(day).slice(0, 7)
}
