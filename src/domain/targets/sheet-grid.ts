/** One sheet as any file kind gives it: display texts, and where cells were merged. */
import { readTableRows } from './table-text'

/** 0-based, of the top-left cell. */
export interface MergedArea {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface SheetGrid {
  /** Name of the sheet; of the file where it has no sheets. */
  readonly name: string
  /**
   * Trimmed display texts: per cent as `90%`, dates as `2022-11-30`, numbers without float noise. A merged area has its
   * text at the top-left cell only. Rows may be of different length.
   */
  readonly rows: readonly (readonly string[])[]
  /** Empty where the merges are lost, as in exported text. */
  readonly merges: readonly MergedArea[]
  /** 0-based; they are read like any other row and named. */
  readonly hiddenRows: readonly number[]
}

/** Tabs between cells; a cell in quotes may hold line ends of its own. Row n of the grid is line n + 1 of the text. */
export function gridFromText(text: string, name: string): SheetGrid {
  const rows: string[][] = []
  for (const { row, cells } of readTableRows(text)) {
    // Blank lines, and the further lines of a quoted cell.
    while (rows.length < row - 1) rows.push([])
    rows.push([...cells])
  }
  return { name, rows, merges: [], hiddenRows: [] }
}
