import type { PrintedCount } from '@/domain/cases/suppress-small'
import { axisLabel, axisLine, baseOption, splitLine, type ChartPicture } from './chart-picture'
import { palette } from './palette'

export interface CaseBar {
  readonly label: string
  readonly count: PrintedCount
}

export interface CaseBarsWords {
  readonly head: readonly [label: string, count: string]
  readonly print: (count: PrintedCount) => string
}

/** More bars than these nobody reads; the rest stands in the table. */
export const MOST_BARS = 15

/** Cases of each kind as bars, never as parts of a whole: categories overlap. A suppressed count has no bar. */
export function caseBarsOption(rows: readonly CaseBar[], words: CaseBarsWords): ChartPicture {
  const table = {
    head: words.head,
    rows: rows.map(({ label, count }) => [label, words.print(count)]),
  }
  const drawn = rows.slice(0, MOST_BARS)
  return {
    table,
    option: {
      ...baseOption(table),
      legend: { show: false },
      grid: {
        ...{ left: 8, right: 56, top: 8, bottom: 6 },
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: { type: 'value', min: 0, minInterval: 1, axisLabel, splitLine },
      yAxis: {
        type: 'category',
        inverse: true,
        data: drawn.map(({ label }) => label),
        axisLine,
        axisTick: { show: false },
        axisLabel: { ...axisLabel, color: palette.ink, width: 180, overflow: 'truncate' },
      },
      series: [
        {
          name: words.head[1],
          type: 'bar',
          barMaxWidth: 18,
          itemStyle: { color: palette.bar },
          data: drawn.map(({ count }) => lengthOf(count)),
          label: {
            show: true,
            position: 'right',
            color: palette.ink,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const count = drawn[dataIndex]?.count
              return count ? words.print(count) : ''
            },
          },
        },
      ],
    },
  }
}

/** The length of a bar tells its count: a suppressed one has none. */
export function lengthOf(count: PrintedCount): number {
  return count.kind === 'count' ? count.count : 0
}
