/**
 * Where the parts of a bullet bar stand, as shares of its width (0…1). All bars of a list use one scale: the target
 * stands at the same place in each, so that a column of bars reads as one picture of how far every figure is.
 */
import {
  compareFractions,
  divideFractions,
  fraction,
  roundFraction,
  signOf,
  type Fraction,
} from '@/domain/exact'
import type { IsoDate, JudgementBand, PeriodEnd } from '@/domain/model'
import { daysBetween, lastDayOf } from '@/domain/period'
import type { LightLines } from '@/domain/profiles/rule-profile'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import type { MissingReason } from '@/domain/figure-model'
import { directionOf } from '@/domain/scoring/score-threshold'

/** Where the target stands: 30 % beyond it are still on the bar, what is further is cut and marked. */
export const TARGET_AT = 1 / 1.3

export interface Range {
  readonly from: number
  readonly to: number
  /** Shades of one hue, dark for the bad end. */
  readonly shade: 'low' | 'middle' | 'high'
}

/** Places are shares of the width, 0…1. */
export interface ScaleBullet {
  readonly kind: 'scale'
  readonly ranges: readonly Range[]
  /** End of the bar; null: no figure. */
  readonly bar: number | null
  /** The figure lies beyond the end of the bar. */
  readonly isCut: boolean
  /** One tick, or the two ends of a range. */
  readonly targets: readonly number[]
  /** Where the figure should be today; flows before their end only. */
  readonly expected: number | null
  readonly missing: MissingReason | null
  /** The figure is of today and whole; not so while a later period is missing. */
  readonly isCurrent: boolean
}

/** Of a year line the places are shares of the year, 0…1. */
export type Bullet =
  | ScaleBullet
  | {
      readonly kind: 'judgement'
      readonly band: JudgementBand | null
      readonly missing: MissingReason | null
    }
  | { readonly kind: 'answer'; readonly kept: boolean | null; readonly missing: MissingReason | null }
  | {
      readonly kind: 'year-line'
      readonly due: number
      /** null: not reported. */
      readonly done: number | null
      readonly today: number
      readonly isMissing: boolean
    }
  /** Reported, and the report is that it was not done. */
  | { readonly kind: 'not-done' }

/** What a row's figure is drawn as; a row without a figure keeps the kind that its target calls for. */
export function computeBullet(
  result: IndicatorResult,
  lines: LightLines,
  year: number,
  asOf: PeriodEnd,
): Bullet {
  const { measurement } = result.yearToDate
  const missing = measurement.known ? null : measurement.reason
  const { judgedBy: reading } = result
  if (measurement.known && measurement.value.kind === 'judgement') {
    return { kind: 'judgement', band: measurement.value.band, missing: null }
  }
  if (reading.due !== undefined) {
    const done = measurement.known && measurement.value.kind === 'done' ? measurement.value.date : null
    return {
      kind: 'year-line',
      due: dayOfYearShare(reading.due, year),
      done: done === null ? null : dayOfYearShare(done, year),
      today: dayOfYearShare(lastDayOf(year, asOf), year),
      isMissing: !measurement.known,
    }
  }
  if (measurement.known && measurement.value.kind === 'not-done') return { kind: 'not-done' }
  if (measurement.known && measurement.value.kind === 'yes-no') {
    return { kind: 'answer', kept: measurement.value.value === (reading.expected ?? true), missing: null }
  }
  if (reading.kind === 'yes-no') return { kind: 'answer', kept: null, missing }
  const figure = measurement.known && measurement.value.kind === 'figure' ? measurement.value.value : null
  if (figure === null && (reading.value === undefined || result.setup.measureKind === 'qualitative')) {
    return { kind: 'judgement', band: null, missing }
  }
  return scaleBullet(result, figure, lines, missing)
}

function scaleBullet(
  result: IndicatorResult,
  figure: Fraction | null,
  lines: LightLines,
  missing: MissingReason | null,
): ScaleBullet {
  const { judgedBy: reading } = result
  const low = reading.value === undefined ? null : fraction(reading.value)
  const high = reading.high === undefined ? low : fraction(reading.high)
  const isThreshold = reading.kind === 'threshold' || reading.kind === 'range'
  if (!isThreshold || !low || !high || signOf(high) <= 0) {
    return attainmentBullet(result, figure, lines, missing)
  }
  const place = (value: Fraction) => toNumber(divideFractions(value, high)) * TARGET_AT
  const bar = figure === null ? null : place(figure)
  const expected = result.expectedToDate === null ? null : clamp(place(result.expectedToDate))
  const near = Number(lines.levelNear) / 100
  return {
    kind: 'scale',
    ranges: rangesOf(
      reading.kind === 'range' ? 'range' : directionOf(reading),
      place(low),
      near,
      expected,
      lines,
    ),
    bar: bar === null ? null : clamp(bar),
    isCut: bar !== null && bar > 1,
    targets: reading.kind === 'range' ? [place(low), TARGET_AT] : [TARGET_AT],
    expected,
    missing,
    isCurrent: isCurrent(result),
  }
}

/** Targets that are no number on the figure's own scale (每季度1次, 较上年提高, 0起): the bar shows 完成程度. */
function attainmentBullet(
  result: IndicatorResult,
  figure: Fraction | null,
  lines: LightLines,
  missing: MissingReason | null,
): ScaleBullet {
  const bar = result.attainment.known ? toNumber(result.attainment.value) * TARGET_AT : null
  const near = Number(lines.levelNear) / 100
  return {
    kind: 'scale',
    ranges: rangesOf('higher', TARGET_AT, near, null, lines),
    bar: bar === null ? null : clamp(bar),
    isCut: bar !== null && bar > 1,
    targets: [TARGET_AT],
    expected: null,
    missing: missing ?? (figure !== null && !result.attainment.known ? result.attainment.reason : null),
    isCurrent: isCurrent(result),
  }
}

function isCurrent({ status }: IndicatorResult): boolean {
  return status !== 'no-data' && status !== 'incomplete' && status !== 'stale'
}

function rangesOf(
  direction: 'higher' | 'lower' | 'exact' | 'range',
  low: number,
  near: number,
  expected: number | null,
  lines: LightLines,
): Range[] {
  switch (direction) {
    case 'higher': {
      const red = expected === null ? TARGET_AT * near : (expected * Number(lines.paceRedBelow)) / 100
      const green = expected === null ? TARGET_AT : (expected * Number(lines.paceGreenFrom)) / 100
      return shade(['low', 'middle', 'high'], [red, green])
    }
    case 'lower':
      return shade(['high', 'middle', 'low'], [TARGET_AT, TARGET_AT * (2 - near)])
    case 'exact':
      return shade(['low', 'middle', 'low'], [TARGET_AT * near, TARGET_AT * (2 - near)])
    case 'range':
      return shade(
        ['low', 'middle', 'high', 'middle', 'low'],
        [low * near, low, TARGET_AT, TARGET_AT * (2 - near)],
      )
  }
}

function shade(shades: readonly Range['shade'][], edges: readonly number[]): Range[] {
  const bounds = [0, ...edges.map(clamp), 1]
  return shades
    .map((each, index) => ({ from: bounds[index] ?? 0, to: bounds[index + 1] ?? 1, shade: each }))
    .filter((range) => range.to > range.from)
}

/** Only for places on the screen; no figure that is printed or judged comes from here. */
function toNumber(value: Fraction): number {
  return Number(roundFraction(value, 6))
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function dayOfYearShare(date: IsoDate, year: number): number {
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`) + 1
  const end = fraction(daysBetween(`${year}-01-01`, date) + 1, days)
  return compareFractions(end, fraction(0)) < 0 ? 0 : clamp(toNumber(end))
}
