import type { Move } from './entry-keys'

/** Column of the basis switch, left of the first period. */
export const BASIS_COLUMN = -1

/** All places of a grid that take the focus, row by row as they stand on the screen. */
function placesOf(grid: HTMLElement): HTMLElement[][] {
  const rows = [...grid.querySelectorAll<HTMLElement>('tr[data-grid-row]')]
  return rows.map((row) =>
    [...row.querySelectorAll<HTMLElement>('[data-column]')].sort((a, b) => columnOf(a) - columnOf(b)),
  )
}

function columnOf(element: HTMLElement): number {
  return Number(element.dataset.column)
}

/** Moves the focus from one place; stays where it is at the grid's edge. Up and down keep to the column. */
export function moveFocus(grid: HTMLElement, from: HTMLElement, move: Move, skipsReadonly: boolean): void {
  const rows = placesOf(grid)
  const rowIndex = rows.findIndex((row) => row.includes(from))
  const row = rows[rowIndex] ?? []
  const column = columnOf(from)
  const inColumn = (candidates: HTMLElement[][]): HTMLElement | undefined =>
    candidates
      .map((each) => each.find((place) => columnOf(place) === column))
      .find((place) => place && !(skipsReadonly && isReadonly(place)))
  const entries = row.filter((place) => columnOf(place) !== BASIS_COLUMN)
  const targets: Record<Move, () => HTMLElement | undefined> = {
    up: () => inColumn(rows.slice(0, Math.max(0, rowIndex)).reverse()),
    down: () => inColumn(rows.slice(rowIndex + 1)),
    left: () => row[row.indexOf(from) - 1],
    right: () => row[row.indexOf(from) + 1],
    'row-start': () => entries[0],
    'row-end': () => entries.at(-1),
    'grid-start': () => rows[0]?.find((place) => columnOf(place) !== BASIS_COLUMN),
    'grid-end': () => rows.at(-1)?.at(-1),
  }
  targets[move]()?.focus()
}

/** null: the row is filtered out, or the cell takes no focus. */
export function findPlace(grid: HTMLElement, rowId: string, column: number): HTMLElement | null {
  const places = [...grid.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)]
  return places.find((place) => place.dataset.row === rowId) ?? null
}

function isReadonly(place: HTMLElement): boolean {
  return !(place instanceof HTMLInputElement) || place.readOnly
}
