/**
 * Exact arithmetic. Every figure is a fraction of two whole numbers until it is printed; `roundFraction` is the only
 * place in the program where a quotient is rounded, always half up, so no figure is ever divided twice. The numbers
 * are the language's own unbounded integers: a scoreboard takes some ten thousand steps, and with a decimal library
 * two thirds of its time went into making and parsing decimals.
 */
import type { Decimal } from './model'

/** n ÷ d with d > 0, not reduced. Compare by `compareFractions`, never by looking at n or d. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const DECIMAL_PATTERN = /^-?\d+(\.\d+)?$/

/** Whether a text is a plain decimal as facts store them: no exponent, no sign but minus, no blanks. */
export function isDecimal(text: string): text is Decimal {
  return DECIMAL_PATTERN.test(text)
}

/**
 * Decimals come back again and again (targets, weights, the lines of a profile), and reading one costs more than any
 * arithmetic with it. The bound keeps a long session from growing; a fraction is never changed once made.
 */
const readDecimals = new Map<string, ReadDecimal>()
const MOST_READ_DECIMALS = 20_000

interface ReadDecimal {
  readonly fraction: Fraction
  /** Without idle zeros. */
  readonly trimmed: Decimal
}

function readDecimal(value: Decimal): Fraction {
  return recallDecimal(value).fraction
}

function recallDecimal(value: Decimal): ReadDecimal {
  const known = readDecimals.get(value)
  if (known) return known
  if (!isDecimal(value)) throw new RangeError(`not a decimal: ${value}`)
  const [whole = '', places = ''] = value.split('.')
  const exact: Fraction = { n: BigInt(whole + places), d: powerOfTen(places.length) }
  const read = { fraction: exact, trimmed: writeExactly(exact, places.length) }
  if (readDecimals.size >= MOST_READ_DECIMALS) readDecimals.clear()
  readDecimals.set(value, read)
  return read
}

const powersOfTen: bigint[] = [1n]

function powerOfTen(digits: number): bigint {
  let power = powersOfTen[digits]
  if (power === undefined) {
    power = 10n ** BigInt(digits)
    powersOfTen[digits] = power
  }
  return power
}

/** A decimal, or a whole number as counts and months are. */
function toFraction(value: Decimal | number): Fraction {
  return typeof value === 'number' ? { n: BigInt(value), d: 1n } : readDecimal(value)
}

/**
 * Numerator ÷ denominator. Throws on a zero denominator (callers name the missing denominator before they divide), on
 * a text that is no decimal and on a number that is not whole.
 */
export function fraction(numerator: Decimal | number, denominator?: Decimal | number): Fraction {
  const n = toFraction(numerator)
  return denominator === undefined ? n : divideFractions(n, toFraction(denominator))
}

export const ZERO: Fraction = { n: 0n, d: 1n }
export const WHOLE: Fraction = { n: 1n, d: 1n }
export const HUNDRED: Fraction = { n: 100n, d: 1n }

/**
 * Decimals of different places are the usual summands (6.25, 10, 2.5): where one denominator holds the other, it stays.
 * Multiplied each time, thirty of them would make a number of sixty digits.
 */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  if (a.d > b.d) return addToLarger(a, b)
  return addToLarger(b, a)
}

function addToLarger(a: Fraction, b: Fraction): Fraction {
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { n: -b.n, d: b.d })
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** Throws on division by zero, like `fraction`. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new RangeError('fraction with denominator 0')
  const [n, d] = [a.n * b.d, a.d * b.n]
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

/** Negative, 0 or positive as a is under, equal to or over b, by cross-multiplication. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.n * b.d, b.n * a.d]
  if (left === right) return 0
  return left < right ? -1 : 1
}

export function minFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b
}

export function maxFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b
}

/** 0 of none. */
export function sumFractions(parts: readonly Fraction[]): Fraction {
  return parts.reduce(addFractions, ZERO)
}

export function isZeroFraction(a: Fraction): boolean {
  return a.n === 0n
}

export function signOf(a: Fraction): -1 | 0 | 1 {
  if (a.n === 0n) return 0
  return a.n < 0n ? -1 : 1
}

/** A share (1 = 100 %) in per cent, still exact. */
export function toPercent(share: Fraction): Fraction {
  return { n: share.n * 100n, d: share.d }
}

/** Whether a share (1 = 100 %) is on or above a line in per cent, as profiles state them. */
export function reachesPercent(share: Fraction, line: Decimal): boolean {
  return compareFractions(toPercent(share), fraction(line)) >= 0
}

/**
 * The quotient as a decimal with `digits` places, half up (a half goes away from zero), trailing zeros kept (`9.50`
 * for 2 digits) so that a printed table lines up. Never `-0.00`.
 */
export function roundFraction(value: Fraction, digits = 2): Decimal {
  const size = value.n < 0n ? -value.n : value.n
  const rounded = (size * powerOfTen(digits) * 2n + value.d) / (value.d * 2n)
  return writeScaled(value.n < 0n ? -rounded : rounded, digits)
}

/** Sum of decimals, exact and without idle zeros. '0' for none. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  const places = mostPlaces(values)
  const unit = powerOfTen(places)
  const sum = values.reduce((total, value) => {
    const { n, d } = readDecimal(value)
    return total + (d === unit ? n : n * (unit / d))
  }, 0n)
  return writeExactly({ n: sum, d: unit }, places)
}

/** a − b, exact and without idle zeros. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return writeExactly(subtractFractions(readDecimal(a), readDecimal(b)), mostPlaces([a, b]))
}

/** How far two decimals lie apart, never below 0. */
export function distanceBetween(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) < 0 ? subtractDecimals(b, a) : subtractDecimals(a, b)
}

/** Product of two decimals, exact and without idle zeros. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return writeExactly(multiplyFractions(readDecimal(a), readDecimal(b)), placesOf(a) + placesOf(b))
}

/** A decimal with its point `places` to the right, or to the left where negative: 1.8万 is `1.8` moved by 4. */
export function movePoint(value: Decimal, places: number): Decimal {
  const { n, d } = readDecimal(value)
  const moved = places < 0 ? { n, d: d * powerOfTen(-places) } : { n: n * powerOfTen(places), d }
  return writeExactly(moved, Math.max(0, placesOf(value) - places))
}

/** Negative, 0 or positive as a is under, equal to or over b. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return compareFractions(readDecimal(a), readDecimal(b))
}

/** Whether nothing but zeros stands behind the point. */
export function isWholeDecimal(value: Decimal): boolean {
  const { n, d } = readDecimal(value)
  return n % d === 0n
}

/** A decimal without idle zeros: `9.50` → `9.5`, `390.00` → `390`, `007` → `7`. */
export function trimDecimal(value: Decimal): Decimal {
  return recallDecimal(value).trimmed
}

function placesOf(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** Of the decimals as they are written, idle zeros counted; 0 for none. */
export function mostPlaces(values: readonly Decimal[]): number {
  return values.reduce((most, value) => Math.max(most, placesOf(value)), 0)
}

/** For a value that has no more than `places` places. */
function writeExactly(value: Fraction, places: number): Decimal {
  const written = writeScaled((value.n * powerOfTen(places)) / value.d, places)
  return places === 0 ? written : written.replace(/\.?0+$/, '')
}

/** The decimal of which `scaled` is 10 to the power of `digits` times as much. A whole number has no `-0`. */
function writeScaled(scaled: bigint, digits: number): Decimal {
  const sign = scaled < 0n ? '-' : ''
  const written = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0')
  return digits === 0 ? sign + written : `${sign}${written.slice(0, -digits)}.${written.slice(-digits)}`
}
