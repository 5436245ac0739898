import { fraction, movePoint, roundFraction } from '../exact'
import type { Decimal } from '../model'

/**
 * Whole units shared out in proportion to the bases by largest remainder, ties in the order given, so that the parts
 * add up exactly. Bases that are all 0 share equally. No part is negative: of a total below 0 there is nothing to give.
 */
export function apportionUnits(total: bigint, bases: readonly bigint[]): bigint[] {
  if (bases.length === 0) return []
  const positive = bases.map((base) => (base > 0n ? base : 0n))
  const sum = positive.reduce((all, base) => all + base, 0n)
  if (sum === 0n)
    return apportionUnits(
      total,
      bases.map(() => 1n),
    )
  const units = total < 0n ? 0n : total
  const parts = positive.map((base) => (units * base) / sum)
  let left = units - parts.reduce((all, part) => all + part, 0n)
  const byRemainder = positive
    .map((base, index) => ({ index, remainder: (units * base) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
  for (const { index } of byRemainder) {
    if (left === 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  return parts
}

/** Equal parts of the points with two places; the first ones carry the hundredths that are left over. */
export function apportion(points: Decimal, count: number): Decimal[] {
  const hundredths = BigInt(roundFraction(fraction(movePoint(points, 2)), 0))
  const equal = Array.from({ length: count }, () => 1n)
  return apportionUnits(hundredths, equal).map((units) => roundFraction({ n: units, d: 100n }))
}
