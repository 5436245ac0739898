import * as v from 'valibot'
import type { CaseFilter, CaseMeasure, CountingRule } from '@/domain/cases/counting-rule'
import type { Baseline, SetupChoice } from '@/domain/model'
import type { YearFreeze } from '@/domain/evaluation-model'
import type {
  IndicatorSetup,
  IndicatorSource,
  MeasureKind,
  SetupReasons,
} from '@/domain/targets/indicator-setup'
import { reading, upToHundred } from './backup-rule-schema'
import { count, decimal, recorded, text, type RowSchema } from './backup-row-schema'

/** What was settled around the filed rows, and what a closed year was judged by. */
const measureKind: RowSchema<MeasureKind> = v.picklist([
  ...(['flow', 'stock', 'stock-rate', 'carry-over-rate', 'rate', 'mean-duration'] as const),
  ...(['satisfaction', 'milestone', 'qualitative', 'yes-no'] as const),
])

const startDate = v.picklist(['applied', 'accepted', 'assigned'])
const caseMeasure: RowSchema<CaseMeasure> = v.variant('kind', [
  v.looseObject({
    kind: v.literal('count'),
    by: v.picklist(['applied', 'accepted', 'assigned', 'ended']),
  }),
  v.looseObject({ kind: v.literal('closed-of-accepted') }),
  v.looseObject({ kind: v.literal('closed-of-due') }),
  v.looseObject({ kind: v.literal('handled-of-quota'), quota: count }),
  v.looseObject({ kind: v.literal('closed-in-time'), from: startDate, limitDays: count }),
  v.looseObject({ kind: v.literal('mean-days'), from: startDate }),
  v.looseObject({ kind: v.literal('satisfaction'), satisfiedWords: v.array(text) }),
])
const words = v.optional(v.array(text))
const caseFilter: RowSchema<CaseFilter> = v.looseObject({
  legalHelp: v.picklist(['with', 'without', 'only']),
  words: v.looseObject({
    caseType: words,
    cause: words,
    source: words,
    recipientCategory: words,
    result: words,
  }),
})
export const countingRule: RowSchema<CountingRule> = v.looseObject({
  measure: caseMeasure,
  filter: caseFilter,
})

const source: RowSchema<IndicatorSource> = v.variant('kind', [
  v.looseObject({ kind: v.literal('entry') }),
  v.looseObject({ kind: v.literal('cases'), rule: countingRule }),
])

const quarterShares = v.tuple([upToHundred, upToHundred, upToHundred, upToHundred])

export const setupChoice: RowSchema<SetupChoice> = v.looseObject({
  ...recorded,
  planId: text,
  indicatorId: text,
  measureKind: v.nullable(measureKind),
  source: v.nullable(source),
  taskIds: v.nullable(v.array(text)),
  weight: v.nullable(upToHundred),
  ownerSection: v.nullable(text),
  quarterShares: v.nullable(quarterShares),
})

export const baseline: RowSchema<Baseline> = v.looseObject({
  ...recorded,
  planId: text,
  indicatorId: text,
  fiscalYear: count,
  value: decimal,
})

/** Codes that only a sentence is made of: one that the program does not know any more ends no computation. */
const reasons = v.custom<SetupReasons>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((code) => typeof code === 'string'),
)

const setup: RowSchema<IndicatorSetup> = v.looseObject({
  indicatorId: text,
  measureKind,
  source,
  weight: upToHundred,
  taskIds: v.array(text),
  quarterShares,
  ownerSection: text,
  settled: v.array(
    v.picklist(['measureKind', 'source', 'taskIds', 'weight', 'ownerSection', 'quarterShares']),
  ),
  reasons: v.optional(reasons),
})

export const yearFreeze: RowSchema<YearFreeze> = v.looseObject({
  ...recorded,
  planId: text,
  readings: v.array(v.looseObject({ indicatorId: text, version: count, reading })),
  setups: v.array(setup),
})
