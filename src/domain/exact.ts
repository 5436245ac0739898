/**
 * Exact arithmetic. Every figure is a fraction of two decimals until it is printed; `roundFraction` is the only
 * place in the program where a quotient is rounded, always half up, so no figure is ever divided twice.
 */
import Big from 'big.js'
import type { Decimal } from './model'

/** n ÷ d with d > 0. Compare by `compareFractions`, never by looking at n or d. */
export interface Fraction {
  readonly n: Big
  readonly d: Big
}

const ONE = new Big(1)
const DECIMAL_PATTERN = /^-?\d+(\.\d+)?$/

/** Whether a text is a plain decimal as facts store them: no exponent, no sign but minus, no blanks. */
export function isDecimal(text: string): text is Decimal {
  return DECIMAL_PATTERN.test(text)
}

/** Numerator ÷ denominator. Throws on a zero denominator: callers name the missing denominator before they divide. */
export function fraction(
  numerator: Decimal | number | Big,
  denominator: Decimal | number | Big = ONE,
): Fraction {
  const n = new Big(numerator)
  const d = new Big(denominator)
  if (d.eq(0)) throw new RangeError('fraction with denominator 0')
  return d.lt(0) ? { n: n.times(-1), d: d.times(-1) } : { n, d }
}

export const ZERO: Fraction = fraction(0)
export const WHOLE: Fraction = fraction(1)
export const HUNDRED: Fraction = fraction(100)

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return a.d.eq(b.d)
    ? { n: a.n.plus(b.n), d: a.d }
    : { n: a.n.times(b.d).plus(b.n.times(a.d)), d: a.d.times(b.d) }
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { n: b.n.times(-1), d: b.d })
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { n: a.n.times(b.n), d: a.d.times(b.d) }
}

/** Throws on division by zero, like `fraction`. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n.times(b.d), a.d.times(b.n))
}

/** Negative, 0 or positive as a is under, equal to or over b, by cross-multiplication. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return a.n.times(b.d).cmp(b.n.times(a.d))
}

export function minFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b
}

export function maxFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b
}

export function sumFractions(parts: readonly Fraction[]): Fraction {
  return parts.reduce(addFractions, ZERO)
}

export function isZeroFraction(a: Fraction): boolean {
  return a.n.eq(0)
}

/**
 * The quotient as a decimal with at most `digits` places, half up, trailing zeros kept (`9.50` for 2 digits) so that
 * a printed table lines up.
 */
export function roundFraction(value: Fraction, digits = 2): Decimal {
  const Rounding = Big()
  Rounding.DP = digits
  Rounding.RM = Big.roundHalfUp
  return new Rounding(value.n).div(new Rounding(value.d)).toFixed(digits)
}

/** Sum of decimals, exact. '0' for none. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed()
}

/** Negative, 0 or positive as a is under, equal to or over b. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b)
}

/** A decimal without trailing zeros after the point: `9.50` → `9.5`, `390.00` → `390`. */
export function trimDecimal(value: Decimal): Decimal {
  return new Big(value).toFixed()
}
