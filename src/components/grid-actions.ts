import { inject, type InjectionKey } from 'vue'
import type { EntryAddress } from '@/domain/actuals/entry-cell'
import type { CellOverlay } from './entry-grid-model'
import type { Move } from './entry-keys'
import type { GridListeners } from './grid-events'

/** What a cell asks of the grid it stands in. */
export interface GridActions extends GridListeners {
  readonly move: (rowId: string, column: number, move: Move, skipsReadonly: boolean) => void
  readonly focusCell: (address: EntryAddress, part: CellOverlay['part']) => void
  readonly enter: (address: EntryAddress) => void
}

export const gridActionsKey: InjectionKey<GridActions> = Symbol('grid actions')

/** Throws outside a grid: a cell without one could not store what is typed. */
export function useGridActions(): GridActions {
  const actions = inject(gridActionsKey)
  if (!actions) throw new Error('a cell stands outside its grid')
  return actions
}
