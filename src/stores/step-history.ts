import { computed, shallowRef } from 'vue'

const MOST_STEPS = 500

/** Steps done and steps taken back; a step moves over once it is written. */
export function useStepHistory<Step>() {
  const done = shallowRef<readonly Step[]>([])
  const undone = shallowRef<readonly Step[]>([])

  return {
    lastDone: computed(() => done.value.at(-1) ?? null),
    lastUndone: computed(() => undone.value.at(-1) ?? null),
    record(step: Step): void {
      done.value = [...done.value, step].slice(-MOST_STEPS)
      undone.value = []
    },
    moveBack(step: Step): void {
      done.value = done.value.filter((each) => each !== step)
      undone.value = [...undone.value, step]
    },
    moveForward(step: Step): void {
      undone.value = undone.value.filter((each) => each !== step)
      done.value = [...done.value, step]
    },
    forget(): void {
      done.value = []
      undone.value = []
    },
  }
}
