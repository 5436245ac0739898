import { computed, ref, shallowRef, watch } from 'vue'
import type { EntryAddress } from '@/domain/actuals/entry-cell'
import { addressKey } from '@/domain/actuals/entry-cell-state'
import type { BlockedCode } from '@/domain/actuals/plan-entry'
import type { Instant } from '@/domain/model'
import type { SaveIssue, SaveResult } from '@/storage/commit'
import {
  isSameSnapshot,
  readSnapshot,
  writeChanges,
  type CellChange,
  type CellSnapshot,
} from './cell-snapshot'
import { usePlanStore } from './plan'

export type EntryFailure = BlockedCode | SaveIssue
/** A text on its way into a cell, or one that could not be stored and stays there. */
export interface PendingText {
  readonly part: 'figure' | 'note'
  readonly text: string
  /** null while it is being written. */
  readonly failure: EntryFailure | null
}
/** The live query tells of a write within milliseconds; after this the screen is shown as it is. */
const LONGEST_WAIT = 1000

/** Writes cells one step after another and knows when the screen shows what was written. */
export function useEntryWriter() {
  const planStore = usePlanStore()
  const pending = shallowRef<ReadonlyMap<string, PendingText>>(new Map())
  const savedAt = ref<Instant | null>(null)
  const isSaving = computed(() => [...pending.value.values()].some((each) => each.failure === null))

  function setPending(address: EntryAddress, text: PendingText | null): void {
    const next = new Map(pending.value)
    if (text) next.set(addressKey(address), text)
    else next.delete(addressKey(address))
    pending.value = next
  }

  // One after another: each step is planned on what the step before it has stored. The only one starts at once, so
  // that its request is on the way before the screen is drawn.
  let tail: Promise<unknown> = Promise.resolve()
  let unfinished = 0
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = unfinished === 0 ? work() : tail.then(work)
    unfinished += 1
    tail = run.then(finish, finish)
    return run
  }
  function finish(): void {
    unfinished -= 1
  }

  function snapshotOf(address: EntryAddress): CellSnapshot | null {
    return planStore.facts && readSnapshot(planStore.facts, planStore.drafts, address)
  }

  /** Until the live query shows what was written, so that no cell falls back to its old figure for a moment. */
  async function whenShown(written: readonly (readonly [EntryAddress, CellSnapshot])[]): Promise<void> {
    const isShown = (): boolean =>
      written.every(([address, snapshot]) => {
        const current = snapshotOf(address)
        return current !== null && isSameSnapshot(current, snapshot)
      })
    await new Promise<void>((resolve) => {
      const timer = setTimeout(finish, LONGEST_WAIT)
      const stop = watch([() => planStore.facts, () => planStore.drafts], () => isShown() && finish(), {
        flush: 'sync',
      })
      function finish(): void {
        clearTimeout(timer)
        stop()
        resolve()
      }
      if (isShown()) finish()
    })
  }

  async function write(changes: readonly CellChange[], correctionReason: string): Promise<SaveResult> {
    const result = await writeChanges(changes, correctionReason)
    if (!result.ok) return result
    savedAt.value = result.savedAt
    await whenShown(changes.map((change) => [change.address, change.after] as const))
    return result
  }

  function forget(): void {
    pending.value = new Map()
    savedAt.value = null
  }

  return { pending, savedAt, isSaving, setPending, inTurn, snapshotOf, write, forget }
}
