/** Rules 2–5 of the scoring text: higher, lower, exact standard and zero target. */
import {
  compareFractions,
  divideFractions,
  fraction,
  isZeroFraction,
  maxFraction,
  minFraction,
  roundFraction,
  signOf,
  subtractFractions,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import type { RuleProfile } from '../profiles/rule-profile'
import { isCountedUnit } from '../targets/counted-units'
import type { Comparator, TargetReading } from '../targets/reading'
import type { EarnedShare } from './earned-share'

type KnownShare = Extract<EarnedShare, { known: true }>

/** Scores a figure against a threshold; a reading without a number is `target-unread`. */
export function scoreThreshold(actual: Fraction, reading: TargetReading, profile: RuleProfile): EarnedShare {
  if (reading.value === undefined) return { known: false, reason: 'target-unread' }
  const target = scoredTarget(reading, profile)
  const met = meetsComparator(actual, fraction(reading.value), comparatorOf(reading))
  if (isZeroTarget(reading)) return scoreZeroTarget(met)
  const earned = scoreByDirection(actual, target, met, reading, profile)
  // The formula is printed with the number it was reckoned with: 401 of >400件 under the strict option.
  const isPrinted = compareFractions(target, fraction(reading.value)) === 0
  return isPrinted ? earned : { ...earned, inputs: { ...earned.inputs, target: roundFraction(target, 0) } }
}

function scoreByDirection(
  actual: Fraction,
  target: Fraction,
  met: boolean,
  reading: TargetReading,
  profile: RuleProfile,
): KnownShare {
  switch (directionOf(reading)) {
    case 'higher':
      return scoreHigher(actual, target, met)
    case 'lower':
      return scoreLower(actual, target, met, profile)
    case 'exact':
      return scoreExact(actual, target)
  }
}

/** A plain count marked = is higher-is-better; = on a standard in force is exact. */
export function directionOf(reading: TargetReading): 'higher' | 'lower' | 'exact' {
  if (reading.direction === 'exact' || (reading.direction === undefined && reading.comparator === '=')) {
    return isCountedUnit(reading.unit) || reading.unit === '%' ? 'higher' : 'exact'
  }
  if (reading.direction) return reading.direction
  return reading.comparator === '<' || reading.comparator === '<=' ? 'lower' : 'higher'
}

/** Where over-achievement exists: higher is better, and the target is a number above zero (rule 10). */
export function isFloorAboveZero(reading: TargetReading): boolean {
  if (reading.kind !== 'threshold' || reading.value === undefined) return false
  return directionOf(reading) === 'higher' && signOf(fraction(reading.value)) > 0
}

/** The sign a figure must satisfy to be 达标. */
export function comparatorOf(reading: TargetReading): Comparator {
  const direction = directionOf(reading)
  if (direction === 'higher') return reading.comparator === '>' ? '>' : '>='
  if (direction === 'lower') return reading.comparator === '<' ? '<' : '<='
  return '='
}

export function meetsComparator(actual: Fraction, target: Fraction, comparator: Comparator): boolean {
  const order = compareFractions(actual, target)
  switch (comparator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '=':
      return order === 0
  }
}

/**
 * 0起, ≤0 and <1 of what is counted: no whole number but 0 lies under it. A bare <1 without a unit counts something too;
 * a rate or a duration has its unit.
 */
export function isZeroTarget(reading: TargetReading): boolean {
  if (reading.value === undefined || directionOf(reading) !== 'lower') return false
  const target = fraction(reading.value)
  if (isZeroFraction(target)) return true
  const isCounted = !reading.unit || isCountedUnit(reading.unit)
  return reading.comparator === '<' && isCounted && signOf(target) > 0 && compareFractions(target, WHOLE) <= 0
}

/**
 * The number the ratio is taken against: the printed one, or with the profile's strict option the next whole one
 * inside the sign (>400件 → 401), for counted units only.
 */
export function scoredTarget(reading: TargetReading, profile: RuleProfile): Fraction {
  const printed = fraction(reading.value ?? '0')
  if (!profile.strictInequality || !isCountedUnit(reading.unit)) return printed
  if (reading.comparator === '>') return { n: wholePart(printed) + 1n, d: 1n }
  if (reading.comparator === '<') return { n: -wholePart(subtractFractions(ZERO, printed)) - 1n, d: 1n }
  return printed
}

/** The highest whole number that is not above. */
function wholePart({ n, d }: Fraction): bigint {
  const towardsZero = n / d
  return n < 0n && n % d !== 0n ? towardsZero - 1n : towardsZero
}

function scoreHigher(actual: Fraction, target: Fraction, met: boolean): KnownShare {
  if (signOf(target) <= 0) {
    // No ratio can be taken against nothing: all or nothing, and none of >0件 has earned nothing.
    const share = met ? WHOLE : ZERO
    const ruleId = met ? 'higher-met' : 'higher-negative'
    return { known: true, share, attainment: share, met, ruleId, inputs: {} }
  }
  const attainment = divideFractions(actual, target)
  if (signOf(actual) < 0) {
    // A growth rate may be negative; it earns nothing, never less than nothing.
    return { known: true, share: ZERO, attainment, met, ruleId: 'higher-negative', inputs: {} }
  }
  const reached = compareFractions(actual, target) >= 0
  const share = minFraction(WHOLE, attainment)
  return { known: true, share, attainment, met, ruleId: reached ? 'higher-met' : 'higher-ratio', inputs: {} }
}

function scoreLower(actual: Fraction, target: Fraction, met: boolean, profile: RuleProfile): KnownShare {
  if (compareFractions(actual, target) <= 0) {
    return { known: true, share: WHOLE, attainment: WHOLE, met, ruleId: 'lower-met', inputs: {} }
  }
  if (signOf(target) < 0) return scoreFall(actual, target)
  const attainment = divideFractions(target, actual)
  if (profile.reverseFormula === 'linear') {
    const excess = divideFractions(subtractFractions(actual, target), target)
    const share = maxFraction(ZERO, subtractFractions(WHOLE, excess))
    // Over twice the target the formula would go below 0: the sentence says so instead.
    const ruleId = compareFractions(excess, WHOLE) > 0 ? 'lower-linear-none' : 'lower-linear'
    return { known: true, share, attainment, met, ruleId, inputs: {} }
  }
  return { known: true, share: attainment, attainment, met, ruleId: 'lower-ratio', inputs: {} }
}

/** A limit below zero (≤-5 %, a fall of at least 5 %) that is missed: the share of the fall that was reached. */
function scoreFall(actual: Fraction, target: Fraction): KnownShare {
  const attainment = divideFractions(actual, target)
  const share = maxFraction(ZERO, attainment)
  const ruleId = isZeroFraction(share) ? 'higher-negative' : 'higher-ratio'
  return { known: true, share, attainment, met: false, ruleId, inputs: {} }
}

function scoreExact(actual: Fraction, target: Fraction): KnownShare {
  const met = compareFractions(actual, target) === 0
  if (isZeroFraction(target)) {
    const share = met ? WHOLE : ZERO
    return { known: true, share, attainment: share, met, ruleId: 'zero-target', inputs: {} }
  }
  const gap = divideFractions(subtractFractions(actual, target), target)
  const distance = signOf(gap) < 0 ? subtractFractions(ZERO, gap) : gap
  const share = maxFraction(ZERO, subtractFractions(WHOLE, distance))
  const ruleId = compareFractions(distance, WHOLE) > 0 ? 'exact-none' : 'exact-closeness'
  return { known: true, share, attainment: share, met, ruleId, inputs: {} }
}

/** All or nothing; the target is never divided by. */
function scoreZeroTarget(met: boolean): EarnedShare {
  const share = met ? WHOLE : ZERO
  // <1起 is a target of 0, whatever number stands in it.
  return { known: true, share, attainment: share, met, ruleId: 'zero-target', inputs: { target: '0' } }
}
