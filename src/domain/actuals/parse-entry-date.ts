/** The day something was done, as typed: 2022-11-30, 2022/11/30, 2022.11.30, 20221130, 2022年11月30日, 11月30日. */
import { isoDate } from '../targets/calendar'
import type { IsoDate } from '../model'
import { refuse, type Refused } from './entry-issue'
import { foldText } from './normalise-number-text'

/** Outside these years it is a slip of the finger. */
const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2100

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
  const date = year >= EARLIEST_YEAR && year <= LATEST_YEAR ? isoDate(year, month, day) : null
  return date === null ? refuse('impossible-date', { text }) : { kind: 'date', date }
}
