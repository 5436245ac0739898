import { describe, expect, test } from 'vitest'
import { isSameData } from '@/storage/same-data'

describe('the same data', () => {
  test.each([
    ['single values', 'a', 'a', true],
    ['zero and an empty text', 0, '', false],
    ['null and undefined', null, undefined, false],
    ['null and an empty object', null, {}, false],
    ['properties in another order', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ['an absent and an undefined property', { a: 1 }, { a: 1, b: undefined }, true],
    ['an absent and an empty property', { a: 1 }, { a: 1, b: null }, false],
    ['a property on the other side only', { a: 1, b: 2 }, { a: 1 }, false],
    ['deep inside', { a: [{ b: '1' }] }, { a: [{ b: '2' }] }, false],
    ['a list and its beginning', [1, 2], [1], false],
    ['a list and an object with its places', [1], { 0: 1 }, false],
    ['typed arrays', new Uint8Array([1, 2]), new Uint8Array([1, 2]), true],
    ['typed arrays that differ at the end', new Uint8Array([1, 2]), new Uint8Array([1, 3]), false],
    ['bytes of the same content and another kind', new Uint8Array([1]), new Int8Array([1]), false],
    ['a view and a copy', new Uint8Array([9, 1]).subarray(1), new Uint8Array([1]), true],
    ['a typed array and a list', new Uint8Array([1]), [1], false],
  ])('%s', (_name, a, b, same) => {
    expect(isSameData(a, b)).toBe(same)
    expect(isSameData(b, a)).toBe(same)
  })
})
