import type { GridListeners } from '@/components/grid-events'
import type { useEntryStore } from '@/stores/entry'

/** What every entry grid does with what is told of its cells, whatever its rows are. */
export function entryGridListeners(
  store: ReturnType<typeof useEntryStore>,
  correct: GridListeners['correct'],
): Omit<GridListeners, 'basis' | 'paste'> {
  return {
    commit: (address, text) => void store.commitText(address, text),
    note: (address, text) => void store.commitNote(address, text),
    forget: (address) => void store.giveUp(address),
    correct,
    undo: () => void store.undo(),
    redo: () => void store.redo(),
  }
}
