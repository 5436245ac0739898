import { computeCaseFedFigure } from '../actuals/case-fed-figure'
import { computeYearToDate } from '../actuals/year-to-date'
import { YEAR_END } from '../period'
import type { Actual, FigureFacts, Indicator, PeriodEnd, PlanFacts, Target } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { StatusExplanation } from '../scoreboard-model'
import type { Status, YearToDate } from '../figure-model'
import type { EarnedShare } from '../scoring/earned-share'
import { computeEarnedShare, type ScoringContext } from '../scoring/score-indicator'
import type { IndicatorSetup } from '../targets/indicator-setup'
import type { TargetReading } from '../targets/reading'
import { determineStatus, isFlowNotDue, isSettled } from './determine-status'

/** What the figure of a row is counted from. */
export interface FigureInput {
  readonly setup: IndicatorSetup
  /** What figures are held against: a target relative to last year as the level it is. */
  readonly reading: TargetReading
  /** All entries of this indicator, in any order. */
  readonly actuals: readonly Actual[]
  readonly facts: FigureFacts
  readonly profile: RuleProfile
}

export interface IndicatorInput extends FigureInput {
  readonly indicator: Indicator
  readonly target: Target
  /** The target as it was filed; `reading` where it is missing. */
  readonly filedReading?: TargetReading
  /** The target in force at another period's end; `target` at every end where it is missing. */
  readonly judgedAt?: (periodEnd: PeriodEnd) => Pick<IndicatorInput, 'target' | 'reading'>
  readonly facts: PlanFacts
}

export interface Verdict {
  /** What the figure earns by its rule. */
  readonly earned: EarnedShare
  /** What of it counts: nothing while the row is 未报, 未到期 or 未报齐. */
  readonly counted: EarnedShare
  readonly status: Status
  readonly explanation: StatusExplanation
}

/** The figure to a period's end: of its entries, or counted from the register with what was typed beside it. */
export function toDateAt(input: FigureInput, asOf: PeriodEnd): YearToDate {
  const { setup, reading, facts, actuals, profile } = input
  const { source, measureKind } = setup
  const { fewAnswersBelow } = profile
  const { fiscalYear, reportingPeriods } = facts.plan
  const unit = reading.unit ?? ''
  if (source.kind === 'cases') {
    const { rule } = source
    return computeCaseFedFigure(
      { measureKind, unit, reportingPeriods, asOf, fewAnswersBelow, fiscalYear, rule, actuals },
      facts.caseTotals,
    )
  }
  const { expected } = reading
  return computeYearToDate({
    measureKind,
    unit,
    actuals: ownEntries(actuals),
    reportingPeriods,
    asOf,
    fewAnswersBelow,
    expected,
  })
}

/** What is typed for the row itself; a supplement to the register and what overrides it count only where it counts. */
export function ownEntries(actuals: readonly Actual[]): readonly Actual[] {
  return actuals.some(({ role }) => role !== undefined)
    ? actuals.filter(({ role }) => role === undefined)
    : actuals
}

/** Points and state of a figure at a period's end. */
export function judgeFigure(input: IndicatorInput, yearToDate: YearToDate, asOf: PeriodEnd): Verdict {
  const { setup, reading, facts, profile } = input
  const { reportingPeriods } = facts.plan
  const earned = earnedAt(input, yearToDate, scoringContextAt(input, asOf))
  const { status, explanation } = determineStatus({
    ...{ reading, setup, yearToDate, earned, asOf, reportingPeriods, profile },
  })
  return { earned, counted: withholdUnreported(input, earned, yearToDate, asOf), status, explanation }
}

const notApplicable = { known: false, reason: 'not-applicable' } as const
const notDue = { known: false, reason: 'not-due' } as const

/**
 * What was withdrawn (撤销) is kept with its figures and scored like 不适用: it leaves the sum, which is re-based. Before
 * the first period of the year is asked for, nothing entered is 未到期 and not 未报.
 */
function earnedAt(input: IndicatorInput, { measurement }: YearToDate, context: ScoringContext): EarnedShare {
  if (input.target.isWithdrawn) return notApplicable
  const isMissing = !measurement.known && ['no-data', 'no-register'].includes(measurement.reason)
  const isAskedFor = input.facts.plan.reportingPeriods.some((periodEnd) => periodEnd <= context.asOf)
  return isMissing && !isAskedFor ? notDue : computeEarnedShare(measurement, context)
}

/** What the rule of a row is told as of a period: nothing that was entered for a later one. */
export function scoringContextAt(input: IndicatorInput, asOf: PeriodEnd): ScoringContext {
  return {
    reading: input.reading,
    measureKind: input.setup.measureKind,
    entries: ownEntries(input.actuals).filter((actual) => actual.periodEnd <= asOf),
    fiscalYear: input.facts.plan.fiscalYear,
    asOf,
    profile: input.profile,
  }
}

/**
 * No score from a flow of which nothing is planned to date, none from one with a quarter missing, and at the year's end
 * none from a row whose last period was not reported: the earlier figure is still shown, with 数据截至, but earns nothing
 * until the row is settled.
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
