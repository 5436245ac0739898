/**
 * An .xls workbook (BIFF8, Excel 97 to 2003, WPS) by its cells. The library that reads .xlsx reads no number formats
 * and no hidden rows of this one, so a 90% would come out as 0.9.
 */
import type { MergedArea } from '@/domain/targets/sheet-grid'
import { BIFF, readRecords, readRk, readText, readTexts, type BiffRecord } from './biff-records'
import { dateOfSerial, isDateFormat, shownTexts, type CellTexts } from './cell-text'
import type { SheetCells } from './cells-to-grid'
import { builtInFormat } from './number-format'

export interface WorkbookSheet extends SheetCells {
  readonly isHidden: boolean
  /** 0-based. */
  readonly hiddenColumns: readonly number[]
}

export type XlsReading =
  | { readonly ok: true; readonly sheets: readonly WorkbookSheet[] }
  | { readonly ok: false; readonly issue: 'broken' | 'password' | 'other-workbook' }

const ERRORS: Readonly<Record<number, string>> = {
  ...{ 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!' },
  ...{ 29: '#NAME?', 36: '#NUM!', 42: '#N/A' },
}

interface Globals {
  readonly texts: readonly string[]
  /** Number format of each cell style, in the order of the file. */
  readonly formats: readonly (string | undefined)[]
  readonly is1904: boolean
  readonly cellTexts: CellTexts
  readonly sheets: readonly { readonly name: string; readonly at: number; readonly isHidden: boolean }[]
}

/** Never throws. */
export function readXls(stream: Uint8Array, cellTexts: CellTexts = shownTexts): XlsReading {
  try {
    const records = readRecords(stream)
    const first = records[0]
    if (first?.id !== BIFF.begin) return { ok: false, issue: 'broken' }
    if (first.data.getUint16(0, true) !== 0x600) return { ok: false, issue: 'other-workbook' }
    const end = records.findIndex(({ id }) => id === BIFF.end)
    if (end < 0) return { ok: false, issue: 'broken' }
    const head = records.slice(0, end)
    if (head.some(({ id }) => id === BIFF.password)) return { ok: false, issue: 'password' }
    const globals = readGlobals(head, cellTexts)
    return { ok: true, sheets: globals.sheets.map((sheet) => readSheet(records, sheet, globals)) }
  } catch (error) {
    // Every field is read through a DataView, which throws beyond its end.
    if (error instanceof RangeError) return { ok: false, issue: 'broken' }
    throw error
  }
}

function readGlobals(records: readonly BiffRecord[], cellTexts: CellTexts): Globals {
  const custom = new Map<number, string>()
  const styles: number[] = []
  const sheets: { name: string; at: number; isHidden: boolean }[] = []
  let texts: readonly string[] = []
  let is1904 = false
  for (const [index, { id, data }] of records.entries()) {
    if (id === BIFF.dateMode) is1904 = data.getUint16(0, true) === 1
    else if (id === BIFF.format) custom.set(data.getUint16(0, true), readText(data, 2, 2))
    else if (id === BIFF.style) styles.push(data.getUint16(2, true))
    else if (id === BIFF.texts) {
      const rest = records.slice(index + 1)
      const length = rest.findIndex((next) => next.id !== BIFF.continued)
      texts = readTexts([data, ...rest.slice(0, Math.max(length, 0)).map((next) => next.data)])
      // Kind 0 is a worksheet; the others are charts and macros.
    } else if (id === BIFF.sheet && data.getUint8(5) === 0) {
      const isHidden = (data.getUint8(4) & 3) !== 0
      sheets.push({ name: readText(data, 6, 1), at: data.getUint32(0, true), isHidden })
    }
  }
  const formats = styles.map((id) => custom.get(id) ?? builtInFormat(id))
  return { texts, formats, is1904, cellTexts, sheets }
}

function readSheet(
  records: readonly BiffRecord[],
  { name, at, isHidden }: Globals['sheets'][number],
  globals: Globals,
): WorkbookSheet {
  const rows: string[][] = []
  const merges: MergedArea[] = []
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  const put = (row: number, column: number, text: string) => ((rows[row] ??= [])[column] = text)
  const start = records.findIndex((record) => record.at === at && record.id === BIFF.begin)
  if (start < 0) throw new RangeError('sheet out of the file')
  // Charts in the sheet are streams of their own inside of its stream.
  let depth = 0
  /** The cell whose computed text stands in a record further on. */
  let awaited: readonly [row: number, column: number] | null = null
  for (const { id, data } of records.slice(start + 1)) {
    if (id === BIFF.begin) depth += 1
    if (id === BIFF.end) depth -= 1
    if (depth < 0) return { name, isHidden, rows, merges, hiddenRows, hiddenColumns }
    if (depth > 0) continue
    if (id === BIFF.merges) merges.push(...readMerges(data))
    else if (id === BIFF.row && (data.getUint8(12) & 0x20) !== 0) hiddenRows.push(data.getUint16(0, true))
    else if (id === BIFF.columnInfo && (data.getUint8(8) & 1) !== 0)
      for (let c = data.getUint16(0, true); c <= Math.min(data.getUint16(2, true), 255); c += 1)
        hiddenColumns.push(c)
    else if (id === BIFF.formulaText && awaited) put(...awaited, readText(data, 0, 2))
    else for (const [row, column, text] of readCells(id, data, globals)) put(row, column, text)
    if (id === BIFF.formula) {
      const isText = data.getUint16(12, true) === 0xffff && data.getUint8(6) === 0
      awaited = isText ? [data.getUint16(0, true), data.getUint16(2, true)] : null
    }
  }
  throw new RangeError('sheet cut off')
}

function readMerges(data: DataView): readonly MergedArea[] {
  return Array.from({ length: data.getUint16(0, true) }, (_, index) => {
    const [top, bottom, left, right] = [2, 4, 6, 8].map((at) => data.getUint16(at + index * 8, true))
    const [row, column] = [top ?? 0, left ?? 0]
    return { row, column, rows: (bottom ?? 0) - row + 1, columns: (right ?? 0) - column + 1 }
  })
}

type Placed = readonly [row: number, column: number, text: string]

/** The cells of one record: mostly one, none for records that hold no cell. */
function readCells(id: number, data: DataView, globals: Globals): readonly Placed[] {
  const cell = (text: string): readonly Placed[] => [[data.getUint16(0, true), data.getUint16(2, true), text]]
  const number = (value: number, isComputed = false) =>
    cell(textOf(value, data.getUint16(4, true), globals, isComputed))
  switch (id) {
    case BIFF.textCell:
      return cell(globals.texts[data.getUint32(6, true)] ?? '')
    case BIFF.label:
    case BIFF.richLabel:
      return cell(readText(data, 6, 2))
    case BIFF.number:
      return number(data.getFloat64(6, true))
    case BIFF.rk:
      return number(readRk(data, 6))
    case BIFF.severalRk: {
      const [row, first] = [data.getUint16(0, true), data.getUint16(2, true)]
      return Array.from({ length: Math.floor((data.byteLength - 6) / 6) }, (_, index) => {
        const value = readRk(data, 6 + index * 6)
        return [row, first + index, textOf(value, data.getUint16(4 + index * 6, true), globals, false)]
      })
    }
    case BIFF.booleanOrError:
      return cell(special(data.getUint8(7) === 1 ? 2 : 1, data.getUint8(6)))
    case BIFF.formula:
      if (data.getUint16(12, true) !== 0xffff) return number(data.getFloat64(6, true), true)
      return cell(special(data.getUint8(6), data.getUint8(8)))
    default:
      return []
  }
}

/** Kind 1 is true or false, 2 an error; anything else has no text here. */
function special(kind: number, value: number): string {
  if (kind === 1) return value !== 0 ? 'TRUE' : 'FALSE'
  return kind === 2 ? (ERRORS[value] ?? '#N/A') : ''
}

function textOf(value: number, style: number, globals: Globals, isComputed: boolean): string {
  const { formats, is1904, cellTexts } = globals
  const format = formats[style]
  const date = format !== undefined && isDateFormat(format) ? dateOfSerial(value, is1904) : null
  return date ? cellTexts.date(date, format) : cellTexts.number(value, format, isComputed)
}
