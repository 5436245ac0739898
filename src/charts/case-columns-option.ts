import type { PrintedCount } from '@/domain/cases/suppress-small'
import { lengthOf } from './case-bars-option'
import { axisLabel, baseOption, splitLine, stepAxis, type ChartPicture } from './chart-picture'
import { palette } from './palette'

/** One count per step of an order: quarters, spans of days. */
export interface CaseColumns {
  readonly name: string
  readonly counts: readonly PrintedCount[]
}

export interface CaseColumnsWords {
  readonly stepHead: string
  readonly print: (count: PrintedCount) => string
}

const colours = [palette.barLight, palette.bar]

/** Counts in the order of time as columns, those of a step beside each other. A suppressed count has no column. */
export function caseColumnsOption(
  steps: readonly string[],
  columns: readonly CaseColumns[],
  words: CaseColumnsWords,
): ChartPicture {
  const table = {
    head: [words.stepHead, ...columns.map(({ name }) => name)],
    rows: steps.map((step, place) => [
      step,
      ...columns.map(({ counts }) => {
        const count = counts[place]
        return count ? words.print(count) : ''
      }),
    ]),
  }
  const { legend, ...base } = baseOption(table)
  return {
    table,
    option: {
      ...base,
      // One colour needs no key.
      legend: columns.length > 1 ? legend : { show: false },
      xAxis: stepAxis(steps),
      yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel, splitLine },
      series: columns.map(({ name, counts }, index) => ({
        name,
        type: 'bar',
        barMaxWidth: 44,
        barGap: '10%',
        itemStyle: { color: colours[(columns.length > 1 ? index : 1) % colours.length] },
        data: counts.map(lengthOf),
        label: {
          show: true,
          position: 'top',
          color: palette.ink,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const count = counts[dataIndex]
            return count ? words.print(count) : ''
          },
        },
      })),
    },
  }
}
