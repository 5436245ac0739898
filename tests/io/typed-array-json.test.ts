import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, packTypedArrays, toBase64, unpackTypedArrays } from '@/io/typed-array-json'

describe('typed arrays in JSON', () => {
  test.each([
    new Uint8Array([0, 255]),
    new Int16Array([-32768, 32767]),
    new Uint32Array([4294967295]),
    new Float64Array([0.1, -0, Infinity]),
    new BigUint64Array([2n ** 64n - 1n]),
    new BigInt64Array([-(2n ** 63n)]),
    new Uint8Array(),
  ])('%o comes back as what it was', (array) => {
    const text = JSON.stringify(packTypedArrays({ nested: [{ array }] }))
    expect(unpackTypedArrays(JSON.parse(text))).toEqual({ nested: [{ array }] })
  })

  test('a view on a part of a larger buffer carries its part alone', () => {
    const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
    expect(unpackTypedArrays(packTypedArrays(view))).toEqual(new Uint8Array([2, 3]))
  })

  test('any bytes survive base64, also more than one call can spread', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
      }),
    )
    const many = new Uint8Array(100_000).map((_, index) => index % 251)
    expect(fromBase64(toBase64(many))).toEqual(many)
  })

  test('a property that is undefined is left out', () => {
    expect(packTypedArrays({ a: undefined, b: null })).toEqual({ b: null })
  })

  test.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['undefined in a list', [undefined]],
    ['a big integer', 1n],
    ['an object that looks like a packed array', { $array: 'Uint8Array', base64: '' }],
  ])('%s is refused when it is written: it would come back as something else', (_name, value) => {
    expect(() => packTypedArrays({ value })).toThrow(TypeError)
  })

  test.each([
    ['an unknown kind', { $array: 'Object', base64: '' }],
    ['a name every object has', { $array: 'constructor', base64: '' }],
    ['bytes that do not fill the array', { $array: 'Uint32Array', base64: toBase64(new Uint8Array(3)) }],
    ['no base64', { $array: 'Uint8Array', base64: '*' }],
  ])('%s cannot be unpacked', (_name, value) => {
    expect(() => unpackTypedArrays([value])).toThrow()
  })
})
