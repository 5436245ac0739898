/** A stretch of time in which something is done: 5-7月, 2023.07-2024.01, 2021年1月-12月, 全年. Judged at its end. */
import { daysInMonth } from '../period'
import { isoDate, isoMonth } from './calendar'
import { normaliseDateText } from './date-text'
import type { DateContext } from './parse-deadline'
import { TIME_NAME } from './direction-words'
import type { TargetReading } from './reading'

type Period = Omit<TargetReading, 'rawText'>

interface Ends {
  readonly fromYear: number | undefined
  readonly fromMonth: number
  readonly toYear: number | undefined
  readonly toMonth: number
  readonly toDay: number | null
  readonly yearIsWritten: boolean
}

const TO = '(?:[-~至到]+)'
const TAIL = '(?:[^\\d%‰]*)$'
const MONTH_DAY = '(\\d{1,2})(?:月(?:(\\d{1,2})日?)?|[./](\\d{1,2})日?)?'
const WITH_YEAR = new RegExp(`^(\\d{4})[年./]${MONTH_DAY}${TO}(?:(\\d{4})[年./])?${MONTH_DAY}(${TAIL})`)
const WITHOUT_YEAR = new RegExp(
  `^(\\d{1,2})(?:月(?:(\\d{1,2})日)?)?${TO}(\\d{1,2})月(?:(\\d{1,2})日)?(${TAIL})`,
)
const ISO = new RegExp(
  `^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?[~至到-](\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(${TAIL})`,
)
const YEARS = new RegExp(`^(20\\d{2})年?${TO}(20\\d{2})年?(${TAIL})`)
const WHOLE_YEAR = /^(?:(\d{4})年)?(?:全年度?|常年|年度内|全年内)(?:完成|实施|持续|开展|运行|有效)?$/

const integer = (digits: string | undefined) => Number.parseInt(digits ?? '', 10)
const optional = (digits: string | undefined) => (digits === undefined ? null : integer(digits))

function readEnds(text: string, context: DateContext): Ends | null {
  const iso = ISO.exec(text)
  if (iso) return ends(integer(iso[1]), integer(iso[2]), integer(iso[4]), integer(iso[5]), optional(iso[6]))
  const full = WITH_YEAR.exec(text)
  if (full && (/[年月日]/.test(text) || full[5] !== undefined || TIME_NAME.test(context.name))) {
    const fromYear = integer(full[1])
    const [fromMonth, toMonth] = [integer(full[2]), integer(full[6])]
    const toYear = full[5] === undefined ? fromYear + (toMonth < fromMonth ? 1 : 0) : integer(full[5])
    return ends(fromYear, fromMonth, toYear, toMonth, optional(full[7] ?? full[8]))
  }
  const months = WITHOUT_YEAR.exec(text)
  if (months) {
    const [fromMonth, toMonth] = [integer(months[1]), integer(months[3])]
    const toYear = context.year === undefined ? undefined : context.year + (toMonth < fromMonth ? 1 : 0)
    return { ...ends(context.year, fromMonth, toYear, toMonth, optional(months[4])), yearIsWritten: false }
  }
  const years = YEARS.exec(text)
  if (years && (text.includes('年') || TIME_NAME.test(context.name)))
    return ends(integer(years[1]), 1, integer(years[2]), 12, null)
  const whole = WHOLE_YEAR.exec(text)
  if (!whole || !TIME_NAME.test(`${context.name}${whole[1] === undefined ? '' : '时间'}`)) return null
  const year = whole[1] === undefined ? context.year : integer(whole[1])
  return { ...ends(year, 1, year, 12, null), yearIsWritten: whole[1] !== undefined }
}

function ends(
  fromYear: number | undefined,
  fromMonth: number,
  toYear: number | undefined,
  toMonth: number,
  toDay: number | null,
): Ends {
  return { fromYear, fromMonth, toYear, toMonth, toDay, yearIsWritten: true }
}

/** Null when the text is no period. Without any year the months are kept back and a person is asked. */
export function parsePeriod(text: string, context: DateContext): Period | null {
  if (/每|[%‰]/.test(text)) return null
  const written = normaliseDateText(text).replace(/^(?:于|在|自|从|计划|时间|实施期:?)*/, '')
  const found = readEnds(written, context)
  if (found === null) return null
  if (found.fromYear === undefined || found.toYear === undefined) return { kind: 'period', certainty: 'ask' }
  const day = found.toDay ?? (found.toMonth <= 12 ? daysInMonth(found.toYear, found.toMonth) : 0)
  const due = isoDate(found.toYear, found.toMonth, day)
  const from = isoMonth(found.fromYear, found.fromMonth)
  const to = isoMonth(found.toYear, found.toMonth)
  if (due === null || from === null || to === null || from > to) return { kind: 'damaged', certainty: 'ask' }
  return { kind: 'period', from, to, due, certainty: found.yearIsWritten ? 'stated' : 'implied' }
}
