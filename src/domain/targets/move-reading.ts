import { daysInMonth } from '../period'
import type { IsoDate } from '../model'
import { isoDate, isoMonth } from './calendar'
import type { TargetReading } from './reading'

/** 2022年, 22年底, 2022-11, 二〇二二年: the text names its year. 次年 and 当年 do not. */
const NAMES_A_YEAR =
  /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{2}年|[〇零一二三四五六七八九]{4}年|(?<!\d)20\d{6}(?!\d)/

/**
 * A reading carried over into another year: 11月底前 is the end of November of that year. null where the text names
 * its year itself: its date is not the other year's, and a person is asked again.
 */
export function moveReading(reading: TargetReading, years: number): TargetReading | null {
  const parts = reading.parts?.map((part) => moveReading(part, years))
  if (parts?.includes(null)) return null
  const { due, from, to } = reading
  const isDated = due !== undefined || from !== undefined || to !== undefined
  if (isDated && years !== 0 && NAMES_A_YEAR.test(reading.rawText)) return null
  return {
    ...reading,
    ...(parts ? { parts: parts.filter((part) => part !== null) } : {}),
    ...(due === undefined ? {} : { due: moveDay(due, years) }),
    ...(from === undefined ? {} : { from: moveMonth(from, years) }),
    ...(to === undefined ? {} : { to: moveMonth(to, years) }),
  }
}

/** The last day of a month stays the last day: 28 February becomes 29 February in a leap year, and back. */
function moveDay(day: IsoDate, years: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const isLast = date === daysInMonth(year, month)
  const last = daysInMonth(year + years, month)
  return isoDate(year + years, month, isLast ? last : Math.min(date, last)) ?? day
}

function moveMonth(text: string, years: number): string {
  const [year = 0, month = 1] = text.split('-').map(Number)
  return isoMonth(year + years, month) ?? text
}
