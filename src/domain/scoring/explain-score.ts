import {
  compareFractions,
  fraction,
  multiplyFractions,
  roundFraction,
  subtractDecimals,
  sumDecimals,
  trimDecimal,
  type Fraction,
} from '../exact'
import type { LostPoints, Reason } from '../detail-model'
import type { Decimal } from '../model'
import type { RuleField } from '../profiles/profile-fields'
import type { FieldSource, RuleProfile } from '../profiles/rule-profile'
import type { BudgetResult, IndicatorResult, IndicatorScore } from '../scoreboard-model'
import type { RuleId } from '../figure-model'

/**
 * Where the rule of a score comes from: a field of the profile; `scoring`, what its document says of any target; null, a
 * rule of this program's own (本系统默认), because no document was at hand that gives it.
 */
const RULE_SOURCE: Readonly<Record<RuleId, RuleField | 'scoring' | null>> = {
  'higher-met': 'scoring',
  'higher-ratio': 'scoring',
  'higher-negative': null,
  'lower-met': 'scoring',
  'lower-ratio': 'reverseFormula',
  'lower-linear': 'reverseFormula',
  'lower-linear-none': 'reverseFormula',
  'exact-closeness': null,
  'exact-none': null,
  'zero-target': null,
  'range-inside': 'scoring',
  'range-below': null,
  'range-above': null,
  'judgement-share': 'judgementBands',
  'deadline-met': 'scoring',
  'deadline-late': 'lateLossPerStep',
  'deadline-not-done': null,
  'yes-no': null,
  frequency: null,
  'satisfaction-interval': 'satisfactionIntervals',
  'compound-lowest': null,
  'budget-execution': 'budgetWeight',
  'survey-missing': 'missingSurvey',
  'no-score': null,
}

const WHY_LOST: Readonly<Record<RuleId, LostPoints['why']>> = {
  'higher-met': 'short-of-target',
  'higher-ratio': 'short-of-target',
  'higher-negative': 'short-of-target',
  'lower-met': 'over-limit',
  'lower-ratio': 'over-limit',
  'lower-linear': 'over-limit',
  'lower-linear-none': 'over-limit',
  'exact-closeness': 'off-standard',
  'exact-none': 'off-standard',
  'zero-target': 'over-limit',
  'range-inside': 'short-of-target',
  'range-below': 'short-of-target',
  'range-above': 'over-limit',
  'judgement-share': 'judged-below-full',
  'deadline-met': 'late',
  'deadline-late': 'late',
  'deadline-not-done': 'not-done',
  'yes-no': 'breached',
  frequency: 'rounds-missed',
  'satisfaction-interval': 'short-of-target',
  'compound-lowest': 'short-of-target',
  'budget-execution': 'underspent',
  'survey-missing': 'not-done',
  'no-score': 'not-done',
}

/**
 * Why the row has its points: rule, source, the numbers of the formula, how they were rounded, what is missing from the
 * full weight. Where points were taken off by hand, `figures` has `computed`, `reduced` and `reductionReason` too.
 */
export function explainScore({ score, setup }: IndicatorResult, profile: RuleProfile): Reason {
  return explain(score, setup.weight, profile)
}

/** The same of 预算执行率. */
export function explainBudgetScore({ score, weight }: BudgetResult, profile: RuleProfile): Reason {
  return explain(score, weight, profile)
}

function explain(score: IndicatorScore, weight: Decimal, profile: RuleProfile): Reason {
  const { ruleId, inputs } = score.explanation
  const computed = computedPoints(score)
  return {
    subject: 'score',
    code: ruleId,
    source: sourceOf(ruleId, profile),
    figures: {
      ...inputs,
      weight,
      ...(score.points.known ? { points: score.points.value } : {}),
      ...(score.reduction && computed !== null
        ? { computed, reduced: score.reduction.points, reductionReason: score.reduction.reason }
        : {}),
    },
    rounding:
      computed !== null && score.share.known
        ? explainRounding(multiplyFractions(score.share.value, fraction(weight)), computed)
        : null,
    lost: lostPoints(score, weight, computed),
  }
}

/** The points as the rule gives them, before anything was taken off by hand. */
function computedPoints({ points, reduction }: IndicatorScore): Decimal | null {
  if (!points.known) return null
  return reduction ? roundLike(sumDecimals([points.value, reduction.points]), points.value) : points.value
}

/** As many places as the other one is printed with. */
function roundLike(value: Decimal, other: Decimal): Decimal {
  return roundFraction(fraction(value), other.split('.')[1]?.length ?? 0)
}

function sourceOf(ruleId: RuleId, profile: RuleProfile): FieldSource | null {
  const field = RULE_SOURCE[ruleId]
  if (field === null) return null
  // A profile that an earlier version saved names no `scoring`: what it follows is its document.
  if (field === 'scoring') return profile.sources.scoring ?? { document: profile.document, article: null }
  return profile.sources[field] ?? null
}

const FEWEST_DIGITS = 6
const MOST_DIGITS = 12

/** The exact points with six places, or as many more as it takes to show that they are not the printed ones. */
function explainRounding(exact: Fraction, printed: Decimal): Reason['rounding'] {
  if (compareFractions(exact, fraction(printed)) === 0) return null
  let digits = FEWEST_DIGITS
  while (
    digits < MOST_DIGITS &&
    compareFractions(fraction(roundFraction(exact, digits)), fraction(printed)) === 0
  )
    digits++
  return { exact: trimDecimal(roundFraction(exact, digits)), printed }
}

function lostPoints(score: IndicatorScore, weight: Decimal, computed: Decimal | null): LostPoints | null {
  if (!score.points.known || computed === null) return null
  const points = subtractDecimals(weight, score.points.value)
  if (compareFractions(fraction(points), fraction(0)) <= 0) return null
  const isFullComputed = compareFractions(fraction(computed), fraction(weight)) >= 0
  return { points, why: isFullComputed ? 'reduced-by-hand' : whyLost(score) }
}

/** Of a compound target the part that earned least tells why. */
function whyLost({ explanation: { ruleId, inputs } }: IndicatorScore): LostPoints['why'] {
  const part = Object.entries(WHY_LOST).find(([rule]) => rule === inputs.lowest)
  return ruleId === 'compound-lowest' && part ? part[1] : WHY_LOST[ruleId]
}
