/** Reasons of points, light and forecast in sentences. Pure: the language comes in as `t`. */
import type { Reason } from '@/domain/detail-model'
import { compareFractions, fraction, roundFraction, trimDecimal, type Fraction } from '@/domain/exact'
import type { Decimal } from '@/domain/model'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { describeFormula, describeRuleSource } from '../rule-sentence'
import { describeDay, describeQuantity, type Translate } from '../target-words'

export interface ReasonWords {
  /** The formula with its numbers, or the figure that was held against its lines. */
  readonly formula: string
  /** The rule in words; '' where no rule was applied. */
  readonly rule: string
  /** 依据：财预〔2020〕10号（条款未核）, or that it is this program's default; never a guessed article. */
  readonly source: string
  /** 精确值 1.659722…，四舍五入得 1.66; '' where nothing was rounded. */
  readonly rounding: string
  /** 少得 0.13 分：完成值没有达到指标值; '' where no point is missing. */
  readonly lost: string
}

const verdicts = [
  ...['pace', 'level', 'limit', 'limit-zero', 'judgement', 'yes-no'],
  ...['deadline', 'deadline-open', 'not-done', 'survey-not-held'],
]
const forecasts = ['pace', 'last-year', 'as-it-stands', 'stated', 'stated-beside', 'planned-date', 'done']

export interface ReasonContext {
  readonly profile: RuleProfile
  /** At the year's end; before it the points that are missing are only missing so far. */
  readonly isFinal: boolean
  /** What was rounded, in full: six printed places may not be all of it. null where nothing was. */
  readonly exact: Fraction | null
}

export function describeReason(reason: Reason, context: ReasonContext, t: Translate): ReasonWords {
  return {
    formula: describeReasonFormula(reason, t),
    rule: describeRule(reason, t),
    source: describeReasonSource(reason, context.profile, t),
    rounding: describeRounding(reason, context.exact, t),
    lost: describeLost(reason, context.isFinal, t),
  }
}

function describeLost({ lost, figures }: Reason, isFinal: boolean, t: Translate): string {
  if (!lost) return ''
  const points = alignPlaces(lost.points, figures.points ?? '')
  const why = t(`reason.lostWhy.${lost.why}`, {})
  const { reduced } = figures
  // Points taken off by hand are no fault of the figure: they are told apart.
  const isMixed = reduced !== undefined && lost.why !== 'reduced-by-hand'
  return t(isFinal ? 'reason.lost' : 'reason.lostSoFar', {
    points,
    why: isMixed ? t('reason.lostAndReduced', { why, reduced }) : why,
  })
}

/** `1.5` beside `2.25` reads `1.50`, as on the form. */
export function alignPlaces(points: Decimal, other: Decimal): Decimal {
  return roundFraction(fraction(points), other.split('.')[1]?.length ?? 0)
}

function describeReasonFormula(reason: Reason, t: Translate): string {
  const { subject, code, figures } = reason
  if (subject === 'score') return describeScoreFormula(reason, t)
  if (subject === 'light') {
    // Beside what it was rounded from a percentage keeps its places: 101.90, not 101.9 here and 101.90 there.
    const ratio = reason.rounding && figures.ratio !== undefined ? { ratio: figures.ratio } : {}
    return t(`reason.light.${lightCode(reason)}`, { ...printed(figures, t), ...ratio })
  }
  const key = forecastCode(reason)
  if (code === 'no-figure') return t('reason.forecast.no-figure', {})
  // What is no basis is the reason why there is no forecast.
  return forecasts.includes(key)
    ? describeForecast(key, figures, t)
    : t('reason.forecast.missing', { why: t(`missing.${code}`, {}) })
}

/** The formula, then how far the quarters seen lie apart, then why last year was not gone by. */
function describeForecast(key: string, figures: Reason['figures'], t: Translate): string {
  const words = printed(figures, t)
  const formula = t(`reason.forecast.${key}`, words)
  if (key !== 'pace' && key !== 'last-year') return formula
  const withRange = figures.low === undefined ? formula : t('reason.forecastRange', { ...words, formula })
  if (figures.lastYearGap === undefined) return withRange
  const why = t(`reason.lastYearGap.${figures.lastYearGap}`, {})
  return t('reason.forecastGap', { formula: withRange, why })
}

/** The rule gives points; what was taken off by hand comes after it, with its reason. */
function describeScoreFormula({ code, figures }: Reason, t: Translate): string {
  const { computed, reduced, reductionReason: why, points } = figures
  if (computed === undefined) return describeFormula({ ruleId: code, inputs: figures }, t)
  const formula = describeFormula({ ruleId: code, inputs: { ...figures, points: computed } }, t)
  return t('reason.reduced', { formula, reduced, why, points })
}

/** A target of zero has no ratio, an open milestone no day, an unreported row perhaps an older figure. */
function lightCode({ code, figures }: Reason): string {
  if (code === 'limit' && figures.ratio === undefined) return 'limit-zero'
  if (code === 'deadline' && figures.done === undefined) return 'deadline-open'
  if (code === 'no-data' && figures.reason === undefined && figures.dataThrough !== undefined)
    return 'no-data-since'
  return code
}

function forecastCode({ code, figures }: Reason): string {
  if (code === 'stated' && figures.computed !== undefined) return 'stated-beside'
  return code
}

function describeRule(reason: Reason, t: Translate): string {
  const { subject, code, figures } = reason
  if (subject === 'score') return t(`rule.name.${code}`, {})
  const key = lightCode(reason)
  return subject === 'light' && verdicts.includes(key) ? t(`reason.lightRule.${key}`, { ...figures }) : ''
}

/** A figure that ends within its printed places is exact; one that goes on says so. */
function describeRounding(
  { subject, rounding, figures }: Reason,
  value: Fraction | null,
  t: Translate,
): string {
  if (!rounding) return ''
  const unit = subject === 'score' ? '' : subject === 'light' ? '%' : (figures.unit ?? '')
  const exact = trimDecimal(rounding.exact)
  const goesOn = value !== null && compareFractions(value, fraction(exact)) !== 0
  return t(goesOn ? 'reason.rounding' : 'reason.roundingWhole', {
    exact: goesOn ? exact : describeQuantity(exact, unit, t),
    printed: describeQuantity(rounding.printed, unit, t),
  })
}

const inUnit = ['actual', 'target', 'high', 'low', 'forecast', 'computed']
const days = ['done', 'due', 'date']
const inLastUnit = ['lastToDate', 'lastWholeYear']
const inPercent = ['planned', 'lastShare', 'ratio']

/** Figures in the unit of the target carry it; days are printed as days, codes as their words. */
function printed(figures: Reason['figures'], t: Translate): Record<string, string> {
  const print = ([name, figure]: [string, string]): [string, string] => {
    if (inUnit.includes(name)) return [name, describeQuantity(figure, figures.unit, t)]
    if (inLastUnit.includes(name)) return [name, describeQuantity(figure, figures.lastUnit, t)]
    if (inPercent.includes(name)) return [name, trimDecimal(figure)]
    if (days.includes(name)) return [name, describeDay(figure, t)]
    if (name === 'band') return [name, t(`judgement.band.${figure}`, {})]
    if (name === 'missing') return [name, figure.split(',').join(t('indicator.listComma', {}))]
    return [name, figure]
  }
  const why = t(`missing.${figures.reason ?? 'no-data'}`, {})
  return { ...Object.fromEntries(Object.entries(figures).map(print)), why }
}

/** What was not judged, and what the unit itself states, follows no rule. */
function describeReasonSource(reason: Reason, profile: RuleProfile, t: Translate): string {
  const { subject, source, code } = reason
  const isRuled =
    subject === 'score'
      ? code !== 'no-score'
      : subject === 'light'
        ? verdicts.includes(lightCode(reason))
        : forecasts.includes(code) && code !== 'stated'
  return isRuled ? describeRuleSource(source, profile, t) : ''
}
