import { compareFractions, fraction, multiplyFractions, roundFraction, type Fraction } from '@/domain/exact'
import { formatFigure } from '@/domain/format-figure'
import type { PeriodEnd } from '@/domain/model'
import { plannedShareTo, YEAR_END } from '@/domain/period'
import { formatForecast } from '@/domain/monitoring/format-forecast'
import type { LastYearRow } from '@/domain/monitoring/last-year'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import type { Measurement, Outcome } from '@/domain/figure-model'
import { directionOf } from '@/domain/scoring/score-threshold'
import { axisLabel, baseOption, forecastStyle, splitLine, stepAxis, type ChartPicture } from './chart-picture'
import { palette } from './palette'

export interface IndicatorTrendWords {
  readonly actual: string
  readonly target: string
  readonly planned: string
  readonly forecast: string
  readonly lastYear: string
  readonly period: (periodEnd: PeriodEnd) => string
  readonly periodHead: string
  readonly missing: (reason: string) => string
}

/** Whether an indicator has figures to draw; judgements, dates and answers are told in words and bands. */
export function hasTrend(result: IndicatorResult): boolean {
  return result.periods().some(({ toDate }) => toDate.known && toDate.value.kind === 'figure')
}

/**
 * Year to date at each period's end, solid; the target, a strong line; where the plan is, a dashed line (flows only);
 * the forecast for the year's end, hatched; last year to each of these ends, a lighter line with points.
 */
export function indicatorTrendOption(
  result: IndicatorResult,
  asOf: PeriodEnd,
  words: IndicatorTrendWords,
  lastYear: LastYearRow | null = null,
): ChartPicture {
  const { judgedBy: reading, setup, periods, forecast } = result
  const target = reading.value === undefined ? undefined : fraction(reading.value)
  const print = (figure: Fraction | null) => (figure ? formatFigure(figure, reading.unit, target) : '')
  const planOf = (end: PeriodEnd) =>
    isPlanned(result) && target ? multiplyFractions(plannedShareTo(end, setup.quarterShares), target) : null
  const forecastAt = (end: PeriodEnd) =>
    end === YEAR_END && asOf < YEAR_END && forecast.known ? forecast.value.value : null
  const points = periods().map(({ periodEnd, toDate }) => ({
    label: words.period(periodEnd),
    actual: periodEnd <= asOf ? figureOf(toDate) : null,
    actualText: actualText(toDate, periodEnd <= asOf, print, words),
    plan: planOf(periodEnd),
    forecast: forecastAt(periodEnd),
    // Of another unit it would stand at another height.
    before: lastYear?.unit === (reading.unit ?? '') ? lastYear.toDate(periodEnd) : null,
  }))
  const hasPlan = points.some(({ plan }) => plan !== null)
  const hasForecast = points.some((point) => point.forecast !== null)
  const hasBefore = points.some(({ before }) => before !== null)
  const head = [
    words.periodHead,
    words.actual,
    ...(target ? [words.target] : []),
    ...(hasPlan ? [words.planned] : []),
    ...(hasForecast ? [words.forecast] : []),
    ...(hasBefore ? [words.lastYear] : []),
  ]
  const rows = points.map((point) => [
    point.label,
    point.actualText,
    ...(target ? [print(target)] : []),
    ...(hasPlan ? [print(point.plan)] : []),
    ...(hasForecast ? [point.forecast ? formatForecast(point.forecast, reading) : ''] : []),
    ...(hasBefore ? [print(point.before)] : []),
  ])
  const table = { head, rows }
  const highest = Math.max(
    0,
    ...points.flatMap(({ actual }) => place(actual) ?? []),
    place(target ?? null) ?? 0,
  )
  const bars = { type: 'bar' as const, barMaxWidth: 48, barGap: '-100%' }
  return {
    table,
    option: {
      ...baseOption(table),
      xAxis: stepAxis(points.map(({ label }) => label)),
      yAxis: { type: 'value', min: 0, axisLabel, splitLine },
      series: [
        {
          ...bars,
          name: words.actual,
          itemStyle: { color: palette.bar },
          data: points.map(({ actual }) => labelledBar(place(actual), highest)),
          label: {
            show: true,
            formatter: ({ dataIndex }: { dataIndex: number }) => print(points[dataIndex]?.actual ?? null),
          },
        },
        ...(hasForecast
          ? [
              {
                ...bars,
                name: words.forecast,
                itemStyle: forecastStyle,
                data: points.map((point) => place(point.forecast)),
              },
            ]
          : []),
        ...(target
          ? [
              line(
                words.target,
                points.map(() => place(target)),
                { color: palette.ink, width: 2.5 },
              ),
            ]
          : []),
        ...(hasPlan
          ? [
              line(
                words.planned,
                points.map(({ plan }) => place(plan)),
                { color: palette.inkMuted, width: 1.5, type: 'dashed' as const },
              ),
            ]
          : []),
        ...(hasBefore
          ? [
              {
                ...line(
                  words.lastYear,
                  points.map(({ before }) => place(before)),
                  { color: palette.barLight, width: 1.5 },
                ),
                symbol: 'circle',
                symbolSize: 7,
              },
            ]
          : []),
      ],
    },
  }
}

/** The number stands at the foot of its bar, where no line crosses it; over a bar that is too low for it. */
function labelledBar(value: number | null, highest: number) {
  if (value === null) return null
  const isTall = value > highest / 5
  const label = isTall
    ? { position: 'insideBottom' as const, color: palette.panel }
    : { position: 'top' as const, color: palette.ink }
  return { value, label }
}

function line(
  name: string,
  data: (number | null)[],
  lineStyle: { color: string; width: number; type?: 'dashed' },
) {
  return {
    name,
    type: 'line' as const,
    symbol: 'none',
    data,
    lineStyle,
    itemStyle: { color: lineStyle.color },
  }
}

/** Only flows towards a number have a plan in time. */
function isPlanned({ setup, judgedBy: reading }: IndicatorResult): boolean {
  return setup.measureKind === 'flow' && reading.kind === 'threshold' && directionOf(reading) === 'higher'
}

function figureOf(toDate: Outcome<Measurement>): Fraction | null {
  return toDate.known && toDate.value.kind === 'figure' ? toDate.value.value : null
}

function actualText(
  toDate: Outcome<Measurement>,
  isShown: boolean,
  print: (figure: Fraction | null) => string,
  words: IndicatorTrendWords,
): string {
  if (!isShown) return ''
  return toDate.known ? print(figureOf(toDate)) : words.missing(toDate.reason)
}

/** Only a place on the screen; a negative figure stands on the axis. */
function place(figure: Fraction | null): number | null {
  if (figure === null) return null
  return compareFractions(figure, fraction(0)) < 0 ? 0 : Number(roundFraction(figure, 6))
}
