import { isDecimal } from '@/domain/exact'
import type { Baseline, Decimal } from '@/domain/model'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameFact } from './same-fact'
import { settle, type SettleResult } from './settle'

export interface NewBaseline extends Pick<Baseline, 'planId' | 'indicatorId' | 'fiscalYear'> {
  /** In the unit of the target, rates in per cent; null takes last year's figure back. */
  readonly value: Decimal | null
}

/** 上年实际 of some indicators, all or none: what targets that are relative to last year are measured from. */
export async function saveBaselines(baselines: readonly NewBaseline[]): Promise<SettleResult> {
  return settle([db.baselines, db.closings, db.changes], async (stamp) => {
    for (const { planId, indicatorId, fiscalYear, value } of baselines) {
      if (value !== null && !isDecimal(value)) return 'not-a-choice'
      const rowKey: [string, string] = [planId, indicatorId]
      const from = (await db.baselines.get(rowKey)) ?? null
      const to = value === null ? null : { planId, indicatorId, fiscalYear, value, ...stamp }
      if (to === null ? from === null : isSameFact(from, to)) continue
      if (await isYearClosed(planId)) return 'year-closed'
      await (to === null ? db.baselines.delete(rowKey) : db.baselines.put(to))
      await recordChange({ planId, table: 'baselines', rowKey, from, to, reason: '' }, stamp)
    }
    return null
  })
}
