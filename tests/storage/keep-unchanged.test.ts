import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepUnchanged } from '@/storage/keep-unchanged'

const rowsOf = (...values: number[]) =>
  values.map((value) => ({ id: `r${value}`, value: { kind: 'number', value } }))

describe('what says the same stays the same object', () => {
  test('the whole, where nothing changed', () => {
    const previous = { rows: rowsOf(1, 2), plan: { name: 'a' } }
    expect(keepUnchanged(previous, structuredClone(previous))).toBe(previous)
  })

  test('every other part, where one value changed', () => {
    const previous = { rows: rowsOf(1, 2, 3), plan: { name: 'a' } }
    const next = structuredClone(previous)
    next.rows[1] = { id: 'r2', value: { kind: 'number', value: 20 } }
    const kept = keepUnchanged(previous, next)
    expect(kept).toEqual(next)
    expect(kept).not.toBe(previous)
    expect(kept.plan).toBe(previous.plan)
    expect(kept.rows[0]).toBe(previous.rows[0])
    expect(kept.rows[1]).not.toBe(previous.rows[1])
    expect(kept.rows[2]).toBe(previous.rows[2])
  })

  test.each([
    ['one row more in the middle', rowsOf(1, 2, 4), rowsOf(1, 2, 3, 4), [0, 1, null, 2]],
    ['one row less in the middle', rowsOf(1, 2, 3, 4), rowsOf(1, 2, 4), [0, 1, 3]],
    ['one row more at the end', rowsOf(1, 2), rowsOf(1, 2, 3), [0, 1, null]],
    ['one row more at the beginning', rowsOf(2, 3), rowsOf(1, 2, 3), [null, 0, 1]],
    ['the first row, of none', [], rowsOf(1), [null]],
    ['no row left', rowsOf(1), [], []],
  ])('rows of a list: %s', (_name, previous, next, places) => {
    const kept = keepUnchanged(previous, next)
    expect(kept).toEqual(next)
    expect(kept.map((row) => previous.indexOf(row))).toEqual(places.map((place) => place ?? -1))
  })

  test.each([
    ['a property more', { a: 1 }, { a: 1, b: undefined }],
    ['a property less', { a: 1, b: undefined }, { a: 1 }],
    ['nothing and something', null, { a: 1 }],
    ['something and nothing', { a: 1 }, null],
    ['a list and a record', [1], { 0: 1 }],
    ['0 and nothing', 0, null],
    ['a property named as a prototype', {}, JSON.parse('{"__proto__":"甲"}')],
    ['a property named as a method', {}, JSON.parse('{"toString":"甲"}')],
  ])('%s is a change', (_name, previous, next) => {
    const kept = keepUnchanged<unknown>(previous, next)
    expect(kept).toStrictEqual(next)
    expect(kept).not.toBe(previous)
  })
})

test('whatever came before, what is returned says what was read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (previous, next) => {
      expect(keepUnchanged(previous, next)).toEqual(next)
      expect(keepUnchanged(next, structuredClone(next))).toBe(next)
    }),
  )
})
