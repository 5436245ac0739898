import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFractions,
  compareDecimals,
  compareFractions,
  distanceBetween,
  divideFractions,
  fraction,
  isDecimal,
  isWholeDecimal,
  isZeroFraction,
  maxFraction,
  minFraction,
  movePoint,
  multiplyDecimals,
  multiplyFractions,
  reachesPercent,
  roundFraction,
  signOf,
  subtractDecimals,
  subtractFractions,
  sumDecimals,
  sumFractions,
  toPercent,
  trimDecimal,
  WHOLE,
  ZERO,
  type Fraction,
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
    ['-0.005', '1', 2, '-0.01'],
    ['-0.0049999', '1', 2, '0.00'],
    ['0.005', '-1', 2, '-0.01'],
    ['-0.00', '3', 2, '0.00'],
    ['-5', '2', 0, '-3'],
    ['5', '2', 0, '3'],
    ['-1', '3', 0, '0'],
    ['1000', '1', 0, '1000'],
    ['1', '7', 30, '0.142857142857142857142857142857'],
    ['123456789012345678901234567890.125', '1', 2, '123456789012345678901234567890.13'],
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

  it.each(['', ' 1', '1e3', '+1', '.5', '1.', '1,000', '--1', 'NaN', '0x10'])('%j is refused', (text) => {
    expect(() => fraction(text)).toThrow(RangeError)
    expect(() => fraction('1', text)).toThrow(RangeError)
    expect(() => sumDecimals(['1', text])).toThrow(RangeError)
    expect(() => compareDecimals('1', text)).toThrow(RangeError)
    expect(() => trimDecimal(text)).toThrow(RangeError)
  })

  it.each([0.5, NaN, Infinity])('the number %d is refused: only a text holds a decimal exactly', (number) => {
    expect(() => fraction(number)).toThrow(RangeError)
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

  it('what is printed lies no further than half a last place away, and a half goes away from zero', () => {
    fc.assert(
      fc.property(decimals, positive, fc.integer({ min: 0, max: 6 }), (a, b, digits) => {
        const exact = fraction(a, b)
        const printed = fraction(roundFraction(exact, digits))
        const halfPlace = fraction(1, `2${'0'.repeat(digits)}`)
        const sizeOf = (value: Fraction) => maxFraction(value, subtractFractions(ZERO, value))
        const order = compareFractions(sizeOf(subtractFractions(printed, exact)), halfPlace)
        expect(order).toBeLessThanOrEqual(0)
        if (order === 0) expect(compareFractions(sizeOf(printed), sizeOf(exact))).toBe(1)
      }),
    )
  })

  it('every tie goes away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const tie = movePoint(`${whole}.5`, -digits)
        const away = roundFraction(fraction(movePoint(String(whole + 1), -digits)), digits)
        expect(roundFraction(fraction(tie), digits)).toBe(away)
        expect(roundFraction(fraction(`-${tie}`), digits)).toBe(`-${away}`)
      }),
    )
  })

  it('a printed figure has as many places as asked for, and nothing is never below zero', () => {
    fc.assert(
      fc.property(decimals, positive, fc.integer({ min: 0, max: 6 }), (a, b, digits) => {
        const printed = roundFraction(fraction(a, b), digits)
        expect(printed).toMatch(digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`))
        expect(printed).not.toMatch(/^-[0.]+$/)
      }),
    )
  })

  it('a sum does not depend on the order, and is what adding one after the other gives', () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 8 }), (values) => {
        const sum = sumDecimals(values)
        expect(sumDecimals([...values].reverse())).toBe(sum)
        const fractions = values.map((value) => fraction(value))
        expect(compareFractions(sumFractions(fractions), fraction(sum))).toBe(0)
      }),
    )
  })

  it('cutting idle zeros keeps the value and leaves none', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const trimmed = trimDecimal(value)
        expect(compareDecimals(trimmed, value)).toBe(0)
        expect(trimmed).toMatch(/^(?:0|-?(?:[1-9]\d*|(?:0|[1-9]\d*)\.\d*[1-9]))$/)
      }),
    )
  })

  it('a difference added again, and a point moved back, give what was there', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: -8, max: 8 }), (a, b, places) => {
        expect(sumDecimals([subtractDecimals(a, b), b])).toBe(trimDecimal(a))
        expect(movePoint(movePoint(a, places), -places)).toBe(trimDecimal(a))
        expect(distanceBetween(a, b)).toBe(distanceBetween(b, a))
        expect(multiplyDecimals(a, b)).toBe(multiplyDecimals(b, a))
      }),
    )
  })

  it('order does not depend on how a fraction is written', () => {
    expect(compareFractions(fraction('90', '100'), fraction('9', '10'))).toBe(0)
    expect(compareFractions(fraction('1', '-2'), fraction('-1', '2'))).toBe(0)
    expect(compareFractions(fraction('89.999', '100'), fraction('9', '10'))).toBe(-1)
    expect(compareFractions(fraction('90.001', '100'), fraction('9', '10'))).toBe(1)
  })

  it('a sum of decimals grows no denominator, in whatever order they come', () => {
    const weights = Array.from({ length: 10 }, () => ['1.79', '10', '2.5']).flat()
    for (const summands of [weights, [...weights].reverse()]) {
      const sum = sumFractions(summands.map((weight) => fraction(weight)))
      expect(sum.d).toBe(100n)
      expect(roundFraction(sum)).toBe('142.90')
    }
  })

  it('smallest, largest, sum and zero', () => {
    const [small, large] = [fraction(1, 3), fraction(1, 2)]
    expect(minFraction(small, large)).toBe(small)
    expect(maxFraction(small, large)).toBe(large)
    expect(roundFraction(sumFractions([small, large]))).toBe('0.83')
    expect(roundFraction(toPercent(fraction('374', '410')), 4)).toBe('91.2195')
    expect(isZeroFraction(fraction('0.00', '3'))).toBe(true)
    expect(isZeroFraction(small)).toBe(false)
    const signed = [ZERO, WHOLE, fraction('-0.00'), fraction(1, -3), fraction('-1', '-3')]
    expect(signed.map(signOf)).toEqual([0, 1, 0, -1, 1])
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
  it.each([
    ['007', '7'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-0.50', '-0.5'],
    ['100', '100'],
    ['0.010', '0.01'],
  ])('%s is %s', (value, trimmed) => expect(trimDecimal(value)).toBe(trimmed))

  it.each([
    ['0.3', '0.1', '0.2', '0.2'],
    ['1', '1.00', '0', '0'],
    ['1', '2.50', '-1.5', '1.5'],
    ['-1', '-0.75', '-0.25', '0.25'],
  ])('%s − %s is %s, and they lie %s apart', (a, b, difference, distance) => {
    expect(subtractDecimals(a, b)).toBe(difference)
    expect(distanceBetween(a, b)).toBe(distance)
  })

  it.each([
    ['1.8', '10000', '18000'],
    ['-0.25', '4', '-1'],
    ['-3', '0.00', '0'],
    ['0.10', '0.10', '0.01'],
  ])('%s × %s is %s', (a, b, product) => expect(multiplyDecimals(a, b)).toBe(product))

  it.each([
    ['1.8', 4, '18000'],
    ['3900000', -4, '390'],
    ['1', -4, '0.0001'],
    ['12.34', 1, '123.4'],
    ['009.50', 0, '9.5'],
    ['-0.0', 8, '0'],
  ])('%s with its point moved by %i is %s', (value, places, moved) => {
    expect(movePoint(value, places)).toBe(moved)
  })

  it.each([
    ['5', true],
    ['-5.00', true],
    ['0.0', true],
    ['5.01', false],
    ['-0.5', false],
  ])('%s is whole: %s', (value, whole) => expect(isWholeDecimal(value)).toBe(whole))
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
