import type { Fraction } from '@/domain/exact'
import { formatAmount, formatPercent } from '@/domain/format-figure'
import type { PeriodEnd } from '@/domain/model'
import { elapsedShare } from '@/domain/period'
import type { BudgetLineResult } from '@/domain/scoreboard-model'
import {
  axisLabel,
  baseOption,
  placeOf,
  plannedStyle,
  splitLine,
  stepAxis,
  type ChartPicture,
} from './chart-picture'
import { palette } from './palette'

export interface BudgetExecutionWords {
  readonly actual: string
  readonly planned: string
  readonly period: (periodEnd: PeriodEnd) => string
  readonly head: readonly [period: string, executed: string, rate: string, elapsed: string]
  readonly missing: (reason: string) => string
}

/** 执行率 to each period's end, solid, against 序时进度, outlined; periods after the as-of period stay empty. */
export function budgetExecutionOption(
  line: BudgetLineResult,
  asOf: PeriodEnd,
  words: BudgetExecutionWords,
): ChartPicture {
  const points = line.periods().map(({ periodEnd, executed, executionRate }) => ({
    label: words.period(periodEnd),
    elapsed: elapsedShare(periodEnd),
    rate: periodEnd <= asOf && executionRate.known ? executionRate.value : null,
    executed: executed.known ? formatAmount(executed.value) : words.missing(executed.reason),
    isShown: periodEnd <= asOf,
  }))
  const rateText = (rate: Fraction | null): string => (rate ? `${formatPercent(rate)}%` : '')
  const table = {
    head: words.head,
    rows: points.map((point) => [
      point.label,
      point.isShown ? point.executed : '',
      rateText(point.rate),
      `${formatPercent(point.elapsed)}%`,
    ]),
  }
  return {
    table,
    option: {
      ...baseOption(table),
      xAxis: stepAxis(points.map(({ label }) => label)),
      yAxis: {
        type: 'value',
        min: 0,
        max: maximumOf(points),
        axisLabel: { ...axisLabel, formatter: '{value}%' },
        splitLine,
      },
      series: [
        {
          name: words.actual,
          type: 'bar',
          barMaxWidth: 44,
          itemStyle: { color: palette.bar },
          data: points.map(({ rate }) => (rate ? placeOf(rate) : null)),
          label: {
            show: true,
            position: 'top',
            color: palette.ink,
            formatter: ({ dataIndex }: { dataIndex: number }) => rateText(points[dataIndex]?.rate ?? null),
          },
        },
        {
          name: words.planned,
          type: 'bar',
          barMaxWidth: 44,
          barGap: '10%',
          itemStyle: plannedStyle,
          data: points.map(({ elapsed }) => placeOf(elapsed)),
        },
      ],
    },
  }
}

function maximumOf(points: readonly { rate: Fraction | null }[]): number {
  const highest = Math.max(100, ...points.map(({ rate }) => (rate ? placeOf(rate) : 0)))
  return Math.ceil(highest / 20) * 20
}
