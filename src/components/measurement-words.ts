/** One figure of a table cell in words: short, with its fraction, a reason where there is none. */
import { trimDecimal, type Fraction } from '@/domain/exact'
import { formatPercent } from '@/domain/format-figure'
import type { ActualValue } from '@/domain/model'
import { printActualValue } from '@/domain/actuals/print-actual'
import type { Measurement, Outcome } from '@/domain/figure-model'
import type { TargetReading } from '@/domain/targets/reading'
import { describeDay, describeFigure, type Translate } from './target-words'

/**
 * `91.22%（374/410）`, `371 件`, `部分达成 70`, `未报`. `reading` is what the figure is held against (`judgedBy`): the
 * target as filed may have the % of a change as its unit.
 */
export function describeMeasurement(
  toDate: Outcome<Measurement>,
  reading: TargetReading,
  t: Translate,
): string {
  if (!toDate.known) return t(`missing.${toDate.reason}`, {})
  const { value } = toDate
  switch (value.kind) {
    case 'figure': {
      const figure = describeFigure(value.value, value.unit || reading.unit, reading.value, t)
      return value.parts ? t('indicator.withParts', { figure, ...value.parts }) : figure
    }
    case 'judgement':
      return describeBand(value.band, value.share, t)
    case 'done':
      return describeDay(value.date, t)
    case 'not-done':
      return t('indicator.did.notDone', {})
    case 'yes-no':
      return t(`indicator.answer.${value.value ? 'yes' : 'no'}`, {})
  }
}

/** What was entered for one period, as it could be typed again. */
export function describeEntry(value: ActualValue | null, t: Translate): string {
  if (value === null) return t('missing.no-data', {})
  if (value.kind === 'judgement') return describeBand(value.band, value.share, t)
  if (value.kind === 'yes-no') return t(`indicator.answer.${value.value ? 'yes' : 'no'}`, {})
  if (value.kind === 'not-done') return t('indicator.did.notDone', {})
  return printActualValue(value) ?? t('missing.not-applicable', {})
}

/** A share as per cent, or why there is none. */
export function describeShare(share: Outcome<Fraction>, t: Translate): string {
  return share.known
    ? t('indicator.percent', { value: formatPercent(share.value) })
    : t(`missing.${share.reason}`, {})
}

export function describeBand(band: string, share: string, t: Translate): string {
  return t('task.goalShare', { band: t(`judgement.band.${band}`, {}), share: trimDecimal(share) })
}
