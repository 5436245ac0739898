import type { PeriodClosing, Recorded } from '@/domain/model'
import { YEAR_END } from '@/domain/period'
import { planYearFreeze } from '@/domain/targets/freeze-year'
import { recordChange } from './changes'
import { commit, type SaveResult } from './commit'
import { db, tableNames } from './database'
import { readPlanFacts } from './plan-facts'

/**
 * Closes a quarter or opens it again. With the last one the year closes: what it was judged by is kept in the same
 * transaction, read from the very facts that are closed, so that no other version of the program moves a figure of it;
 * opened again, it goes.
 */
export async function saveClosing(closing: Omit<PeriodClosing, keyof Recorded>): Promise<SaveResult> {
  const isYear = closing.periodEnd === YEAR_END
  const tables = isYear ? tableNames.map((name) => db.table(name)) : [db.closings, db.changes]
  return commit(tables, async (stamp) => {
    const { planId, periodEnd, reason } = closing
    const from = (await db.closings.get([planId, periodEnd])) ?? null
    if (from?.closed === closing.closed) return
    const to = { ...closing, ...stamp }
    await db.closings.put(to)
    await recordChange({ planId, table: 'closings', rowKey: [planId, periodEnd], from, to, reason }, stamp)
    if (isYear) await (closing.closed ? freezeYear : releaseYear)(planId, reason, stamp)
  })
}

/**
 * Keeps what a year is judged by that was closed before the program kept it. Nothing happens to a year that is open, or
 * of which it is kept. The reason is the closing's own.
 */
export async function freezeClosedYear(planId: string): Promise<SaveResult> {
  return commit(
    tableNames.map((name) => db.table(name)),
    async (stamp) => {
      const closing = await db.closings.get([planId, YEAR_END])
      const kept = await db.yearFreezes.get(planId)
      if (closing?.closed && !kept) await freezeYear(planId, closing.reason, stamp)
    },
  )
}

async function freezeYear(planId: string, reason: string, stamp: Recorded): Promise<void> {
  const facts = await readPlanFacts(planId)
  if (!facts) return
  const to = { ...planYearFreeze(facts, facts.plan.profile), ...stamp }
  await db.yearFreezes.put(to)
  await recordChange({ planId, table: 'yearFreezes', rowKey: [planId], from: null, to, reason }, stamp)
}

async function releaseYear(planId: string, reason: string, stamp: Recorded): Promise<void> {
  const from = await db.yearFreezes.get(planId)
  if (!from) return
  await db.yearFreezes.delete(planId)
  await recordChange({ planId, table: 'yearFreezes', rowKey: [planId], from, to: null, reason }, stamp)
}
