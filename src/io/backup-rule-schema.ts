import * as v from 'valibot'
import { compareDecimals, isDecimal } from '@/domain/exact'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import type { TargetReading } from '@/domain/targets/reading'
import { day, decimal, text, type RowSchema } from './backup-row-schema'

/**
 * Readings and rule profiles down to their last figure: a figure that is no plain decimal ('.5', '1e3') would end the
 * computation of the whole plan, so a file that holds one is refused.
 */
export const reading: RowSchema<TargetReading> = v.looseObject({
  kind: v.picklist([
    ...(['threshold', 'range', 'deadline', 'period', 'frequency', 'qualitative', 'trend'] as const),
    ...(['relative', 'standard', 'yes-no', 'compound', 'none', 'damaged'] as const),
  ]),
  rawText: text,
  comparator: v.optional(v.picklist(['>=', '>', '=', '<', '<='])),
  value: v.optional(decimal),
  high: v.optional(decimal),
  unit: v.optional(text),
  due: v.optional(day),
  from: v.optional(text),
  to: v.optional(text),
  per: v.optional(v.picklist(['week', 'month', 'quarter', 'half-year', 'year'])),
  direction: v.optional(v.picklist(['higher', 'lower', 'exact'])),
  certainty: v.picklist(['stated', 'implied', 'ask']),
  parts: v.optional(v.array(v.lazy(() => reading))),
  suggestion: v.optional(text),
  expected: v.optional(v.boolean()),
})

/** Points or per cent, 0…100. */
export const upToHundred = v.pipe(
  text,
  v.check(
    (value) => isDecimal(value) && compareDecimals(value, '0') >= 0 && compareDecimals(value, '100') <= 0,
  ),
)

export const profile: RowSchema<RuleProfile> = v.looseObject({
  profileId: text,
  document: text,
  budgetWeight: decimal,
  categoryWeights: v.looseObject({
    output: v.optional(decimal),
    benefit: v.optional(decimal),
    satisfaction: v.optional(decimal),
    cost: v.optional(decimal),
  }),
  reverseFormula: v.picklist(['ratio', 'linear']),
  strictInequality: v.boolean(),
  satisfactionRule: v.picklist(['pro-rata', 'intervals']),
  judgementBands: v.looseObject({
    achievedFrom: decimal,
    partlyFrom: decimal,
    defaults: v.looseObject({ achieved: decimal, partly: decimal, not: decimal }),
  }),
  latePerTenDays: decimal,
  overAchievedFlag: decimal,
  overAchievedReason: decimal,
  executionReasonLine: decimal,
  balanceGap: decimal,
  fewAnswersBelow: v.number(),
  missingSurvey: v.picklist(['zero', 'rebase']),
  grades: v.array(v.looseObject({ grade: v.picklist(['excellent', 'good', 'fair', 'poor']), from: decimal })),
  lights: v.looseObject({
    paceRedBelow: decimal,
    paceGreenFrom: decimal,
    overFrom: decimal,
    levelNear: decimal,
  }),
  sources: v.record(text, v.looseObject({ document: text, article: v.nullable(text) })),
})
