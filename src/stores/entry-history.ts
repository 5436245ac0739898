import { computed, shallowRef } from 'vue'
import type { CellChange } from './cell-snapshot'

/** What one Ctrl+Z takes back: one cell, or a whole pasted block. */
export type EntryStep = readonly CellChange[]

const MOST_STEPS = 200

/** Steps done and steps taken back. It knows nothing of writing: a step moves over once its cells are written. */
export function useEntryHistory() {
  const done = shallowRef<readonly EntryStep[]>([])
  const undone = shallowRef<readonly EntryStep[]>([])

  function record(step: EntryStep): void {
    done.value = [...done.value, step].slice(-MOST_STEPS)
    undone.value = []
  }
  function moveBack(): void {
    const step = done.value.at(-1)
    if (!step) return
    done.value = done.value.slice(0, -1)
    undone.value = [...undone.value, step]
  }
  function moveForward(): void {
    const step = undone.value.at(-1)
    if (!step) return
    undone.value = undone.value.slice(0, -1)
    done.value = [...done.value, step]
  }
  function forget(): void {
    done.value = []
    undone.value = []
  }

  return {
    lastDone: computed(() => done.value.at(-1) ?? null),
    lastUndone: computed(() => undone.value.at(-1) ?? null),
    record,
    moveBack,
    moveForward,
    forget,
  }
}
