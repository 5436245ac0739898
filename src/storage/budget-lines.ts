import type { BudgetLine, Recorded } from '@/domain/model'
import { YEAR_END } from '@/domain/period'
import { recordChange } from './changes'
import { refuseClosed } from './closed-periods'
import { commit, type SaveResult } from './commit'
import { db } from './database'
import { isSameFact } from './same-fact'

export type NewBudgetLine = Omit<BudgetLine, keyof Recorded>

/** Writes one row of the budget, for instance its 调整后预算数 with the reason of the adjustment; never without one in a closed year. */
export async function saveBudgetLine(line: NewBudgetLine, reason = ''): Promise<SaveResult> {
  return commit([db.budgetLines, db.closings, db.changes], async (stamp) => {
    const { planId, lineId } = line
    const from = (await db.budgetLines.get([planId, lineId])) ?? null
    const to = { ...line, ...stamp }
    if (isSameFact(from, to)) return
    await refuseClosed(planId, YEAR_END, reason)
    await db.budgetLines.put(to)
    await recordChange(
      { planId, table: 'budgetLines', rowKey: [planId, lineId], from, to, reason: reason.trim() },
      stamp,
    )
  })
}
