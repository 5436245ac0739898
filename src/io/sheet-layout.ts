/** How wide and how high the cells of a written form are, so that every word of it is seen on screen and paper. */
import type { MergedArea, SheetGrid } from '@/domain/targets/sheet-grid'

export interface SheetLayout {
  readonly columns: number
  /** In characters of the standard font, as workbooks count them. */
  readonly widths: readonly number[]
  /** In points, one per row. */
  readonly heights: readonly number[]
  /** Rows of one cell that is merged across the whole sheet, at its top: the title of the form. */
  readonly titleRows: ReadonlySet<number>
}

const NARROWEST = 9
const WIDEST = 42
const LINE_POINTS = 15
/** No spreadsheet draws a higher row. */
const HIGHEST = 409

export function layOutSheet(grid: SheetGrid): SheetLayout {
  const columns = Math.max(1, ...grid.rows.map((row) => row.length), ...grid.merges.map(rightOf))
  const areas = new Map(grid.merges.map((area) => [`${area.row},${area.column}`, area]))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...columnWidths(grid, areas, column))),
  )
  const heights = grid.rows.map((row, index) =>
    Math.min(HIGHEST, LINE_POINTS * Math.max(1, ...rowLines(row, index, areas, widths)) + 3),
  )
  return { columns, widths, heights, titleRows: titleRowsOf(grid, columns) }
}

const rightOf = ({ column, columns }: MergedArea) => column + columns

/** Cells merged across columns make no column wider. */
function columnWidths(grid: SheetGrid, areas: ReadonlyMap<string, MergedArea>, column: number): number[] {
  return grid.rows.map((row, index) =>
    (areas.get(`${index},${column}`)?.columns ?? 1) > 1 ? 0 : longestLine(row[column] ?? '') + 2,
  )
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
    return Math.ceil(linesIn(text, width - 1) / (area?.rows ?? 1))
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

function titleRowsOf(grid: SheetGrid, columns: number): ReadonlySet<number> {
  const titles = new Set<number>()
  for (const [index, row] of grid.rows.entries()) {
    const isBlank = row.every((text) => text === '')
    const isAcross = grid.merges.some(
      (area) => area.row === index && area.column === 0 && area.columns === columns && area.rows === 1,
    )
    if (!isBlank && !isAcross) break
    if (isAcross) titles.add(index)
  }
  return titles
}
