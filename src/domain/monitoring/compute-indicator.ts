import { quarterAmounts } from '../actuals/quarter-amounts'
import {
  compareFractions,
  fraction,
  multiplyFractions,
  roundFraction,
  signOf,
  subtractFractions,
  trimDecimal,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import { figureOf } from '../figure-of'
import { formatFigure } from '../format-figure'
import { onFirstLook } from '../on-first-look'
import { daysBetween, lastDayOf, plannedShareTo, QUARTER_ENDS, YEAR_END } from '../period'
import type { Decimal, IsoDate, PeriodEnd } from '../model'
import type { Statement } from '../evaluation-model'
import type { IndicatorResult, PeriodFigure } from '../scoreboard-model'
import type { Outcome, Status, YearToDate } from '../figure-model'
import { applyStatedPoints, reducePoints, type StatedPoints } from '../scoring/compute-points'
import type { EarnedShare } from '../scoring/earned-share'
import { scoreIndicator } from '../scoring/score-indicator'
import { directionOf } from '../scoring/score-threshold'
import type { TargetReading } from '../targets/reading'
import { computeForecast } from './compute-forecast'
import { computeForecastPoints } from './compute-forecast-points'
import { computeShortfall } from './compute-shortfall'
import { findIndicator } from './find-indicator'
import { findLastYearRow } from './last-year'
import { judgeFigure, ownEntries, scoringContextAt, toDateAt, type IndicatorInput } from './judge-indicator'
import { LIGHT_OF_STATUS } from './status-table'

/** Everything there is to say of one indicator at the as-of period. */
export function computeIndicator(input: IndicatorInput, asOf: PeriodEnd): IndicatorResult {
  const { indicator, setup, target, reading, facts, profile } = input
  const { reportingPeriods } = facts.plan
  const yearToDate = toDateAt(input, asOf)
  const { earned, counted, status, explanation } = judgeFigure(input, yearToDate, asOf)
  const stated = statedPoints(input)
  const score = applyStatedPoints(
    scoreIndicator(counted, setup.weight, printedInputs(yearToDate, reading), profile),
    stated,
    profile,
    asOf === YEAR_END,
  )
  const isWithdrawn = target.isWithdrawn
  const quarters = quartersSeen(input)
  const statement = statementAt(input, asOf)
  const forecast = isWithdrawn
    ? notApplicable
    : sayNotDue(
        status,
        computeForecast(yearToDate, setup, quarters, {
          stated: asOf === YEAR_END ? null : statedForecast(statement, yearToDate, reading),
          isReached: isReached(earned, yearToDate, reading),
          lastYear: findLastYearRow(facts, indicator),
        }),
      )
  const figure = isWithdrawn ? null : figureOf(yearToDate.measurement)
  return {
    indicator,
    setup,
    target,
    reading: input.filedReading ?? reading,
    judgedBy: reading,
    yearToDate,
    attainment: counted.known ? { known: true, value: counted.attainment } : counted,
    score,
    status,
    light: LIGHT_OF_STATUS[status],
    statusExplanation: explanation,
    expectedToDate: isWithdrawn ? null : expectedToDate(input, yearToDate.dataThrough ?? asOf),
    shortBy: figure ? computeShortfall(figure, reading) : null,
    forecast,
    forecastDate: isWithdrawn ? null : forecastDate(input, yearToDate, asOf),
    forecastPoints:
      asOf === YEAR_END || isWithdrawn
        ? score.points
        : reducePoints(
            sayNotDue(
              status,
              computeForecastPoints(forecast, yearToDate, scoringContextAt(input, asOf), setup.weight),
            ),
            stated.reduction,
            profile,
          ),
    quarters,
    statement,
    findings: findIndicator(input, yearToDate, counted, statement),
    periods: onFirstLook(() =>
      reportingPeriods.map((periodEnd) =>
        computePeriodFigure({ ...input, ...input.judgedAt?.(periodEnd) }, periodEnd),
      ),
    ),
  }
}

/** Before anything is due nothing is missing: no forecast, but because it is 未到期 and not 未报. */
function sayNotDue<Value>(status: Status, outcome: Outcome<Value>): Outcome<Value> {
  const isUnreported = !outcome.known && ['no-data', 'no-register'].includes(outcome.reason)
  return status === 'not-due' && isUnreported ? { known: false, reason: 'not-due' } : outcome
}

/** What a person states of the row's points: 手工扣减 and 填报得分. */
function statedPoints({ indicator: { indicatorId }, facts }: IndicatorInput): StatedPoints {
  return {
    reduction: facts.reductions.find((each) => each.indicatorId === indicatorId) ?? null,
    filed: facts.filedScores.find(({ rowId }) => rowId === indicatorId) ?? null,
  }
}

function statementAt(
  { indicator: { indicatorId }, facts }: IndicatorInput,
  asOf: PeriodEnd,
): Statement | null {
  return facts.statements.find((each) => each.indicatorId === indicatorId && each.periodEnd === asOf) ?? null
}

/** A figure can be stated only of what is measured by one; at the year's end the figure itself has come. */
function statedForecast(
  statement: Statement | null,
  { measurement }: YearToDate,
  { kind }: TargetReading,
): Decimal | null {
  if (!statement || !['threshold', 'range', 'compound', 'standard', 'relative'].includes(kind)) return null
  const isNoFigure = measurement.known
    ? measurement.value.kind !== 'figure' && measurement.value.kind !== 'not-done'
    : measurement.reason === 'not-applicable'
  return isNoFigure ? null : statement.forecast
}

/** Something was done, and its target is reached already or is a limit, which holds at any date. */
function isReached(earned: EarnedShare, yearToDate: YearToDate, reading: TargetReading): boolean {
  const figure = figureOf(yearToDate.measurement)
  if (!earned.known || !figure || signOf(figure) <= 0) return false
  return earned.met || (reading.kind === 'threshold' && directionOf(reading) === 'lower')
}

/** Of what is due on a day: the day it was done, else the planned one while it has not passed. */
function forecastDate(
  { reading: { due }, facts }: IndicatorInput,
  { measurement }: YearToDate,
  asOf: PeriodEnd,
): IsoDate | null {
  if (due === undefined) return null
  if (measurement.known && measurement.value.kind === 'done') return measurement.value.date
  if (!measurement.known && measurement.reason === 'not-applicable') return null
  return daysBetween(lastDayOf(facts.plan.fiscalYear, asOf), due) > 0 ? due : null
}

/** What each quarter did: by its entries, or in the register with its supplement; null where nobody knows. */
function quartersSeen(input: IndicatorInput): (Fraction | null)[] {
  const { setup, actuals } = input
  if (setup.source.kind !== 'cases') return quarterAmounts(ownEntries(actuals))
  // A figure that a person set stands for its own period only: the quarter after it would be the rest of nothing.
  const counted = { ...input, actuals: actuals.filter(({ role }) => role === 'supplement') }
  const figures = QUARTER_ENDS.map((end) => {
    const toDate = toDateAt(counted, end)
    return toDate.dataThrough === end ? figureOf(toDate.measurement) : null
  })
  return figures.map((figure, index) => {
    const before = index === 0 ? ZERO : (figures[index - 1] ?? null)
    return figure && before && subtractFractions(figure, before)
  })
}

const notApplicable = { known: false, reason: 'not-applicable' } as const

/** Where a flow should be by its planned shares; null for everything that is not compared with time. */
function expectedToDate(input: IndicatorInput, periodEnd: PeriodEnd): Fraction | null {
  const { reading, setup } = input
  if (setup.measureKind !== 'flow' || reading.value === undefined) return null
  const isRising = reading.kind === 'threshold' && directionOf(reading) === 'higher'
  if (!isRising && reading.kind !== 'range') return null
  const planned = plannedShareTo(periodEnd, setup.quarterShares)
  return compareFractions(planned, WHOLE) >= 0 ? null : multiplyFractions(planned, fraction(reading.value))
}

/** The numbers of the formula as they are printed. */
function printedInputs(yearToDate: YearToDate, reading: TargetReading): Record<string, string> {
  const inputs: Record<string, string> = { unit: reading.unit ?? '', targetText: reading.rawText }
  if (reading.value !== undefined) inputs.target = reading.value
  if (reading.high !== undefined) inputs.high = reading.high
  const { measurement } = yearToDate
  if (!measurement.known || measurement.value.kind !== 'figure') return inputs
  const target = reading.value === undefined ? undefined : fraction(reading.value)
  const { value, parts } = measurement.value
  const printed = formatFigure(value, reading.unit, target)
  inputs.actual = parts ? printed : writeInFull(value, printed)
  if (parts) Object.assign(inputs, parts)
  return inputs
}

const MOST_PLACES = 8

/** A typed figure with all its places (3.456日): points are reckoned from it, not from the 3.46 of a table. */
function writeInFull(figure: Fraction, printed: Decimal): Decimal {
  if (compareFractions(figure, fraction(printed)) === 0) return printed
  const full = roundFraction(figure, MOST_PLACES)
  return compareFractions(figure, fraction(full)) === 0 ? trimDecimal(full) : printed
}

/** The figure at one period's end, from what was reported for that very period. */
function computePeriodFigure(input: IndicatorInput, periodEnd: PeriodEnd): PeriodFigure {
  const entry = input.actuals.find((actual) => actual.periodEnd === periodEnd) ?? null
  const yearToDate = toDateAt(input, periodEnd)
  const isReported = yearToDate.dataThrough === periodEnd
  const measurement: PeriodFigure['toDate'] = isReported
    ? yearToDate.measurement
    : { known: false, reason: yearToDate.measurement.known ? 'no-data' : yearToDate.measurement.reason }
  const { counted, status } = judgeFigure(input, { ...yearToDate, measurement }, periodEnd)
  const attainment: Outcome<Fraction> = counted.known ? { known: true, value: counted.attainment } : counted
  return { periodEnd, entry, value: entry?.value ?? null, toDate: measurement, attainment, status }
}
