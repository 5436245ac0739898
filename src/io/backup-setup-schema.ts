import * as v from 'valibot'
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

const source: RowSchema<IndicatorSource> = v.variant('kind', [
  v.looseObject({ kind: v.literal('entry') }),
  v.looseObject({
    kind: v.literal('cases'),
    caseRule: v.picklist(['services-handled', 'case-completion-rate']),
  }),
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
