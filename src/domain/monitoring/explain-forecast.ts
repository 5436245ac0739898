import {
  compareFractions,
  divideFractions,
  fraction,
  roundFraction,
  toPercent,
  type Fraction,
} from '../exact'
import { formatFigure } from '../format-figure'
import { formatForecast, formatForecastRange } from './format-forecast'
import { plannedShareTo } from '../period'
import type { Reason } from '../detail-model'
import type { Forecast } from '../scoreboard-model'
import { figureToDate, type DetailContext } from './detail-context'

/**
 * How 全年预计完成 came about. Code: its basis (`pace`, `last-year`, `as-it-stands`, `stated`), of what is due on a day
 * `done` or `planned-date`, or the reason why there is none. Figures in the unit of the target, shares in per cent;
 * `lastToDate` and `lastWholeYear` in `lastUnit`, the unit they had. `lastYearGap`: why last year was not gone by.
 */
export function explainForecast(context: DetailContext): Reason {
  const { result, reading } = context
  const { forecast, forecastDate } = result
  const reason = (code: string, figures: Reason['figures'], rounding: Reason['rounding'] = null): Reason => ({
    ...{ subject: 'forecast', code, source: null, rounding, lost: null },
    figures: { unit: reading.unit ?? '', ...figures },
  })
  if (forecastDate !== null) return reason(isDone(context) ? 'done' : 'planned-date', { date: forecastDate })
  if (!forecast.known) return reason(forecast.reason, {})
  const { value, computed, basis } = forecast.value
  const print = (each: Fraction) => formatForecast(each, reading)
  const figure = figureToDate(context)
  const figures = {
    forecast: print(value),
    ...(computed ? { computed: print(computed) } : {}),
    ...(figure ? { actual: formatFigure(figure, reading.unit, targetOf(context)) } : {}),
    ...sharesOf(forecast.value, context, print),
    ...formatForecastRange(forecast.value, reading),
    ...(reading.value === undefined ? {} : { target: reading.value }),
  }
  return reason(basis, figures, basis === 'stated' ? null : roundingOf(value, print(value)))
}

function isDone({ result: { yearToDate } }: DetailContext): boolean {
  return yearToDate.measurement.known && yearToDate.measurement.value.kind === 'done'
}

function targetOf({ reading }: DetailContext): Fraction | undefined {
  return reading.value === undefined ? undefined : fraction(reading.value)
}

type Print = (figure: Fraction) => string

/** The share of the year that the figure to date was divided by. */
function sharesOf(
  { computed, lastYear }: Forecast,
  context: DetailContext,
  print: Print,
): Record<string, string> {
  const { dataThrough } = context.result.yearToDate
  if (dataThrough === null) return {}
  const figure = figureToDate(context)
  const percent = (share: Fraction) =>
    figure && computed ? printShare(share, figure, print(computed), print) : roundFraction(toPercent(share))
  const planned = percent(plannedShareTo(dataThrough, context.result.setup.quarterShares))
  const shares = { dataThrough: String(dataThrough), planned }
  if (!lastYear) return shares
  if (!lastYear.isUsed) return { ...shares, lastYearGap: lastYear.why }
  const { toDate, wholeYear, unit } = lastYear
  return {
    dataThrough: shares.dataThrough,
    lastToDate: formatFigure(toDate, unit),
    lastWholeYear: formatFigure(wholeYear, unit),
    lastUnit: unit,
    lastShare: percent(divideFractions(toDate, wholeYear)),
  }
}

const FEWEST_PLACES = 2
const MOST_PLACES = 8

/** In per cent, with as many places as it takes for the printed formula to give the printed forecast. */
function printShare(share: Fraction, figure: Fraction, forecast: string, print: Print): string {
  const percent = toPercent(share)
  for (let places = FEWEST_PLACES; places < MOST_PLACES; places++) {
    const printed = roundFraction(percent, places)
    const isZero = fraction(printed).n === 0n
    if (!isZero && print(divideFractions(toPercent(figure), fraction(printed))) === forecast) return printed
    if (compareFractions(fraction(printed), percent) === 0) return printed
  }
  return roundFraction(percent, MOST_PLACES)
}

/** Null where what is printed is all there is. */
function roundingOf(value: Fraction, printed: string): Reason['rounding'] {
  if (compareFractions(value, fraction(printed)) === 0) return null
  return { exact: roundFraction(value, 6), printed }
}
