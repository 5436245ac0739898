/** Figures as printed. Pure and language-free: words and units are added by the screens. */
import {
  compareFractions,
  fraction,
  roundFraction,
  subtractFractions,
  toPercent,
  trimDecimal,
  WHOLE,
  type Fraction,
} from './exact'
import type { Decimal } from './model'

/** Never more than this many places, even where rounding would hide a miss. */
const MOST_DIGITS = 8

/**
 * A figure in its unit: rates and 万元 with two places, everything else with at most two, zeros cut. Where rounding
 * would print the target for a figure that is not the target (89.995 % against ≥90 %), more places are printed.
 */
export function formatFigure(value: Fraction, unit: string | undefined, target?: Fraction): Decimal {
  const digits = digitsThatTellApart(value, 2, target)
  const printed = roundFraction(value, digits)
  return unit === '%' || unit === '万元' ? printed : trimDecimal(printed)
}

/** To the next whole number; with as many places as it takes not to print one of `edges` for what is none of them. */
export function formatWhole(value: Fraction, edges: readonly Fraction[]): Decimal {
  const digits = Math.max(0, ...edges.map((edge) => digitsThatTellApart(value, 0, edge)))
  return trimDecimal(roundFraction(value, digits))
}

/** A share (1 = 100 %) as per cent with two places and no sign; more where rounding would reach `line`. */
export function formatPercent(share: Fraction, line: Fraction = WHOLE): Decimal {
  const percent = toPercent(share)
  return roundFraction(percent, digitsThatTellApart(percent, 2, toPercent(line)))
}

/** How far a share lies from another one: on which side, and percentage points with two places, without sign. */
export function formatGap(share: Fraction, from: Fraction): { order: -1 | 0 | 1; points: Decimal } {
  const order = compareFractions(share, from)
  const gap = order < 0 ? subtractFractions(from, share) : subtractFractions(share, from)
  return { order, points: roundFraction(toPercent(gap)) }
}

/** An amount with two places and thousands separated: `12,900.83`. */
export function formatAmount(amount: Decimal): string {
  return groupThousands(roundFraction(fraction(amount)))
}

/** `1234567.8` → `1,234,567.8`. */
export function groupThousands(decimal: Decimal): string {
  const [whole = '', places] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return places === undefined ? grouped : `${grouped}.${places}`
}

function digitsThatTellApart(value: Fraction, digits: number, target: Fraction | undefined): number {
  if (!target || compareFractions(value, target) === 0) return digits
  let enough = digits
  while (enough < MOST_DIGITS && compareFractions(fraction(roundFraction(value, enough)), target) === 0)
    enough++
  return enough
}
