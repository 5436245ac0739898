import { dayOf } from './case-day'
import type { RowIssueCode } from './case-issue'
import type { Day } from './completed-case'

export type DateIssue = Extract<RowIssueCode, `date-${string}` | `year-${string}`>

/** No register is older: 法律援助 began in the nineties. */
const EARLIEST_YEAR = 1990
/** Excel's day numbers of 1990 and 2100; five digits within them are no other date form. */
const EXCEL_FIRST = 32874
const EXCEL_LAST = 73050
/** Excel's day 25569 is 1970-01-01. */
const EXCEL_EPOCH = 25569

const WITH_TIME = /^(\S+?)(?:[ T\u3000]+\d{1,2}(?:[:：]\d{1,2}){1,2}(?:\.\d+)?)?$/
const PARTS = /^(\d{1,4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,4})日?$/
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
const EXCEL_SERIAL = /^(\d{5})(?:\.\d+)?$/

/**
 * A date as registers have it: 2022/3/5, 2022-03-05, 2022.3.5, 20220305, 2022年3月5日, Excel's 44625, each also
 * with a time of day, which is dropped. `text` is trimmed and not empty. A two-digit year is refused, never guessed.
 * `latestYear` is the last year a register can speak of.
 */
export function parseCaseDate(text: string, latestYear: number): Day | DateIssue {
  const simple = parseSimple(text)
  if (simple !== null) return checkYear(simple.year, simple.month, simple.day, latestYear)
  const plain = WITH_TIME.exec(text.normalize('NFKC').replace(/\s*([年月])\s*|\s+(?=日)/g, '$1'))?.[1]
  if (plain === undefined) return 'date-unreadable'
  const serial = EXCEL_SERIAL.exec(plain)
  if (serial) {
    const days = Number(serial[1])
    if (days < EXCEL_FIRST || days > EXCEL_LAST) return 'date-unreadable'
    return checkDay(days - EXCEL_EPOCH, latestYear)
  }
  const parts = PARTS.exec(plain) ?? EIGHT_DIGITS.exec(plain)
  if (!parts) return 'date-unreadable'
  const [, first = '', second = '', third = ''] = parts
  if (third.length > 2) return 'date-order-unclear'
  if (first.length < 4) return 'year-two-digits'
  return checkYear(Number(first), Number(second), Number(third), latestYear)
}

function checkYear(year: number, month: number, day: number, latestYear: number): Day | DateIssue {
  if (year < EARLIEST_YEAR || year > latestYear) return 'year-out-of-range'
  return dayOf(year, month, day) ?? 'date-impossible'
}

/** The same limit for a day's number, whose year need not be worked out; EXCEL_FIRST is the earliest already. */
function checkDay(day: Day, latestYear: number): Day | DateIssue {
  return day < (dayOf(latestYear + 1, 1, 1) ?? 0) ? day : 'year-out-of-range'
}

/** Reads 2022/3/5, 2022-03-05 and 2022.3.5 without a pattern: nearly every cell of a million has one of them. */
function parseSimple(text: string): { year: number; month: number; day: number } | null {
  if (text.length < 8 || text.length > 10) return null
  const separator = text.charCodeAt(4)
  if (separator !== 0x2f && separator !== 0x2d && separator !== 0x2e) return null
  const second = text.indexOf(text.charAt(4), 5)
  if (second < 0) return null
  const year = digitsOf(text, 0, 4)
  const month = digitsOf(text, 5, second)
  const day = digitsOf(text, second + 1, text.length)
  return year < 0 || month < 0 || day < 0 ? null : { year, month, day }
}

/** The number between two places; -1 unless it has one to four digits and nothing else. */
function digitsOf(text: string, from: number, to: number): number {
  if (to <= from || to - from > 4) return -1
  let value = 0
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
