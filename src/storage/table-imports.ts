import type { Table } from 'dexie'
import type { Instant, PlanFacts, Recorded } from '@/domain/model'
import { writeCorrection, type CorrectionConsent } from './corrected-table'
import { db, tableNames } from './database'
import { isSamePlan } from './fact-changes'
import { writeNewPlan } from './new-plan'
import { readPlanFacts } from './plan-facts'
import { settle, type SettleIssue, type SettleResult } from './settle'
import { watchQuery, type Unsubscribe } from './watch'

/** One plan of a file on its way into the database. */
export type TableImport =
  | { readonly kind: 'new'; readonly facts: PlanFacts }
  | { readonly kind: 'corrected'; readonly before: PlanFacts; readonly after: PlanFacts }

/** That a file was read in: the head of the way back. What it brought lies beside it, so that asking costs nothing. */
export interface WrittenImport {
  readonly importId?: number
  readonly takenAt: Instant
  readonly planIds: readonly string[]
}

/** One plan of it, as it was written. */
export type ImportedPlan = TableImport & { readonly importId: number; readonly planId: string }

/** The latest import of a plan, as the page is told it. */
export interface LastImport {
  readonly importId: number
  readonly takenAt: Instant
  /** Plans that the same file made or corrected: they are taken back together. */
  readonly plans: number
}

/** `importId` leads the way back; null: there was nothing to write. */
type ImportResult =
  | (Extract<SettleResult, { readonly ok: true }> & { readonly importId: number | null })
  | Extract<SettleResult, { readonly ok: false }>

/** The plan that a table corrects; null: there is none of this department and year. */
export async function readPlanOf(departmentName: string, fiscalYear: number): Promise<PlanFacts | null> {
  const plan = await db.plans.where({ departmentName, fiscalYear }).first()
  return plan ? readPlanFacts(plan.planId) : null
}

/**
 * Everything a file brought and its way back, all in one transaction: what is refused of one plan, or a browser that
 * is killed, leaves nothing of any. The way back of an older import of one of the plans is closed by this one.
 */
export async function saveTableImports(
  imports: readonly TableImport[],
  consent: CorrectionConsent,
): Promise<ImportResult> {
  let importId: number | null = null
  const result = await settle(touchedTables(), async (stamp) => {
    for (const each of imports) {
      const issue = await writeImport(each, consent, stamp)
      if (issue !== null) return issue
    }
    if (imports.length === 0) return null
    importId = await keepWayBack(imports, stamp)
    return null
  })
  return result.ok ? { ...result, importId } : result
}

/**
 * Takes an import back, whole and in one transaction, also after the page was closed: refused as 'facts-changed' where
 * something was entered, answered or settled since in any of its plans.
 */
export async function undoTableImport(importId: number): Promise<SettleResult> {
  return settle(touchedTables(), async (stamp) => {
    const written = await db.importedPlans.where({ importId }).toArray()
    if (written.length === 0) return 'facts-changed'
    for (const each of written) {
      const issue = await takeBack(each, stamp)
      if (issue !== null) return issue
    }
    await closeWaysBack([importId])
    return null
  })
}

/** The latest import of the plan, as long as there is a way back; null: none. */
export async function readLastImport(planId: string): Promise<LastImport | null> {
  const written = await db.tableImports.where('planIds').equals(planId).last()
  if (written?.importId === undefined) return null
  return { importId: written.importId, takenAt: written.takenAt, plans: written.planIds.length }
}

export function watchLastImport(planId: string, onChange: (last: LastImport | null) => void): Unsubscribe {
  return watchQuery(() => readLastImport(planId), onChange)
}

/** Removes what the ways back still hold after everything else was cleared. */
export async function deleteTableImports(): Promise<void> {
  await db.transaction('rw', wayBackTables(), () =>
    Promise.all(wayBackTables().map((table) => table.clear())),
  )
}

/** Closes those of older imports of the same plans: the latest is the one that can be taken back. */
async function keepWayBack(imports: readonly TableImport[], { recordedAt }: Recorded): Promise<number> {
  const planIds = imports.map(planIdOf)
  await closeWaysBack(await db.tableImports.where('planIds').anyOf(planIds).primaryKeys())
  const importId = await db.tableImports.add({ takenAt: recordedAt, planIds })
  await db.importedPlans.bulkAdd(imports.map((each) => ({ ...each, importId, planId: planIdOf(each) })))
  return importId
}

async function closeWaysBack(importIds: readonly number[]): Promise<void> {
  await db.tableImports.bulkDelete([...importIds])
  await db.importedPlans.where('importId').anyOf(importIds).delete()
}

function planIdOf(each: TableImport): string {
  return (each.kind === 'new' ? each.facts : each.after).plan.planId
}

async function writeImport(
  each: TableImport,
  consent: CorrectionConsent,
  stamp: Recorded,
): Promise<SettleIssue | null> {
  if (each.kind === 'corrected') return writeCorrection(each.before, each.after, consent, stamp)
  await writeNewPlan(each.facts, 'add', stamp)
  return null
}

async function takeBack(each: TableImport, stamp: Recorded): Promise<SettleIssue | null> {
  if (each.kind === 'new') return removeNewPlan(each.facts)
  const { before, after } = each
  return writeCorrection(after, before, { reason: before.plan.sourceName, mayLoseFigures: false }, stamp)
}

/** Only while it says what the table said: an answer or a weight is an hour's work like any figure. */
async function removeNewPlan(facts: PlanFacts): Promise<SettleIssue | null> {
  const { planId } = facts.plan
  const stored = await readPlanFacts(planId)
  if (stored === null || !isSamePlan(stored, facts)) return 'facts-changed'
  const batches = await db.importBatches.where({ planId }).count()
  const drafts = await db.drafts.where({ planId }).count()
  if (batches + drafts + stored.closings.length > 0) return 'facts-changed'
  for (const name of tableNames) {
    if (name !== 'settings') await db.table(name).where({ planId }).delete()
  }
  return null
}

function touchedTables() {
  return [...tableNames.map((name) => db.table(name)), ...wayBackTables()]
}

function wayBackTables(): Table[] {
  return [db.tableImports, db.importedPlans]
}
