import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFractions,
  compareDecimals,
  compareFractions,
  divideFractions,
  fraction,
  isDecimal,
  isZeroFraction,
  maxFraction,
  minFraction,
  multiplyFractions,
  reachesPercent,
  roundFraction,
  subtractFractions,
  sumDecimals,
  sumFractions,
  toPercent,
  trimDecimal,
} from '@/domain/exact'

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => roundFraction(fraction(digits, 10 ** places), places))
const positive = decimals.map((text) => text.replace('-', '')).filter((text) => Number(text) !== 0)

describe('a quotient is rounded once, half up', () => {
  it.each([
    ['0.005', '1', 2, '0.01'],
    ['0.0049999', '1', 2, '0.00'],
    ['57', '200', 2, '0.29'],
    ['249', '290', 4, '0.8586'],
    ['1', '3', 2, '0.33'],
    ['2', '3', 2, '0.67'],
    ['12255.79', '12900.83', 4, '0.9500'],
    ['89.995', '1', 2, '90.00'],
    ['-1', '3', 2, '-0.33'],
    ['0', '7', 2, '0.00'],
  ])('%s ÷ %s to %i places is %s', (n, d, digits, expected) => {
    expect(roundFraction(fraction(n, d), digits)).toBe(expected)
  })

  it('0.1 + 0.2 is 0.3', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(sumDecimals([])).toBe('0')
  })

  it('a zero denominator is never divided by', () => {
    expect(() => fraction('1', '0')).toThrow(RangeError)
    expect(() => divideFractions(fraction(1), fraction(0))).toThrow(RangeError)
  })
})

describe('laws', () => {
  it('taking back what was added gives what was there', () => {
    fc.assert(
      fc.property(decimals, positive, decimals, positive, (a, b, c, d) => {
        const [x, y] = [fraction(a, b), fraction(c, d)]
        expect(compareFractions(subtractFractions(addFractions(x, y), y), x)).toBe(0)
      }),
    )
  })

  it('dividing by what was multiplied gives what was there', () => {
    fc.assert(
      fc.property(decimals, positive, positive, (a, b, c) => {
        expect(
          compareFractions(
            divideFractions(multiplyFractions(fraction(a, b), fraction(c)), fraction(c)),
            fraction(a, b),
          ),
        ).toBe(0)
      }),
    )
  })

  it('order does not depend on how a fraction is written', () => {
    expect(compareFractions(fraction('90', '100'), fraction('9', '10'))).toBe(0)
    expect(compareFractions(fraction('1', '-2'), fraction('-1', '2'))).toBe(0)
    expect(compareFractions(fraction('89.999', '100'), fraction('9', '10'))).toBe(-1)
    expect(compareFractions(fraction('90.001', '100'), fraction('9', '10'))).toBe(1)
  })

  it('smallest, largest, sum and zero', () => {
    const [small, large] = [fraction(1, 3), fraction(1, 2)]
    expect(minFraction(small, large)).toBe(small)
    expect(maxFraction(small, large)).toBe(large)
    expect(roundFraction(sumFractions([small, large]))).toBe('0.83')
    expect(roundFraction(toPercent(fraction('374', '410')), 4)).toBe('91.2195')
    expect(isZeroFraction(fraction('0.00', '3'))).toBe(true)
    expect(isZeroFraction(small)).toBe(false)
  })
})

describe('a decimal is written as on paper', () => {
  it.each(['0', '-0.5', '12900.83', '007'])('%s is one', (text) => expect(isDecimal(text)).toBe(true))
  it.each(['', ' 1', '1e3', '+1', '1,000', 'NaN', '.5', '1.', '１'])('%j is none', (text) =>
    expect(isDecimal(text)).toBe(false),
  )
  it('is compared by value and printed without idle zeros', () => {
    expect(compareDecimals('9.5', '9.50')).toBe(0)
    expect(compareDecimals('9.5', '10')).toBe(-1)
    expect(trimDecimal('390.00')).toBe('390')
    expect(trimDecimal('9.50')).toBe('9.5')
  })
})

describe('a line in per cent belongs to what lies above it', () => {
  it.each([
    ['0.9', '90', true],
    ['0.89999999999999', '90', false],
    ['1.2', '120', true],
    ['-0.1', '0', false],
  ])('%s reaches %s %%: %s', (share, line, reached) => {
    expect(reachesPercent(fraction(share), line)).toBe(reached)
  })
})
