import { subtractDecimals } from '../exact'
import type { IndicatorDetail } from '../detail-model'
import type { Decimal, PlanFacts } from '../model'
import type { IndicatorResult, Scoreboard } from '../scoreboard-model'
import { explainScore } from '../scoring/explain-score'
import { computeCalendarLight } from './compute-calendar-light'
import { computeCatchUp } from './compute-catch-up'
import { detailContextOf } from './detail-context'
import { explainForecast } from './explain-forecast'
import { explainLight } from './explain-light'
import { findToGreen } from './find-to-green'
import { needsDeviation, needsLikelihoodReason } from './needs-deviation'
import { proposeLikelihood } from './propose-likelihood'

/**
 * What is said of one row beyond its figures, asked for only when somebody looks at it. `board` is the one the result
 * comes from; the rules are those saved with the plan.
 */
export function computeIndicatorDetail(
  result: IndicatorResult,
  board: Pick<Scoreboard, 'asOf'>,
  facts: PlanFacts,
): IndicatorDetail {
  const context = detailContextOf(result, board, facts)
  const likelihood = proposeLikelihood(context)
  return {
    score: explainScore(result, context.profile),
    light: explainLight(context),
    forecast: explainForecast(context),
    likelihood,
    catchUp: computeCatchUp(context),
    calendarLight: computeCalendarLight(context),
    toGreen: findToGreen(context),
    pointsToGain: pointsToGain(result),
    needsDeviation: needsDeviation(result, context.profile),
    needsLikelihoodReason: needsLikelihoodReason(result, likelihood),
  }
}

/** Up to the full weight; what was taken off by hand (手工扣减) no figure brings back. */
function pointsToGain({ score, setup }: IndicatorResult): Decimal | null {
  if (!score.points.known) return null
  const reduced = score.reduction?.points ?? '0'
  return subtractDecimals(subtractDecimals(setup.weight, score.points.value), reduced)
}
