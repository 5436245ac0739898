/** A grid as rows for the readers: merged areas resolved, blank rows left out, cells as they were trimmed. */
import type { SheetGrid } from './sheet-grid'
import type { TableRow } from './target-table'

/** Rows that say something, each where it stood (from 1). Without merges nothing but the cells. */
export function readGridRows(grid: SheetGrid): readonly TableRow[] {
  const above = findReach(grid)
  const isPlaced = grid.merges.length > 0
  return grid.rows.flatMap((cells, index): TableRow[] => {
    if (!cells.some((cell) => cell !== '')) return []
    const row = { row: index + 1, cells }
    const reached = above.get(index)
    if (!isPlaced) return [row]
    return [reached ? { ...row, isPlaced, above: reached } : { ...row, isPlaced }]
  })
}

/** By row, the columns that a merged cell further up reaches down to. Areas beyond the sheet end with it. */
function findReach(grid: SheetGrid): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const above = new Map<number, Map<number, string>>()
  for (const { row: top, column, rows } of grid.merges) {
    const text = grid.rows[top]?.[column] ?? ''
    const end = Math.min(top + rows, grid.rows.length)
    for (let row = Math.max(0, top + 1); row < end; row++) {
      const reached = above.get(row) ?? new Map<number, string>()
      above.set(row, reached.set(column, text))
    }
  }
  return above
}
