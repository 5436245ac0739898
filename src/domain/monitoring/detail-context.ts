import type { Fraction } from '../exact'
import { figureOf } from '../figure-of'
import type { Actual, PeriodEnd, PlanFacts } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorResult, Scoreboard } from '../scoreboard-model'
import { computeEarnedShare, type ScoringContext } from '../scoring/score-indicator'
import type { EarnedShare } from '../scoring/earned-share'
import type { TargetReading } from '../targets/reading'
import { findLastYearRow, type LastYearRow } from './last-year'

/** What every question about one row is answered from. */
export interface DetailContext {
  readonly result: IndicatorResult
  /** What figures are held against: a target relative to last year as the level it is. */
  readonly reading: TargetReading
  readonly profile: RuleProfile
  readonly fiscalYear: number
  readonly asOf: PeriodEnd
  readonly reportingPeriods: readonly PeriodEnd[]
  /** All entries of the row, oldest first. */
  readonly actuals: readonly Actual[]
  /** The same row in last year's plan; null: there is none. */
  readonly lastYear: LastYearRow | null
}

/** By the rules that are saved with the plan. */
export function detailContextOf(
  result: IndicatorResult,
  board: Pick<Scoreboard, 'asOf'>,
  facts: PlanFacts,
): DetailContext {
  const { fiscalYear, reportingPeriods, profile } = facts.plan
  return {
    result,
    reading: result.judgedBy,
    profile,
    fiscalYear,
    asOf: board.asOf,
    reportingPeriods,
    actuals: facts.actuals
      .filter(({ indicatorId }) => indicatorId === result.indicator.indicatorId)
      .sort((a, b) => a.periodEnd - b.periodEnd),
    lastYear: findLastYearRow(facts, result.indicator),
  }
}

/** Whether the periods of this row are summed and compared with elapsed time. */
export function isFlowRow({ result, reading }: DetailContext): boolean {
  return result.setup.measureKind === 'flow' && reading.kind !== 'frequency'
}

/** The figure to date; null where there is none, or where it is no number. */
export function figureToDate({ result }: Pick<DetailContext, 'result'>): Fraction | null {
  return figureOf(result.yearToDate.measurement)
}

/** What another figure would earn in the place of the one to date, at the as-of period or another one. */
export function earnedWith(figure: Fraction, context: DetailContext, asOf = context.asOf): EarnedShare {
  const unit = context.reading.unit ?? ''
  return computeEarnedShare(
    { known: true, value: { kind: 'figure', value: figure, parts: null, unit } },
    { ...scoringContextOf(context), asOf },
  )
}

/** What the row earns as it stands at the as-of period, before anything is withheld as 未报. */
export function earnedToDate(context: DetailContext): EarnedShare {
  return computeEarnedShare(context.result.yearToDate.measurement, scoringContextOf(context))
}

function scoringContextOf(context: DetailContext): ScoringContext {
  const { reading, profile, fiscalYear, asOf, actuals, result } = context
  const entries = actuals.filter((actual) => actual.value !== null && actual.periodEnd <= asOf)
  return { reading, measureKind: result.setup.measureKind, entries, fiscalYear, asOf, profile }
}
