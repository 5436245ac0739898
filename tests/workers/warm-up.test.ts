import { expect, test } from 'vitest'
import { warmUp } from '@/workers/warm-up'

test('every made-up register reads well, so that all rounds are run', async () => {
  let rounds = 0
  await warmUp(() => (rounds += 1) > 0)
  expect(rounds).toBe(12)
})

test('it stops when a request comes, which is let in between two rounds', async () => {
  let isAsked = false
  setTimeout(() => (isAsked = true))
  let rounds = 0
  await warmUp(() => {
    rounds += 1
    return !isAsked
  })
  expect(rounds).toBe(2)
})
