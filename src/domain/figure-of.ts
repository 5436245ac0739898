import type { Fraction } from './exact'
import type { Measurement, Outcome } from './figure-model'

/** The number of a figure to date; null where nothing is known, and of what is no number: judged, dated, yes or no. */
export function figureOf(measurement: Outcome<Measurement>): Fraction | null {
  return measurement.known && measurement.value.kind === 'figure' ? measurement.value.value : null
}
