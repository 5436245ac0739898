import {
  divideFractions,
  fraction,
  HUNDRED,
  isZeroFraction,
  subtractFractions,
  type Fraction,
} from '../exact'
import { plannedShareTo, QUARTER_ENDS, YEAR_END } from '../period'
import type { Decimal, PeriodEnd } from '../model'
import type { Forecast, LastYearShare } from '../scoreboard-model'
import type { Outcome, YearToDate } from '../figure-model'
import type { IndicatorSetup } from '../targets/indicator-setup'
import { computeForecastRange, type YearShape } from './forecast-range'
import { shareOfLastYear, type LastYearRow } from './last-year'

export interface ForecastOptions {
  /** What the unit states (Statement.forecast), in the unit of the target; null: nothing. */
  readonly stated: Decimal | null
  /** The target is reached, or its limit holds at any date: what was done stands although nothing is planned yet. */
  readonly isReached: boolean
  /** The same row in last year's plan; null: there is none. */
  readonly lastYear?: LastYearRow | null
}

const AS_COMPUTED: ForecastOptions = { stated: null, isReached: false }

/**
 * 全年预计完成 of a figure. Flow: year to date ÷ last year's share to the last reported period (180 of 400 by September:
 * 245 ÷ 45 % → 544); without a last year that says it ÷ planned share (equal shares → 327); with a range from the slowest
 * to the fastest quarter seen. Every other figure stays as it is. Judgements and dates have no forecast figure:
 * `no-data`. `quarters`: what each of the four did, null where unknown. What the unit states takes the place of the
 * computed figure, which is kept beside it.
 */
export function computeForecast(
  yearToDate: YearToDate,
  setup: IndicatorSetup,
  quarters: readonly (Fraction | null)[],
  options: ForecastOptions = AS_COMPUTED,
): Outcome<Forecast> {
  const computed = forecastFromFigures(yearToDate, setup, quarters, options)
  if (options.stated === null) return computed
  const value: Forecast = {
    value: fraction(options.stated),
    computed: computed.known ? computed.value.value : null,
    basis: 'stated',
    range: computed.known ? computed.value.range : null,
    lastYear: computed.known ? computed.value.lastYear : null,
  }
  return { known: true, value }
}

function forecastFromFigures(
  { measurement, dataThrough, missingPeriods }: YearToDate,
  setup: IndicatorSetup,
  quarters: readonly (Fraction | null)[],
  { isReached, lastYear }: ForecastOptions,
): Outcome<Forecast> {
  if (!measurement.known) return measurement
  if (measurement.value.kind !== 'figure' || dataThrough === null) return { known: false, reason: 'no-data' }
  const toDate = measurement.value.value
  if (setup.measureKind !== 'flow') return asItStands(toDate)
  if (missingPeriods.length > 0) return { known: false, reason: 'incomplete' }
  const found = findYearShape(dataThrough, setup, lastYear ?? null)
  if (!found) return isReached ? asItStands(toDate) : { known: false, reason: 'not-due' }
  const { shape, basis } = found
  const computed = divideFractions(toDate, shape.toDate)
  const range = computeForecastRange(toDate, dataThrough, quarters, shape)
  return { known: true, value: { value: computed, computed, basis, range, lastYear: found.lastYear } }
}

/** How the year's work is spread, and what says so. */
export interface FoundShape {
  readonly shape: YearShape
  readonly basis: 'pace' | 'last-year'
  /** Null where there is no last year to speak of. */
  readonly lastYear: LastYearShare | null
}

/** The shape that a flow's forecast goes by; null while nothing is planned to date. */
export function findYearShape(
  dataThrough: PeriodEnd,
  setup: IndicatorSetup,
  lastYear: LastYearRow | null,
): FoundShape | null {
  const planned = plannedShareTo(dataThrough, setup.quarterShares)
  if (isZeroFraction(planned)) return null
  // The year itself has no shape any more that could speak for it.
  const before = lastYear && dataThrough < YEAR_END ? shareOfLastYear(lastYear, setup, dataThrough) : null
  return lastYear && before?.isUsed
    ? { shape: lastYearShape(lastYear, before), basis: 'last-year', lastYear: before }
    : { shape: plannedShape(planned, setup), basis: 'pace', lastYear: before }
}

function asItStands(toDate: Fraction): Outcome<Forecast> {
  const value: Forecast = {
    value: toDate,
    computed: toDate,
    basis: 'as-it-stands',
    range: null,
    lastYear: null,
  }
  return { known: true, value }
}

function plannedShape(toDate: Fraction, { quarterShares }: IndicatorSetup): YearShape {
  return { toDate, quarters: quarterShares.map((share) => divideFractions(fraction(share), HUNDRED)) }
}

function lastYearShape({ toDate }: LastYearRow, share: Extract<LastYearShare, { isUsed: true }>): YearShape {
  const quarters = QUARTER_ENDS.map((end: PeriodEnd) => {
    const [from, to] = [toDate(end - 3), toDate(end)]
    return from && to && divideFractions(subtractFractions(to, from), share.wholeYear)
  })
  return { toDate: divideFractions(share.toDate, share.wholeYear), quarters }
}
