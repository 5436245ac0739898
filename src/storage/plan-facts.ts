import type { Table } from 'dexie'
import type { FigureFacts, Plan, PlanFacts } from '@/domain/model'
import { readImportBatches } from './register-state'
import { db } from './database'
import { keepUnchanged } from './keep-unchanged'
import { watchTables, type Unsubscribe } from './watch'

/** What is stored of a plan itself. */
type OwnFacts = Omit<PlanFacts, 'lastYear'>
type Fact = keyof OwnFacts

interface FactSource<Value> {
  readonly table: Table
  /** undefined: there is no such plan. */
  readonly read: (planId: string) => Promise<Value | undefined>
}

const figureSources: { readonly [Each in keyof FigureFacts]: FactSource<FigureFacts[Each]> } = {
  plan: { table: db.plans, read: (planId) => db.plans.get(planId) },
  tasks: { table: db.tasks, read: (planId) => db.tasks.where({ planId }).sortBy('order') },
  indicators: { table: db.indicators, read: (planId) => db.indicators.where({ planId }).sortBy('order') },
  targetVersions: {
    table: db.targetVersions,
    read: (planId) => db.targetVersions.where({ planId }).sortBy('version'),
  },
  targets: { table: db.targets, read: (planId) => db.targets.where({ planId }).toArray() },
  setupChoices: { table: db.setupChoices, read: (planId) => db.setupChoices.where({ planId }).toArray() },
  actuals: { table: db.actuals, read: (planId) => db.actuals.where({ planId }).toArray() },
  caseTotals: {
    table: db.importBatches,
    // The newest batch carries the totals of the whole register; its rows are not read.
    read: async (planId) => (await readImportBatches(planId)).at(-1)?.foldTotals ?? null,
  },
  freeze: {
    table: db.yearFreezes,
    read: async (planId) => (await db.yearFreezes.get(planId)) ?? null,
  },
}
const sources: { readonly [Each in Fact]: FactSource<OwnFacts[Each]> } = {
  ...figureSources,
  baselines: { table: db.baselines, read: (planId) => db.baselines.where({ planId }).toArray() },
  statements: { table: db.statements, read: (planId) => db.statements.where({ planId }).toArray() },
  filedScores: { table: db.filedScores, read: (planId) => db.filedScores.where({ planId }).toArray() },
  reductions: { table: db.reductions, read: (planId) => db.reductions.where({ planId }).toArray() },
  budgetLines: { table: db.budgetLines, read: (planId) => db.budgetLines.where({ planId }).toArray() },
  executions: { table: db.executions, read: (planId) => db.executions.where({ planId }).toArray() },
  goalJudgements: {
    table: db.goalJudgements,
    read: (planId) => db.goalJudgements.where({ planId }).toArray(),
  },
  closings: { table: db.closings, read: (planId) => db.closings.where({ planId }).toArray() },
}
// Object.keys forgets the literal types of the constants above.
const facts = Object.keys(sources) as Fact[]
const figureFacts = Object.keys(figureSources) as (keyof FigureFacts)[]
const tables = facts.map((fact) => sources[fact].table)

/** Everything the figures of one plan are computed from, as it was at one moment. null: there is no such plan. */
export async function readPlanFacts(planId: string): Promise<PlanFacts | null> {
  return merge(await readTouched(planId, {}, () => true))
}

/**
 * One reading in one transaction, not one query per table: with several, a restore or a clearing in another tab showed
 * for a moment a plan without its figures, and the as-of period jumped back to March for good. Only the tables that a
 * commit touched are read again: all of them cost a person 9 ms for every figure typed. What a commit left as it was
 * stays the same object, last year's plan too, so that nothing is read, proposed or drawn anew for it.
 */
export function watchPlanFacts(planId: string, onChange: (facts: PlanFacts | null) => void): Unsubscribe {
  let last: Partial<PlanFacts> = {}
  return watchTables(
    tables.map(({ name }) => name),
    async (changed) => {
      last = keepUnchanged(last, await readTouched(planId, last, (table) => changed.has(table)))
      return merge(last)
    },
    onChange,
  )
}

/** `last`: what was read so far, of which only the touched tables are read again. */
async function readTouched(
  planId: string,
  last: Partial<PlanFacts>,
  isTouched: (table: string) => boolean,
): Promise<Partial<PlanFacts>> {
  const touched = (fact: Fact) => isTouched(sources[fact].table.name)
  return db.transaction('r', tables, async () => {
    const own = { ...last, ...(await readFacts(planId, facts.filter(touched))) }
    // Which plan is the one before can change with every commit that touches a plan: it is read whole then.
    if (touched('plan')) return { ...own, lastYear: await readYearBefore(own.plan) }
    if (!last.lastYear) return own
    const before = await readFacts(last.lastYear.plan.planId, figureFacts.filter(touched))
    return { ...own, lastYear: { ...last.lastYear, ...before } }
  })
}

async function readYearBefore(plan: Plan | undefined): Promise<FigureFacts | null> {
  if (!plan) return null
  const { departmentName, fiscalYear } = plan
  const before = await db.plans.where({ departmentName, fiscalYear: fiscalYear - 1 }).first()
  // All of its facts are read.
  return before ? ((await readFacts(before.planId, figureFacts)) as FigureFacts) : null
}

async function readFacts(planId: string, wanted: readonly Fact[]): Promise<Partial<OwnFacts>> {
  const read = await Promise.all(wanted.map(async (fact) => [fact, await sources[fact].read(planId)]))
  // Each fact stands beside what its own source read.
  return Object.fromEntries(read) as Partial<OwnFacts>
}

/** Every fact was read at least once; a plan that is not there has none. */
function merge(read: Partial<PlanFacts>): PlanFacts | null {
  return read.plan === undefined ? null : (read as PlanFacts)
}
