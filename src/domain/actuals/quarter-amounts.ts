import { addFractions, fraction, subtractFractions, ZERO, type Fraction } from '../exact'
import { QUARTER_ENDS } from '../period'
import type { Actual } from '../model'

/**
 * What each of the four quarters did, from entries of either basis: a cumulative figure less what was reported before
 * it. Null where nothing was reported for the quarter; a quarter after a gap is null too when its cumulative figure
 * also covers the gap, because nobody knows its own part.
 */
export function quarterAmounts(actuals: readonly Actual[]): (Fraction | null)[] {
  let toDate: Fraction | null = ZERO
  return QUARTER_ENDS.map((end) => {
    const entry = actuals.find((actual) => actual.periodEnd === end)
    if (entry?.value?.kind !== 'number') {
      toDate = null
      return null
    }
    const stated = fraction(entry.value.value)
    if (entry.basis === 'period') {
      toDate = toDate && addFractions(toDate, stated)
      return stated
    }
    const inQuarter = toDate && subtractFractions(stated, toDate)
    toDate = stated
    return inQuarter
  })
}
