import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, apportionUnits } from '@/domain/targets/apportion'

describe('equal parts add up exactly, the first ones carry what is left over', () => {
  it.each([
    ['12.5', 3, ['4.17', '4.17', '4.16']],
    ['10', 1, ['10.00']],
    ['0.01', 2, ['0.01', '0.00']],
    ['10', 0, []],
  ])('%s in %i', (points, count, expected) => expect(apportion(points, count)).toEqual(expected))
})

describe('parts in proportion', () => {
  it.each<[string, bigint, bigint[], bigint[]]>([
    ['in the order of the remainders', 10n, [1n, 2n, 4n], [1n, 3n, 6n]],
    ['ties in the order given', 10n, [1n, 1n, 1n], [4n, 3n, 3n]],
    ['a base of 0 has no part', 10n, [0n, 1n], [0n, 10n]],
    ['bases that are all 0 share equally', 5n, [0n, 0n], [3n, 2n]],
    ['nothing to share', 0n, [3n, 1n], [0n, 0n]],
    ['less than nothing', -5n, [3n, 1n], [0n, 0n]],
    ['a base below 0 counts as 0', 4n, [-1n, 1n], [0n, 4n]],
    ['nobody to share', 5n, [], []],
  ])('%s', (_name, total, bases, expected) => expect(apportionUnits(total, bases)).toEqual(expected))

  it('whatever the bases, the parts add up, none is negative and none is a whole unit off its share', () => {
    const bases = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1_000_000n }), bases, (total, given) => {
        const parts = apportionUnits(total, given)
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(total)
        const sum = given.reduce((all, base) => all + base, 0n)
        parts.forEach((part, index) => {
          const off = part * sum - total * (given[index] ?? 0n)
          expect(part >= 0n && (sum === 0n || (off < sum && -off < sum))).toBe(true)
        })
      }),
    )
  })
})
