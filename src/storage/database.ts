import Dexie, { type Table, type Transaction } from 'dexie'
import type {
  Actual,
  Baseline,
  BudgetLine,
  Execution,
  GoalJudgement,
  Indicator,
  PeriodClosing,
  Plan,
  SetupChoice,
  Target,
  TargetVersion,
  Task,
} from '@/domain/model'
import type { FiledScore, Reduction, Statement, YearFreeze } from '@/domain/evaluation-model'
import type { ClearedCases } from '@/domain/cases/cleared-cases'
import type { ImportBatch } from '@/domain/cases/import-batch'
import { upgradeStoredRules } from '@/domain/cases/upgrade-rules'
import { completeProfile, type StoredProfile } from '@/domain/profiles/complete-profile'
import type { Change, Draft } from '@/domain/record-model'
import type { CaseChunk } from './register-state'
import type { Setting } from './settings'
import type { ImportedPlan, WrittenImport } from './table-imports'

export const schemaVersion = 5

/** The tables of version 1. Natural compound keys: the same fact written twice is one row. */
const firstSchema = {
  plans: 'planId, &[departmentName+fiscalYear]',
  tasks: '[planId+taskId], planId',
  indicators: '[planId+indicatorId], planId',
  targetVersions: '[planId+version], planId',
  targets: '[planId+indicatorId+version], planId',
  actuals: '[planId+indicatorId+periodEnd], planId',
  budgetLines: '[planId+lineId], planId',
  executions: '[planId+lineId+periodEnd], planId',
  goalJudgements: '[planId+taskId+periodEnd], planId',
  closings: '[planId+periodEnd], planId',
  drafts: '[planId+subject+rowId+periodEnd], planId',
  changes: '++changeId, planId',
  importBatches: '[planId+batchId], planId',
  caseChunks: '[planId+batchId+chunkIndex], [planId+batchId], planId',
  settings: 'key',
}

/** Version 2: what a person settles of an indicator, and last year's figures. */
const secondSchema = {
  ...firstSchema,
  setupChoices: '[planId+indicatorId], planId',
  baselines: '[planId+indicatorId], planId',
}

/** Version 3: the ways back of imports, written in the transaction of the import itself. */
const wayBackSchema = { tableImports: '++importId, *planIds', importedPlans: '[importId+planId], importId' }

/** Version 4: what the unit states for the forms, what an officer takes off, what a closed year was judged by. */
const fourthSchema = {
  ...secondSchema,
  statements: '[planId+indicatorId+periodEnd], planId',
  filedScores: '[planId+rowId], planId',
  reductions: '[planId+indicatorId], planId',
  yearFreezes: 'planId',
}

/** Version 5: what is kept of cases whose rows were deleted; sources say by which rule they count. */
const schema = { ...fourthSchema, clearedCases: 'planId' }

/** What is backed up, replaced and cleared: the facts. The ways back lead to facts that are here, nowhere else. */
export type TableName = keyof typeof schema
// Object.keys forgets the literal types of the constant above.
export const tableNames = Object.keys(schema) as readonly TableName[]

/**
 * All that is stored.
 *
 * Strict durability: a transaction is complete only when the disk has it, so that 已保存 is true even if the
 * machine loses power. No cache: what a screen shows has been read from the database, never an optimistic copy.
 */
export class DabiaoDatabase extends Dexie {
  declare readonly plans: Table<Plan, string>
  declare readonly tasks: Table<Task, [string, string]>
  declare readonly indicators: Table<Indicator, [string, string]>
  declare readonly targetVersions: Table<TargetVersion, [string, number]>
  declare readonly targets: Table<Target, [string, string, number]>
  declare readonly actuals: Table<Actual, [string, string, number]>
  declare readonly budgetLines: Table<BudgetLine, [string, string]>
  declare readonly executions: Table<Execution, [string, string, number]>
  declare readonly goalJudgements: Table<GoalJudgement, [string, string, number]>
  declare readonly importBatches: Table<ImportBatch, [string, string]>
  declare readonly caseChunks: Table<CaseChunk, [string, string, number]>
  declare readonly closings: Table<PeriodClosing, [string, number]>
  declare readonly drafts: Table<Draft, [string, Draft['subject'], string, number]>
  declare readonly changes: Table<Change, number, Change>
  declare readonly setupChoices: Table<SetupChoice, [string, string]>
  declare readonly baselines: Table<Baseline, [string, string]>
  declare readonly statements: Table<Statement, [string, string, number]>
  declare readonly filedScores: Table<FiledScore, [string, string]>
  declare readonly reductions: Table<Reduction, [string, string]>
  declare readonly yearFreezes: Table<YearFreeze, string>
  declare readonly clearedCases: Table<ClearedCases, string>
  declare readonly settings: Table<Setting, string>
  declare readonly tableImports: Table<WrittenImport, number, WrittenImport>
  declare readonly importedPlans: Table<ImportedPlan, [number, string]>

  constructor(name = 'dabiao') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores(firstSchema)
    this.version(2).stores(secondSchema).upgrade(fillNewFields)
    this.version(3).stores(wayBackSchema)
    this.version(4).stores(fourthSchema).upgrade(completeProfiles)
    this.version(schemaVersion).stores(schema).upgrade(nameRules)
  }
}

/** What the table says more since version 2 was not asked for before: nothing. */
async function fillNewFields(upgrade: Transaction): Promise<void> {
  const indicators: Pick<Indicator, 'filedWeight' | 'isSubRow' | 'filedTaskId'> = {
    ...{ filedWeight: null, isSubRow: false, filedTaskId: null },
  }
  const targets: Pick<Target, 'confirmation' | 'isWithdrawn'> = { confirmation: null, isWithdrawn: false }
  await upgrade.table('indicators').toCollection().modify(indicators)
  await upgrade.table('targets').toCollection().modify(targets)
}

/** Rules that came since are as the program applied them before. */
async function completeProfiles(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<Omit<Plan, 'profile'> & { profile: StoredProfile }>('plans')
    .toCollection()
    .modify((plan) => {
      plan.profile = completeProfile(plan.profile)
    })
}

/** A source named one of two counting rules; now it holds the rule itself. */
async function nameRules(upgrade: Transaction): Promise<void> {
  for (const name of ['setupChoices', 'yearFreezes', 'changes', 'importedPlans']) {
    await upgrade
      .table<unknown>(name)
      .toCollection()
      .modify((row, ref) => {
        ref.value = upgradeStoredRules(row)
      })
  }
}

export const db = new DabiaoDatabase()
