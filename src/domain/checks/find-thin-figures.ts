/** Figures that carry less than they seem to: no parts, few answers, quarters left out, a fall where none can be. */
import { fallenPeriods } from '../actuals/falling-cumulative'
import { compareFractions, HUNDRED, roundFraction } from '../exact'
import type { FilingIssue } from '../detail-model'
import type { PlanFacts } from '../model'
import type { IndicatorResult, Scoreboard } from '../scoreboard-model'
import { hasFullMarks, isBareRate } from './full-marks'
import { isExplained } from './is-explained'
import { rowIssue } from './make-issue'

export function findThinFigures(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  return board.indicators.flatMap((row) => [
    ...findBareRate(row, board),
    ...findFewAnswers(row, facts),
    ...findSkippedQuarters(row),
    ...findFalls(row, board, facts),
    ...findOverHundred(row),
  ])
}

/** Full marks without parts and without a word are said by `full-without-basis`. */
function findBareRate(row: IndicatorResult, { isYearEnd }: Scoreboard): FilingIssue[] {
  if (!isYearEnd || !isBareRate(row) || (hasFullMarks(row) && !isExplained(row))) return []
  return [rowIssue(row, 'rate-without-parts', 'warning')]
}

function findFewAnswers(row: IndicatorResult, { plan }: PlanFacts): FilingIssue[] {
  const { measurement, fewAnswers } = row.yearToDate
  if (!fewAnswers || !measurement.known || measurement.value.kind !== 'figure') return []
  const answers = measurement.value.parts?.denominator ?? ''
  const line = String(plan.profile.fewAnswersBelow)
  return [rowIssue(row, 'few-answers', 'warning', { answers, line })]
}

/** A rate keeps its figure when a quarter is missing, and is one of the other quarters only. */
function findSkippedQuarters(row: IndicatorResult): FilingIssue[] {
  const { missingPeriods } = row.yearToDate
  if (!row.score.points.known || missingPeriods.length === 0) return []
  return [rowIssue(row, 'rate-skips-quarters', 'warning', { periods: missingPeriods.join(', ') })]
}

function findFalls(row: IndicatorResult, { asOf }: Scoreboard, facts: PlanFacts): FilingIssue[] {
  if (row.setup.source.kind === 'cases') return []
  const actuals = facts.actuals
    .filter(({ indicatorId, periodEnd }) => indicatorId === row.indicator.indicatorId && periodEnd <= asOf)
    .sort((a, b) => a.periodEnd - b.periodEnd)
  return fallenPeriods(actuals, row.setup.measureKind).map((periodEnd) =>
    rowIssue(row, 'falling-cumulative', 'warning', { periodEnd: String(periodEnd) }),
  )
}

/** A share of itself cannot pass 100 %; where it can, somebody must have said why. */
function findOverHundred(row: IndicatorResult): FilingIssue[] {
  const { measurement } = row.yearToDate
  if (!measurement.known || measurement.value.kind !== 'figure' || row.judgedBy.unit !== '%') return []
  const rate = measurement.value.value
  if (compareFractions(rate, HUNDRED) <= 0 || isExplained(row)) return []
  return [rowIssue(row, 'rate-over-100', 'warning', { rate: roundFraction(rate) })]
}
