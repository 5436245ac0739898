import { compareDecimals } from '../exact'
import { type Decimal } from '../model'
import { BUDGET_ROW } from '../evaluation-model'
import type { Scoreboard } from '../scoreboard-model'

/**
 * Rule 16: 填报得分 that is not what was computed asks for a reason; also where nothing was computed, because then
 * nothing says the same.
 */
export function needsFiledReason(board: Scoreboard, rowId: string, points: Decimal): boolean {
  const row =
    rowId === BUDGET_ROW
      ? board.budget.score
      : board.indicators.find(({ indicator }) => indicator.indicatorId === rowId)?.score
  return !row?.points.known || compareDecimals(row.points.value, points) !== 0
}
