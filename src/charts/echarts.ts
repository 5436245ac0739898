/** The parts of the chart library that are used, in one lazily loaded file. */
import { BarChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { EChartsType } from 'echarts/core'

use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
])

export type Chart = EChartsType

/** SVG: sharp in print and at 200 % zoom. */
export function startChart(element: HTMLElement): Chart {
  return init(element, null, { renderer: 'svg' })
}
