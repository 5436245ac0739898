import { compareDecimals, isDecimal } from '@/domain/exact'
import type { Decimal } from '@/domain/model'
import type { Reduction } from '@/domain/evaluation-model'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameFact } from './same-fact'
import { settle, type SettleResult } from './settle'

export interface NewReduction extends Pick<Reduction, 'planId' | 'indicatorId' | 'reason'> {
  /** Above 0; null gives the points back. */
  readonly points: Decimal | null
}

/** 手工扣减 (财预〔2020〕10号, 条款未核: a target set too low): never without a reason, and always in the history. */
export async function saveReduction(reduction: NewReduction): Promise<SettleResult> {
  return settle([db.reductions, db.closings, db.changes], async (stamp) => {
    const { planId, indicatorId, points } = reduction
    const reason = reduction.reason.trim()
    if (points !== null && !isReduction(points)) return 'not-a-choice'
    const rowKey: [string, string] = [planId, indicatorId]
    const from = (await db.reductions.get(rowKey)) ?? null
    const to = points === null ? null : { planId, indicatorId, points, reason, ...stamp }
    if (to === null ? from === null : isSameFact(from, to)) return null
    if (reason === '' && (to !== null || (await isYearClosed(planId)))) return 'needs-reason'
    await (to === null ? db.reductions.delete(rowKey) : db.reductions.put(to))
    await recordChange({ planId, table: 'reductions', rowKey, from, to, reason }, stamp)
    return null
  })
}

function isReduction(points: string): boolean {
  return isDecimal(points) && compareDecimals(points, '0') > 0 && compareDecimals(points, '100') <= 0
}
