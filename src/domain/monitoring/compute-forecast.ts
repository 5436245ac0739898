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
import type { PeriodEnd } from '../model'
import type { Forecast, Outcome, YearToDate } from '../scoreboard-model'
import type { IndicatorSetup } from '../targets/indicator-setup'

/**
 * 全年预计完成 of a figure. Flow: year to date ÷ planned share to the last reported period (245 by September with equal
 * shares → 327), with a range from the slowest to the fastest quarter seen. Every other figure stays as it is.
 * Judgements and dates have no forecast figure: `no-data`. `quarters`: what each of the four did, null where unknown.
 */
export function computeForecast(
  yearToDate: YearToDate,
  setup: IndicatorSetup,
  quarters: readonly (Fraction | null)[],
): Outcome<Forecast> {
  const { measurement, dataThrough } = yearToDate
  if (!measurement.known) return measurement
  if (measurement.value.kind !== 'figure' || dataThrough === null) return { known: false, reason: 'no-data' }
  const toDate = measurement.value.value
  if (setup.measureKind !== 'flow') return {
      known: true,
      value: { value: toDate, computed: toDate, basis: 'as-it-stands', range: null },
    }
  if (yearToDate.missingPeriods.length > 0) return { known: false, reason: 'incomplete' }
  const planned = plannedShareTo(dataThrough, setup.quarterShares)
  if (isZeroFraction(planned)) return { known: false, reason: 'not-due' }
  const computed = divideFractions(toDate, planned)
  return {
    known: true,
    value: {
      value: computed,
      computed,
      basis: 'pace',
      range: forecastRange(toDate, dataThrough, quarters),
    },
  }
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
