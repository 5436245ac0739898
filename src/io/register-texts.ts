/** The cells of a register that is a workbook: what they mean, where that is more than the sheet shows. */
import { movePoint } from '@/domain/exact'
import { dateText, numberText, plainDecimal, type CellTexts } from './cell-text'
import { parseNumberFormat } from './number-format'

/** A spreadsheet keeps fifteen digits of a number; from here on it has put zeros in the place of the others. */
const FIRST_INEXACT = 1e15
const ONLY_ZEROS = /^0{2,}$/
const YEAR_AND_MONTH_TEXT = /^\d{4}年\d{1,2}月$/

/**
 * A number with all its digits, also where the format shows ten thousands, or a computed one rounded. The zeros that
 * a format puts before a case number belong to it. A number whose digits are lost is written so that it is known as
 * lost, with no more digits of what may have been an id than the sheet itself shows.
 */
function registerNumber(value: number, format: string | undefined): string {
  if (Math.abs(value) >= FIRST_INEXACT) return value.toExponential(5).replace('e', 'E')
  const layout = format === undefined ? null : parseNumberFormat(format)
  if (layout !== null && layout.scale > 0)
    return layout.isPercent ? `${movePoint(plainDecimal(value), 2)}%` : plainDecimal(value)
  const text = numberText(value, format, false)
  const isPadded = format !== undefined && ONLY_ZEROS.test(format) && Number.isInteger(value) && value >= 0
  return isPadded ? text.padStart(format.length, '0') : text
}

/**
 * The whole day that a cell holds, also where it shows 3月5日 only. The first of a month that is shown as a month is
 * what a spreadsheet makes of a typed month: no day was written there.
 */
function registerDate(exact: Date, format: string | undefined): string {
  const shown = dateText(exact, format)
  const isFirst = exact.getUTCDate() === 1
  return isFirst && YEAR_AND_MONTH_TEXT.test(shown) ? shown : dateText(exact, 'yyyy-mm-dd hh:mm')
}

export const registerTexts: CellTexts = { number: registerNumber, date: registerDate }
