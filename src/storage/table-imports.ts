import type { PlanFacts } from '@/domain/model'
import { saveCorrectedTable } from './corrected-table'
import { db, tableNames } from './database'
import { saveNewPlan } from './new-plan'
import { readPlanFacts } from './plan-facts'
import { settle, type SettleIssue, type SettleResult } from './settle'

/** One table of a file on its way into the database. */
export type TableImport =
  | { readonly kind: 'new'; readonly facts: PlanFacts }
  | { readonly kind: 'corrected'; readonly before: PlanFacts; readonly after: PlanFacts }

/**
 * Everything a file brought, all or nothing: a new plan for each table that has none, the plan that is there corrected.
 * `mayLoseFigures`: a person agreed to what goes with indicators that are gone.
 */
export async function saveTableImports(
  imports: readonly TableImport[],
  mayLoseFigures: boolean,
): Promise<SettleResult> {
  return inOne(async () => {
    for (const each of imports) {
      const result: SettleResult =
        each.kind === 'new'
          ? await saveNewPlan(each.facts, 'add')
          : await saveCorrectedTable(each.before, each.after, mayLoseFigures)
      if (!result.ok) return result.issue
    }
    return null
  })
}

/** Takes an import back, all or nothing: refused where figures were entered since into a plan that was new. */
export async function undoTableImports(imports: readonly TableImport[]): Promise<SettleResult> {
  return inOne(async () => {
    for (const each of imports) {
      const issue = each.kind === 'new' ? await removeNewPlan(each.facts) : await takeBack(each)
      if (issue !== null) return issue
    }
    return null
  })
}

async function takeBack({
  before,
  after,
}: Extract<TableImport, { kind: 'corrected' }>): Promise<SettleIssue | null> {
  const stored = await readPlanFacts(after.plan.planId)
  if (stored === null) return 'facts-changed'
  const result = await saveCorrectedTable(after, before, true)
  return result.ok ? null : result.issue
}

async function removeNewPlan({ plan: { planId } }: PlanFacts): Promise<SettleIssue | null> {
  const typed = [db.actuals, db.executions, db.goalJudgements, db.closings, db.table('importBatches')]
  const counts = await Promise.all(typed.map((table) => table.where({ planId }).count()))
  const versions = await db.targetVersions.where({ planId }).count()
  if (versions !== 1 || counts.some((count) => count > 0)) return 'facts-changed'
  for (const name of tableNames) {
    if (name !== 'settings') await db.table(name).where({ planId }).delete()
  }
  return null
}

/** The commits inside join this one transaction; what one of them refuses takes all of them back. */
function inOne(work: () => Promise<SettleIssue | null>): Promise<SettleResult> {
  return settle(
    tableNames.map((name) => db.table(name)),
    work,
  )
}
