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
import type { Change, Draft, DraftSubject } from '@/domain/record-model'
import type { Setting } from './settings'

export const schemaVersion = 2

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
const schema = {
  ...firstSchema,
  setupChoices: '[planId+indicatorId], planId',
  baselines: '[planId+indicatorId], planId',
}

export type TableName = keyof typeof schema
// Object.keys forgets the literal types of the constant above.
export const tableNames = Object.keys(schema) as readonly TableName[]

/**
 * All that is stored. The tables importBatches and caseChunks are typed where they are written, in cases.ts.
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
  declare readonly closings: Table<PeriodClosing, [string, number]>
  declare readonly drafts: Table<Draft, [string, DraftSubject, string, number]>
  declare readonly changes: Table<Change, number, Change>
  declare readonly setupChoices: Table<SetupChoice, [string, string]>
  declare readonly baselines: Table<Baseline, [string, string]>
  declare readonly settings: Table<Setting, string>

  constructor(name = 'dabiao') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores(firstSchema)
    this.version(schemaVersion).stores(schema).upgrade(fillNewFields)
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

export const db = new DabiaoDatabase()
