import { describe, expect, test } from 'vitest'
import { hasTrend, indicatorTrendOption } from '@/charts/indicator-trend-option'
import { forecastStyle } from '@/charts/chart-picture'
import { palette } from '@/charts/palette'
import { fraction } from '@/domain/exact'
import type { PeriodFigure } from '@/domain/scoreboard-model'
import type { Measurement, Outcome } from '@/domain/figure-model'
import { figure, indicatorResult, type Given } from '../fixtures/indicator-result'
import { seriesOf } from './series-of'

const words = {
  actual: '累计',
  target: '指标值',
  planned: '计划',
  forecast: '预计',
  lastYear: '上年',
  period: (end: number) => `1–${end}`,
  periodHead: '期间',
  missing: (reason: string) => reason,
}
const periodsOf = (...figures: (Measurement | null)[]): PeriodFigure[] =>
  figures.map((measurement, index) => {
    const toDate: Outcome<Measurement> = measurement
      ? { known: true, value: measurement }
      : { known: false, reason: 'no-data' }
    return {
      periodEnd: (index + 1) * 3,
      entry: null,
      value: null,
      toDate,
      attainment: { known: false, reason: 'no-data' },
      status: 'no-data',
    }
  })

function pictureOf(given: Given, asOf: number) {
  return indicatorTrendOption(indicatorResult(given), asOf, words)
}

describe('an indicator through the year', () => {
  const flow: Given = {
    result: {
      periods: () => periodsOf(figure('0'), figure('180'), null, figure('371')),
      forecast: {
        known: true,
        value: { value: fraction(360), computed: fraction(360), basis: 'pace', range: null, lastYear: null },
      },
    },
    setup: { quarterShares: ['10', '20', '30', '40'] },
  }

  test('a flow: figures to the as-of period, target, planned shares, forecast at the end', () => {
    const series = seriesOf(pictureOf(flow, 6))
    expect(series.get('累计')?.data).toEqual([
      { value: 0, label: { position: 'top', color: palette.ink } },
      { value: 180, label: { position: 'insideBottom', color: palette.panel } },
      null,
      null,
    ])
    expect(series.get('指标值')?.data).toEqual([400, 400, 400, 400])
    expect(series.get('计划')?.data).toEqual([40, 120, 240, 400])
    expect(series.get('预计')?.data).toEqual([null, null, null, 360])
    expect(series.get('预计')?.itemStyle).toBe(forecastStyle)
  })

  test('the table says the same, 0 and 未报 apart', () => {
    expect(pictureOf(flow, 9).table).toEqual({
      head: ['期间', '累计', '指标值', '计划', '预计'],
      rows: [
        ['1–3', '0', '400', '40', ''],
        ['1–6', '180', '400', '120', ''],
        ['1–9', 'no-data', '400', '240', ''],
        ['1–12', '', '400', '400', '360'],
      ],
    })
  })

  test('no forecast at the end of the year', () => {
    expect(seriesOf(pictureOf(flow, 12)).has('预计')).toBe(false)
  })

  test.each([
    ['a rate', { measureKind: 'rate' }, {}],
    ['a limit', { measureKind: 'flow' }, { direction: 'lower', comparator: '<=' }],
  ] as const)('%s is held against its full target at any date: no planned line', (_, setup, reading) => {
    const series = seriesOf(pictureOf({ ...flow, setup, reading }, 6))
    expect(series.has('计划')).toBe(false)
    expect(series.get('指标值')?.data).toEqual([400, 400, 400, 400])
  })

  describe('last year', () => {
    const before = (unit: string) => ({
      unit,
      toDate: (end: number) => (end === 6 ? null : fraction(end * 30)),
    })
    const pictureBeside = (unit: string) =>
      indicatorTrendOption(indicatorResult(flow), 6, words, before(unit))

    test('to each period’s end, lighter, with a gap where it is not known', () => {
      const series = seriesOf(pictureBeside('件')).get('上年')
      expect(series?.data).toEqual([90, null, 270, 360])
      expect(series?.itemStyle).toEqual({ color: palette.barLight })
      const { head, rows } = pictureBeside('件').table
      expect([head.at(-1), ...rows.map((row) => row.at(-1))]).toEqual(['上年', '90', '', '270', '360'])
    })
    test('in another unit it is not drawn, nor where there is none', () => {
      expect(seriesOf(pictureBeside('件次')).has('上年')).toBe(false)
      expect(seriesOf(pictureOf(flow, 6)).has('上年')).toBe(false)
    })
  })

  test('what has no number as target has no target line', () => {
    const series = seriesOf(pictureOf({ ...flow, reading: { kind: 'relative', value: undefined } }, 6))
    expect(series.has('指标值')).toBe(false)
  })

  test('a judgement has no trend, a figure has', () => {
    const judged = {
      result: { periods: () => periodsOf({ kind: 'judgement', band: 'achieved', share: '90' }) },
    } as const
    expect(hasTrend(indicatorResult(judged))).toBe(false)
    expect(hasTrend(indicatorResult(flow))).toBe(true)
  })
})
