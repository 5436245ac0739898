/** What reading a file's tables into plans would do: planned off the page, shown to the person before it is written. */
import type { Indicator, PlanFacts, Target } from '../model'
import { factsFromTable, type PlanIdentity } from './facts-from-table'
import { joinAsTasks } from './join-as-tasks'
import { planTableImport } from './plan-table-import'
import { readTarget } from './read-target'
import type { TargetReading } from './reading'
import { recallReadings, type RememberedReading } from './recall-readings'
import type { TableImportPlan } from './table-import'
import type { TableFinding, TableRepair, TargetTable } from './target-table'

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

/** A table of the file, as it stands in the choice of projects. */
export interface TableChoice {
  readonly name: string
  readonly indicators: number
}

/** One plan of an import, as it stands in the worker. */
export interface PlannedTable {
  readonly table: TargetTable
  /** The plan of this department and year as it is; null: there is none. */
  readonly existing: PlanFacts | null
  readonly correction: TableImportPlan | null
  /** What would be written. */
  readonly facts: PlanFacts
}

/** The same as the page is told it: a long table is not sent over whole. */
export interface PlanPreview {
  readonly planId: string
  readonly departmentName: string
  readonly fiscalYear: number
  readonly tasks: number
  readonly indicators: number
  /** Readings that a person must look at once. */
  readonly asked: number
  /** Targets settled as the same name was settled in another plan. */
  readonly recalled: number
  /** The plan that is there holds the figures that come with the program. */
  readonly isDemo: boolean
  /** null: a new plan. */
  readonly correction: Omit<TableImportPlan, 'facts'> | null
  readonly firstRows: readonly PreviewRow[]
  readonly findings: readonly TableFinding[]
  readonly repairs: readonly TableRepair[]
}

export interface PreviewRow {
  readonly indicator: Indicator
  readonly target: Target
  readonly reading: TargetReading
}

const MOST_FIRST_ROWS = 12

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

/** `identity` is what a new plan is given; a plan that is there keeps its own. */
export function planTable(
  table: TargetTable,
  existing: PlanFacts | null,
  identity: PlanIdentity,
  remembered: readonly RememberedReading[],
  answers: PairAnswers = new Map(),
): PlannedTable {
  const correction = existing === null ? null : planTableImport(existing, table, answers, identity.sourceName)
  const planned = correction?.facts ?? factsFromTable(table, identity)
  const facts = correction?.isNothing ? planned : recallReadings(planned, remembered)
  return { table, existing, correction, facts }
}

export function previewTable({ table, existing, correction, facts }: PlannedTable): PlanPreview {
  const { planId, departmentName, fiscalYear } = facts.plan
  const inOrder = [...facts.indicators].sort((a, b) => a.order - b.order)
  const targetOf = new Map(facts.targets.map((target) => [target.indicatorId, target]))
  const rows = inOrder.flatMap((indicator): PreviewRow[] => {
    const target = targetOf.get(indicator.indicatorId)
    return target ? [{ indicator, target, reading: readTarget(target, indicator.filedName, fiscalYear) }] : []
  })
  const before = new Set(existing?.targets.filter(isRecalled).map(({ indicatorId }) => indicatorId))
  return {
    ...{ planId, departmentName, fiscalYear, isDemo: existing?.plan.isDemo ?? false },
    ...{ tasks: table.tasks.length, indicators: table.indicators.length },
    asked: rows.filter(
      ({ target, reading }) => target.confirmedReading === null && reading.certainty === 'ask',
    ).length,
    recalled: facts.targets.filter((target) => isRecalled(target) && !before.has(target.indicatorId)).length,
    correction: correction && withoutFacts(correction),
    firstRows: rows.slice(0, MOST_FIRST_ROWS),
    ...{ findings: table.findings, repairs: table.repairs },
  }
}

const isRecalled = ({ confirmation }: Target) => confirmation?.recalledFrom !== undefined

function withoutFacts({ facts: _facts, ...correction }: TableImportPlan): Omit<TableImportPlan, 'facts'> {
  return correction
}

interface Corrects {
  readonly correction: Omit<TableImportPlan, 'facts'> | null
}

/** Nothing may be written while a row is doubtful, or the table is of another plan. */
export function isReady({ correction }: Corrects): boolean {
  return correction === null || (correction.doubtful.length === 0 && !correction.isOtherPlan)
}

export function changesNothing({ correction }: Corrects): boolean {
  return correction?.isNothing ?? false
}
