import { fraction, roundFraction, sumDecimals } from '@/domain/exact'
import type { Decimal, PeriodEnd } from '@/domain/model'
import { LIGHT_OF_STATUS } from '@/domain/monitoring/status-table'
import { isQuarterEnd } from '@/domain/period'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import type { Light } from '@/domain/figure-model'
import { axisLabel, baseOption, splitLine, stepAxis, type ChartPicture } from './chart-picture'
import { palette } from './palette'

/** Good at the bottom, so that the height of what is well is read without counting. */
export const stackedLights: readonly Light[] = ['blue', 'green', 'yellow', 'red', 'grey']

export interface LightTrendWords {
  readonly light: (light: Light) => string
  readonly period: (periodEnd: PeriodEnd) => string
  readonly periodHead: string
  readonly cell: (rows: number, weight: Decimal) => string
}

export interface LightWeight {
  readonly light: Light
  readonly rows: number
  readonly weight: Decimal
}

/** Rows and points under each light at the end of every reporting period up to the as-of period. */
export function lightsByPeriod(
  indicators: readonly IndicatorResult[],
  asOf: PeriodEnd,
): { readonly periodEnd: PeriodEnd; readonly lights: readonly LightWeight[] }[] {
  const ends = (indicators[0]?.periods() ?? []).map(({ periodEnd }) => periodEnd).filter((end) => end <= asOf)
  return ends.map((periodEnd) => ({
    periodEnd,
    lights: stackedLights.map((light) => {
      const rows = indicators.filter((result) => lightAt(result, periodEnd, asOf) === light)
      return { light, rows: rows.length, weight: sumDecimals(rows.map(({ setup }) => setup.weight)) }
    }),
  }))
}

/**
 * As of the period shown, the light of all screens. A month between the quarters for which nothing was reported keeps
 * the light of the period before it, as the screens of that month show it; a quarter without a figure has none.
 */
function lightAt({ periods, light }: IndicatorResult, periodEnd: PeriodEnd, asOf: PeriodEnd): Light | null {
  if (periodEnd === asOf) return light
  const upTo = periods().filter((period) => period.periodEnd <= periodEnd)
  const shown =
    upTo.findLast(({ periodEnd: end, status }) => isQuarterEnd(end) || status !== 'no-data') ?? upTo.at(-1)
  return shown ? LIGHT_OF_STATUS[shown.status] : null
}

/**
 * The points that are on target or above at the end of each period in which anything was judged: before the first
 * figure there is no such sum, and a 0.00 would say that everything was judged and failed.
 */
export function goodWeights(
  indicators: readonly IndicatorResult[],
  asOf: PeriodEnd,
): { readonly periodEnd: PeriodEnd; readonly weight: Decimal }[] {
  return lightsByPeriod(indicators, asOf)
    .filter(({ lights }) => lights.some(({ light, rows }) => light !== 'grey' && rows > 0))
    .map(({ periodEnd, lights }) => {
      const good = lights.filter(({ light }) => light === 'green' || light === 'blue')
      return { periodEnd, weight: sumDecimals(good.map(({ weight }) => weight)) }
    })
}

/** The points under each light, quarter by quarter: does the plan get better or worse? */
export function lightTrendOption(
  indicators: readonly IndicatorResult[],
  asOf: PeriodEnd,
  words: LightTrendWords,
): ChartPicture {
  const periods = lightsByPeriod(indicators, asOf)
  const table = {
    head: [words.periodHead, ...stackedLights.map(words.light)],
    rows: periods.map(({ periodEnd, lights }) => [
      words.period(periodEnd),
      ...lights.map(({ rows, weight }) => words.cell(rows, printPoints(weight))),
    ]),
  }
  return {
    table,
    option: {
      ...baseOption(table),
      xAxis: stepAxis(table.rows.map(([label]) => label ?? '')),
      yAxis: { type: 'value', min: 0, axisLabel, splitLine },
      series: stackedLights.map((light, index) => ({
        name: words.light(light),
        type: 'bar',
        stack: 'lights',
        barMaxWidth: 56,
        itemStyle: lightStyle(light),
        data: periods.map(({ lights }) => Number(lights[index]?.weight ?? 0)),
        label: {
          show: true,
          color: labelColour(light),
          formatter: ({ dataIndex }: { dataIndex: number }) => labelOf(periods[dataIndex]?.lights[index]),
        },
      })),
    },
  }
}

/** Points stand with two decimals everywhere: 53.50 here is the 53.50 of the score table. */
export const printPoints = (weight: Decimal): string => roundFraction(fraction(weight))

/** 4.5:1 on each colour; on the yellow only black reaches it. */
function labelColour(light: Light): string {
  if (light === 'yellow') return '#000000'
  return light === 'grey' ? palette.ink : palette.panel
}

/** A segment too thin for its number stays without: the number is in the table. */
function labelOf(weight: LightWeight | undefined): string {
  return weight && Number(weight.weight) >= 5 ? printPoints(weight.weight) : ''
}

function lightStyle(light: Light): Record<string, unknown> {
  const border = { borderColor: palette.panel, borderWidth: 1 }
  if (light === 'grey') return { color: palette.panelSoft, borderColor: palette.lineStrong, borderWidth: 1 }
  return { ...border, color: palette[light] }
}
