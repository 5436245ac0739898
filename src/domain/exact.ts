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

/**
 * Decimals come back again and again (targets, weights, the lines of a profile), and reading one costs more than any
 * arithmetic with it. The bound keeps a long session from growing; a Big is never changed once made.
 */
const readDecimals = new Map<string, Big>()
const MOST_READ_DECIMALS = 20_000

function toBig(value: Decimal | number | Big): Big {
  if (typeof value === 'number') return new Big(value)
  if (typeof value !== 'string') return value
  const known = readDecimals.get(value)
  if (known) return known
  if (readDecimals.size >= MOST_READ_DECIMALS) readDecimals.clear()
  const read = new Big(value)
  readDecimals.set(value, read)
  return read
}

/** Numerator ÷ denominator. Throws on a zero denominator: callers name the missing denominator before they divide. */
export function fraction(
  numerator: Decimal | number | Big,
  denominator: Decimal | number | Big = ONE,
): Fraction {
  const n = toBig(numerator)
  const d = toBig(denominator)
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

/** A share (1 = 100 %) in per cent, still exact. */
export function toPercent(share: Fraction): Fraction {
  return { n: share.n.times(100), d: share.d }
}

/** Whether a share (1 = 100 %) is on or above a line in per cent, as profiles state them. */
export function reachesPercent(share: Fraction, line: Decimal): boolean {
  return compareFractions(share, fraction(line, 100)) >= 0
}

/**
 * The quotient as a decimal with at most `digits` places, half up, trailing zeros kept (`9.50` for 2 digits) so that
 * a printed table lines up.
 */
export function roundFraction(value: Fraction, digits = 2): Decimal {
  const Rounding = roundingTo(digits)
  const quotient = value.d.eq(ONE) ? new Rounding(value.n).round(digits) : new Rounding(value.n).div(value.d)
  return quotient.toFixed(digits)
}

const roundings = new Map<number, typeof Big>()

/** big.js keeps the places of a division in the constructor; one for each number of places. */
function roundingTo(digits: number): typeof Big {
  const known = roundings.get(digits)
  if (known) return known
  const made = Big()
  made.DP = digits
  made.RM = Big.roundHalfUp
  roundings.set(digits, made)
  return made
}

/** Sum of decimals, exact. '0' for none. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(toBig(value)), new Big(0)).toFixed()
}

/** Negative, 0 or positive as a is under, equal to or over b. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return toBig(a).cmp(toBig(b))
}

/** A decimal without trailing zeros after the point: `9.50` → `9.5`, `390.00` → `390`. */
export function trimDecimal(value: Decimal): Decimal {
  return toBig(value).toFixed()
}
