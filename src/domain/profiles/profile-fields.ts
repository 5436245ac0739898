import type { RuleProfile } from './rule-profile'

/** A field that says a rule; the others say which profile it is. */
export type RuleField = Exclude<
  keyof RuleProfile,
  'profileId' | 'ownName' | 'basedOn' | 'document' | 'sources' | 'ownFields'
>

/** All of them, in the order in which they are read; the record cannot forget one. */
const ORDER: Readonly<Record<RuleField, true>> = {
  budgetWeight: true,
  categoryWeights: true,
  weightsWithCost: true,
  poolsBenefitAndSatisfaction: true,
  reverseFormula: true,
  strictInequality: true,
  satisfactionRule: true,
  satisfactionIntervals: true,
  basicallySatisfiedCounts: true,
  judgementBands: true,
  lateLossPerStep: true,
  lateStepDays: true,
  overAchievedFlag: true,
  overAchievedReason: true,
  missingSurvey: true,
  notApplicableRows: true,
  scorePlaces: true,
  grades: true,
  lights: true,
  executionReasonLine: true,
  balanceGap: true,
  scoreGap: true,
  unspentLine: true,
  fewAnswersBelow: true,
  impossibleFactor: true,
  deviationStates: true,
}
// Object.keys is typed as string[]; the record above has no other keys.
export const RULE_FIELDS = Object.keys(ORDER) as readonly RuleField[]

/** The fields in which two profiles say different rules. Order inside a field carries meaning only in lists. */
export function differingFields(a: RuleProfile, b: RuleProfile): RuleField[] {
  return RULE_FIELDS.filter((field) => writeSorted(a[field]) !== writeSorted(b[field]))
}

/** A value as text, its keys in order, so that two writings of one rule are the same rule. */
function writeSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, each]) => `${key}:${writeSorted(each)}`).join(',')}}`
}
