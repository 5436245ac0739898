/** From the cells that a file has to a grid: no empty tail, and nothing under a merged cell. */
import type { MergedArea, SheetGrid } from '@/domain/targets/sheet-grid'

/** A filed table of a whole city fits many times. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 256

/** The cells of a sheet as they were read; rows and cells may be missing. */
export interface SheetCells {
  readonly name: string
  readonly rows: readonly (readonly (string | undefined)[] | undefined)[]
  readonly merges: readonly MergedArea[]
  readonly hiddenRows: readonly number[]
}

/** Null where the sheet is larger than `mostRows` or any table is wide. Row and column n stay row and column n of the file. */
export function cellsToGrid(cells: SheetCells, mostRows = MOST_ROWS): SheetGrid | null {
  const rows = Array.from({ length: cells.rows.length }, (_, row) =>
    Array.from(cells.rows[row] ?? [], (text) => trimText(text ?? '')),
  )
  const [height, width] = sizeOf(rows)
  if (height > mostRows || width > MOST_COLUMNS) return null
  const merges = soundAreas(cells.merges, height, width)
  for (const area of merges) clearCovered(rows, area)
  return {
    name: cells.name,
    rows: rows.slice(0, height).map(withoutTail),
    merges,
    hiddenRows: cells.hiddenRows
      .filter((row) => rows[row]?.some((text) => text !== ''))
      .sort((a, b) => a - b),
  }
}

/** Without blanks at the ends, wide ones too, with one kind of line end. A pattern would take minutes for a cell full of blanks. */
export function trimText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

function withoutTail(row: readonly string[]): readonly string[] {
  let length = row.length
  while (length > 0 && row[length - 1] === '') length -= 1
  return row.slice(0, length)
}

/** Rows and columns up to the last one with a text. */
function sizeOf(rows: readonly (readonly string[])[]): readonly [height: number, width: number] {
  let [height, width] = [0, 0]
  for (const [index, row] of rows.entries()) {
    const length = withoutTail(row).length
    if (length > 0) height = index + 1
    width = Math.max(width, length)
  }
  return [height, width]
}

/** Areas of more than one cell, cut off where the texts end, that do not overlap one named before them. */
function soundAreas(areas: readonly MergedArea[], height: number, width: number): readonly MergedArea[] {
  const taken = new Uint8Array(height * width)
  const sound: MergedArea[] = []
  for (const area of areas) {
    const { row, column } = area
    if (!(row >= 0 && column >= 0)) continue
    const [rows, columns] = [Math.min(area.rows, height - row), Math.min(area.columns, width - column)]
    if (!(rows >= 1 && columns >= 1 && rows * columns >= 2)) continue
    const starts = Array.from({ length: rows }, (_, y) => (row + y) * width + column)
    if (starts.some((start) => taken.subarray(start, start + columns).includes(1))) continue
    for (const start of starts) taken.fill(1, start, start + columns)
    sound.push({ row, column, rows, columns })
  }
  return sound.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** What stands under a merged cell is seen by nobody. */
function clearCovered(rows: readonly string[][], area: MergedArea): void {
  for (const [y, row] of rows.slice(area.row, area.row + area.rows).entries()) {
    const from = y === 0 ? area.column + 1 : area.column
    if (from < row.length) row.fill('', from, area.column + area.columns)
  }
}
