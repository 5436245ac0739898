import type { Fraction } from '@/domain/exact'
import { formatPercent } from '@/domain/format-figure'
import type { TaskResult } from '@/domain/scoreboard-model'
import type { Outcome } from '@/domain/figure-model'
import { axisLabel, axisLine, baseOption, placeOf, splitLine, type ChartPicture } from './chart-picture'
import { palette } from './palette'

export interface TaskBalanceWords {
  readonly attainment: string
  readonly execution: string
  readonly elapsed: string
  readonly head: readonly [task: string, attainment: string, execution: string, balance: string]
  readonly balance: (balance: TaskResult['balance']) => string
  readonly missing: (reason: string) => string
}

const noBudget: Outcome<Fraction> = { known: false, reason: 'budget-not-filed' }

/** Work and money of each task side by side, with the names of those that are out of step. */
export function taskBalanceOption(
  tasks: readonly TaskResult[],
  elapsed: Fraction,
  words: TaskBalanceWords,
): ChartPicture {
  const textOf = (outcome: Outcome<Fraction>) =>
    outcome.known ? `${formatPercent(outcome.value)}%` : words.missing(outcome.reason)
  const rows = tasks.map((task) => ({
    name: task.task.name,
    attainment: task.attainment,
    execution: task.budget?.executionRate ?? noBudget,
    balance: words.balance(task.balance),
  }))
  const table = {
    head: words.head,
    rows: rows.map((row) => [row.name, textOf(row.attainment), textOf(row.execution), row.balance]),
  }
  const bar = (name: string, color: string, outcomes: readonly Outcome<Fraction>[]) => ({
    name,
    type: 'bar' as const,
    barMaxWidth: 16,
    barGap: '15%',
    itemStyle: { color },
    data: outcomes.map((outcome) => (outcome.known ? placeOf(outcome.value) : null)),
    label: {
      show: true,
      position: 'right' as const,
      color: palette.ink,
      // On a ground of its own: the line of the year gone would run through the figure that ends beside it.
      backgroundColor: palette.panel,
      padding: [1, 2],
      formatter: ({ dataIndex }: { dataIndex: number }) => textOf(outcomes[dataIndex] ?? noBudget),
    },
  })
  return {
    table,
    option: {
      ...baseOption(table),
      grid: {
        left: 8,
        right: 64,
        top: 52,
        bottom: 6,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: { type: 'value', min: 0, axisLabel: { ...axisLabel, formatter: '{value}%' }, splitLine },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => `${row.name}\n${row.balance}`),
        axisLine,
        axisTick: { show: false },
        axisLabel: { ...axisLabel, color: palette.ink, width: 210, overflow: 'break', lineHeight: 16 },
      },
      series: [
        {
          ...bar(
            words.attainment,
            palette.bar,
            rows.map((row) => row.attainment),
          ),
          markLine: {
            silent: true,
            // Below the bars (2) and the figures at their ends.
            z: 1,
            symbol: 'none',
            lineStyle: { color: palette.ink, type: 'dashed' },
            label: { formatter: words.elapsed, color: palette.ink, position: 'start' },
            data: [{ xAxis: placeOf(elapsed) }],
          },
        },
        bar(
          words.execution,
          palette.barLight,
          rows.map((row) => row.execution),
        ),
      ],
    },
  }
}
