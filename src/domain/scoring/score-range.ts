import {
  compareFractions,
  divideFractions,
  fraction,
  isZeroFraction,
  maxFraction,
  signOf,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import type { TargetReading } from '../targets/reading'
import type { EarnedShare } from './earned-share'

/**
 * Rule 6: inside → all; below a ÷ low; above high ÷ a. Both edges are inside. Outside an edge below zero (-5%~5%) the
 * same ratio is turned over, so that twice the deviation earns half on either side; next to an edge at 0 there is none.
 */
export function scoreRange(actual: Fraction, reading: TargetReading): EarnedShare {
  if (reading.value === undefined || reading.high === undefined)
    return { known: false, reason: 'target-unread' }
  const low = fraction(reading.value)
  const high = fraction(reading.high)
  if (compareFractions(actual, low) < 0) {
    const share = signOf(low) < 0 ? divideFractions(low, actual) : shareOf(actual, low)
    return { known: true, share, attainment: share, met: false, ruleId: 'range-below', inputs: {} }
  }
  if (compareFractions(actual, high) > 0) {
    const share = signOf(high) < 0 ? shareOf(actual, high) : divideFractions(high, actual)
    return { known: true, share, attainment: share, met: false, ruleId: 'range-above', inputs: {} }
  }
  return { known: true, share: WHOLE, attainment: WHOLE, met: true, ruleId: 'range-inside', inputs: {} }
}

function shareOf(actual: Fraction, edge: Fraction): Fraction {
  return isZeroFraction(edge) ? ZERO : maxFraction(ZERO, divideFractions(actual, edge))
}
