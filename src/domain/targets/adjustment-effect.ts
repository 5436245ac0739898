/** What an adjustment does to scores and lights: the plan computed without and with it, compared row by row. */
import type { PeriodEnd } from '../model'
import type { IndicatorResult, Scoreboard, TotalScore } from '../scoreboard-model'

export interface AdjustmentEffect {
  readonly asOf: PeriodEnd
  /** The rows that are adjusted and those whose points, weight or light change with them, in filed order. */
  readonly rows: readonly { readonly before: IndicatorResult; readonly after: IndicatorResult }[]
  readonly before: TotalScore
  readonly after: TotalScore
}

/** Two scoreboards of the same plan and period. */
export function compareAdjusted(before: Scoreboard, after: Scoreboard): AdjustmentEffect {
  const adjusted = new Map(after.indicators.map((result) => [result.indicator.indicatorId, result]))
  const rows = before.indicators.flatMap((result) => {
    const match = adjusted.get(result.indicator.indicatorId)
    return match && isDifferent(result, match) ? [{ before: result, after: match }] : []
  })
  return { asOf: after.asOf, rows, before: before.total, after: after.total }
}

function isDifferent(before: IndicatorResult, after: IndicatorResult): boolean {
  return (
    before.target.version !== after.target.version ||
    before.setup.weight !== after.setup.weight ||
    before.status !== after.status ||
    pointsOf(before) !== pointsOf(after)
  )
}

/** Points, or the reason why there are none. */
function pointsOf({ score: { points } }: IndicatorResult): string {
  return points.known ? points.value : points.reason
}
