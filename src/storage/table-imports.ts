import type { PlanFacts } from '@/domain/model'
import { saveCorrectedTable, undoCorrectedTable } from './corrected-table'
import { db, tableNames } from './database'
import { isSamePlan } from './fact-changes'
import { saveNewPlan } from './new-plan'
import { readPlanFacts } from './plan-facts'
import { settle, type SettleIssue, type SettleResult } from './settle'

/** One plan of a file on its way into the database. */
export type TableImport =
  | { readonly kind: 'new'; readonly facts: PlanFacts }
  | { readonly kind: 'corrected'; readonly before: PlanFacts; readonly after: PlanFacts }

/** The plan that a table corrects; null: there is none of this department and year. */
export async function readPlanOf(departmentName: string, fiscalYear: number): Promise<PlanFacts | null> {
  const plan = await db.plans.where({ departmentName, fiscalYear }).first()
  return plan ? readPlanFacts(plan.planId) : null
}

/**
 * Everything a file brought, all or nothing: the new plans in one transaction, then each correction in its own, because
 * a correction keeps its way back in another database; where one is refused, what was written before it goes again.
 * `mayLoseFigures`: a person agreed to what goes with indicators that are gone.
 */
export async function saveTableImports(
  imports: readonly TableImport[],
  mayLoseFigures: boolean,
): Promise<SettleResult> {
  const created = imports.filter((each) => each.kind === 'new')
  let result = await inOne(created, async ({ facts }) => {
    const saved = await saveNewPlan(facts, 'add')
    return saved.ok ? null : saved.issue
  })
  const done: TableImport[] = [...created]
  for (const each of imports) {
    if (each.kind === 'new' || !result.ok) continue
    const corrected = await saveCorrectedTable(each.before, each.after, mayLoseFigures)
    if (!corrected.ok) await undoTableImports(done)
    done.push(each)
    result = corrected
  }
  return result
}

/** Takes an import back: refused where something was entered, answered or settled since. */
export async function undoTableImports(imports: readonly TableImport[]): Promise<SettleResult> {
  const created = imports.filter((each) => each.kind === 'new')
  let result = await inOne(created, ({ facts }) => removeNewPlan(facts))
  for (const each of imports) {
    if (each.kind === 'corrected' && result.ok) result = await undoCorrectedTable(each.before.plan.planId)
  }
  return result
}

/** Only while it says what the table said: an answer or a weight is an hour's work like any figure. */
async function removeNewPlan(facts: PlanFacts): Promise<SettleIssue | null> {
  const { planId } = facts.plan
  const stored = await readPlanFacts(planId)
  const batches = await db.table('importBatches').where({ planId }).count()
  if (stored === null || !isSamePlan(stored, facts)) return 'facts-changed'
  if (batches > 0 || stored.closings.length > 0) return 'facts-changed'
  for (const name of tableNames) {
    if (name !== 'settings') await db.table(name).where({ planId }).delete()
  }
  return null
}

/** The commits inside join this one transaction; what one of them refuses takes all of them back. */
function inOne<Each>(
  imports: readonly Each[],
  work: (each: Each) => Promise<SettleIssue | null>,
): Promise<SettleResult> {
  return settle(
    tableNames.map((name) => db.table(name)),
    async () => {
      for (const each of imports) {
        const issue = await work(each)
        if (issue !== null) return issue
      }
      return null
    },
  )
}
