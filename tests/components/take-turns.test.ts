import { expect, test } from 'vitest'
import { takeTurn } from '@/components/take-turns'

test('what takes turns is done in order, each in a task of its own', async () => {
  const seen: string[] = []
  const first = takeTurn(() => {
    seen.push('first')
    setTimeout(() => seen.push('in between'))
  })
  const second = takeTurn(() => {
    seen.push('second')
  })
  expect(seen).toEqual([])
  await Promise.all([first, second])
  expect(seen).toEqual(['first', 'in between', 'second'])
})

test('work that throws tells who asked for it and keeps nobody waiting', async () => {
  const failed = takeTurn(() => {
    throw new Error('no picture')
  })
  const next = takeTurn(() => undefined)
  await expect(failed).rejects.toThrow('no picture')
  await expect(next).resolves.toBeUndefined()
})
