import type { EmitFn, ShortEmitsToObject } from 'vue'
import type { EntryAddress } from '@/domain/actuals/entry-cell'
import type { EntryBasis } from '@/domain/model'

/** What an entry grid tells of its cells, to whoever writes them. */
export type GridEvents = {
  /** A figure as it was typed. */
  commit: [address: EntryAddress, text: string]
  note: [address: EntryAddress, text: string]
  /** A text that could not be saved is given up. */
  forget: [address: EntryAddress]
  basis: [rowId: string, basis: EntryBasis]
  /** A block of cells, from this one on. */
  paste: [address: EntryAddress, text: string]
  /** A cell that is closed is to be corrected. */
  correct: [address: EntryAddress]
  undo: []
  redo: []
}

export type GridListeners = { readonly [Name in keyof GridEvents]: (...told: GridEvents[Name]) => void }

/** Passes everything on: a grid of one subject writes nothing itself. */
export function forwardGridEvents(emit: EmitFn<ShortEmitsToObject<GridEvents>>): GridListeners {
  return {
    commit: (address, text) => emit('commit', address, text),
    note: (address, text) => emit('note', address, text),
    forget: (address) => emit('forget', address),
    basis: (rowId, basis) => emit('basis', rowId, basis),
    paste: (address, text) => emit('paste', address, text),
    correct: (address) => emit('correct', address),
    undo: () => emit('undo'),
    redo: () => emit('redo'),
  }
}
