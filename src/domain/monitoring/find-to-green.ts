import {
  compareFractions,
  divideFractions,
  fraction,
  HUNDRED,
  isWholeDecimal,
  isZeroFraction,
  multiplyFractions,
  roundFraction,
  subtractFractions,
  WHOLE,
  type Fraction,
} from '../exact'
import { periodsUpTo, plannedShareTo, YEAR_END } from '../period'
import type { ToGreen } from '../detail-model'
import type { Decimal } from '../model'
import { directionOf, scoredTarget } from '../scoring/score-threshold'
import { isCountedUnit } from '../targets/counted-units'
import { figureToDate, isFlowRow, type DetailContext } from './detail-context'
import { findGoal, nextWhole, type Goal } from './find-goal'
import { isOverItsLimit } from './pace-seen'

/**
 * What would turn the light green at the as-of period: for a flow before its end the least that its planned share asks
 * for under the profile's line, for everything else its target. Null where it is green or blue, and where nothing is
 * due or judged.
 */
export function findToGreen(context: DetailContext): ToGreen | null {
  const { result, reading, asOf } = context
  const { measurement } = result.yearToDate
  switch (result.status) {
    case 'incomplete':
      return { kind: 'enter', periods: result.yearToDate.missingPeriods }
    case 'stale':
      return { kind: 'enter', periods: [lastAskedFor(context)] }
    case 'no-data':
      return isEntryMissing(context) ? { kind: 'enter', periods: [lastAskedFor(context)] } : null
    case 'nearly-met':
    case 'not-met':
      break
    default:
      return null
  }
  if (!measurement.known) return null
  if (measurement.value.kind === 'judgement') return { kind: 'judged-achieved' }
  // A survey can be held as long as the year lasts; a day that has passed does not come again.
  const isSurvey = measurement.value.kind === 'not-done' && reading.due === undefined
  if (isSurvey && asOf < YEAR_END) return { kind: 'enter', periods: [lastAskedFor(context)] }
  const figure = figureToDate(context)
  if (!figure || reading.kind === 'frequency' || isOverItsLimit(context)) return { kind: 'never' }
  const goal = paceGoal(figure, context) ?? findGoal(figure, reading)
  return goal && fromGoal(goal, figure, context)
}

/** No entry mends a target that cannot be read or a baseline that is missing. */
function isEntryMissing({ result: { yearToDate, score } }: DetailContext): boolean {
  if (!yearToDate.measurement.known) return true
  return score.points.known || score.points.reason === 'no-data'
}

function lastAskedFor({ reportingPeriods, asOf }: DetailContext): number {
  return periodsUpTo(reportingPeriods, asOf).at(-1) ?? asOf
}

/** Before its end a flow is green from the profile's line of its pace on; null where it is judged as a level. */
function paceGoal(figure: Fraction, context: DetailContext): Goal | null {
  const { reading, result, asOf, profile } = context
  if (!isFlowRow(context) || reading.value === undefined) return null
  const isRising = reading.kind === 'threshold' && directionOf(reading) === 'higher'
  const isBelowRange = reading.kind === 'range' && compareFractions(figure, fraction(reading.value)) < 0
  if (!isRising && !isBelowRange) return null
  const planned = plannedShareTo(asOf, result.setup.quarterShares)
  if (isZeroFraction(planned) || compareFractions(planned, WHOLE) >= 0) return null
  const target = isRising ? scoredTarget(reading, profile) : fraction(reading.value)
  const line = fraction(profile.lights.paceGreenFrom, 100)
  const least = multiplyFractions(multiplyFractions(target, planned), line)
  return { kind: 'raise', to: isCountedUnit(reading.unit) ? nextWhole(least) : least }
}

function fromGoal(goal: Goal, figure: Fraction, context: DetailContext): ToGreen {
  if (goal.kind === 'beyond') return goal
  if (goal.kind === 'lower') return { ...goal, by: subtractFractions(figure, goal.to) }
  const items = itemsMissing(goal.to, context)
  const by = subtractFractions(goal.to, figure)
  return items === null ? { ...goal, by } : { ...goal, by, items }
}

/** How many more in the numerator bring a rate there while its denominator stays; null where parts are not known. */
function itemsMissing(to: Fraction, context: DetailContext): Decimal | null {
  const { measurement } = context.result.yearToDate
  if (!measurement.known || measurement.value.kind !== 'figure' || !measurement.value.parts) return null
  const { numerator, denominator } = measurement.value.parts
  if (measurement.value.unit !== '%' || compareFractions(to, HUNDRED) > 0) return null
  if (!isWholeDecimal(numerator) || !isWholeDecimal(denominator)) return null
  const enough = nextWhole(divideFractions(multiplyFractions(to, fraction(denominator)), HUNDRED))
  return roundFraction(subtractFractions(enough, fraction(numerator)), 0)
}
