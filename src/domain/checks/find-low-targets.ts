/** Targets that nobody could miss: the points are there whatever was done. */
import { reachesPercent, roundFraction, toPercent } from '../exact'
import type { FilingIssue } from '../detail-model'
import type { Decimal } from '../model'
import type { IndicatorResult, Scoreboard } from '../scoreboard-model'
import { isFloorAboveZero } from '../scoring/score-threshold'
import { isCertainTarget, isLowOwnRate, LOW_RATE } from '../targets/low-target'
import { isExplained } from './is-explained'
import { rowIssue } from './make-issue'

/** [ours] Twice the target and more, per cent: the written reason explains the year, not the target. */
const FAR_OVER: Decimal = '200'

export function findLowTargets(board: Scoreboard): FilingIssue[] {
  return board.indicators.flatMap((row) => (row.target.isWithdrawn ? [] : findLowTarget(row)))
}

function findLowTarget(row: IndicatorResult): FilingIssue[] {
  const { reading, judgedBy, indicator, target, attainment } = row
  const params = { target: target.rawText }
  if (isCertainTarget(reading)) return [rowIssue(row, 'target-certain', 'warning', params)]
  if (isLowOwnRate(indicator.name, reading))
    return [rowIssue(row, 'rate-target-low', 'warning', { ...params, line: LOW_RATE })]
  // Without a reason the row is asked for that first.
  if (!attainment.known || !isFloorAboveZero(judgedBy) || !isExplained(row)) return []
  if (!reachesPercent(attainment.value, FAR_OVER)) return []
  const percent = roundFraction(toPercent(attainment.value))
  return [rowIssue(row, 'far-over-target', 'hint', { ...params, percent })]
}
