import {
  addFractions,
  divideFractions,
  fraction,
  isZeroFraction,
  maxFraction,
  minFraction,
  multiplyFractions,
  type Fraction,
} from '../exact'
import { plannedShareTo } from '../period'
import type { Decimal, PeriodEnd } from '../model'
import type { Forecast } from '../scoreboard-model'
import type { Outcome, YearToDate } from '../figure-model'
import type { IndicatorSetup } from '../targets/indicator-setup'

export interface ForecastOptions {
  /** What the unit states (Statement.forecast), in the unit of the target; null: nothing. */
  readonly stated: Decimal | null
  /** The target is reached, or its limit holds at any date: what was done stands although nothing is planned yet. */
  readonly isReached: boolean
}

const AS_COMPUTED: ForecastOptions = { stated: null, isReached: false }

/**
 * 全年预计完成 of a figure. Flow: year to date ÷ planned share to the last reported period (245 by September with equal
 * shares → 327), with a range from the slowest to the fastest quarter seen. Every other figure stays as it is.
 * Judgements and dates have no forecast figure: `no-data`. `quarters`: what each of the four did, null where unknown.
 * What the unit states takes the place of the computed figure, which is kept beside it.
 */
export function computeForecast(
  yearToDate: YearToDate,
  setup: IndicatorSetup,
  quarters: readonly (Fraction | null)[],
  { stated, isReached }: ForecastOptions = AS_COMPUTED,
): Outcome<Forecast> {
  const computed = forecastFromFigures(yearToDate, setup, quarters, isReached)
  if (stated === null) return computed
  const value: Forecast = {
    value: fraction(stated),
    computed: computed.known ? computed.value.value : null,
    basis: 'stated',
    range: computed.known ? computed.value.range : null,
  }
  return { known: true, value }
}

function forecastFromFigures(
  { measurement, dataThrough, missingPeriods }: YearToDate,
  setup: IndicatorSetup,
  quarters: readonly (Fraction | null)[],
  isReached: boolean,
): Outcome<Forecast> {
  if (!measurement.known) return measurement
  if (measurement.value.kind !== 'figure' || dataThrough === null) return { known: false, reason: 'no-data' }
  const toDate = measurement.value.value
  if (setup.measureKind !== 'flow') return asItStands(toDate)
  if (missingPeriods.length > 0) return { known: false, reason: 'incomplete' }
  const planned = plannedShareTo(dataThrough, setup.quarterShares)
  if (isZeroFraction(planned)) return isReached ? asItStands(toDate) : { known: false, reason: 'not-due' }
  const computed = divideFractions(toDate, planned)
  const range = forecastRange(toDate, dataThrough, quarters)
  return { known: true, value: { value: computed, computed, basis: 'pace', range } }
}

function asItStands(toDate: Fraction): Outcome<Forecast> {
  return { known: true, value: { value: toDate, computed: toDate, basis: 'as-it-stands', range: null } }
}

/** What is left of the year at the slowest and at the fastest quarter seen; null with fewer than two quarters. */
function forecastRange(
  toDate: Fraction,
  dataThrough: PeriodEnd,
  quarters: readonly (Fraction | null)[],
): Forecast['range'] {
  if (dataThrough >= 12) return null
  const seen = quarters.slice(0, Math.floor(dataThrough / 3)).filter((amount) => amount !== null)
  if (seen.length < 2) return null
  const remaining = fraction(12 - dataThrough, 3)
  const slowest = seen.reduce(minFraction)
  const fastest = seen.reduce(maxFraction)
  return {
    low: addFractions(toDate, multiplyFractions(remaining, slowest)),
    high: addFractions(toDate, multiplyFractions(remaining, fastest)),
  }
}
