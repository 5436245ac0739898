/** Sums of a filed table that should be equal and are not: said, never corrected, never in the way. */
import { compareDecimals, distanceBetween } from '../exact'
import type { Decimal } from '../model'

/**
 * [practice] Published tables carry gaps of a rounding (湛江市司法局 2022: 0.01); up to this many 万元 they are a hint,
 * above it a warning.
 */
const ROUNDING_GAP: Decimal = '0.02'

/** How a gap between two amounts in 万元 is said; null: there is none. */
export function severityOfGap(left: Decimal, right: Decimal): 'hint' | 'warning' | null {
  if (compareDecimals(left, right) === 0) return null
  return compareDecimals(distanceBetween(left, right), ROUNDING_GAP) > 0 ? 'warning' : 'hint'
}
