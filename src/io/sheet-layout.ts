/** How wide and how high the cells of a written form are, so that every word of it is seen on screen and paper. */
import type { MergedArea, SheetGrid } from '@/domain/targets/sheet-grid'

export interface SheetLayout {
  readonly columns: number
  /** In characters of the standard font, as workbooks count them. */
  readonly widths: readonly number[]
  /** In points, one per row. */
  readonly heights: readonly number[]
  /** Rows of one cell that is merged across the whole sheet, at its top: the title of the form, then what it says. */
  readonly titleRows: readonly number[]
}

const NARROWEST = 10
/** A page of A4 upright at a size that can still be read. */
const PAGE = 110
/** Of the cells of a column as many as this fit on one line; the others wrap. */
const FITTING = 0.75
const WIDEST_WANTED = 40
const LINE_POINTS = 14
const TITLE_POINTS = 30
/** Fonts differ and lines break between words. */
const USABLE = 0.88
/** No spreadsheet draws a higher row. */
const HIGHEST = 409

export function layOutSheet(grid: SheetGrid): SheetLayout {
  const columns = Math.max(1, ...grid.rows.map((row) => row.length), ...grid.merges.map(rightOf))
  const areas = new Map(grid.merges.map((area) => [`${area.row},${area.column}`, area]))
  const wanted = Array.from({ length: columns }, (_, column) => wantedWidth(grid, areas, column))
  const widths = fitPage(wanted)
  const titleRows = titleRowsOf(grid, columns)
  const heights = grid.rows.map((row, index) => {
    if (index === titleRows[0]) return TITLE_POINTS
    return Math.min(HIGHEST, LINE_POINTS * Math.max(1, ...rowLines(row, index, areas, widths)) + 4)
  })
  return { columns, widths, heights, titleRows }
}

const rightOf = ({ column, columns }: MergedArea) => column + columns

/** Cells merged across columns make no column wider. */
function wantedWidth(grid: SheetGrid, areas: ReadonlyMap<string, MergedArea>, column: number): number {
  const lines = grid.rows
    .flatMap((row, index) => ((areas.get(`${index},${column}`)?.columns ?? 1) > 1 ? [] : [row[column] ?? '']))
    .filter((text) => text !== '')
    .map((text) => longestLine(text) + 2)
    .sort((a, b) => a - b)
  // A column with long texts is given more, or its rows grow higher than any page.
  const forLong = Math.min(WIDEST_WANTED, 3 * Math.sqrt(lines.at(-1) ?? 0))
  return Math.max(NARROWEST, Math.round(forLong), lines[Math.floor((lines.length - 1) * FITTING)] ?? 0)
}

/** Columns that are wider than an equal part of the page give up what is too much, each the same share of it. */
function fitPage(wanted: readonly number[]): readonly number[] {
  const part = Math.max(NARROWEST, PAGE / wanted.length)
  const excess = wanted.reduce((sum, width) => sum + Math.max(0, width - part), 0)
  const tooMuch = Math.max(0, wanted.reduce((sum, width) => sum + width, 0) - PAGE)
  const kept = excess === 0 ? 1 : Math.max(0, 1 - tooMuch / excess)
  return wanted.map((width) => (width > part ? Math.round(part + (width - part) * kept) : width))
}

/** Cells merged down share the lines out over their rows. */
function rowLines(
  row: readonly string[],
  index: number,
  areas: ReadonlyMap<string, MergedArea>,
  widths: readonly number[],
): number[] {
  return row.map((text, column) => {
    const area = areas.get(`${index},${column}`)
    const width = widths.slice(column, column + (area?.columns ?? 1)).reduce((sum, each) => sum + each, 0)
    return Math.ceil(linesIn(text, width * USABLE) / (area?.rows ?? 1))
  })
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0)
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(widthOf))
}

/** A Chinese character is as wide as two others. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u2e7f' ? 2 : 1
  return width
}

function titleRowsOf(grid: SheetGrid, columns: number): readonly number[] {
  const titles: number[] = []
  for (const [index, row] of grid.rows.entries()) {
    const isAcross = grid.merges.some(
      (area) => area.row === index && area.column === 0 && area.columns === columns && area.rows === 1,
    )
    if (isAcross) titles.push(index)
    else if (row.some((text) => text !== '')) break
  }
  return titles
}
