import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { RememberedMapping } from '@/domain/cases/import-choices'
import {
  forgetMapping,
  readRegisterMappings,
  restoreMapping,
  watchRegisterMappings,
} from '@/storage/register-mappings'
import type { Unsubscribe } from '@/storage/watch'
import { useStepHistory } from './step-history'

/** 记住的列对应: how registers of other systems are read, whichever plan they are imported into. */
export const useMappingsStore = defineStore('mappings', () => {
  const stored = shallowRef<readonly RememberedMapping[]>([])
  const history = useStepHistory<RememberedMapping>()

  /** Reads them, and again whenever they change, until the returned function is called. */
  function follow(): Unsubscribe {
    return watchRegisterMappings((read) => (stored.value = read))
  }

  /** False if it could not be written. */
  async function forget(headerSet: string): Promise<boolean> {
    const mapping = (await readRegisterMappings()).find((each) => each.headerSet === headerSet)
    const { ok } = await forgetMapping(headerSet)
    if (ok && mapping) history.record(mapping)
    return ok
  }

  /** Remembers again what was forgotten last. */
  async function undo(): Promise<boolean> {
    const forgotten = history.lastDone.value
    if (!forgotten) return false
    const { ok } = await restoreMapping(forgotten)
    if (ok) history.moveBack(forgotten)
    return ok
  }

  return {
    /** Those that were read by last come first. */
    mappings: computed(() => [...stored.value].reverse()),
    ...{ follow, forget, undo },
    canUndo: computed(() => history.lastDone.value !== null),
  }
})
