/** A rule with its numbers, and where it stands. Pure: the language comes in as `t`. */
import type { FieldSource, RuleProfile } from '@/domain/profiles/rule-profile'
import type { Explanation } from '@/domain/figure-model'
import { describeDay, describeQuantity, type Translate } from './target-words'

const words = [
  'actual',
  'target',
  'high',
  'weight',
  'points',
  'share',
  'due',
  'done',
  'daysLate',
  'rounds',
  'reason',
]

/** Formulas of numbers alone; the others are sentences, in which a number has its unit. */
const quotients: ReadonlySet<string> = new Set([
  ...['higher-ratio', 'lower-ratio', 'lower-linear', 'exact-closeness', 'budget-execution'],
])

/** 得分 = 分值 × 完成值 ÷ 指标值 with the numbers in it. A number that is not known prints as a dash. */
export function describeFormula(
  { ruleId, inputs }: Pick<Explanation, 'inputs'> & { readonly ruleId: string },
  t: Translate,
): string {
  const named = Object.fromEntries(words.map((word) => [word, inputs[word] ?? '—']))
  const { unit = '', reason, due, done, high, target, numerator, denominator } = inputs
  // A rate without its sign reads as a count (96.84 of what?); in a quotient other units only stand in the way.
  const isQuotient = quotients.has(ruleId)
  const isBare = isQuotient && unit !== '%' && unit !== '‰'
  const rate = (figure: string) => (isBare ? figure : describeQuantity(figure, unit, t))
  const figures = {
    ...(inputs.actual === undefined ? {} : { actual: rate(inputs.actual) }),
    ...(target === undefined ? {} : { target: rate(target) }),
  }
  const isRange = ruleId.startsWith('range-') && high !== undefined && target !== undefined
  return t(`rule.formula.${ruleId}`, {
    ...named,
    ...figures,
    // The score comes from the exact quotient, not from its printed rounding: the parts say so.
    ...(numerator === undefined || denominator === undefined
      ? {}
      : { actual: t('indicator.withParts', { figure: figures.actual ?? '—', numerator, denominator }) }),
    ...(isRange ? { target: `${target}–${describeQuantity(high, unit, t)}` } : {}),
    ...(due === undefined ? {} : { due: describeDay(due, t) }),
    ...(done === undefined ? {} : { done: describeDay(done, t) }),
    ...(reason === undefined ? {} : { reason: t(`missing.${reason}`, {}) }),
  })
}

/** 依据：财预〔2020〕10号（条款未核）, or that no document gives the rule (本系统默认); never a guessed article. */
export function describeRuleSource(
  source: FieldSource | null | undefined,
  { document }: RuleProfile,
  t: Translate,
): string {
  if (!source) return t('rule.ownDefault', { document })
  return t('rule.source', { document: source.document, article: source.article ?? t('rule.unverified', {}) })
}
