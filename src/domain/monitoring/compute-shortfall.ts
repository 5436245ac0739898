import { compareFractions, fraction, signOf, subtractFractions, type Fraction } from '../exact'
import { comparatorOf, directionOf } from '../scoring/score-threshold'
import { isCountedUnit } from '../targets/counted-units'
import type { TargetReading } from '../targets/reading'
import { wholeAbove, wholeBelow } from './find-goal'

/**
 * Distance to the target in its unit: what is still to do for higher, what is too much for lower. For strict signs on
 * counted units to the next whole one: 400 of >400件 is 1 short. Null when the target is reached, or where the target
 * is no number.
 */
export function computeShortfall(actual: Fraction, reading: TargetReading): Fraction | null {
  if (reading.kind === 'range') return shortOfRange(actual, reading)
  if (reading.kind !== 'threshold' || reading.value === undefined) return null
  const target = fraction(reading.value)
  const order = compareFractions(actual, target)
  const isCounted = isCountedUnit(reading.unit)
  switch (directionOf(reading)) {
    case 'higher': {
      const goal = comparatorOf(reading) === '>' && isCounted ? wholeAbove(target) : target
      return order < 0 || (order === 0 && comparatorOf(reading) === '>')
        ? positive(subtractFractions(goal, actual))
        : null
    }
    case 'lower': {
      const goal = comparatorOf(reading) === '<' && isCounted ? wholeBelow(target) : target
      return order > 0 || (order === 0 && comparatorOf(reading) === '<')
        ? positive(subtractFractions(actual, goal))
        : null
    }
    case 'exact':
      return order === 0
        ? null
        : positive(order < 0 ? subtractFractions(target, actual) : subtractFractions(actual, target))
  }
}

function shortOfRange(actual: Fraction, reading: TargetReading): Fraction | null {
  if (reading.value === undefined || reading.high === undefined) return null
  const low = fraction(reading.value)
  const high = fraction(reading.high)
  if (compareFractions(actual, low) < 0) return subtractFractions(low, actual)
  if (compareFractions(actual, high) > 0) return subtractFractions(actual, high)
  return null
}

/** A continuous figure equal to a strict target has no measurable distance: null rather than a printed 0. */
function positive(distance: Fraction): Fraction | null {
  return signOf(distance) > 0 ? distance : null
}
