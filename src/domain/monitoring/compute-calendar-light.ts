import { divideFractions, fraction, multiplyFractions, reachesPercent, signOf, type Fraction } from '../exact'
import { elapsedShare } from '../period'
import type { CalendarLight } from '../detail-model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { Light } from '../figure-model'
import { directionOf } from '../scoring/score-threshold'
import { figureToDate, type DetailContext } from './detail-context'

/**
 * The light of the common practice: every positive target is divided by the months gone, rates, stocks and satisfaction
 * too, and what comes out is held against the lines of the pace, at the year's end as well. Satisfaction of 88 against
 * ≥90 is 391 % in March and green in December, though the target is missed. Only where it is another light than ours;
 * null too without a figure, and for limits, ranges and targets without a number above 0, which have no such division.
 */
export function computeCalendarLight(context: DetailContext): CalendarLight | null {
  const { result, reading, profile, asOf } = context
  const actual = figureToDate(context)
  if (!actual || result.status === 'not-applicable') return null
  if (reading.kind !== 'threshold' || reading.value === undefined) return null
  const target = fraction(reading.value)
  if (directionOf(reading) !== 'higher' || signOf(target) <= 0) return null
  const elapsed = elapsedShare(asOf)
  const dividedTarget = multiplyFractions(target, elapsed)
  const ratio = divideFractions(actual, dividedTarget)
  const light = lightOf(ratio, profile)
  if (light === result.light) return null
  return { light, ratio, dividedTarget, elapsedShare: elapsed, ours: result.light }
}

function lightOf(ratio: Fraction, { lights }: RuleProfile): Light {
  if (reachesPercent(ratio, lights.overFrom)) return 'blue'
  if (reachesPercent(ratio, lights.paceGreenFrom)) return 'green'
  return reachesPercent(ratio, lights.paceRedBelow) ? 'yellow' : 'red'
}
