/**
 * Whether a value can stand in its cell. The same check runs when a figure is typed and whenever the grid is
 * shown, so that a warning is still there after a reload and goes when its cause goes.
 */
import { compareDecimals, fraction, isWholeDecimal, signOf } from '../exact'
import { isQuarterEnd, lastDayOf, YEAR_END } from '../period'
import { isCountedUnit } from '../targets/counted-units'
import type { MeasureKind } from '../targets/indicator-setup'
import { isRateKind } from '../targets/rate-kinds'
import type { ActualValue, Decimal } from '../model'
import type { EntryContext } from './entry-context'
import { refuse, warn, type EntryIssue, type Refused } from './entry-issue'
import { checkCumulative } from './falling-cumulative'
import { isInsideBand } from './parse-judgement'

export interface ActualAccepted {
  readonly kind: 'accepted'
  readonly warnings: readonly EntryIssue[]
}

const FULL_SHARE = '100'
/** Quotients of which the year's is built from the parts of its quarters. */
const ADDED_BY_PARTS: readonly MeasureKind[] = ['rate', 'satisfaction', 'mean-duration']
/** A rate at or under 1 against a target of at least 50 % was probably pasted as a share (0.91 for 91 %). */
const SHARE_SUSPECT_TARGET = '50'

export function checkActual(value: ActualValue, context: EntryContext): ActualAccepted | Refused {
  const refusal = checkBasis(value, context) ?? checkValue(value, context)
  if (refusal !== null && refusal.kind === 'refused') return refusal
  const ofYear = [...checkCumulative(value, context), ...checkStatedRate(value, context)]
  return { kind: 'accepted', warnings: [...(refusal?.warnings ?? []), ...ofYear] }
}

/** A quotient alone cannot be added to the parts of earlier quarters: it stands for the year to date, they drop out. */
function checkStatedRate(value: ActualValue, context: EntryContext): EntryIssue[] {
  const { basis, entries, measureKind, periodEnd, unit } = context
  if (value.kind !== 'number' || basis !== 'period' || !ADDED_BY_PARTS.includes(measureKind)) return []
  const hasEarlierParts = entries.some(
    (entry) => entry.periodEnd < periodEnd && entry.value?.kind === 'parts',
  )
  return hasEarlierParts ? [warn('stated-rate', { value: `${value.value}${unit}` })] : []
}

/** Whether figures of this row are held against 100 %. */
export function isShareMeasure(context: EntryContext): boolean {
  return context.unit === '%' || isRateKind(context.measureKind)
}

/**
 * A point that is no quarter end takes 本年累计数 only; so does a rate with carry-over in its denominator, whose
 * quarters cannot be added.
 */
function checkBasis(value: ActualValue, context: EntryContext): Refused | null {
  if (context.basis === 'cumulative' || !(value.kind === 'number' || value.kind === 'parts')) return null
  const isBetweenQuarters = !isQuarterEnd(context.periodEnd)
  if (!isBetweenQuarters && context.measureKind !== 'carry-over-rate') return null
  return refuse('needs-cumulative', { why: isBetweenQuarters ? 'period' : 'carry-over' })
}

function checkValue(value: ActualValue, context: EntryContext): ActualAccepted | Refused {
  switch (value.kind) {
    case 'number':
      return checkNumber(value.value, context)
    case 'parts':
      return checkParts(value.numerator, value.denominator, context)
    case 'judgement':
      if (!isInsideBand(value.share, value.band, context.bands)) {
        return refuse('judgement-outside-band', {
          band: value.band,
          share: value.share,
          from: '0',
          to: FULL_SHARE,
        })
      }
      if (compareDecimals(value.share, FULL_SHARE) < 0 && !context.hasNote) {
        return accept([warn('judgement-needs-reason', { share: value.share })])
      }
      return accept([])
    case 'date':
      return checkDate(value.date, context)
    case 'not-applicable':
      return context.hasNote ? accept([]) : refuse('not-applicable-needs-reason')
    case 'yes-no':
    case 'not-done':
      return accept([])
  }
}

function checkNumber(value: Decimal, context: EntryContext): ActualAccepted | Refused {
  const isNegative = signOf(fraction(value)) < 0
  if (!isShareMeasure(context)) {
    if (isNegative) return refuse('negative-count', { value })
    const counted = isCountedUnit(context.unit) || (context.unit === '' && context.measureKind === 'flow')
    return accept(
      counted && !isWholeDecimal(value) ? [warn('non-integer-count', { value, unit: context.unit })] : [],
    )
  }
  // Only a rate of change can lie below nothing; it counts as 0 in the score.
  if (isNegative) {
    return context.measureKind === 'rate'
      ? accept([warn('negative-rate', { value })])
      : refuse('negative-count', { value })
  }
  const isPerMille = context.unit === '‰'
  if (compareDecimals(value, isPerMille ? '1000' : FULL_SHARE) > 0)
    return overFull(`${value}${isPerMille ? '‰' : '%'}`, context)
  return accept(looksLikeShare(value, context) ? [warn('looks-like-share', { value })] : [])
}

function checkParts(
  numerator: Decimal,
  denominator: Decimal,
  context: EntryContext,
): ActualAccepted | Refused {
  const above = signOf(fraction(numerator))
  const below = signOf(fraction(denominator))
  if (above < 0 || below < 0) return refuse('negative-count', { value: `${numerator}/${denominator}` })
  if (below === 0) {
    return above === 0 ? accept([warn('empty-parts')]) : refuse('zero-denominator', { numerator })
  }
  if (isShareMeasure(context) && compareDecimals(numerator, denominator) > 0)
    return overFull(`${numerator}/${denominator}`, context)
  const fractional =
    context.measureKind === 'satisfaction' && !(isWholeDecimal(numerator) && isWholeDecimal(denominator))
  return accept(
    fractional ? [warn('non-integer-count', { value: `${numerator}/${denominator}`, unit: '' })] : [],
  )
}

function checkDate(date: string, context: EntryContext): ActualAccepted | Refused {
  const inYear = date.startsWith(`${context.fiscalYear}-`)
  // At year end a later day is the late completion itself; before it, it belongs to a later period.
  if (date > lastDayOf(context.fiscalYear, context.periodEnd) && context.periodEnd !== YEAR_END) {
    return refuse('date-after-period', { date })
  }
  return accept(inYear ? [] : [warn('date-outside-year', { date })])
}

/** A rate, coverage or satisfaction over 100 % can be true, but somebody must say why. */
function overFull(value: string, context: EntryContext): ActualAccepted | Refused {
  return context.hasNote
    ? accept([warn('rate-over-100', { value })])
    : refuse('rate-over-100-needs-reason', { value })
}

function looksLikeShare(value: Decimal, context: EntryContext): boolean {
  const target = context.reading?.value
  if (target === undefined || context.reading?.direction !== 'higher') return false
  const isUpToOne = signOf(fraction(value)) > 0 && compareDecimals(value, '1') <= 0
  return isUpToOne && compareDecimals(target, SHARE_SUSPECT_TARGET) >= 0
}

function accept(warnings: readonly EntryIssue[]): ActualAccepted {
  return { kind: 'accepted', warnings }
}
