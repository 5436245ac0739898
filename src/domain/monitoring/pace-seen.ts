/** What is left of a flow's year and how fast it went so far, both from the last reported period on. */
import { divideFractions, fraction, isZeroFraction, maxFraction, type Fraction } from '../exact'
import { YEAR_END } from '../period'
import type { PeriodEnd } from '../model'
import { comparatorOf, directionOf, meetsComparator } from '../scoring/score-threshold'
import { findYearShape, type FoundShape } from './compute-forecast'
import { computeShortfall } from './compute-shortfall'
import { figureToDate, isFlowRow, type DetailContext } from './detail-context'
import { findPaces, type YearShape } from './forecast-range'

export interface PaceSeen {
  readonly dataThrough: PeriodEnd
  /** What is still to do in the unit of the target; of a strict sign on a counted unit to the next whole one. */
  readonly remaining: Fraction
  /** Two months are 2/3. */
  readonly quartersLeft: Fraction
  /** The most that one of the quarters seen did; null while none is known. */
  readonly bestQuarter: Fraction | null
  /**
   * The whole year at the fastest stretch seen, measured like the range of the forecast: what was done ÷ its share of
   * the year. Null while no quarter is known or nothing is planned to date.
   */
  readonly bestYear: Fraction | null
  /** What the forecast goes by; null while nothing is planned to date. */
  readonly found: FoundShape | null
}

/**
 * Null for everything that is not on its way up to a figure, and where nothing is left: no flow, reached already, no
 * complete figure, the year over. A figure out of date says nothing of today: null.
 */
export function findPaceSeen(context: DetailContext): PaceSeen | null {
  const { result, reading } = context
  const { dataThrough, missingPeriods } = result.yearToDate
  const figure = figureToDate(context)
  if (!isFlowRow(context) || !figure || dataThrough === null || dataThrough >= YEAR_END) return null
  if (missingPeriods.length > 0 || result.status === 'stale' || result.status === 'no-data') return null
  if (result.status === 'not-applicable' || !isOnItsWayUp(context, figure)) return null
  const remaining = computeShortfall(figure, reading)
  if (!remaining) return null
  const found = findYearShape(dataThrough, result.setup, context.lastYear)
  const bestQuarter = found && bestQuarterTo(dataThrough, context)
  return {
    dataThrough,
    remaining,
    quartersLeft: fraction(YEAR_END - dataThrough, 3),
    bestQuarter,
    bestYear: bestQuarter && found && fastestYear(figure, dataThrough, result.quarters, found.shape),
    found,
  }
}

/** The forecast is one of the paces: what it reaches is not called out of reach at the best pace seen. */
function fastestYear(
  figure: Fraction,
  dataThrough: PeriodEnd,
  amounts: readonly (Fraction | null)[],
  shape: YearShape,
): Fraction {
  const { quarters, rest } = findPaces(figure, dataThrough, amounts, shape)
  return [...quarters, ...rest].reduce(maxFraction, divideFractions(figure, shape.toDate))
}

function isOnItsWayUp({ reading }: DetailContext, figure: Fraction): boolean {
  if (reading.value === undefined) return false
  if (reading.kind === 'range') return meetsComparator(figure, fraction(reading.value), '<')
  return reading.kind === 'threshold' && directionOf(reading) === 'higher'
}

/** A quarter for which nothing was planned and in which nothing was done shows no pace. */
function bestQuarterTo(dataThrough: PeriodEnd, { result }: DetailContext): Fraction | null {
  const { quarters, setup } = result
  const seen = quarters
    .slice(0, Math.floor(dataThrough / 3))
    .filter((amount, index) => {
      const isPlanned = !isZeroFraction(fraction(setup.quarterShares[index] ?? '0'))
      return amount !== null && (isPlanned || !isZeroFraction(amount))
    })
    .filter((amount) => amount !== null)
  return seen.length === 0 ? null : seen.reduce(maxFraction)
}

/** Whether a sum is over its limit, which no later period takes back. */
export function isOverItsLimit(context: DetailContext): boolean {
  const { reading } = context
  const figure = figureToDate(context)
  if (!figure || !isFlowRow(context)) return false
  if (reading.kind === 'range') {
    return reading.high !== undefined && meetsComparator(figure, fraction(reading.high), '>')
  }
  if (reading.kind !== 'threshold' || reading.value === undefined) return false
  const isLimit = directionOf(reading) === 'lower'
  return isLimit && !meetsComparator(figure, fraction(reading.value), comparatorOf(reading))
}
