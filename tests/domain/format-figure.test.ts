import { describe, expect, it } from 'vitest'
import { fraction, type Fraction } from '@/domain/exact'
import {
  formatAmount,
  formatFigure,
  formatGap,
  formatPercent,
  formatWhole,
  groupThousands,
} from '@/domain/format-figure'

describe('rounding never changes a verdict', () => {
  it.each([
    ['89.96', '%', '90', '89.96'],
    ['89.995', '%', '90', '89.995'],
    ['89.9999', '%', '90', '89.9999'],
    ['90', '%', '90', '90.00'],
    ['90.004', '%', '90', '90.004'],
    ['399.999', '件', '400', '399.999'],
    ['371', '件', '400', '371'],
    ['390', '万元', '390', '390.00'],
    ['2.5', '日', '2', '2.5'],
  ])('%s %s against %s prints %s', (value, unit, target, expected) => {
    expect(formatFigure(fraction(value), unit, fraction(target))).toBe(expected)
  })

  it('a rate prints two places of its exact quotient', () => {
    expect(formatFigure(fraction('37400', '410'), '%')).toBe('91.22')
    expect(formatPercent(fraction('374', '410'))).toBe('91.22')
  })

  it('99.998 % of the budget is not printed as all of it', () => {
    expect(formatPercent(fraction('99998', '100000'))).toBe('99.998')
    expect(formatPercent(fraction(1))).toBe('100.00')
    expect(formatPercent(fraction('2.5'))).toBe('250.00')
  })
})

describe('whole numbers', () => {
  it.each<[Fraction, string[], string]>([
    [fraction(980, 3), ['400'], '327'],
    [fraction('326.5'), [], '327'],
    [fraction('326.49'), [], '326'],
    [fraction(400), ['400'], '400'],
    [fraction('399.6'), ['400'], '399.6'],
    [fraction('399.97'), ['400'], '399.97'],
    [fraction('400.4'), ['400'], '400.4'],
    [fraction('50.3'), ['30', '50'], '50.3'],
    [fraction('29.99'), ['30', '50'], '29.99'],
    [fraction(0), ['1'], '0'],
  ])('%o beside %o', (value, edges, expected) => {
    expect(
      formatWhole(
        value,
        edges.map((edge) => fraction(edge)),
      ),
    ).toBe(expected)
  })
})

describe('amounts', () => {
  it.each([
    ['12900.83', '12,900.83'],
    ['0', '0.00'],
    ['999.995', '1,000.00'],
    ['-1234567.5', '-1,234,567.50'],
  ])('%s prints %s', (amount, expected) => expect(formatAmount(amount)).toBe(expected))
  it('whole numbers stay whole', () => expect(groupThousands('1950')).toBe('1,950'))
})

describe('the gap of two shares is told in percentage points', () => {
  it.each([
    [fraction(6744, 10000), -1, '7.56'],
    [fraction(3, 4), 0, '0.00'],
    [fraction(1), 1, '25.00'],
    [fraction(750001, 1000000), 1, '0.00'],
  ])('%o from 75 %%: side %i, %s', (share, order, points) => {
    expect(formatGap(share, fraction(3, 4))).toEqual({ order, points })
  })
})
