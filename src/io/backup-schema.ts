import * as v from 'valibot'
import type {
  Actual,
  ActualValue,
  BudgetLine,
  Confirmation,
  Execution,
  FiledBudget,
  GoalJudgement,
  Indicator,
  PeriodClosing,
  Plan,
  Target,
  TargetVersion,
  Task,
} from '@/domain/model'
import { QUARTER_ENDS } from '@/domain/period'
import type { Change, Draft } from '@/domain/record-model'
import { caseChunk, clearedCases, importBatch } from './backup-case-schema'
import { rememberedMapping } from './backup-mapping-schema'
import { profile, reading } from './backup-rule-schema'
import {
  count,
  day,
  decimal,
  decimalOrNull,
  instant,
  periodEnd,
  recorded,
  text,
  type RowSchema,
} from './backup-row-schema'
import { baseline, setupChoice, yearFreeze } from './backup-setup-schema'
import { filedScore, reduction, statement } from './backup-statement-schema'

const basis = v.picklist(['period', 'cumulative'])
const band = v.picklist(['achieved', 'partly-achieved', 'not-achieved'])

const filedBudget: RowSchema<FiledBudget> = v.looseObject({
  basicExpenditure: decimalOrNull,
  projectExpenditure: decimalOrNull,
  fiscalAppropriation: decimalOrNull,
  otherFunds: decimalOrNull,
  ownLevelFunds: decimalOrNull,
  transferredFunds: decimalOrNull,
})

const plan: RowSchema<Plan> = v.looseObject({
  ...recorded,
  planId: text,
  fiscalYear: count,
  departmentName: text,
  supervisingDepartment: text,
  title: text,
  staffInPost: v.nullable(count),
  staffRetired: v.nullable(count),
  budget: filedBudget,
  overallGoal: text,
  sourceName: text,
  isDemo: v.boolean(),
  reportingPeriods: v.pipe(
    v.array(periodEnd),
    v.check((ends) => QUARTER_ENDS.every((end) => ends.includes(end)) && new Set(ends).size === ends.length),
  ),
  profile,
  issuedIds: v.optional(v.looseObject({ indicators: count, tasks: count })),
})

const task: RowSchema<Task> = v.looseObject({
  planId: text,
  taskId: text,
  order: count,
  filedName: text,
  name: text,
  content: text,
  plannedAmount: decimalOrNull,
  goal: text,
})

const indicator: RowSchema<Indicator> = v.looseObject({
  planId: text,
  indicatorId: text,
  order: count,
  category: v.picklist(['output', 'benefit', 'satisfaction', 'cost']),
  subcategory: v.picklist([
    ...(['quantity', 'quality', 'timeliness', 'cost', 'economic-benefit', 'social-benefit'] as const),
    ...(['ecological-benefit', 'sustainability', 'service-satisfaction', 'other'] as const),
  ]),
  filedCategory: text,
  filedSubcategory: text,
  filedName: text,
  name: text,
  filedWeight: v.optional(decimalOrNull, null),
  isSubRow: v.optional(v.boolean(), false),
  filedTaskId: v.optional(v.nullable(text), null),
})

const targetVersion: RowSchema<TargetVersion> = v.looseObject({
  ...recorded,
  planId: text,
  version: count,
  effectiveFrom: day,
  reason: text,
  documentNumber: text,
})

const confirmation: RowSchema<Confirmation> = v.looseObject({
  ...recorded,
  recalledFrom: v.optional(v.looseObject({ fiscalYear: count, departmentName: text })),
})

const target: RowSchema<Target> = v.looseObject({
  planId: text,
  indicatorId: text,
  version: count,
  rawText: text,
  unitColumn: text,
  confirmedReading: v.nullable(reading),
  confirmation: v.optional(v.nullable(confirmation), null),
  isWithdrawn: v.optional(v.boolean(), false),
})

const actualValue: RowSchema<ActualValue> = v.variant('kind', [
  v.looseObject({ kind: v.literal('number'), value: decimal }),
  v.looseObject({ kind: v.literal('parts'), numerator: decimal, denominator: decimal }),
  v.looseObject({ kind: v.literal('judgement'), band, share: decimal }),
  v.looseObject({ kind: v.literal('date'), date: day }),
  v.looseObject({ kind: v.literal('yes-no'), value: v.boolean() }),
  v.looseObject({ kind: v.literal('not-done') }),
  v.looseObject({ kind: v.literal('not-applicable') }),
])

const actual: RowSchema<Actual> = v.looseObject({
  ...recorded,
  planId: text,
  indicatorId: text,
  periodEnd,
  basis,
  value: v.nullable(actualValue),
  rawText: text,
  note: text,
  role: v.optional(v.picklist(['supplement', 'override'])),
})

const budgetLine: RowSchema<BudgetLine> = v.looseObject({
  ...recorded,
  planId: text,
  lineId: text,
  kind: v.picklist(['basic-expenditure', 'project-expenditure', 'task']),
  taskId: v.nullable(text),
  initialBudget: decimal,
  adjustedBudget: decimalOrNull,
})

const execution: RowSchema<Execution> = v.looseObject({
  ...recorded,
  planId: text,
  lineId: text,
  periodEnd,
  basis,
  amount: decimalOrNull,
  rawText: text,
  note: text,
})

const goalJudgement: RowSchema<GoalJudgement> = v.looseObject({
  ...recorded,
  planId: text,
  taskId: text,
  periodEnd,
  band,
  share: decimal,
  sentence: text,
})

const closing: RowSchema<PeriodClosing> = v.looseObject({
  ...recorded,
  planId: text,
  periodEnd,
  closed: v.boolean(),
  reason: text,
})

const draft: RowSchema<Draft> = v.looseObject({
  planId: text,
  subject: v.picklist(['actual', 'execution', 'goal', 'forecast', 'explanation']),
  rowId: text,
  periodEnd,
  text,
  basis,
  issue: v.looseObject({ code: text, params: v.record(text, text) }),
  recordedAt: instant,
})

const changeHead = {
  changeId: count,
  planId: text,
  at: instant,
  by: text,
  rowKey: v.array(v.union([text, v.number()])),
  reason: text,
  documentNumber: v.optional(text),
}

function changeOf<Name extends string, State>(name: Name, state: RowSchema<State>) {
  const states = { from: v.nullable(state), to: v.nullable(state) }
  return v.looseObject({ ...changeHead, table: v.literal(name), ...states })
}

const change: RowSchema<Change> = v.variant('table', [
  changeOf('actuals', actual),
  changeOf('executions', execution),
  changeOf('goalJudgements', goalJudgement),
  changeOf('budgetLines', budgetLine),
  changeOf('closings', closing),
  changeOf('setupChoices', setupChoice),
  changeOf('targets', target),
  changeOf('targetVersions', targetVersion),
  changeOf('baselines', baseline),
  changeOf('statements', statement),
  changeOf('filedScores', filedScore),
  changeOf('reductions', reduction),
  changeOf('yearFreezes', yearFreeze),
  changeOf('profiles', profile),
  changeOf('reportingPeriods', v.array(periodEnd)),
  changeOf('filedBudgets', filedBudget),
  changeOf('plans', text),
  changeOf('importBatches', text),
  changeOf('clearedCases', count),
])

const setting = v.variant('key', [
  v.looseObject({ key: v.literal('userName'), value: text }),
  v.looseObject({ key: v.literal('firstRun'), value: v.picklist(['demo', 'empty']) }),
  v.looseObject({ key: v.literal('lastBackupAt'), value: instant }),
  v.looseObject({ key: v.literal('caseKey'), value: v.pipe(v.instance(Uint8Array), v.length(16)) }),
  v.looseObject({ key: v.literal('registerMappings'), value: v.array(rememberedMapping) }),
])

/** One schema per table of the database; a test holds the names against it. */
export const tableSchemas = {
  plans: plan,
  tasks: task,
  indicators: indicator,
  targetVersions: targetVersion,
  targets: target,
  setupChoices: setupChoice,
  baselines: baseline,
  statements: statement,
  filedScores: filedScore,
  reductions: reduction,
  yearFreezes: yearFreeze,
  actuals: actual,
  budgetLines: budgetLine,
  executions: execution,
  goalJudgements: goalJudgement,
  closings: closing,
  drafts: draft,
  changes: change,
  importBatches: importBatch,
  caseChunks: caseChunk,
  clearedCases: clearedCases,
  settings: setting,
} as const

export type BackupTableName = keyof typeof tableSchemas
