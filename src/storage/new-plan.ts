import type { PlanFacts, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { commit, Refusal, type SaveResult } from './commit'
import { db, tableNames } from './database'
import { readSetting } from './settings'

export type NewPlanMode =
  /** Only into a database that never held a plan; otherwise nothing happens, and that is no failure. */
  | 'first-run'
  /** In the place of the demo plan of the same department and year, which goes with all that belongs to it. */
  | 'replace-demo'
  /** Beside what there is; refused where this department already has a plan for this year. */
  | 'add'

/** Writes a plan with all its facts in one transaction. Case totals are not written: they belong to their batches. */
export async function saveNewPlan(facts: PlanFacts, mode: NewPlanMode): Promise<SaveResult> {
  return commit(
    tableNames.map((name) => db.table(name)),
    (stamp) => writeNewPlan(facts, mode, stamp),
  )
}

/** The same inside a commit over all tables; what is refused takes the whole commit back. */
export async function writeNewPlan(facts: PlanFacts, mode: NewPlanMode, stamp: Recorded): Promise<void> {
  // Two tabs that start at the same time wait for one another here: the second one finds the first one's plan.
  if (mode === 'first-run' && (await isStarted())) return
  await makeRoom(facts, mode)
  await writeFacts(facts, stamp)
  if (facts.plan.isDemo) await db.settings.put({ key: 'firstRun', value: 'demo' })
}

/** Whether the first start is over: a plan is there, or somebody chose to start empty. */
export async function isStarted(): Promise<boolean> {
  return (await readSetting('firstRun')) !== undefined || (await db.plans.count()) > 0
}

async function makeRoom({ plan }: PlanFacts, mode: NewPlanMode): Promise<void> {
  const { departmentName, fiscalYear } = plan
  const present = await db.plans.where({ departmentName, fiscalYear }).first()
  if (!present) return
  if (mode !== 'replace-demo' || !present.isDemo) throw new Refusal('plan-exists')
  for (const name of tableNames) {
    if (name !== 'settings') await db.table(name).where({ planId: present.planId }).delete()
  }
}

async function writeFacts(facts: PlanFacts, stamp: Recorded): Promise<void> {
  const stamped = <Fact extends Recorded>(rows: readonly Fact[]) =>
    rows.map((row) => ({ ...row, ...stamp, recordedBy: row.recordedBy || stamp.recordedBy }))
  await db.plans.add({ ...facts.plan, ...stamp })
  await db.tasks.bulkAdd([...facts.tasks])
  await db.indicators.bulkAdd([...facts.indicators])
  await db.targetVersions.bulkAdd(stamped(facts.targetVersions))
  await db.targets.bulkAdd([...facts.targets])
  await db.setupChoices.bulkAdd(stamped(facts.setupChoices))
  await db.baselines.bulkAdd(stamped(facts.baselines))
  await db.budgetLines.bulkAdd(stamped(facts.budgetLines))
  await db.actuals.bulkAdd(stamped(facts.actuals))
  await db.executions.bulkAdd(stamped(facts.executions))
  await db.goalJudgements.bulkAdd(stamped(facts.goalJudgements))
  await db.statements.bulkAdd(stamped(facts.statements))
  await db.filedScores.bulkAdd(stamped(facts.filedScores))
  await db.reductions.bulkAdd(stamped(facts.reductions))
  const { planId, sourceName } = facts.plan
  await recordChange(
    { planId, table: 'plans', rowKey: [planId], from: null, to: sourceName, reason: '' },
    stamp,
  )
}
