/**
 * Workbooks, .xlsx and .xls, as grids. The library for .xlsx is loaded when the first one is chosen. What is not seen
 * on the sheet but was read, or is seen and could not be read, is named.
 */
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import type { Cell, readXlsx as ReadXlsx, Sheet } from 'hucre/xlsx'
import { cellsToGrid, MOST_COLUMNS, MOST_ROWS } from './cells-to-grid'
import { shownTexts, type CellTexts } from './cell-text'
import { isOleContainer, readOleContainer } from './ole-container'
import { readXls, type WorkbookSheet } from './read-xls'
import { trimPackage } from './trim-package'
import { readZipDirectory } from './zip-directory'

export type WorkbookIssue =
  | 'broken'
  | 'too-large'
  | 'password'
  /** No sheet with a text in it. */
  | 'no-sheet'
  /** Excel 95 and before, .xlsb, .ods, XML, MHT: to be saved as .xlsx. */
  | 'other-workbook'
  /** Word, PDF, presentations: the table is to be copied from it. */
  | 'document-file'
  /** An archive of something else. */
  | 'not-a-table-file'

export type WorkbookNote =
  | { readonly code: 'hidden-sheet'; readonly sheet: string }
  /** 0-based; of columns that have texts. Hidden rows are named by the grid itself. */
  | { readonly code: 'hidden-columns'; readonly sheet: string; readonly columns: readonly number[] }
  /** Never computed since it was written, as programs write them: blank, not 0. */
  | { readonly code: 'formula-without-value'; readonly sheet: string; readonly cells: readonly string[] }

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly SheetGrid[]; readonly notes: readonly WorkbookNote[] }
  | { readonly ok: false; readonly issue: WorkbookIssue }

const MOST_SHEETS = 200

/** What is read out of a workbook: a filed form or a register. */
export interface WorkbookUse {
  readonly cellTexts: CellTexts
  readonly mostRows: number
}
const filedForm: WorkbookUse = { cellTexts: shownTexts, mostRows: MOST_ROWS }

/** Never throws. Reads nothing of a file whose directory says that it would swell beyond 64 MB. */
export async function readWorkbook(
  bytes: Uint8Array,
  signal?: AbortSignal,
  use: WorkbookUse = filedForm,
): Promise<WorkbookReading> {
  return isOleContainer(bytes) ? readOle(bytes, use) : readPackage(bytes, use, signal)
}

function readOle(bytes: Uint8Array, use: WorkbookUse): WorkbookReading {
  const container = readOleContainer(bytes)
  if (container === null) return { ok: false, issue: 'broken' }
  if (container.names.includes('EncryptedPackage')) return { ok: false, issue: 'password' }
  if (container.names.includes('Workbook')) {
    const stream = container.read('Workbook')
    if (stream === null) return { ok: false, issue: 'broken' }
    const reading = readXls(stream, use.cellTexts)
    return reading.ok ? toGrids(reading.sheets, [], use.mostRows) : reading
  }
  if (container.names.includes('Book')) return { ok: false, issue: 'other-workbook' }
  return { ok: false, issue: container.names.includes('WordDocument') ? 'document-file' : 'not-a-table-file' }
}

async function readPackage(
  bytes: Uint8Array,
  use: WorkbookUse,
  signal?: AbortSignal,
): Promise<WorkbookReading> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const kind = kindOf(directory.entries.map(({ name }) => name))
  if (kind !== null) return { ok: false, issue: kind }
  try {
    const { readXlsx } = await import('hucre/xlsx')
    const trimmed = await trimPackage(bytes, directory.entries)
    const names: string[] = []
    await readXlsx(trimmed, { sheets: ({ name }) => names.push(name) < 0 })
    if (names.length > MOST_SHEETS) return { ok: false, issue: 'too-large' }
    // A chart or a dialog may stand in place of a sheet; only then may a sheet be missing.
    const hasOthers = directory.entries.some(({ name }) => /^xl\/(?:chart|dialog|macro)sheets\//i.test(name))
    const sheets: WorkbookSheet[] = []
    const notes: WorkbookNote[] = []
    for (const index of names.keys()) {
      if (signal?.aborted) break
      const sheet = await readSheet(readXlsx, trimmed, index, hasOthers, use.mostRows)
      if (sheet) sheets.push(sheetCells(sheet, notes, use.cellTexts))
    }
    return toGrids(sheets, notes, use.mostRows)
  } catch {
    // The library throws errors of many classes at a part that is missing, cut off or no XML.
    return { ok: false, issue: 'broken' }
  }
}

function kindOf(names: readonly string[]): WorkbookIssue | null {
  // Services name the part workbook2.xml, careless programs write other slashes.
  if (names.some((name) => /^[\\/]?xl[\\/]workbook\d*\.xml$/i.test(name))) return null
  if (names.includes('xl/workbook.bin') || names.includes('content.xml')) return 'other-workbook'
  if (names.some((name) => /^(?:word|ppt)\//.test(name))) return 'document-file'
  return 'not-a-table-file'
}

/** One sheet; null for one that may be missing and is. */
async function readSheet(
  readXlsx: typeof ReadXlsx,
  bytes: Uint8Array,
  index: number,
  mayBeMissing: boolean,
  mostRows: number,
): Promise<Sheet | null> {
  try {
    // One row and column more than any table may have, so that a larger sheet shows itself.
    const range = `A1:${placeName(mostRows, MOST_COLUMNS)}`
    const { sheets } = await readXlsx(bytes, { sheets: [index], readStyles: true, range })
    return sheets[0] ?? null
  } catch (error) {
    if (mayBeMissing && error instanceof Error && /missing worksheet file/.test(error.message)) return null
    throw error
  }
}

function sheetCells(sheet: Sheet, notes: WorkbookNote[], cellTexts: CellTexts): WorkbookSheet {
  const unknown: string[] = []
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      if (cell?.formula !== undefined && value === null) unknown.push(placeName(row, column))
      return cellText(value, cell, cellTexts)
    }),
  )
  if (unknown.length > 0) notes.push({ code: 'formula-without-value', sheet: sheet.name, cells: unknown })
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row)
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []))
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    ...{ row: startRow, column: startCol },
    ...{ rows: endRow - startRow + 1, columns: endCol - startCol + 1 },
  }))
  const isHidden = sheet.hidden === true || sheet.veryHidden === true
  return { name: sheet.name, rows, merges, hiddenRows, hiddenColumns, isHidden }
}

function cellText(
  value: Sheet['rows'][number][number],
  cell: Cell | undefined,
  cellTexts: CellTexts,
): string {
  const format = cell?.style?.numFmt
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return cellTexts.number(value, format, cell?.formula !== undefined)
  // A day that no calendar has is shown so.
  return Number.isNaN(value.getTime()) ? '########' : cellTexts.date(value, format)
}

/** 0-based row and column as a spreadsheet names them: 4, 2 → C5. */
export function placeName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + 1}`
}

function toGrids(
  sheets: readonly WorkbookSheet[],
  found: readonly WorkbookNote[],
  mostRows: number,
): WorkbookReading {
  const grids: SheetGrid[] = []
  const notes = [...found]
  for (const sheet of sheets) {
    const grid = cellsToGrid(sheet, mostRows)
    if (grid === null) return { ok: false, issue: 'too-large' }
    if (grid.rows.length === 0) continue
    grids.push(grid)
    if (sheet.isHidden) notes.push({ code: 'hidden-sheet', sheet: sheet.name })
    const columns = sheet.hiddenColumns.filter((column) =>
      grid.rows.some((row) => (row[column] ?? '') !== ''),
    )
    if (columns.length > 0) notes.push({ code: 'hidden-columns', sheet: sheet.name, columns })
  }
  return grids.length === 0 ? { ok: false, issue: 'no-sheet' } : { ok: true, sheets: grids, notes }
}
