import type { PlanFacts, Recorded } from '@/domain/model'
import { asksReason } from '@/domain/targets/correction-reason'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { findRowChanges, hasLostFigures, isSamePlan, type RowChange } from './fact-changes'
import { readPlanFacts } from './plan-facts'
import type { SettleIssue } from './settle'

/** What a person said of a correction: `reason` for the history; that figures may go with what is gone. */
export interface CorrectionConsent {
  readonly reason: string
  readonly mayLoseFigures: boolean
}

/**
 * Puts `after` in the place of `before`, inside a commit over all tables: refused as 'facts-changed' when what is
 * stored is no more `before`, as 'needs-consent' when figures would go and nobody agreed, and as 'needs-reason' when it
 * changes what was closed or confirmed and says no reason. Case registers, drafts and closings stay as they are.
 */
export async function writeCorrection(
  before: PlanFacts,
  after: PlanFacts,
  { reason, mayLoseFigures }: CorrectionConsent,
  stamp: Recorded,
): Promise<SettleIssue | null> {
  const { planId } = before.plan
  const stored = await readPlanFacts(planId)
  if (stored === null || !isSamePlan(stored, before)) return 'facts-changed'
  if (!isCorrectionOf(before, after)) return 'facts-changed'
  if (!mayLoseFigures && hasLostFigures(stored, after)) return 'needs-consent'
  if (reason.trim() === '' && asksReason(stored, after)) return 'needs-reason'
  const changes = findRowChanges(stored, after)
  if (changes.length === 0) return null
  if (await isYearClosed(planId)) return 'year-closed'
  const source = { planId, table: 'plans', rowKey: [planId], from: stored.plan.sourceName } as const
  await recordChange({ ...source, to: after.plan.sourceName, reason }, stamp)
  // Asked for together: the database writes and logs them in this order all the same.
  await Promise.all(changes.map((change) => writeRow(planId, change, reason, stamp)))
  return null
}

/** A table of another year or department is a plan of its own. */
function isCorrectionOf({ plan }: PlanFacts, { plan: corrected }: PlanFacts): boolean {
  return (
    plan.planId === corrected.planId &&
    plan.fiscalYear === corrected.fiscalYear &&
    plan.departmentName === corrected.departmentName
  )
}

async function writeRow(planId: string, change: RowChange, reason: string, stamp: Recorded): Promise<void> {
  const { table, rowKey } = change
  if (change.to === null) {
    await db.table(table).delete(table === 'plans' ? planId : [...rowKey])
  } else {
    // What is not recorded yet is recorded now; what comes back keeps who wrote it and when.
    const isNew = 'recordedAt' in change.to && change.to.recordedAt === ''
    await db.table(table).put(isNew ? { ...change.to, ...stamp } : change.to)
  }
  switch (change.table) {
    case 'plans':
    case 'tasks':
    case 'indicators':
      return
    default:
      await recordChange({ ...change, planId, reason }, stamp)
  }
}
