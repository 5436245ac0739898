import type { Actual, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { isClosedTo } from './closed-periods'
import { commit, Refusal, type SaveResult } from './commit'
import { db } from './database'
import { dropDraft } from './drafts'
import { isSameFact } from './same-fact'

export type NewActual = Omit<Actual, keyof Recorded>

/** Writes a figure of one indicator and period; a refused text that stood in the cell goes. */
export async function saveActual(actual: NewActual, correctionReason = ''): Promise<SaveResult> {
  return saveActuals([actual], correctionReason)
}

/** All of them or none: a pasted block is one step. */
export async function saveActuals(actuals: readonly NewActual[], correctionReason = ''): Promise<SaveResult> {
  return commit([db.actuals, db.closings, db.changes, db.drafts], async (stamp) => {
    for (const actual of actuals) await writeActual(actual, correctionReason, stamp)
  })
}

async function writeActual(actual: NewActual, correctionReason: string, stamp: Recorded): Promise<void> {
  const { planId, indicatorId, periodEnd } = actual
  const rowKey: [string, string, number] = [planId, indicatorId, periodEnd]
  // Asked for together, written together: every request that waits for another is a wait for the person.
  const [from = null, isClosed] = await Promise.all([
    db.actuals.get(rowKey),
    isClosedTo(planId, periodEnd, correctionReason),
    dropDraft(planId, 'actual', indicatorId, periodEnd),
  ])
  const to = { ...actual, ...stamp }
  if (isSameFact(from, to)) return
  if (isClosed) throw new Refusal('period-closed')
  const reason = correctionReason.trim()
  await Promise.all([
    db.actuals.put(to),
    recordChange({ planId, table: 'actuals', rowKey, from, to, reason }, stamp),
  ])
}
