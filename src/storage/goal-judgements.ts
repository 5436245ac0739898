import type { GoalJudgement, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { isClosedTo } from './closed-periods'
import { commit, Refusal, type SaveResult } from './commit'
import { db } from './database'
import { dropDraft } from './drafts'
import { isSameFact } from './same-fact'

export type NewGoalJudgement = Omit<GoalJudgement, keyof Recorded>

/** Writes what the section says of its task's goal at a period's end; a refused text in the cell goes. */
export async function saveGoalJudgement(
  judgement: NewGoalJudgement,
  correctionReason = '',
): Promise<SaveResult> {
  return commit([db.goalJudgements, db.closings, db.changes, db.drafts], async (stamp) => {
    const { planId, taskId, periodEnd } = judgement
    const rowKey: [string, string, number] = [planId, taskId, periodEnd]
    const [from = null, isClosed] = await Promise.all([
      db.goalJudgements.get(rowKey),
      isClosedTo(planId, periodEnd, correctionReason),
      dropDraft(planId, 'goal', taskId, periodEnd),
    ])
    const to = { ...judgement, ...stamp }
    if (isSameFact(from, to)) return
    if (isClosed) throw new Refusal('period-closed')
    await db.goalJudgements.put(to)
    await recordChange(
      { planId, table: 'goalJudgements', rowKey, from, to, reason: correctionReason.trim() },
      stamp,
    )
  })
}

/** Takes a judgement back: the period is 未报 again. The change log keeps what it was. */
export async function deleteGoalJudgement(
  key: Pick<GoalJudgement, 'planId' | 'taskId' | 'periodEnd'>,
  correctionReason = '',
): Promise<SaveResult> {
  return commit([db.goalJudgements, db.closings, db.changes, db.drafts], async (stamp) => {
    const { planId, taskId, periodEnd } = key
    const rowKey: [string, string, number] = [planId, taskId, periodEnd]
    const [from = null, isClosed] = await Promise.all([
      db.goalJudgements.get(rowKey),
      isClosedTo(planId, periodEnd, correctionReason),
      dropDraft(planId, 'goal', taskId, periodEnd),
    ])
    if (from === null) return
    if (isClosed) throw new Refusal('period-closed')
    await db.goalJudgements.delete(rowKey)
    await recordChange(
      { planId, table: 'goalJudgements', rowKey, from, to: null, reason: correctionReason.trim() },
      stamp,
    )
  })
}
