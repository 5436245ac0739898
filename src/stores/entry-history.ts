import type { CellChange } from './cell-snapshot'
import { useStepHistory } from './step-history'

/** What one Ctrl+Z takes back: one cell, or a whole pasted block. */
export type EntryStep = readonly CellChange[]

export const useEntryHistory = () => useStepHistory<EntryStep>()
