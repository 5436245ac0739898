import type { EChartsOption } from 'echarts'
import { roundFraction, toPercent, type Fraction } from '@/domain/exact'
import { fontFamily, palette } from './palette'

/** The same figures as a table: for those who read it, for the clipboard and for the file. */
export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface ChartPicture {
  readonly option: EChartsOption
  readonly table: ChartTable
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Names come from files: in a tooltip they are text, never markup. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (each) => escapes[each] ?? '')
}

/** The row of the table that a tooltip is for, each cell under its heading. */
export function rowTooltip({ head, rows }: ChartTable, given: unknown): string {
  return (rows[rowIndexOf(given)] ?? [])
    .map((cell, column) => (column === 0 || cell === '' ? cell : `${head[column]}  ${cell}`))
    .filter((line) => line !== '')
    .map(escapeText)
    .join('<br>')
}

function rowIndexOf(given: unknown): number {
  const first: unknown = Array.isArray(given) ? given[0] : given
  if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return -1
  return typeof first.dataIndex === 'number' ? first.dataIndex : -1
}

/** A share as per cent, only for its place on the screen: what is printed comes from format-figure. */
export function placeOf(share: Fraction): number {
  return Number(roundFraction(toPercent(share), 4))
}

/** What all pictures have in common: fonts, no motion, a tooltip from the table. */
export function baseOption(table: ChartTable): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily, color: palette.ink, fontSize: 12 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (given: unknown) => rowTooltip(table, given),
      axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(11, 92, 148, 0.08)' } },
      borderColor: palette.lineStrong,
      textStyle: { color: palette.ink, fontFamily, fontSize: 12 },
    },
    legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 10, textStyle: { color: palette.ink } },
    grid: {
      left: 8,
      right: 24,
      top: 34,
      bottom: 6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
  }
}

export const axisLine = { lineStyle: { color: palette.lineStrong } } as const
export const axisLabel = { color: palette.inkMuted, fontSize: 12 } as const
export const splitLine = { lineStyle: { color: palette.line } } as const

/** The axis under columns: what follows one another, periods or spans. There are few, and every one is named. */
export function stepAxis(steps: readonly string[]) {
  const eachNamed = { ...axisLabel, interval: 0 }
  return {
    ...{ type: 'category' as const, data: [...steps] },
    ...{ axisLine, axisLabel: eachNamed, axisTick: { show: false } },
  }
}

/** Plan: outlined, never filled. */
export const plannedStyle = {
  color: 'transparent',
  borderColor: palette.ink,
  borderWidth: 1,
  borderType: 'dashed',
} as const

/** Forecast: hatched, so that it is never taken for a fact, in print neither. */
export const forecastStyle = {
  color: palette.panel,
  borderColor: palette.bar,
  borderWidth: 1,
  decal: {
    symbol: 'rect',
    color: palette.bar,
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
  },
}
