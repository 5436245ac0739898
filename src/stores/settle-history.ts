import { computed, shallowRef } from 'vue'
import type { NewBaseline } from '@/storage/baselines'
import type { ConfirmedReading } from '@/storage/targets'
import type { NewSetupChoice } from '@/storage/setup-choices'

/** What one Ctrl+Z takes back: a reading, a choice or last year's figure of one indicator, as it was and as it became. */
export type SettleStep =
  | { readonly kind: 'reading'; readonly before: ConfirmedReading; readonly after: ConfirmedReading }
  | { readonly kind: 'choice'; readonly before: NewSetupChoice; readonly after: NewSetupChoice }
  | { readonly kind: 'baseline'; readonly before: NewBaseline; readonly after: NewBaseline }

const MOST_STEPS = 500

/** Steps done and steps taken back; a step moves over once it is written. */
export function useSettleHistory() {
  const done = shallowRef<readonly SettleStep[]>([])
  const undone = shallowRef<readonly SettleStep[]>([])

  return {
    lastDone: computed(() => done.value.at(-1) ?? null),
    lastUndone: computed(() => undone.value.at(-1) ?? null),
    record(step: SettleStep): void {
      done.value = [...done.value, step].slice(-MOST_STEPS)
      undone.value = []
    },
    moveBack(step: SettleStep): void {
      done.value = done.value.filter((each) => each !== step)
      undone.value = [...undone.value, step]
    },
    moveForward(step: SettleStep): void {
      undone.value = undone.value.filter((each) => each !== step)
      done.value = [...done.value, step]
    },
    forget(): void {
      done.value = []
      undone.value = []
    },
  }
}
