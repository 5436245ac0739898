/** What reading a file's tables into plans would do: shown to the person before anything is written. */
import type { Plan, PlanFacts } from '../model'
import { factsFromTable, type PlanIdentity } from './facts-from-table'
import { planTableImport } from './plan-table-import'
import { joinAsTasks } from './read-target-table'
import { recallReadings, type RememberedReading } from './recall-readings'
import type { TableImportPlan } from './table-import'
import type { TargetTable } from './target-table'

/** Several projects of one file: tasks of one plan, or a plan each. */
export type Arrangement = 'tasks' | 'plans'
/** What a person said of doubtful rows: the row's id in the table → the plan's indicator, null: it is none of them. */
export type PairAnswers = ReadonlyMap<string, string | null>

/** What was noticed in the file itself, beside its tables. */
export interface FileNote {
  readonly code: 'hidden-sheet' | 'hidden-rows' | 'hidden-columns' | 'formula-without-value'
  readonly sheet: string
  readonly cells?: readonly string[]
}

export interface PlanPreview {
  readonly table: TargetTable
  /** The plan of this department and year as it is; null: there is none. */
  readonly existing: PlanFacts | null
  /** null: a new plan. */
  readonly correction: TableImportPlan | null
  /** What would be written. */
  readonly facts: PlanFacts
  /** Targets settled as the same name was settled in another plan. */
  readonly recalled: number
  readonly answers: PairAnswers
}

/** The tables as plans; the ones not chosen are left out. A plan is known by department and year, so the project's name goes along. */
export function arrangeTables(
  tables: readonly TargetTable[],
  arrangement: Arrangement,
  chosen: ReadonlySet<number>,
): TargetTable[] {
  const wanted = tables.filter((_, index) => chosen.has(index))
  if (wanted.length === 0) return []
  if (tables.length === 1) return wanted
  if (arrangement === 'tasks') return [joinAsTasks(wanted)]
  return wanted.map((table) => ({ ...table, departmentName: projectDepartment(table) }))
}

function projectDepartment({ departmentName, projectName }: TargetTable): string {
  return projectName === null ? departmentName : `${departmentName}（${projectName}）`
}

export function findPlanOf(plans: readonly Plan[], table: TargetTable): Plan | null {
  const { departmentName, fiscalYear } = table
  return (
    plans.find((plan) => plan.departmentName === departmentName && plan.fiscalYear === fiscalYear) ?? null
  )
}

/** `identity` is what a new plan is given; a plan that is there keeps its own. */
export function previewTable(
  table: TargetTable,
  existing: PlanFacts | null,
  identity: PlanIdentity,
  remembered: readonly RememberedReading[],
  answers: PairAnswers = new Map(),
): PlanPreview {
  const correction = existing === null ? null : planTableImport(existing, table, answers, identity.sourceName)
  const planned = correction?.facts ?? factsFromTable(table, identity)
  const facts = correction?.isNothing ? planned : recallReadings(planned, remembered)
  const before = new Set(existing?.targets.filter(isRecalled).map(({ indicatorId }) => indicatorId))
  const recalled = facts.targets.filter((target) => isRecalled(target) && !before.has(target.indicatorId))
  return { table, existing, correction, facts, recalled: recalled.length, answers }
}

const isRecalled = ({ confirmation }: PlanFacts['targets'][number]) =>
  confirmation?.recalledFrom !== undefined

/** Nothing may be written while a row is doubtful, or the table is of another plan. */
export function isReady({ correction }: PlanPreview): boolean {
  return correction === null || (correction.doubtful.length === 0 && !correction.isOtherPlan)
}

export function changesNothing({ correction }: PlanPreview): boolean {
  return correction?.isNothing ?? false
}
