import type { Table } from 'dexie'
import type { PlanFacts } from '@/domain/model'
import { readImportBatches } from './cases'
import { db } from './database'
import { keepUnchanged } from './keep-unchanged'
import { watchTables, type Unsubscribe } from './watch'

type Fact = keyof PlanFacts

interface FactSource<Value> {
  readonly table: Table
  /** undefined: there is no such plan. */
  readonly read: (planId: string) => Promise<Value | undefined>
}

const sources: { readonly [Each in Fact]: FactSource<PlanFacts[Each]> } = {
  plan: { table: db.plans, read: (planId) => db.plans.get(planId) },
  tasks: { table: db.tasks, read: (planId) => db.tasks.where({ planId }).sortBy('order') },
  indicators: { table: db.indicators, read: (planId) => db.indicators.where({ planId }).sortBy('order') },
  targetVersions: {
    table: db.targetVersions,
    read: (planId) => db.targetVersions.where({ planId }).sortBy('version'),
  },
  targets: { table: db.targets, read: (planId) => db.targets.where({ planId }).toArray() },
  setupChoices: { table: db.setupChoices, read: (planId) => db.setupChoices.where({ planId }).toArray() },
  baselines: { table: db.baselines, read: (planId) => db.baselines.where({ planId }).toArray() },
  statements: { table: db.statements, read: (planId) => db.statements.where({ planId }).toArray() },
  filedScores: { table: db.filedScores, read: (planId) => db.filedScores.where({ planId }).toArray() },
  reductions: { table: db.reductions, read: (planId) => db.reductions.where({ planId }).toArray() },
  freeze: {
    table: db.yearFreezes,
    read: async (planId) => (await db.yearFreezes.get(planId)) ?? null,
  },
  budgetLines: { table: db.budgetLines, read: (planId) => db.budgetLines.where({ planId }).toArray() },
  actuals: { table: db.actuals, read: (planId) => db.actuals.where({ planId }).toArray() },
  executions: { table: db.executions, read: (planId) => db.executions.where({ planId }).toArray() },
  goalJudgements: {
    table: db.goalJudgements,
    read: (planId) => db.goalJudgements.where({ planId }).toArray(),
  },
  closings: { table: db.closings, read: (planId) => db.closings.where({ planId }).toArray() },
  caseTotals: {
    table: db.table('importBatches'),
    // The newest batch carries the totals of the whole register; its rows are not read.
    read: async (planId) => (await readImportBatches(planId)).at(-1)?.foldTotals ?? null,
  },
}
// Object.keys forgets the literal types of the constant above.
const facts = Object.keys(sources) as Fact[]

/** Everything the figures of one plan are computed from, as it was at one moment. null: there is no such plan. */
export async function readPlanFacts(planId: string): Promise<PlanFacts | null> {
  return merge(await readFacts(planId, facts))
}

/**
 * One reading in one transaction, not one query per table: with several, a restore or a clearing in another tab showed
 * for a moment a plan without its figures, and the as-of period jumped back to March for good. Only the tables that a
 * commit touched are read again: all of them cost a person 9 ms for every figure typed. What a commit left as it was
 * stays the same object, so that nothing is read, proposed or drawn anew for it.
 */
export function watchPlanFacts(planId: string, onChange: (facts: PlanFacts | null) => void): Unsubscribe {
  let last: Partial<PlanFacts> = {}
  return watchTables(
    facts.map((fact) => sources[fact].table.name),
    async (changed) => {
      const touched = facts.filter((fact) => changed.has(sources[fact].table.name))
      last = keepUnchanged(last, { ...last, ...(await readFacts(planId, touched)) })
      return merge(last)
    },
    onChange,
  )
}

async function readFacts(planId: string, wanted: readonly Fact[]): Promise<Partial<PlanFacts>> {
  return db.transaction(
    'r',
    wanted.map((fact) => sources[fact].table),
    async () => {
      const read = await Promise.all(wanted.map(async (fact) => [fact, await sources[fact].read(planId)]))
      // Each fact stands beside what its own source read.
      return Object.fromEntries(read) as Partial<PlanFacts>
    },
  )
}

/** Every fact was read at least once; a plan that is not there has none. */
function merge(read: Partial<PlanFacts>): PlanFacts | null {
  return read.plan === undefined ? null : (read as PlanFacts)
}
