import type { Execution, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { isClosedTo } from './closed-periods'
import { commit, Refusal, type SaveResult } from './commit'
import { db } from './database'
import { dropDraft } from './drafts'
import { isSameFact } from './same-fact'

export type NewExecution = Omit<Execution, keyof Recorded>

/** Writes 执行数 of one budget line and period; a refused text that stood in the cell goes. */
export async function saveExecution(execution: NewExecution, correctionReason = ''): Promise<SaveResult> {
  return saveExecutions([execution], correctionReason)
}

/** All of them or none: a pasted block is one step. */
export async function saveExecutions(
  executions: readonly NewExecution[],
  correctionReason = '',
): Promise<SaveResult> {
  return commit([db.executions, db.closings, db.changes, db.drafts], async (stamp) => {
    for (const execution of executions) await writeExecution(execution, correctionReason, stamp)
  })
}

async function writeExecution(
  execution: NewExecution,
  correctionReason: string,
  stamp: Recorded,
): Promise<void> {
  const { planId, lineId, periodEnd } = execution
  const rowKey: [string, string, number] = [planId, lineId, periodEnd]
  // Asked for together, written together: every request that waits for another is a wait for the person.
  const [from = null, isClosed] = await Promise.all([
    db.executions.get(rowKey),
    isClosedTo(planId, periodEnd, correctionReason),
    dropDraft(planId, 'execution', lineId, periodEnd),
  ])
  const to = { ...execution, ...stamp }
  if (isSameFact(from, to)) return
  if (isClosed) throw new Refusal('period-closed')
  const reason = correctionReason.trim()
  await Promise.all([
    db.executions.put(to),
    recordChange({ planId, table: 'executions', rowKey, from, to, reason }, stamp),
  ])
}
