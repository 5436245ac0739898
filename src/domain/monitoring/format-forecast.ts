/** 全年预计完成 as printed, the same on every screen and on the form. */
import { fraction, type Fraction } from '../exact'
import { formatFigure, formatWhole } from '../format-figure'
import type { Decimal } from '../model'
import type { Forecast } from '../scoreboard-model'
import { isCountedUnit } from '../targets/counted-units'
import type { TargetReading } from '../targets/reading'

/**
 * A forecast of something counted as a whole number (245 ÷ 75 % → 327 件), because nobody files a third of a case; with
 * places where the whole number would be an edge of the target that is not reached. Everything else like any figure.
 */
export function formatForecast(figure: Fraction, reading: TargetReading): Decimal {
  const { unit, value, high } = reading
  const edges = [value, high].flatMap((edge) => (edge === undefined ? [] : [fraction(edge)]))
  return isCountedUnit(unit) ? formatWhole(figure, edges) : formatFigure(figure, unit, edges[0])
}

/** Both ends of the range as printed; null where there is none, or where both are printed alike. */
export function formatForecastRange(
  { range }: Forecast,
  reading: TargetReading,
): { readonly low: Decimal; readonly high: Decimal } | null {
  if (!range) return null
  const [low, high] = [formatForecast(range.low, reading), formatForecast(range.high, reading)]
  return low === high ? null : { low, high }
}
