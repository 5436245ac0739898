import type { BarSeriesOption, LineSeriesOption } from 'echarts'
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

/** A figure a period; null: none. */
type Figures = readonly (Fraction | null)[]

/** One column of the table and what is drawn of it. */
interface Trace {
  readonly figures: Figures
  readonly texts: readonly string[]
  readonly series: (BarSeriesOption | LineSeriesOption) & { readonly name: string }
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
  const steps = result.periods().map(({ periodEnd }) => words.period(periodEnd))
  const traces = tracesOf(result, asOf, words, lastYear)
  const table = {
    head: [words.periodHead, ...traces.map(({ series }) => series.name)],
    rows: steps.map((step, place) => [step, ...traces.map(({ texts }) => texts[place] ?? '')]),
  }
  const drawn = traces.map(({ series }) => series)
  return {
    table,
    option: {
      ...baseOption(table),
      xAxis: stepAxis(steps),
      yAxis: { type: 'value', min: 0, axisLabel, splitLine },
      // In the key, too, the bars come before the lines they are held against.
      series: [...drawn.filter(({ type }) => type === 'bar'), ...drawn.filter(({ type }) => type === 'line')],
    },
  }
}

/** The figure to date always, because the table says why there is none; of the others those with a figure. */
function tracesOf(
  result: IndicatorResult,
  asOf: PeriodEnd,
  words: IndicatorTrendWords,
  lastYear: LastYearRow | null,
): readonly Trace[] {
  const { judgedBy: reading, forecast } = result
  const periods = result.periods()
  const target = reading.value === undefined ? null : fraction(reading.value)
  const print = (figure: Fraction | null) =>
    figure ? formatFigure(figure, reading.unit, target ?? undefined) : ''
  const at = (figureAt: (end: PeriodEnd) => Fraction | null): Figures =>
    periods.map(({ periodEnd }) => figureAt(periodEnd))

  const actuals = periods.map(({ periodEnd, toDate }) => (periodEnd <= asOf ? figureOf(toDate) : null))
  const reasons = periods.map(({ periodEnd, toDate }) =>
    periodEnd <= asOf && !toDate.known ? words.missing(toDate.reason) : '',
  )
  const targets = at(() => target)
  const planned = at((end) => plannedAt(end, target, result))
  const expected = at((end) =>
    end === YEAR_END && asOf < YEAR_END && forecast.known ? forecast.value.value : null,
  )
  // Of another unit it would stand at another height.
  const before = at((end) => (lastYear?.unit === (reading.unit ?? '') ? lastYear.toDate(end) : null))

  const others: readonly Trace[] = [
    { figures: targets, texts: targets.map(print), series: line(words.target, targets, targetStyle) },
    { figures: planned, texts: planned.map(print), series: line(words.planned, planned, planStyle) },
    {
      figures: expected,
      texts: expected.map((figure) => (figure ? formatForecast(figure, reading) : '')),
      series: { ...bars(words.forecast, expected.map(place)), itemStyle: forecastStyle },
    },
    {
      figures: before,
      texts: before.map(print),
      series: { ...line(words.lastYear, before, lastYearStyle), symbol: 'circle', symbolSize: 7 },
    },
  ]
  return [
    {
      figures: actuals,
      texts: actuals.map((figure, index) => (figure ? print(figure) : (reasons[index] ?? ''))),
      series: labelledBars(words.actual, actuals, target, print),
    },
    ...others.filter(({ figures }) => figures.some((figure) => figure !== null)),
  ]
}

type LabelledBar = { value: number; label: { position: 'insideBottom' | 'top'; color: string } }

const targetStyle = { color: palette.ink, width: 2.5 }
const planStyle = { color: palette.inkMuted, width: 1.5, type: 'dashed' as const }
const lastYearStyle = { color: palette.barLight, width: 1.5 }

function bars(name: string, data: readonly (number | LabelledBar | null)[]) {
  return { name, type: 'bar' as const, barMaxWidth: 48, barGap: '-100%', data: [...data] }
}

/** The number stands at the foot of its bar, where no line crosses it; over a bar that is too low for it. */
function labelledBars(
  name: string,
  figures: Figures,
  target: Fraction | null,
  print: (figure: Fraction | null) => string,
) {
  const highest = Math.max(0, ...figures.map((figure) => place(figure) ?? 0), place(target) ?? 0)
  const data = figures.map(place).map((value) => {
    if (value === null) return null
    const isTall = value > highest / 5
    const label = isTall
      ? { position: 'insideBottom' as const, color: palette.panel }
      : { position: 'top' as const, color: palette.ink }
    return { value, label }
  })
  return {
    ...bars(name, data),
    itemStyle: { color: palette.bar },
    label: {
      show: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => print(figures[dataIndex] ?? null),
    },
  }
}

function line(name: string, figures: Figures, lineStyle: { color: string; width: number; type?: 'dashed' }) {
  return {
    name,
    type: 'line' as const,
    symbol: 'none',
    data: figures.map(place),
    lineStyle,
    itemStyle: { color: lineStyle.color },
  }
}

/** Where the plan is; only flows towards a number have one in time. */
function plannedAt(
  end: PeriodEnd,
  target: Fraction | null,
  { setup, judgedBy: reading }: IndicatorResult,
): Fraction | null {
  const isPlanned =
    setup.measureKind === 'flow' && reading.kind === 'threshold' && directionOf(reading) === 'higher'
  return isPlanned && target ? multiplyFractions(plannedShareTo(end, setup.quarterShares), target) : null
}

function figureOf(toDate: Outcome<Measurement>): Fraction | null {
  return toDate.known && toDate.value.kind === 'figure' ? toDate.value.value : null
}

/** Only a place on the screen; a negative figure stands on the axis. */
function place(figure: Fraction | null): number | null {
  if (figure === null) return null
  return compareFractions(figure, fraction(0)) < 0 ? 0 : Number(roundFraction(figure, 6))
}
