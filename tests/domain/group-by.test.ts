import { expect, test } from 'vitest'
import { groupBy } from '@/domain/group-by'

test('every item stands once under its key; keys and items keep their order', () => {
  const groups = groupBy(['b1', 'a1', 'b2', 'a2', 'b1'], (text) => text.charAt(0))
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2', 'b1']],
    ['a', ['a1', 'a2']],
  ])
})

test('keys that are told apart as in a Map: a key may be null; nothing makes no group', () => {
  expect([...groupBy([1, 2, 3], (each) => (each === 2 ? null : 'x'))]).toEqual([
    ['x', [1, 3]],
    [null, [2]],
  ])
  expect(groupBy([], () => 'x').size).toBe(0)
})
