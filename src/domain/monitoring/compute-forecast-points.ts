import { fraction, type Fraction } from '../exact'
import { YEAR_END } from '../period'
import type { Decimal } from '../model'
import type { Forecast } from '../scoreboard-model'
import type { Outcome, YearToDate } from '../figure-model'
import { computePoints } from '../scoring/compute-points'
import { computeEarnedShare, type ScoringContext } from '../scoring/score-indicator'

/**
 * Points that the row would earn at the year's end if the forecast came true. Judgements, dates and frequencies count
 * as they stand; what the unit states counts also where nothing was reported; a milestone that is not due yet counts
 * as done on its planned day.
 */
export function computeForecastPoints(
  forecast: Outcome<Forecast>,
  yearToDate: YearToDate,
  context: ScoringContext,
  weight: Decimal,
): Outcome<Decimal> {
  const { measurement } = yearToDate
  const { reading } = context
  const points = (share: Fraction): Outcome<Decimal> => ({
    known: true,
    value: computePoints(share, weight, context.profile),
  })
  const now = computeEarnedShare(measurement, context)
  if (!now.known && now.reason === 'not-due' && reading.due !== undefined) return points(fraction(1))
  const isStated = forecast.known && forecast.value.basis === 'stated' && reading.kind !== 'frequency'
  if (!measurement.known && !isStated) return measurement
  const isFigure = measurement.known && measurement.value.kind === 'figure'
  if ((!isFigure && !isStated) || reading.kind === 'frequency') return now.known ? points(now.share) : now
  if (!forecast.known) return forecast
  const figure = {
    kind: 'figure',
    value: forecast.value.value,
    parts: null,
    unit: reading.unit ?? '',
  } as const
  const atYearEnd = computeEarnedShare({ known: true, value: figure }, { ...context, asOf: YEAR_END })
  return atYearEnd.known ? points(atYearEnd.share) : atYearEnd
}
