import { compareFractions, fraction, roundFraction, toPercent, type Fraction } from '../exact'
import { formatFigure } from '../format-figure'
import { plannedShareTo } from '../period'
import type { Reason } from '../detail-model'
import { figureToDate, type DetailContext } from './detail-context'

/**
 * How 全年预计完成 came about. Code: its basis (`pace`, `as-it-stands`, `stated`), `planned-date` for what is due on a
 * day, or the reason why there is none. Figures in the unit of the target, shares in per cent.
 */
export function explainForecast(context: DetailContext): Reason {
  const { result, reading } = context
  const { forecast, forecastDate } = result
  const reason = (code: string, figures: Reason['figures'], rounding: Reason['rounding'] = null): Reason => ({
    ...{ subject: 'forecast', code, source: null, rounding, lost: null },
    figures: { unit: reading.unit ?? '', ...figures },
  })
  if (forecastDate !== null) return reason('planned-date', { date: forecastDate })
  if (!forecast.known) return reason(forecast.reason, {})
  const { value, computed, basis, range } = forecast.value
  const print = (figure: Fraction) => formatFigure(figure, reading.unit, targetOf(context))
  const { dataThrough } = result.yearToDate
  const figure = figureToDate(context)
  const figures = {
    forecast: print(value),
    ...(computed ? { computed: print(computed) } : {}),
    ...(figure ? { actual: print(figure) } : {}),
    ...(dataThrough === null
      ? {}
      : { dataThrough: String(dataThrough), planned: plannedTo(dataThrough, context) }),
    ...(range ? { low: print(range.low), high: print(range.high) } : {}),
    ...(reading.value === undefined ? {} : { target: reading.value }),
  }
  return reason(basis, figures, basis === 'stated' ? null : roundingOf(value, print(value)))
}

function targetOf({ reading }: DetailContext): Fraction | undefined {
  return reading.value === undefined ? undefined : fraction(reading.value)
}

function plannedTo(dataThrough: number, { result }: DetailContext): string {
  const share = plannedShareTo(dataThrough, result.setup.quarterShares)
  return roundFraction(toPercent(share))
}

/** Null where what is printed is all there is. */
function roundingOf(value: Fraction, printed: string): Reason['rounding'] {
  if (compareFractions(value, fraction(printed)) === 0) return null
  return { exact: roundFraction(value, 6), printed }
}
