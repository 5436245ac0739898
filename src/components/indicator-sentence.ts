/** One indicator in one sentence: 已办理 371 件，目标大于 400 件，还差 30 件. Pure: the language comes in as `t`. */
import { knownRuleOf } from '@/domain/cases/known-rules'
import { compareFractions, fraction, trimDecimal, WHOLE, type Fraction } from '@/domain/exact'
import { formatPercent } from '@/domain/format-figure'
import type { IsoDate, PeriodEnd } from '@/domain/model'
import { daysBetween } from '@/domain/period'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import type { Measurement } from '@/domain/figure-model'
import { comparatorOf, directionOf, meetsComparator } from '@/domain/scoring/score-threshold'
import { describeDay, describeFigure, describeTarget, isWordTarget, type Translate } from './target-words'

type Figure = Extract<Measurement, { kind: 'figure' }>

/** What was done, what was asked for, and the distance; without a figure the reason in the first place. */
export function describeIndicator(result: IndicatorResult, asOf: PeriodEnd, t: Translate): string {
  const parts = [
    describeDone(result, t),
    targetClause(result, t),
    ...verdictClauses(result, t),
    ...dataClauses(result, asOf, t),
  ]
  const sentence = parts.filter((part) => part !== '').join(t('indicator.comma', {}))
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}

/** The figure to date alone, as the sentence begins: 已办理 371 件, 91.22%（374/410）, 未报. */
export function describeDone(result: IndicatorResult, t: Translate): string {
  const { measurement } = result.yearToDate
  if (!measurement.known) return t(`missing.${measurement.reason}`, {})
  const { value } = measurement
  switch (value.kind) {
    case 'figure':
      return t(`indicator.did.${verbOf(result)}`, { figure: describeMeasured(value, result, t) })
    case 'judgement': {
      const band = t(`judgement.band.${value.band}`, {})
      return t('indicator.did.judged', { band, share: trimDecimal(value.share) })
    }
    case 'done':
      return t('indicator.did.doneOn', { date: describeDay(value.date, t) })
    case 'not-done':
      return t(
        `indicator.did.${result.setup.measureKind === 'satisfaction' ? 'surveyNotDone' : 'notDone'}`,
        {},
      )
    case 'yes-no':
      return t(`indicator.did.${value.value ? 'yes' : 'no'}`, {})
  }
}

function describeMeasured(value: Figure, result: IndicatorResult, t: Translate): string {
  const { judgedBy: reading } = result
  const figure = describeFigure(value.value, value.unit || reading.unit, reading.value, t)
  return value.parts ? t('indicator.withParts', { figure, ...value.parts }) : figure
}

function verbOf({ indicator, setup }: IndicatorResult): string {
  if (setup.source.kind === 'cases' && knownRuleOf(setup.source.rule) === 'services-handled') return 'handled'
  switch (setup.measureKind) {
    case 'flow':
      return indicator.subcategory === 'cost' ? 'spent' : 'done'
    case 'stock':
      return 'level'
    case 'mean-duration':
      return 'mean'
    default:
      return 'rate'
  }
}

function targetClause({ reading }: IndicatorResult, t: Translate): string {
  if (reading.due !== undefined) return t('indicator.deadline', { date: describeDay(reading.due, t) })
  const target = describeTarget(reading, t)
  if (reading.kind === 'none') return target
  return t(isWordTarget(reading) ? 'indicator.targetWord' : 'indicator.target', { target })
}

function verdictClauses(result: IndicatorResult, t: Translate): string[] {
  const { measurement } = result.yearToDate
  if (!measurement.known) return []
  const { value } = measurement
  if (value.kind === 'done' && result.reading.due !== undefined)
    return [describeDelay(value.date, result.reading.due, t)]
  if (value.kind === 'yes-no') {
    return [t(`indicator.verdict.${value.value === (result.reading.expected ?? true) ? 'met' : 'unmet'}`, {})]
  }
  return value.kind === 'figure' ? figureClauses(value, result, t) : []
}

function describeDelay(done: IsoDate, due: IsoDate, t: Translate): string {
  const days = daysBetween(due, done)
  return days <= 0 ? t('indicator.verdict.onTime', {}) : t('indicator.verdict.late', { days, count: days })
}

function figureClauses(measured: Figure, result: IndicatorResult, t: Translate): string[] {
  const { judgedBy: reading, shortBy } = result
  if (reading.kind === 'range' && reading.value !== undefined) {
    const isBelow = compareFractions(measured.value, fraction(reading.value)) < 0
    return [
      shortBy
        ? distanceClause(isBelow ? 'short' : 'excess', shortBy, result, t)
        : t('indicator.verdict.inside', {}),
    ]
  }
  if (reading.kind !== 'threshold' || reading.value === undefined) return [attainedClause(result, t)]
  const isMet = meetsComparator(measured.value, fraction(reading.value), comparatorOf(reading))
  switch (directionOf(reading)) {
    case 'lower':
      if (isMet) return [t('indicator.verdict.kept', {})]
      return [shortBy ? distanceClause('excess', shortBy, result, t) : t('indicator.verdict.unmet', {})]
    case 'exact':
      return [shortBy ? distanceClause('deviates', shortBy, result, t) : t('indicator.verdict.same', {})]
    case 'higher':
      if (isMet) return [t('indicator.verdict.met', {}), overClause(result, t)]
      return [
        shortBy ? distanceClause('short', shortBy, result, t) : t('indicator.verdict.unmet', {}),
        result.expectedToDate
          ? t('indicator.verdict.expected', {
              figure: describeFigure(result.expectedToDate, reading.unit, undefined, t),
            })
          : '',
      ]
  }
}

/** Between rates lie percentage points (百分点), not per cent. */
function distanceClause(
  verdict: 'short' | 'excess' | 'deviates',
  shortBy: Fraction,
  { judgedBy: reading }: IndicatorResult,
  t: Translate,
): string {
  const isRate = reading.unit === '%'
  // A distance that rounds to 0.00 is still a distance.
  const figure = describeFigure(shortBy, isRate ? '' : reading.unit, '0', t)
  return t(`indicator.verdict.${verdict}`, {
    distance: isRate ? t('indicator.percentPoints', { value: figure }) : figure,
  })
}

function overClause(result: IndicatorResult, t: Translate): string {
  if (result.status !== 'over-achieved' || !result.attainment.known) return ''
  return t('indicator.verdict.over', { percent: trimDecimal(formatPercent(result.attainment.value)) })
}

function attainedClause(result: IndicatorResult, t: Translate): string {
  if (!result.attainment.known) return t(`missing.${result.attainment.reason}`, {})
  if (compareFractions(result.attainment.value, WHOLE) >= 0) return t('indicator.verdict.met', {})
  return t('indicator.verdict.attained', { percent: formatPercent(result.attainment.value) })
}

/** What the reader must know of the figure itself: a gap before its end, or that it is not of today. */
function dataClauses({ yearToDate }: IndicatorResult, asOf: PeriodEnd, t: Translate): string[] {
  const { dataThrough, missingPeriods, measurement } = yearToDate
  const gap =
    missingPeriods.length > 0
      ? t('indicator.gap', { periods: missingPeriods.join(t('indicator.listComma', {})) })
      : ''
  const isOld =
    measurement.known && dataThrough !== null && dataThrough < asOf && measurement.value.kind !== 'done'
  return [gap, isOld ? t('indicator.through', { month: dataThrough }) : '']
}
