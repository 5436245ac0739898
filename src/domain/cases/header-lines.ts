/** Lines that may be the header of a file of which no header is known. */
import { HEADER_WITHIN } from './find-header'
import { personalKindOfText } from './personal-columns'

/** A register has a number and two dates. */
const FEWEST_CELLS = 3
const LONGEST_HEADER = 30
/** 2022/3/5, 〔2022〕12号, 44625, 12,500.00, 10:30. */
const NUMBER_OR_DATE = /^[\d\s.,:%/年月日时分元¥￥＋－+-]*$/u
const LONG_NUMBER = /\d{5}|[〔（([【]\d{4}[〕）)\]】]/u
const LETTER = /\p{L}/u
/** 填报人：某某 */
const LABEL = /\p{Script=Han}\s*[:：]/u

/** A cell as data has it and headers never do. */
export function isDataCell(text: string): boolean {
  const isNumber = /\d/.test(text) && NUMBER_OR_DATE.test(text)
  return isNumber || LONG_NUMBER.test(text) || personalKindOfText(text) !== null
}

/**
 * Places of the lines that look like a header, among the first ones and above the first row of data. Rows of data are
 * never shown to be chosen from: nobody knows yet which of their cells are names.
 */
export function findHeaderLines(rows: readonly (readonly string[])[]): number[] {
  const places: number[] = []
  const first = rows.slice(0, HEADER_WITHIN).map((row) => row.map((cell) => cell.trim()).filter(Boolean))
  // What stands above a table has fewer cells than it.
  const fewest = Math.max(FEWEST_CELLS, Math.ceil(Math.max(0, ...first.map((row) => row.length)) / 2))
  for (const [place, filled] of first.entries()) {
    if (
      filled.length < fewest ||
      new Set(filled).size < FEWEST_CELLS ||
      filled.some((cell) => LABEL.test(cell))
    )
      continue
    if (filled.some(isDataCell)) break
    if (filled.every((cell) => cell.length <= LONGEST_HEADER && LETTER.test(cell))) places.push(place)
  }
  return places
}
