import type { EntryCell } from '@/domain/actuals/entry-cell'
import type { EntryBasis } from '@/domain/model'

/** One row of an entry grid, whatever its subject is. */
export interface GridRow {
  readonly rowId: string
  /** As the row is called in the labels of its cells. */
  readonly label: string
  readonly cells: readonly EntryCell[]
  /** What a new figure of the row is stated in. */
  readonly basis: EntryBasis
  readonly hasBasis: boolean
  readonly kind: 'figure' | 'money' | 'words'
}

export interface GridGroup {
  readonly key: string
  /** null: rows without a heading. */
  readonly label: string | null
  readonly rows: readonly GridRow[]
}

/** A text that is being written, or could not be. */
export interface CellOverlay {
  readonly part: 'figure' | 'note'
  readonly text: string
  readonly failure: string | null
}
