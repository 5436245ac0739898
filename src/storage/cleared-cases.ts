import type { KeptOfCleared } from '@/domain/cases/plan-clearing'
import { recordChange } from './changes'
import { commitToRegister, type CaseSaveResult } from './commit-to-register'
import { db } from './database'
import type { StateStamp } from './register-state'

export interface Clearing {
  readonly planId: string
  readonly basedOn: StateStamp
  readonly kept: KeptOfCleared
  /** How many cases this clearing deletes; `kept` counts those of before too. */
  readonly cases: number
  readonly reason: string
}

/**
 * 按年度清除明细: every row of the plan is deleted, its batches are marked, what is kept of the cases is written, all in
 * one strict transaction. No figure changes, so that closed quarters are no matter.
 */
export async function commitClearing(clearing: Clearing): Promise<CaseSaveResult> {
  const { planId, kept, cases } = clearing
  const reason = clearing.reason.trim()
  return commitToRegister(planId, clearing.basedOn, async (stamp, stored) => {
    const rowKey = [planId]
    await Promise.all([
      db.clearedCases.put({ ...kept, ...stamp, planId, reason }),
      db.caseChunks.where({ planId }).delete(),
      db.importBatches.bulkPut(stored.map((batch) => ({ ...batch, isCleared: true }))),
      recordChange({ planId, table: 'clearedCases', rowKey, from: null, to: cases, reason }, stamp),
    ])
  })
}
