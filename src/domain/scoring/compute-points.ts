import {
  compareDecimals,
  compareFractions,
  fraction,
  maxFraction,
  multiplyFractions,
  roundFraction,
  subtractFractions,
  trimDecimal,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import type { Decimal } from '../model'
import type { FiledScore, Reduction } from '../evaluation-model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorScore } from '../scoreboard-model'
import type { Outcome } from '../figure-model'

/**
 * Share × weight, rounded half up to the places of the profile: the rounded points are the ones that are summed. Full
 * marks are the weight itself, also where that has more places (1.785), so that they make 100; nothing earns more.
 */
export function computePoints(share: Fraction, weight: Decimal, { scorePlaces }: RuleProfile): Decimal {
  const full = roundFraction(fraction(weight), Math.max(scorePlaces, placesOf(trimDecimal(weight))))
  if (compareFractions(share, WHOLE) >= 0) return full
  const points = roundFraction(multiplyFractions(share, fraction(weight)), scorePlaces)
  return compareDecimals(points, full) > 0 ? full : points
}

/** What a person states of one row's points. */
export interface StatedPoints {
  readonly reduction: Reduction | null
  readonly filed: FiledScore | null
}

/**
 * The computed score with 手工扣减 taken off and 填报得分 set beside it. Only computed points can be reduced, and never
 * below 0; the share earned stays what the rule gives. What the unit files moves no figure; it is its score for the
 * year, so before the year's end there is nothing yet that it could differ from.
 */
export function applyStatedPoints(
  score: IndicatorScore,
  { reduction, filed }: StatedPoints,
  profile: RuleProfile,
  isYearEnd: boolean,
): IndicatorScore {
  if (!reduction && !filed) return score
  const points = reducePoints(score.points, reduction, profile)
  return {
    ...score,
    points,
    reduction:
      reduction && score.points.known && points.known
        ? { points: differenceOf(score.points.value, points.value, profile), reason: reduction.reason }
        : null,
    filed: filed && {
      points: filed.points,
      difference: isYearEnd && points.known ? differenceOf(filed.points, points.value, profile) : null,
      reason: filed.reason,
    },
  }
}

/** Points less what an officer takes off, never below 0; unknown points stay unknown. */
export function reducePoints(
  points: Outcome<Decimal>,
  reduction: Reduction | null,
  { scorePlaces }: RuleProfile,
): Outcome<Decimal> {
  if (!reduction || !points.known) return points
  // A reduction below 0 would add points; facts from elsewhere may hold one.
  const off = maxFraction(ZERO, fraction(reduction.points))
  const left = maxFraction(ZERO, subtractFractions(fraction(points.value), off))
  return { known: true, value: roundFraction(left, Math.max(scorePlaces, placesOf(points.value))) }
}

/** a − b, with as many places as points are printed with, or as many as it takes to show that they differ. */
function differenceOf(a: Decimal, b: Decimal, { scorePlaces }: RuleProfile): Decimal {
  const places = Math.max(scorePlaces, placesOf(a), placesOf(b))
  return roundFraction(subtractFractions(fraction(a), fraction(b)), places)
}

function placesOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0
}
