import {
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  WHOLE,
  type Fraction,
} from '../exact'
import type { Decimal } from '../model'
import { formatFigure } from '../format-figure'
import { daysBetween, lastDayOf, YEAR_END } from '../period'
import type { LikelihoodProposal } from '../detail-model'
import type { EarnedShare } from '../scoring/earned-share'
import { directionOf } from '../scoring/score-threshold'
import { earnedToDate, earnedWith, figureToDate, isFlowRow, type DetailContext } from './detail-context'
import { formatForecast } from './format-forecast'
import { findPaceSeen, isOverItsLimit, type PaceSeen } from './pace-seen'

/**
 * 完成目标可能性 as the program proposes it (the person decides). 确定能: a flow that has reached its target, a deadline
 * that was kept, a forecast that reaches the target. 完全不可能: a deadline missed, the year over and the target not
 * met, or more needed per remaining quarter than the profile's multiple (3) of the best quarter seen. 有可能: the rest.
 * Null where nothing was reported or nothing is judged (未报, 不适用, no reading): there is nothing to propose from.
 * 财预〔2019〕136号 names the three words; when to choose which is ours.
 */
export function proposeLikelihood(context: DetailContext): LikelihoodProposal | null {
  const { result } = context
  const { measurement } = result.yearToDate
  if (result.status === 'not-applicable') return null
  const earned = earnedToDate(context)
  if (result.reading.due !== undefined) return proposeOfDeadline(context, earned)
  if (result.status === 'not-due') return propose('possible', 'not-due-yet')
  if (!measurement.known) return null
  if (isReachedFlow(context, earned)) return propose('certain', 'reached-already', figuresOf(context))
  if (context.asOf === YEAR_END) return proposeAtYearEnd(context, earned)
  if (!earned.known) return null
  if (isBeyondRepair(context, earned)) {
    return propose('impossible', 'cannot-be-undone', figuresOf(context))
  }
  return proposeByForecast(context, earned)
}

/** Reached is reached: later periods only add to it, also while one in between is missing. */
function isReachedFlow(context: DetailContext, earned: EarnedShare): boolean {
  const { reading } = context
  const isRising = reading.kind === 'threshold' && directionOf(reading) === 'higher'
  return isFlowRow(context) && isRising && earned.known && earned.met
}

function proposeOfDeadline(context: DetailContext, earned: EarnedShare): LikelihoodProposal | null {
  const { measurement } = context.result.yearToDate
  const due = context.result.reading.due ?? ''
  const isOverdue = daysBetween(due, lastDayOf(context.fiscalYear, context.asOf)) > 0
  if (measurement.known && measurement.value.kind === 'done') {
    const figures = { due, done: measurement.value.date }
    return earned.known && earned.met
      ? propose('certain', 'done', figures)
      : propose('impossible', 'deadline-missed', figures)
  }
  // Nothing said of a day that has passed is 未报: it may have been kept.
  if (!measurement.known) return isOverdue ? null : propose('possible', 'not-due-yet', { due })
  return isOverdue || context.asOf === YEAR_END
    ? propose('impossible', 'deadline-missed', { due })
    : propose('possible', 'not-due-yet', { due })
}

/** At the year's end the figure has spoken, and a row that was not reported has not. */
function proposeAtYearEnd(context: DetailContext, earned: EarnedShare): LikelihoodProposal | null {
  const { status } = context.result
  if (!earned.known || status === 'no-data' || status === 'incomplete') return null
  return earned.met
    ? propose('certain', 'reached-already', figuresOf(context))
    : propose('impossible', 'year-over', figuresOf(context))
}

/** A promise broken, a round missed, a limit of a sum exceeded: like a deadline missed, no later period mends it. */
function isBeyondRepair(context: DetailContext, earned: Extract<EarnedShare, { known: true }>): boolean {
  const { measurement } = context.result.yearToDate
  if (measurement.known && measurement.value.kind === 'yes-no') return !earned.met
  if (context.reading.kind === 'frequency') return !earned.met
  return isOverItsLimit(context)
}

function proposeByForecast(
  context: DetailContext,
  earned: Extract<EarnedShare, { known: true }>,
): LikelihoodProposal {
  const forecast = forecastOf(context)
  const figures = {
    ...figuresOf(context),
    ...(forecast ? { forecast: formatForecast(forecast, context.reading) } : {}),
  }
  // Judgements, promises and rounds have no forecast figure: they count as they stand.
  const reaches = forecast ? earnedWith(forecast, context, YEAR_END) : earned
  if (reaches.known && reaches.met) {
    return propose('certain', isStated(context) ? 'stated-reaches' : 'forecast-reaches', figures)
  }
  const seen = findPaceSeen(context)
  if (seen?.bestQuarter) {
    const needed = divideFractions(seen.remaining, seen.quartersLeft)
    const { impossibleFactor } = context.profile
    const most = multiplyFractions(fraction(impossibleFactor), seen.bestQuarter)
    const needs = {
      ...figures,
      needed: print(needed, context),
      best: print(seen.bestQuarter, context),
      factor: impossibleFactor,
    }
    const isBeyond = compareFractions(needed, most) > 0 && isBeyondByShares(seen, impossibleFactor)
    if (isBeyond) return propose('impossible', 'beyond-best-quarter', needs)
    return propose('possible', 'still-open', needs)
  }
  return propose('possible', 'still-open', figures)
}

/**
 * The same by the shares that the forecast goes by: where most of the work is planned, or was done last year, late in
 * the year, a quarter ahead may bring many times the best one seen.
 */
function isBeyondByShares({ remaining, bestYear, found }: PaceSeen, factor: Decimal): boolean {
  if (!bestYear || !found) return true
  const shareLeft = subtractFractions(WHOLE, found.shape.toDate)
  const most = multiplyFractions(multiplyFractions(fraction(factor), bestYear), shareLeft)
  return compareFractions(remaining, most) > 0
}

/** 全年预计完成 as stated, else as computed; rounds are counted one by one and not forecast. */
function forecastOf({ result, reading }: DetailContext): Fraction | null {
  if (reading.kind === 'frequency') return null
  return result.forecast.known ? result.forecast.value.value : null
}

function isStated({ result: { forecast }, reading }: DetailContext): boolean {
  return reading.kind !== 'frequency' && forecast.known && forecast.value.basis === 'stated'
}

function figuresOf(context: DetailContext): Record<string, string> {
  const figure = figureToDate(context)
  const { value, unit } = context.reading
  const { dataThrough } = context.result.yearToDate
  return {
    ...(value === undefined ? {} : { target: value }),
    ...(figure ? { actual: print(figure, context) } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(dataThrough === null ? {} : { dataThrough: String(dataThrough) }),
  }
}

function print(figure: Fraction, { reading }: DetailContext): string {
  return formatFigure(figure, reading.unit, reading.value === undefined ? undefined : fraction(reading.value))
}

function propose(
  likelihood: LikelihoodProposal['likelihood'],
  why: LikelihoodProposal['why'],
  figures: LikelihoodProposal['figures'] = {},
): LikelihoodProposal {
  return { likelihood, why, figures }
}
