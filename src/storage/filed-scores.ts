import { compareDecimals, isDecimal } from '@/domain/exact'
import type { Decimal } from '@/domain/model'
import type { FiledScore } from '@/domain/evaluation-model'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameFact } from './same-fact'
import { settle, type SettleResult } from './settle'

export interface NewFiledScore extends Pick<FiledScore, 'planId' | 'rowId' | 'reason'> {
  /** Points of 100; null takes the filed score back. */
  readonly points: Decimal | null
}

/**
 * 填报得分: what the unit states for a row, beside the computed points. Whether it differs from those, and then needs a
 * reason, is known only where they are computed; here a reason is asked for once the year is closed.
 */
export async function saveFiledScore(filed: NewFiledScore): Promise<SettleResult> {
  return settle([db.filedScores, db.closings, db.changes], async (stamp) => {
    const { planId, rowId, points } = filed
    const reason = filed.reason.trim()
    if (points !== null && !isPoints(points)) return 'not-a-choice'
    const rowKey: [string, string] = [planId, rowId]
    const from = (await db.filedScores.get(rowKey)) ?? null
    const to = points === null ? null : { planId, rowId, points, reason, ...stamp }
    if (to === null ? from === null : isSameFact(from, to)) return null
    if (reason === '' && (await isYearClosed(planId))) return 'needs-reason'
    await (to === null ? db.filedScores.delete(rowKey) : db.filedScores.put(to))
    await recordChange({ planId, table: 'filedScores', rowKey, from, to, reason }, stamp)
    return null
  })
}

function isPoints(points: string): boolean {
  return isDecimal(points) && compareDecimals(points, '0') >= 0 && compareDecimals(points, '100') <= 0
}
