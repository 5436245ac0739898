import { computeCaseFedFigure } from '../actuals/case-fed-figure'
import { quarterAmounts } from '../actuals/quarter-amounts'
import { computeYearToDate } from '../actuals/year-to-date'
import {
  compareFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import { formatFigure } from '../format-figure'
import { plannedShareTo, QUARTER_ENDS, YEAR_END } from '../period'
import type { Actual, Indicator, PeriodEnd, PlanFacts, Target } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorResult, Outcome, PeriodFigure, YearToDate } from '../scoreboard-model'
import { applyStatedPoints, reducePoints, type StatedPoints } from '../scoring/compute-points'
import type { EarnedShare } from '../scoring/earned-share'
import { computeEarnedShare, scoreIndicator, type ScoringContext } from '../scoring/score-indicator'
import { directionOf } from '../scoring/score-threshold'
import type { IndicatorSetup } from '../targets/indicator-setup'
import type { TargetReading } from '../targets/reading'
import { computeForecast } from './compute-forecast'
import { computeForecastPoints } from './compute-forecast-points'
import { computeShortfall } from './compute-shortfall'
import { determineStatus, isFlowNotDue, isSettled } from './determine-status'
import { findIndicator } from './find-indicator'
import { LIGHT_OF_STATUS } from './status-table'

export interface IndicatorInput {
  readonly indicator: Indicator
  readonly setup: IndicatorSetup
  readonly target: Target
  readonly reading: TargetReading
  /** The target in force at another period's end; `target` at every end where it is missing. */
  readonly judgedAt?: (periodEnd: PeriodEnd) => Pick<IndicatorInput, 'target' | 'reading'>
  /** All entries of this indicator. */
  readonly actuals: readonly Actual[]
  readonly facts: PlanFacts
  readonly profile: RuleProfile
}

/** Everything there is to say of one indicator at the as-of period. */
export function computeIndicator(input: IndicatorInput, asOf: PeriodEnd): IndicatorResult {
  const { indicator, setup, target, reading, facts, profile } = input
  const { reportingPeriods } = facts.plan
  const yearToDate = toDateAt(input, asOf)
  const context = contextAt(input, asOf)
  const earned = earnedAt(input, yearToDate, context)
  const final = withholdUnreported(input, earned, yearToDate, asOf)
  const { status, explanation } = determineStatus({
    reading,
    setup,
    yearToDate,
    earned,
    asOf,
    reportingPeriods,
    profile,
  })
  const stated = statedPoints(input)
  const score = applyStatedPoints(
    scoreIndicator(final, setup.weight, printedInputs(yearToDate, reading), profile),
    stated,
    profile,
    asOf === YEAR_END,
  )
  const isWithdrawn = target.isWithdrawn
  const quarters = quartersSeen(input)
  const forecast = isWithdrawn ? notApplicable : computeForecast(yearToDate, setup, quarters)
  const figure = isWithdrawn ? null : figureOf(yearToDate)
  return {
    indicator,
    setup,
    target,
    reading,
    yearToDate,
    attainment: final.known ? { known: true, value: final.attainment } : final,
    score,
    status,
    light: LIGHT_OF_STATUS[status],
    statusExplanation: explanation,
    expectedToDate: isWithdrawn ? null : expectedToDate(input, yearToDate.dataThrough ?? asOf),
    shortBy: figure ? computeShortfall(figure, reading) : null,
    forecast,
    forecastPoints:
      asOf === YEAR_END || isWithdrawn
        ? score.points
        : reducePoints(
            computeForecastPoints(forecast, yearToDate, context, setup.weight),
            stated.reduction,
            profile,
          ),
    quarters,
    statement:
      facts.statements.find(
        (each) => each.indicatorId === indicator.indicatorId && each.periodEnd === asOf,
      ) ?? null,
    findings: findIndicator(input, yearToDate, final),
    periods: reportingPeriods.map((periodEnd) =>
      computePeriodFigure({ ...input, ...input.judgedAt?.(periodEnd) }, periodEnd),
    ),
  }
}

/** What a person states of the row's points: 手工扣减 and 填报得分. */
function statedPoints({ indicator: { indicatorId }, facts }: IndicatorInput): StatedPoints {
  return {
    reduction: facts.reductions.find((each) => each.indicatorId === indicatorId) ?? null,
    filed: facts.filedScores.find(({ rowId }) => rowId === indicatorId) ?? null,
  }
}

function toDateAt(input: IndicatorInput, asOf: PeriodEnd): YearToDate {
  const { setup, reading, facts, actuals, profile } = input
  const unit = reading.unit ?? ''
  const { fiscalYear, reportingPeriods } = facts.plan
  if (setup.source.kind === 'cases') {
    return computeCaseFedFigure(
      facts.caseTotals,
      setup.source.caseRule,
      unit,
      fiscalYear,
      reportingPeriods,
      asOf,
    )
  }
  return computeYearToDate({
    measureKind: setup.measureKind,
    unit,
    actuals,
    reportingPeriods,
    asOf,
    fewAnswersBelow: profile.fewAnswersBelow,
    expected: reading.expected,
  })
}

/** What each quarter did: by its entries, or in the register. */
function quartersSeen(input: IndicatorInput): (Fraction | null)[] {
  if (input.setup.source.kind !== 'cases') return quarterAmounts(input.actuals)
  const figures = QUARTER_ENDS.map((end) => figureOf(toDateAt(input, end)))
  return figures.map((figure, index) => {
    const before = index === 0 ? ZERO : (figures[index - 1] ?? null)
    return figure && before && subtractFractions(figure, before)
  })
}

function figureOf({ measurement }: YearToDate): Fraction | null {
  return measurement.known && measurement.value.kind === 'figure' ? measurement.value.value : null
}

const notApplicable = { known: false, reason: 'not-applicable' } as const

/** What was withdrawn (撤销) is kept with its figures and scored like 不适用: it leaves the sum, which is re-based. */
function earnedAt(input: IndicatorInput, { measurement }: YearToDate, context: ScoringContext): EarnedShare {
  return input.target.isWithdrawn ? notApplicable : computeEarnedShare(measurement, context)
}

function contextAt(input: IndicatorInput, asOf: PeriodEnd): ScoringContext {
  return {
    reading: input.reading,
    measureKind: input.setup.measureKind,
    entries: input.actuals.filter((actual) => actual.periodEnd <= asOf),
    fiscalYear: input.facts.plan.fiscalYear,
    asOf,
    profile: input.profile,
  }
}

/**
 * No score from a flow of which nothing is planned to date, and none from one with a quarter missing; and at the year's end none from a row whose last period was not
 * reported: the earlier figure is still shown, with 数据截至, but earns nothing until the row is settled.
 */
function withholdUnreported(
  input: IndicatorInput,
  earned: EarnedShare,
  yearToDate: YearToDate,
  asOf: PeriodEnd,
): EarnedShare {
  const { reading, setup, facts } = input
  const { reportingPeriods } = facts.plan
  const isUnsettled = earned.known || earned.reason === 'no-data' || earned.reason === 'no-register'
  if (isUnsettled && isFlowNotDue({ reading, setup, yearToDate, earned, asOf, reportingPeriods })) {
    return { known: false, reason: 'not-due' }
  }
  if (!earned.known) return earned
  if (yearToDate.missingPeriods.length > 0 && yearToDate.measurement.known) {
    const isRatio =
      yearToDate.measurement.value.kind === 'figure' && yearToDate.measurement.value.parts !== null
    if (!isRatio) return { known: false, reason: 'incomplete' }
  }
  const isUnreported = asOf === YEAR_END && yearToDate.dataThrough !== null && yearToDate.dataThrough < asOf
  return isUnreported && !isSettled(yearToDate) ? { known: false, reason: 'no-data' } : earned
}

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
  inputs.actual = formatFigure(measurement.value.value, reading.unit, target)
  if (measurement.value.parts) Object.assign(inputs, measurement.value.parts)
  return inputs
}

/** The figure at one period's end, from what was reported for that very period. */
function computePeriodFigure(input: IndicatorInput, periodEnd: PeriodEnd): PeriodFigure {
  const entry = input.actuals.find((actual) => actual.periodEnd === periodEnd) ?? null
  const yearToDate = toDateAt(input, periodEnd)
  const isReported = yearToDate.dataThrough === periodEnd
  const measurement: PeriodFigure['toDate'] = isReported
    ? yearToDate.measurement
    : { known: false, reason: yearToDate.measurement.known ? 'no-data' : yearToDate.measurement.reason }
  const earned = withholdUnreported(
    input,
    earnedAt(input, { ...yearToDate, measurement }, contextAt(input, periodEnd)),
    yearToDate,
    periodEnd,
  )
  const { status } = determineStatus({
    reading: input.reading,
    setup: input.setup,
    yearToDate: { ...yearToDate, measurement },
    earned,
    asOf: periodEnd,
    reportingPeriods: input.facts.plan.reportingPeriods,
    profile: input.profile,
  })
  const attainment: Outcome<Fraction> = earned.known ? { known: true, value: earned.attainment } : earned
  return { periodEnd, entry, value: entry?.value ?? null, toDate: measurement, attainment, status }
}
