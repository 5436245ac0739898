import type { PlanFacts, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { issueOfError } from './commit'
import { db } from './database'
import { findRowChanges, hasLostFigures, isSamePlan, type RowChange } from './fact-changes'
import { readPlanFacts } from './plan-facts'
import { settle, type SettleResult } from './settle'
import { deleteTableCopy, readTableCopy, saveTableCopy } from './table-copies'

/**
 * Puts `after` in the place of `before`, all or nothing: refused as 'facts-changed' when what is stored is no more
 * `before`, and as 'needs-consent' when figures would go and `mayLoseFigures` is false. Case registers, drafts and
 * closings stay as they are. Both states are kept beside the database, so that `undoCorrectedTable` finds the way
 * back, also after the page was closed.
 */
export async function saveCorrectedTable(
  before: PlanFacts,
  after: PlanFacts,
  mayLoseFigures = false,
): Promise<SettleResult> {
  const { planId } = before.plan
  const previous = await readTableCopy(planId).catch(() => undefined)
  try {
    await saveTableCopy({ planId, takenAt: new Date().toISOString(), before, after })
  } catch (error) {
    return { ok: false, issue: issueOfError(error) }
  }
  const result = await writeTable(before, after, mayLoseFigures)
  // Nothing was changed: what could be undone before can still be.
  if (!result.ok) await (previous ? saveTableCopy(previous) : deleteTableCopy(planId)).catch(() => undefined)
  return result
}

/** Goes back to the plan as it was before its table was last corrected. Refused when something was changed since. */
export async function undoCorrectedTable(planId: string): Promise<SettleResult> {
  const copy = await readTableCopy(planId).catch(() => undefined)
  if (!copy) return { ok: false, issue: 'facts-changed' }
  const result = await writeTable(copy.after, copy.before, false)
  if (result.ok) await deleteTableCopy(planId).catch(() => undefined)
  return result
}

async function writeTable(
  before: PlanFacts,
  after: PlanFacts,
  mayLoseFigures: boolean,
): Promise<SettleResult> {
  return settle(correctedTables(), async (stamp) => {
    const { planId } = before.plan
    const stored = await readPlanFacts(planId)
    if (stored === null || !isSamePlan(stored, before)) return 'facts-changed'
    if (!isCorrectionOf(before, after)) return 'facts-changed'
    if (!mayLoseFigures && hasLostFigures(stored, after)) return 'needs-consent'
    const changes = findRowChanges(stored, after)
    if (changes.length === 0) return null
    const { sourceName } = after.plan
    const source = { planId, table: 'plans', rowKey: [planId], from: stored.plan.sourceName } as const
    await recordChange({ ...source, to: sourceName, reason: '' }, stamp)
    // A figure of a closed quarter never goes without a reason in the history: it is the table that was read.
    // Asked for together: the database writes and logs them in this order all the same.
    await Promise.all(changes.map((change) => writeRow(planId, change, sourceName, stamp)))
    return null
  })
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

function correctedTables() {
  return [
    ...[db.plans, db.tasks, db.indicators, db.targetVersions, db.targets, db.setupChoices, db.baselines],
    ...[db.budgetLines, db.actuals, db.executions, db.goalJudgements, db.closings, db.changes],
    db.table('importBatches'),
  ]
}
