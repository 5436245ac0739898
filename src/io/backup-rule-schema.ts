import * as v from 'valibot'
import { compareDecimals, isDecimal } from '@/domain/exact'
import { checkProfile } from '@/domain/profiles/check-profile'
import { officialProfile } from '@/domain/profiles/official-profiles'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import type { Status } from '@/domain/figure-model'
import type { TargetReading } from '@/domain/targets/reading'
import { count, day, decimal, text, type RowSchema } from './backup-row-schema'

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

const categoryWeights = v.looseObject({
  output: v.optional(decimal),
  benefit: v.optional(decimal),
  satisfaction: v.optional(decimal),
  cost: v.optional(decimal),
})

export const status: RowSchema<Status> = v.picklist([
  ...(['met', 'over-achieved', 'on-track', 'nearly-met', 'not-met', 'not-due'] as const),
  ...(['no-data', 'incomplete', 'stale', 'not-applicable'] as const),
])

const fields: RowSchema<RuleProfile> = v.looseObject({
  profileId: text,
  ownName: v.nullable(text),
  basedOn: v.nullable(text),
  document: text,
  budgetWeight: decimal,
  categoryWeights,
  weightsWithCost: v.nullable(v.looseObject({ budgetWeight: decimal, categoryWeights })),
  poolsBenefitAndSatisfaction: v.boolean(),
  reverseFormula: v.picklist(['ratio', 'linear']),
  strictInequality: v.boolean(),
  satisfactionRule: v.picklist(['pro-rata', 'intervals']),
  judgementBands: v.looseObject({
    achievedFrom: decimal,
    partlyFrom: decimal,
    defaults: v.looseObject({ achieved: decimal, partly: decimal, not: decimal }),
  }),
  satisfactionIntervals: v.looseObject({
    target: decimal,
    steps: v.array(v.looseObject({ from: decimal, share: decimal })),
  }),
  basicallySatisfiedCounts: v.boolean(),
  lateLossPerStep: decimal,
  lateStepDays: v.pipe(count, v.minValue(1)),
  overAchievedFlag: decimal,
  overAchievedReason: decimal,
  executionReasonLine: decimal,
  balanceGap: decimal,
  scoreGap: decimal,
  unspentLine: decimal,
  fewAnswersBelow: v.number(),
  missingSurvey: v.picklist(['zero', 'rebase']),
  notApplicableRows: v.picklist(['rebase', 'keep']),
  scorePlaces: v.pipe(count, v.maxValue(2)),
  grades: v.array(v.looseObject({ grade: v.picklist(['excellent', 'good', 'fair', 'poor']), from: decimal })),
  lights: v.looseObject({
    paceRedBelow: decimal,
    paceGreenFrom: decimal,
    overFrom: decimal,
    levelNear: decimal,
  }),
  impossibleFactor: decimal,
  deviationStates: v.array(status),
  sources: v.record(text, v.looseObject({ document: text, article: v.nullable(text) })),
  ownFields: v.optional(v.array(text)),
})

/**
 * A profile of an earlier version is completed before it is looked at. One that the page of the rules would refuse
 * (weights that are not 100, edges out of order) is refused here too: no screen could show or mend it.
 */
export const profile: RowSchema<RuleProfile> = v.pipe(
  fields,
  v.check(({ profileId }) => profileId === 'custom' || officialProfile(profileId) !== undefined),
  v.check((read) => checkProfile(read).length === 0),
)
