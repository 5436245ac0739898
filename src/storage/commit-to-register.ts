import { ruleKey } from '@/domain/cases/known-rules'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { PeriodClosing, PeriodEnd, Plan, Recorded } from '@/domain/model'
import { refuseClosed } from './closed-periods'
import { commit, Refusal, type SaveResult } from './commit'
import { db } from './database'
import { readImportBatches, readSettled, registerTables, type StateStamp } from './register-state'
import { readSetting } from './settings'

export type CaseSaveResult = SaveResult | { readonly ok: false; readonly issue: 'register-changed' }

/** Told apart from other refusals after the transaction is rolled back. */
export class StateChanged extends Refusal {
  constructor() {
    super('storage-failed')
  }
}

/** One strict transaction over a register that must still stand as it was planned on. */
export async function commitToRegister(
  planId: string,
  basedOn: StateStamp,
  work: (
    stamp: Recorded,
    stored: readonly ImportBatch[],
    closings: readonly PeriodClosing[],
    plan: Plan,
  ) => Promise<void>,
): Promise<CaseSaveResult> {
  let hasChanged = false
  const result = await commit([...registerTables, db.changes, db.caseChunks], async (stamp) => {
    try {
      const [plan, caseKey, stored, closings, { rules }, cleared] = await Promise.all([
        db.plans.get(planId),
        readSetting('caseKey'),
        readImportBatches(planId),
        db.closings.where({ planId }).toArray(),
        readSettled(planId),
        db.clearedCases.get(planId),
      ])
      const { caseKey: own } = basedOn
      const isSameKey = own === null || caseKey === undefined || own.join() === caseKey.join()
      const isSameState = stored.map((batch) => batch.batchId).join() === basedOn.batchIds.join()
      const isCountedAlike =
        rules.map(ruleKey).sort().join() === basedOn.rules.map(ruleKey).sort().join() &&
        (cleared?.recordedAt ?? null) === basedOn.clearedAt
      if (!plan || !isSameKey || !isSameState || !isCountedAlike) throw new StateChanged()
      // In the same transaction: rows without their key, or a key that another tab takes the place of, cannot be.
      const keeping = own !== null && caseKey === undefined && db.settings.put({ key: 'caseKey', value: own })
      await Promise.all([keeping, work(stamp, stored, closings, plan)])
    } catch (error) {
      hasChanged = error instanceof StateChanged
      throw error
    }
  })
  return hasChanged ? { ok: false, issue: 'register-changed' } : result
}

/** A register changes up to twelve periods, and hardly ever is one of them closed. */
export async function refuseAnyClosed(
  closings: readonly PeriodClosing[],
  changedPeriods: readonly PeriodEnd[],
  reason: string,
): Promise<void> {
  for (const { planId, periodEnd, closed } of closings)
    if (closed && changedPeriods.includes(periodEnd)) await refuseClosed(planId, periodEnd, reason)
}
