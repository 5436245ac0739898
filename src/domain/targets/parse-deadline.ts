/** A day by which something is done: 11月底之前, 2022-11-30前, 第三季度前, 年底前. */
import { daysInMonth } from '../period'
import { isoDate } from './calendar'
import { DATE_LEAD, normaliseDateText, readRelativeYear } from './date-text'
import { TIME_NAME } from './direction-words'
import type { Certainty, TargetReading } from './reading'

type Deadline = Omit<TargetReading, 'rawText'>

export interface DateContext {
  readonly name: string
  readonly year: number | undefined
}

/** What the text names; its last day is the deadline, as 前 and 之前 are used with the day counted in. */
interface Named {
  readonly year: number | undefined
  readonly yearIsWritten: boolean
  readonly month: number
  /** null: the last day of the month. */
  readonly day: number | null
  /** A stretch (month, quarter) named without 底: 11月前 may mean its first or its last day. */
  readonly isStretch: boolean
  readonly tail: string
}

const YEAR = '(?:(\\d{4})[年./-])?'
const TAIL = '(?=[^\\d%‰]*$)'
const TENTHS: Readonly<Record<string, number | null>> = { 上旬: 10, 中旬: 20, 初: 10, 中: 15 }

function yearOf(
  written: string | undefined,
  offset: number | null,
  context: DateContext,
): { year: number | undefined; yearIsWritten: boolean } {
  if (written !== undefined) return { year: Number.parseInt(written, 10), yearIsWritten: true }
  const year = context.year === undefined ? undefined : context.year + (offset ?? 0)
  return { year, yearIsWritten: false }
}

const integer = (digits: string) => Number.parseInt(digits, 10)

function readNamed(text: string, context: DateContext): Named | null {
  const relative = readRelativeYear(text)
  const body = relative?.rest ?? text
  const year = (written: string | undefined) => yearOf(written, relative?.offset ?? null, context)
  const isTimed = TIME_NAME.test(context.name)

  const day = new RegExp(`^${YEAR}(\\d{1,2})月(\\d{1,2})日?${TAIL}(.*)$`).exec(body)
  if (day) return named(year(day[1]), integer(day[2] ?? ''), integer(day[3] ?? ''), false, day[4])
  const dotted = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})日?(?=[^\d%‰]*$)(.*)$/.exec(body)
  if (dotted)
    return named(year(dotted[1]), integer(dotted[2] ?? ''), integer(dotted[3] ?? ''), false, dotted[4])
  const packed = /^(20\d{2})(\d{2})(\d{2})(?=[^\d%‰]*$)(.*)$/.exec(body)
  if (packed && (isTimed || /前|底/.test(packed[4] ?? ''))) {
    return named(year(packed[1]), integer(packed[2] ?? ''), integer(packed[3] ?? ''), false, packed[4])
  }
  const month = new RegExp(`^${YEAR}(\\d{1,2})月(上旬|中旬|下旬|底|末|初|中)?${TAIL}(.*)$`).exec(body)
  if (month) {
    const part = month[3]
    return named(
      year(month[1]),
      integer(month[2] ?? ''),
      part === undefined ? null : (TENTHS[part] ?? null),
      part === undefined,
      month[4],
    )
  }
  const yearMonth = /^(20\d{2})[-./](\d{1,2})(?=[^\d%‰]*$)(.*)$/.exec(body)
  if (yearMonth && (isTimed || /^(?:年?月?底?(?:之|以)?前)/.test(yearMonth[3] ?? ''))) {
    return named(
      year(yearMonth[1]),
      integer(yearMonth[2] ?? ''),
      null,
      !/底|末/.test(yearMonth[3] ?? ''),
      yearMonth[3],
    )
  }
  const quarter = new RegExp(`^${YEAR}第([1-4])季度(末|底)?${TAIL}(.*)$`).exec(body)
  if (quarter)
    return named(year(quarter[1]), integer(quarter[2] ?? '') * 3, null, quarter[3] === undefined, quarter[4])
  const half = new RegExp(`^${YEAR}(上|下)半年(末|底)?${TAIL}(.*)$`).exec(body)
  if (half) return named(year(half[1]), half[2] === '上' ? 6 : 12, null, half[3] === undefined, half[4])
  return readWholeYear(body, relative !== null, year, isTimed)
}

function readWholeYear(
  body: string,
  isRelative: boolean,
  year: (written: string | undefined) => Pick<Named, 'year' | 'yearIsWritten'>,
  isTimed: boolean,
): Named | null {
  const end = /^(?:(\d{4})年?|年)?(底|末|终|内|年底|年末|年内)(?=[^\d%‰]*$)(.*)$/.exec(body)
  if (end && (end[1] !== undefined || isRelative || body.startsWith('年')))
    return named(year(end[1]), 12, null, false, end[3])
  if (isRelative && isTimed && body === '') return named(year(undefined), 12, null, false, '')
  const bare = /^(20\d{2})年?((?:之|以)?前|完成|建成|内)?$/.exec(body)
  if (bare && (isTimed || body.includes('年')))
    return named(year(bare[1]), 12, null, (bare[2] ?? '').endsWith('前'), bare[2])
  return null
}

function named(
  year: Pick<Named, 'year' | 'yearIsWritten'>,
  month: number,
  day: number | null,
  isStretch: boolean,
  tail: string | undefined,
): Named {
  return { ...year, month, day, isStretch, tail: tail ?? '' }
}

function certaintyOf(found: Named): Certainty {
  // 第三季度前, 11月前: before its first day or before its last?
  if (found.year === undefined || (found.isStretch && /^(?:之|以)?前/.test(found.tail))) return 'ask'
  return found.yearIsWritten && !found.isStretch ? 'stated' : 'implied'
}

/** Null when the text is no date. `due` is missing where no year is known. A date that does not exist is damaged. */
export function parseDeadline(text: string, context: DateContext): Deadline | null {
  if (/每|[%‰]/.test(text)) return null
  const written = normaliseDateText(text)
  const lead = /^[^\d<=>年第上下本当次翌明今Q]*/.exec(written)?.[0] ?? ''
  const bodies = [written.replace(DATE_LEAD, ''), written.slice(lead.length).replace(DATE_LEAD, '')]
  for (const body of bodies) {
    const found = readNamed(body, context)
    if (found === null) continue
    if (found.year === undefined) return { kind: 'deadline', certainty: 'ask' }
    const day = found.day ?? (found.month <= 12 ? daysInMonth(found.year, found.month) : 0)
    const due = isoDate(found.year, found.month, day)
    return due === null
      ? { kind: 'damaged', certainty: 'ask' }
      : { kind: 'deadline', due, certainty: certaintyOf(found) }
  }
  return null
}
