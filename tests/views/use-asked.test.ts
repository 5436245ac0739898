import { expect, test } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useAsked } from '@/views/use-asked'

/** Answers that come when the test says so. */
function answers() {
  const open: { question: number; settle: (answer: string) => void; fail: () => void }[] = []
  const ask = (question: number) =>
    new Promise<string>((settle, reject) => {
      open.push({ question, settle, fail: () => reject(new Error('no answer')) })
    })
  const of = (question: number) => {
    const found = open.find((each) => each.question === question)
    if (!found) throw new Error(`${question} was not asked`)
    return found
  }
  return { ask, of, count: () => open.length }
}
const settled = async () => {
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
}

test('the answer to the last question counts, whenever the others come', async () => {
  const question = ref(1)
  const { ask, of } = answers()
  const asked = effectScope().run(() => useAsked(() => ask(question.value)))
  if (!asked) throw new Error('no scope')
  question.value = 2
  await settled()
  of(2).settle('second')
  await settled()
  of(1).settle('first')
  await settled()
  expect([asked.answer.value, asked.state.value]).toEqual(['second', 'ready'])
})

test('while it is asked again the answer before stays; a failure is said and can be asked again', async () => {
  const question = ref(1)
  const { ask, of, count } = answers()
  const asked = effectScope().run(() => useAsked(() => ask(question.value)))
  if (!asked) throw new Error('no scope')
  of(1).settle('first')
  await settled()
  question.value = 2
  await settled()
  expect([asked.answer.value, asked.state.value]).toEqual(['first', 'asking'])
  of(2).fail()
  await settled()
  expect(asked.state.value).toBe('failed')
  asked.again()
  await settled()
  expect(count()).toBe(3)
})

test('nothing is asked where there is nothing to ask', async () => {
  const asked = effectScope().run(() => useAsked(() => null))
  await settled()
  expect(asked?.state.value).toBe('idle')
})
