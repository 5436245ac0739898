import type { Execution, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { refuseClosed } from './closings'
import { commit, type SaveResult } from './commit'
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
  const from = (await db.executions.get(rowKey)) ?? null
  await dropDraft(planId, 'execution', lineId, periodEnd)
  const to = { ...execution, ...stamp }
  if (isSameFact(from, to)) return
  await refuseClosed(planId, periodEnd, correctionReason)
  await db.executions.put(to)
  await recordChange(
    { planId, table: 'executions', rowKey, from, to, reason: correctionReason.trim() },
    stamp,
  )
}
