import { watch } from 'vue'
import { usePlanStore } from './plan'

/** The live query tells of a write within milliseconds; after this the next step goes on with what is known. */
const LONGEST_WAIT = 1000

/** Resolves once the live query shows other facts than `before`, which were those before the write. */
export function whenFactsDiffer(before: unknown): Promise<void> {
  const planStore = usePlanStore()
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(finish, LONGEST_WAIT)
    const stop = watch(
      () => planStore.facts,
      (facts) => facts !== before && finish(),
      { flush: 'sync' },
    )
    if (planStore.facts !== before) finish()
  })
}
