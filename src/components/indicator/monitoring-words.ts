/** What it would take, and what the common practice would show, in words. Pure: the language comes in as `t`. */
import type { CalendarLight, CatchUp, LikelihoodProposal, ToGreen } from '@/domain/detail-model'
import { multiplyFractions, roundFraction, trimDecimal, fraction, type Fraction } from '@/domain/exact'
import { formatFigure, formatPercent } from '@/domain/format-figure'
import type { PeriodEnd } from '@/domain/model'
import { YEAR_END } from '@/domain/period'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { directionOf } from '@/domain/scoring/score-threshold'
import { describePeriod } from '../entry-words'
import { describeDay, describeFigure, describeQuantity, type Translate } from '../target-words'

/** `系统建议：有可能（预计全年达不到指标值，但余下的时间还有机会）`: never looks settled. */
export function describeProposal({ likelihood, why, figures }: LikelihoodProposal, t: Translate): string {
  const proposed = t('monitoring.likelihoodProposed', {
    likelihood: t(`monitoring.likelihood.${likelihood}`, {}),
  })
  return t('monitoring.because', {
    text: proposed,
    why: t(`monitoring.likelihoodWhy.${why}`, { ...figures }),
  })
}

export function describeToGreen(
  way: ToGreen,
  result: IndicatorResult,
  asOf: PeriodEnd,
  t: Translate,
): string {
  const { judgedBy: reading } = result
  switch (way.kind) {
    case 'raise':
    case 'lower': {
      const items = way.kind === 'raise' ? way.items : undefined
      const isOver = asOf === YEAR_END && way.kind === 'raise'
      const kind = items === undefined ? way.kind : 'raiseItems'
      return t(`monitoring.way.kind.${isOver ? `${kind}Over` : kind}`, {
        month: asOf,
        to: describeFigure(way.to, reading.unit, undefined, t),
        by: describeDistance(way.by, reading.unit, t),
        items,
      })
    }
    case 'beyond': {
      const key = directionOf(reading) === 'lower' ? 'beyondLower' : 'beyondHigher'
      return t(`monitoring.way.kind.${key}`, {
        figure: describeFigure(way.figure, reading.unit, undefined, t),
      })
    }
    case 'enter': {
      const comma = t('indicator.listComma', {})
      return t('monitoring.way.kind.enter', {
        periods: way.periods.map((periodEnd) => describePeriod(periodEnd, t)).join(comma),
      })
    }
    default:
      return t(`monitoring.way.kind.${way.kind}`, {})
  }
}

/** What is left, what that is a quarter and a week, and until when it can still be done. */
export function describeCatchUp(catchUp: CatchUp, unit: string | undefined, t: Translate): string[] {
  const print = (figure: Fraction) => describeFigure(figure, unit, undefined, t)
  const left = t('monitoring.catchUp.remaining', { remaining: print(catchUp.remaining) })
  const rates = t('monitoring.catchUp.rates', {
    perQuarter: print(catchUp.perQuarter),
    perWeek: print(catchUp.perWeek),
    quarters: trimDecimal(roundFraction(catchUp.quartersLeft)),
  })
  if (catchUp.bestQuarter === null) return [left, rates, t('monitoring.catchUp.noBest', {})]
  const best = t('monitoring.catchUp.best', { best: print(catchUp.bestQuarter) })
  if (catchUp.isOutOfReach) return [left, rates, best, t('monitoring.catchUp.out', {})]
  if (catchUp.outOfReachFrom === null) return [left, rates, best]
  const date = describeDay(catchUp.outOfReachFrom, t)
  return [left, rates, best, t(`monitoring.catchUp.until.${catchUp.basis}`, { date })]
}

export interface HonestWords {
  /** `88% ÷（90% × 3/12）= 391.11%`. */
  readonly practice: string
  /** `88% ÷ 90% = 97.78%，与全年指标值比`. */
  readonly ours: string
}

/** Both computations, wherever dividing the target by the months gone would show another light. */
export function describeCalendarLight(
  calendar: CalendarLight,
  result: IndicatorResult,
  t: Translate,
): HonestWords {
  const { judgedBy: reading, statusExplanation } = result
  const percent = (share: Fraction) => t('indicator.percent', { value: trimDecimal(formatPercent(share)) })
  const figures = {
    actual: printedActual(result, t),
    target: describeQuantity(trimDecimal(reading.value ?? '0'), reading.unit, t),
  }
  const { basis, ratio, plannedShare } = statusExplanation
  const isQuotient = ratio !== null && (basis === 'level' || basis === 'pace')
  return {
    practice: t('monitoring.honest.practice', {
      ...{ ...figures, percent: percent(calendar.ratio) },
      month: roundFraction(multiplyFractions(calendar.elapsedShare, fraction(12)), 0),
    }),
    ours: isQuotient
      ? t(`monitoring.honest.${basis}`, {
          ...{ ...figures, percent: percent(ratio) },
          planned: t('indicator.percent', { value: trimDecimal(plannedShare ?? '0') }),
        })
      : t(`status.meaning.${result.status}`, {}),
  }
}

function printedActual({ yearToDate, judgedBy: reading }: IndicatorResult, t: Translate): string {
  const { measurement } = yearToDate
  if (!measurement.known) return t(`missing.${measurement.reason}`, {})
  return measurement.value.kind === 'figure'
    ? describeFigure(measurement.value.value, reading.unit, reading.value, t)
    : '—'
}

/** Between rates lie percentage points (百分点), not per cent; a distance that rounds to 0.00 is still one. */
export function describeDistance(distance: Fraction, unit: string | undefined, t: Translate): string {
  if (unit !== '%') return describeFigure(distance, unit, '0', t)
  return t('indicator.percentPoints', { value: formatFigure(distance, '', fraction('0')) })
}
