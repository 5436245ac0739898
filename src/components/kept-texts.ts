import { computed, inject, onBeforeUnmount, ref, watch, type InjectionKey } from 'vue'
import type { PeriodEnd } from '@/domain/model'
import type { StatedDraftSubject } from '@/domain/record-model'

/** A text field of what the unit states. */
export interface TextPlace {
  readonly subject: StatedDraftSubject
  readonly rowId: string
  readonly periodEnd: PeriodEnd
}

/** Where texts are kept while they are typed; a browser that is killed then loses half a second of them. */
export interface KeptTexts {
  /** null: nothing is kept there. */
  readonly textOf: (place: TextPlace) => string | null
  readonly keep: (place: TextPlace, text: string) => void
  readonly drop: (place: TextPlace) => void
}

export const keptTextsKey: InjectionKey<KeptTexts> = Symbol('kept texts')

/** Milliseconds from the first letter to the write. Later letters wait for no longer. */
const KEPT_AFTER = 400

/** One field: what stands in it, and whether that is a text of another day that nobody saved. */
export function useKeptText(place: TextPlace, stored: () => string) {
  const texts = inject(keptTextsKey)
  if (!texts) throw new Error('a field stands where no text is kept')
  const { textOf, keep, drop } = texts

  const kept = computed(() => textOf(place))
  const text = ref(kept.value ?? stored())
  /** Typed here since it was last saved or given up: what comes from elsewhere waits. */
  const isTyped = ref(false)
  /** On its way into the statement. Until it is told to be there, or for good where it was not taken, it stands. */
  const isAwaited = ref(false)
  watch([kept, stored], ([left, next], [, before]) => {
    if (next !== before) isAwaited.value = false
    if (!isTyped.value && !isAwaited.value) text.value = left ?? next
  })

  let timer: ReturnType<typeof setTimeout> | null = null
  function stopWaiting(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  function write(): void {
    stopWaiting()
    if (text.value === stored()) drop(place)
    else keep(place, text.value)
  }
  function onInput(): void {
    isTyped.value = true
    timer ??= setTimeout(write, KEPT_AFTER)
  }
  /** The text is on its way into the statement, whose writing removes the kept one. */
  function settle(settled: string): void {
    stopWaiting()
    const isKnown = isTyped.value || kept.value !== null
    text.value = settled
    isTyped.value = false
    isAwaited.value = settled !== stored()
    if (isKnown && !isAwaited.value) drop(place)
  }
  /** What was refused stays as it is typed. */
  function keepNow(): void {
    if (isTyped.value) write()
    isTyped.value = false
  }
  const giveUp = (): void => settle(stored())
  // The field may go while somebody types in it, and saves nothing where it cannot be read.
  onBeforeUnmount(() => timer !== null && write())

  /** Of an earlier visit, or refused: said beside the field, with the ways to save it and to give it up. */
  const isLeft = computed(
    () => kept.value !== null && kept.value !== stored() && !isTyped.value && !isAwaited.value,
  )
  return { text, isLeft, onInput, settle, keepNow, giveUp }
}
