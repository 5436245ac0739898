import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressCount, suppressParts, type PrintedCount } from '@/domain/cases/suppress-small'

const print = (each: PrintedCount): string =>
  ({ count: each.kind === 'count' ? String(each.count) : '', small: '<5', withheld: '…' })[each.kind]

describe('one count', () => {
  test.each([
    [0, '0'],
    [1, '<5'],
    [4, '<5'],
    [5, '5'],
    [488, '488'],
  ])('%i is printed as %s', (count, expected) => {
    expect(print(suppressCount(count))).toBe(expected)
  })
})

describe('the parts of a whole', () => {
  test.each([
    ['nothing small', [5, 0, 60], ['5', '0', '60']],
    ['one small: the next smallest goes with it', [3, 70, 9], ['<5', '70', '…']],
    ['of equal ones the first', [9, 3, 9], ['…', '<5', '9']],
    ['two small, each of which could be another number', [2, 3, 50], ['<5', '<5', '50']],
    ['two small that are both 1 by their sum', [1, 1, 50, 80], ['<5', '<5', '…', '80']],
    ['two small that are both 4 by their sum', [4, 4, 50, 80], ['<5', '<5', '…', '80']],
    ['a withheld part of 5 would leave only 1: another goes', [1, 5, 9], ['<5', '…', '…']],
    ['a 0 hides nothing', [0, 3, 8], ['0', '<5', '…']],
    ['no part is left: none is even called small', [1, 5], ['…', '…']],
    ['the whole is one small part', [3], ['…']],
  ])('%s', (_, counts, expected) => {
    expect(suppressParts(counts).map(print)).toEqual(expected)
  })

  /** Every way in which the hidden parts can add up to what the whole leaves for them. */
  function waysOf(marks: readonly PrintedCount[], sum: number, most: number): number[][] {
    const [first, ...rest] = marks
    if (!first) return sum === 0 ? [[]] : []
    const [low, high] = first.kind === 'small' ? [1, 4] : [5, most]
    const found: number[][] = []
    for (let count = low; count <= Math.min(high, sum); count += 1)
      for (const others of waysOf(rest, sum - count, most)) found.push([count, ...others])
    return found
  }

  test('what is called small could be more than one number, whoever knows the whole and the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const marks = suppressParts(counts)
        const hidden = marks.filter(({ kind }) => kind !== 'count')
        if (!hidden.some(({ kind }) => kind === 'small')) return
        const printed = marks.flatMap((mark) => (mark.kind === 'count' ? [mark.count] : []))
        const sum = [...counts, ...printed.map((count) => -count)].reduce((a, b) => a + b, 0)
        const filled = printed.filter((count) => count > 0)
        const ways = waysOf(hidden, sum, filled.length > 0 ? Math.min(...filled) : sum)
        hidden.forEach(({ kind }, place) => {
          if (kind === 'small') expect(new Set(ways.map((way) => way[place])).size).toBeGreaterThan(1)
        })
      }),
    )
  })

  test('1 to 4 are never printed, 0 always is, and without a small part nothing is hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }), (counts) => {
        const marks = suppressParts(counts)
        const isAnySmall = counts.some((count) => count > 0 && count < 5)
        counts.forEach((count, place) => {
          const mark = marks[place]
          if (mark?.kind === 'count') expect([mark.count, count > 0 && count < 5]).toEqual([count, false])
          else expect([count > 0, isAnySmall]).toEqual([true, true])
        })
      }),
    )
  })
})
