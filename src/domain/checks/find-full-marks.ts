/** Full marks that a reviewer would not leave: a miss behind them, nothing to show for them, or all of them at once. */
import { compareFractions, fraction, isZeroFraction, WHOLE } from '../exact'
import { formatFigure } from '../format-figure'
import type { FilingIssue } from '../detail-model'
import type { IndicatorResult, Scoreboard } from '../scoreboard-model'
import { hasFullMarks, isBareRate } from './full-marks'
import { isExplained } from './is-explained'
import { planIssue, rowIssue } from './make-issue'

export function findFullMarks(board: Scoreboard): FilingIssue[] {
  const scored = board.indicators.filter(
    ({ setup, score }) => score.points.known && !isZeroFraction(fraction(setup.weight)),
  )
  const full = scored.filter(hasFullMarks)
  const areAll = scored.length > 1 && full.length === scored.length
  return [
    ...(areAll ? [planIssue('all-full-marks', 'warning', { rows: String(full.length) })] : []),
    ...full.flatMap((row) => findHiddenMiss(row) ?? findMissingBasis(row)),
  ]
}

/** The target is missed and no point is gone: rounded up to the whole, or 400 of >400件 by the ratio of practice. */
function findHiddenMiss(row: IndicatorResult): FilingIssue[] | null {
  const { score, status, yearToDate, judgedBy, target: filed } = row
  const target = judgedBy.value === undefined ? undefined : fraction(judgedBy.value)
  const { measurement } = yearToDate
  const actual =
    measurement.known && measurement.value.kind === 'figure'
      ? formatFigure(measurement.value.value, judgedBy.unit, target)
      : ''
  const params = { actual, target: filed.rawText }
  if (score.share.known && compareFractions(score.share.value, WHOLE) < 0)
    return [rowIssue(row, 'rounding-hides-miss', 'warning', params)]
  if (status === 'nearly-met' || status === 'not-met')
    return [rowIssue(row, 'full-with-shortfall', 'warning', params)]
  return null
}

/** 达成 100 % or 是 without a word, or a rate without what was divided: nothing that could be shown to a reviewer. */
function findMissingBasis(row: IndicatorResult): FilingIssue[] {
  const { measurement } = row.yearToDate
  if (!measurement.known || isExplained(row)) return []
  const { kind } = measurement.value
  const isWordAlone = kind === 'judgement' || kind === 'yes-no'
  return isWordAlone || isBareRate(row) ? [rowIssue(row, 'full-without-basis', 'warning')] : []
}
