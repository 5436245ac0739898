import {
  addFractions,
  compareFractions,
  divideFractions,
  maxFraction,
  minFraction,
  multiplyFractions,
  signOf,
  subtractFractions,
  WHOLE,
  type Fraction,
} from '../exact'
import type { PeriodEnd } from '../model'
import type { Forecast } from '../scoreboard-model'

/** How the year's work is spread: planned, or as last year went. */
export interface YearShape {
  /** To the period's end, 1 = the whole year. */
  readonly toDate: Fraction
  /** Of each quarter; null where it is not known. */
  readonly quarters: readonly (Fraction | null)[]
}

/**
 * What the year comes to if the rest of it goes like the slowest and like the fastest quarter seen, each measured by its
 * own share of the year: 30 in a quarter of 10 % is faster than 60 in one of 40 %. What was done outside the quarters
 * known one by one (July of a figure through July) counts as one more. Null with fewer than two quarters, and where work
 * was done in a quarter that has no share and the forecast itself would lie outside.
 */
export function computeForecastRange(
  toDate: Fraction,
  dataThrough: PeriodEnd,
  amounts: readonly (Fraction | null)[],
  shape: YearShape,
): Forecast['range'] {
  if (dataThrough >= 12) return null
  const { quarters, rest } = findPaces(toDate, dataThrough, amounts, shape)
  if (quarters.length < 2) return null
  const paces = [...quarters, ...rest]
  const atPace = (pace: Fraction) =>
    addFractions(toDate, multiplyFractions(subtractFractions(WHOLE, shape.toDate), pace))
  const [low, high] = [atPace(paces.reduce(minFraction)), atPace(paces.reduce(maxFraction))]
  const forecast = divideFractions(toDate, shape.toDate)
  const isOutside = compareFractions(forecast, low) < 0 || compareFractions(forecast, high) > 0
  return isOutside ? null : { low, high }
}

/**
 * Each stretch seen as the year it would make: the quarters known one by one, then what was done outside them. What
 * was done in a quarter without a share counts with the latter, which may then be the fastest.
 */
export function findPaces(
  toDate: Fraction,
  dataThrough: PeriodEnd,
  amounts: readonly (Fraction | null)[],
  shape: YearShape,
): { readonly quarters: readonly Fraction[]; readonly rest: readonly Fraction[] } {
  const quarters: Fraction[] = []
  let [amountLeft, shareLeft] = [toDate, shape.toDate]
  for (let quarter = 0; quarter < Math.floor(dataThrough / 3); quarter++) {
    const [amount, share] = [amounts[quarter], shape.quarters[quarter]]
    if (!amount || !share || signOf(share) <= 0) continue
    quarters.push(divideFractions(amount, share))
    amountLeft = subtractFractions(amountLeft, amount)
    shareLeft = subtractFractions(shareLeft, share)
  }
  return { quarters, rest: signOf(shareLeft) > 0 ? [divideFractions(amountLeft, shareLeft)] : [] }
}
