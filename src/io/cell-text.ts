/** What a workbook's cell means, from its value and its number format, as the text a person would have written. */
import type { Decimal } from '@/domain/model'
import { fraction, isZeroFraction, movePoint, roundFraction, trimDecimal } from '@/domain/exact'
import { parseNumberFormat, type NumberFormat } from './number-format'

/**
 * A number without the noise of binary floats: 8584.249999999999 → 8584.25, 0.9 as per cent → 90%. A typed number keeps
 * all its digits, whatever its format rounds away (92.5 % stays 92.5 % under `0%`); a computed one is taken as the sheet
 * shows it. Words of the format stay: 400 under `0"件"` → 400件. Thousands separators and currency signs go.
 */
export function numberText(value: number, format: string | undefined, isComputed: boolean): string {
  if (!Number.isFinite(value)) return ''
  const plain = plainDecimal(value)
  const layout = format === undefined ? null : parseNumberFormat(format)
  if (layout === null) return plain
  if (layout.scale > 0 || layout.insertions.length > 0) return placeDigits(plain, layout)
  const shifted = layout.isPercent ? movePoint(plain, 2) : plain
  const shown = isComputed && layout.places !== null ? rounded(shifted, layout.places) : shifted
  return `${layout.prefix}${shown}${layout.isPercent ? '%' : ''}${layout.suffix}`
}

/** Fifteen digits are all that a spreadsheet holds; the rest is noise. */
export function plainDecimal(value: number): Decimal {
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e')
  return trimDecimal(movePoint(digits, Number(exponent)))
}

function rounded(value: Decimal, places: number): Decimal {
  return trimDecimal(roundFraction(fraction(value), places))
}

/** Formats that scale, above all `0!.0,"万"`: 123456 → 12.3万. What is left out cannot be told from the text. */
function placeDigits(plain: Decimal, layout: NumberFormat): string {
  const scaled = roundFraction(fraction(movePoint(plain, -3 * layout.scale)), layout.places ?? 0)
  const sign = scaled.startsWith('-') ? '-' : ''
  const [whole = '0', part] = scaled.replace('-', '').split('.')
  const least = Math.max(0, ...layout.insertions.map(({ digitsAfter }) => digitsAfter + 1))
  let digits = whole.padStart(least, '0')
  for (const { text, digitsAfter } of layout.insertions) {
    const at = whole.padStart(least, '0').length - digitsAfter
    digits = digits.slice(0, at) + text + digits.slice(at)
  }
  const number = digits + (part === undefined ? '' : `.${part}`)
  return layout.prefix + (isZeroFraction(fraction(scaled)) ? '' : sign) + number + layout.suffix
}

/** How the values of a workbook's cells become texts. */
export interface CellTexts {
  readonly number: typeof numberText
  readonly date: typeof dateText
}

const DAY_MS = 86_400_000
/** Day 0 of the two date systems. Excel counts a 29 February 1900 that never was, so day 60 is no day. */
const START_1900 = Date.UTC(1899, 11, 30)
const START_1904 = Date.UTC(1904, 0, 1)

/** A day number as a date; null for one that no calendar has. */
export function dateOfSerial(serial: number, is1904: boolean): Date | null {
  const days = is1904 || serial >= 60 ? serial : serial + 1
  const date = new Date((is1904 ? START_1904 : START_1900) + Math.round(days * 86_400) * 1000)
  return serial < 0 || Number.isNaN(date.getTime()) || date.getTime() / DAY_MS > 2_932_896 ? null : date
}

/**
 * A date as far as its format shows it: a cell with 2022年11月 holds the first of the month, and that is not what was
 * written. Whole dates as 2022-11-30.
 */
export function dateText(exact: Date, format: string | undefined): string {
  // Half a minute of float noise would show the minute before.
  const date = new Date(Math.round(exact.getTime() / 1000) * 1000)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const clock = date.toISOString().slice(11, 16)
  const shown = shownParts(format)
  const whole = `${date.toISOString().slice(0, 10)}${shown.time && clock !== '00:00' ? ` ${clock}` : ''}`
  if (shown.year && shown.month && !shown.day) return `${year}年${month}月`
  if (shown.year && !shown.month && !shown.day) return `${year}年`
  if (!shown.year && shown.month) return shown.day ? `${month}月${day}日` : `${month}月`
  if (shown.time && !shown.year && !shown.day) return clock
  return whole
}

interface ShownParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

function shownParts(format: string | undefined): ShownParts {
  if (format === undefined) return { year: true, month: true, day: true, time: false }
  const letters = dateLetters(format)
  const [year, day, time] = [/[ye]/.test(letters), /d/.test(letters), /[hs]/.test(letters)]
  // Beside hours or seconds alone, m are minutes.
  const month = /m/.test(letters) && (year || day || !time)
  return { year, month, day, time }
}

/** The letters of a format that stand for parts of a date, in its first section. */
function dateLetters(format: string): string {
  return (
    format
      .replace(/"[^"]*"|\\.|!.|[_*]./g, ' ')
      // Elapsed hours [h] are time; colours, conditions and languages are nothing of the kind.
      .replace(/\[(h+|m+|s+)\]/gi, 'h')
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(/am\/pm|a\/p|上午\/下午/gi, 'h')
      .replace(/general|g\/通用格式/gi, ' ')
      .split(';')[0]
      ?.toLowerCase() ?? ''
  )
}

/** Whether a number under this format is a date or a time. */
export function isDateFormat(format: string): boolean {
  return !/[#0?]/.test(dateLetters(format).replace(/[.,]0+/g, '')) && /[ymdhs]/.test(dateLetters(format))
}

/** As a person sees them on the sheet: what a filed form says. */
export const shownTexts: CellTexts = { number: numberText, date: dateText }
