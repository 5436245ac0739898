import { computeEntryRows } from '@/domain/actuals/compute-entry-rows'
import { computeExecutionRows } from '@/domain/actuals/compute-execution-rows'
import { computeGoalRows } from '@/domain/actuals/compute-goal-rows'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { Plan, PlanFacts } from '@/domain/model'
import type { YearFreeze } from '@/domain/evaluation-model'
import type { Draft } from '@/domain/record-model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { BackupRows } from '@/io/backup-file'

const quarters = [3, 6, 9, 12] as const

/**
 * The first plan of a backup that the program cannot compute with, counted from 1; null: every plan works. The check
 * of single rows sees neither a plan without its targets nor the depths of its rules, and a plan that cannot be
 * computed, once restored, would leave every page empty.
 */
export function findUnworkablePlan(rows: BackupRows): number | null {
  const plans = rowsOf<Plan>(rows, 'plans')
  const factsOf = (plan: Plan): PlanFacts => {
    const before = plans.find((other) => isYearBefore(other, plan))
    return { ...readFacts(rows, plan), lastYear: before ? readFacts(rows, before) : null }
  }
  const at = plans.findIndex((plan) => !isWorkable(factsOf(plan), draftsOf(rows, plan)))
  return at < 0 ? null : at + 1
}

function isWorkable(facts: PlanFacts, drafts: readonly Draft[]): boolean {
  try {
    for (const asOf of quarters) {
      const { indicators } = computeScoreboard(facts, facts.plan.profile, asOf)
      computeEntryRows(facts, indicators, drafts)
    }
    computeGoalRows(facts, drafts)
    computeExecutionRows(facts, drafts)
    return true
  } catch {
    return false
  }
}

function isYearBefore(other: Plan, { departmentName, fiscalYear }: Plan): boolean {
  return other.departmentName === departmentName && other.fiscalYear === fiscalYear - 1
}

function readFacts(rows: BackupRows, plan: Plan): Omit<PlanFacts, 'lastYear'> {
  const ofPlan = <Row extends { readonly planId: string }>(table: keyof BackupRows): Row[] =>
    rowsOf<Row>(rows, table).filter((row) => row.planId === plan.planId)
  const batches = ofPlan<ImportBatch>('importBatches').sort((a, b) => a.sequence - b.sequence)
  return {
    plan,
    tasks: ofPlan('tasks'),
    indicators: ofPlan('indicators'),
    targetVersions: ofPlan('targetVersions'),
    targets: ofPlan('targets'),
    actuals: ofPlan('actuals'),
    budgetLines: ofPlan('budgetLines'),
    executions: ofPlan('executions'),
    goalJudgements: ofPlan('goalJudgements'),
    closings: ofPlan('closings'),
    setupChoices: ofPlan('setupChoices'),
    baselines: ofPlan('baselines'),
    statements: ofPlan('statements'),
    filedScores: ofPlan('filedScores'),
    reductions: ofPlan('reductions'),
    freeze: ofPlan<YearFreeze>('yearFreezes')[0] ?? null,
    caseTotals: batches.at(-1)?.foldTotals ?? null,
  }
}

function draftsOf(rows: BackupRows, plan: Plan): Draft[] {
  return rowsOf<Draft>(rows, 'drafts').filter((draft) => draft.planId === plan.planId)
}

/** Each row was held against the schema of its table when the file was read, which its type does not say. */
function rowsOf<Row>(rows: BackupRows, table: keyof BackupRows): readonly Row[] {
  return rows[table] as readonly Row[]
}
