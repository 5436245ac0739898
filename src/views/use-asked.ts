import { ref, shallowRef, watchEffect } from 'vue'

/**
 * An answer that takes a while, asked for again whenever what `ask` reads changes. Only the answer to the last question
 * counts; until it is there the one before stays. `ask` gives null where there is nothing to ask.
 */
export function useAsked<Answer>(ask: () => Promise<Answer> | null) {
  const answer = shallowRef<Answer | null>(null)
  const state = ref<'idle' | 'asking' | 'ready' | 'failed'>('idle')
  const tries = ref(0)
  let last = 0

  async function wait(asked: Promise<Answer>): Promise<void> {
    const turn = ++last
    state.value = 'asking'
    try {
      const found = await asked
      if (turn !== last) return
      answer.value = found
      state.value = 'ready'
    } catch {
      if (turn === last) state.value = 'failed'
    }
  }

  watchEffect(() => {
    void tries.value
    const asked = ask()
    if (asked) void wait(asked)
  })
  const again = (): void => {
    tries.value += 1
  }
  return { answer, state, again }
}
