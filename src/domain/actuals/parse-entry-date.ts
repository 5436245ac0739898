/** The day something was done, as typed: 2022-11-30, 2022/11/30, 2022.11.30, 20221130, 2022年11月30日, 11月30日. */
import { daysInMonth } from '../period'
import type { IsoDate } from '../model'
import { refuse, type Refused } from './entry-issue'
import { foldText } from './normalise-number-text'

/** A date without a year is of the fiscal year; a two-digit year, or a month without a day, is refused. */
export function parseEntryDate(text: string, fiscalYear: number): { kind: 'date'; date: IsoDate } | Refused {
  const folded = foldText(text).replace(/ /g, '')
  const full =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded)
  const short = /^(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(folded)
  const read = full ? full.slice(1) : short ? [String(fiscalYear), ...short.slice(1)] : null
  if (read === null) return refuse('date-needed', { text })
  const [year = 0, month = 0, day = 0] = read.map(Number)
  if (!isCalendarDay(year, month, day)) return refuse('impossible-date', { text })
  return { kind: 'date', date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1990 && year <= 2100
  )
}
