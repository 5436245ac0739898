import { expect, test } from 'vitest'
import { goodWeights, lightsByPeriod, lightTrendOption } from '@/charts/light-trend-option'
import type { Light, Status } from '@/domain/figure-model'
import { LIGHT_OF_STATUS } from '@/domain/monitoring/status-table'
import { indicatorResult } from '../fixtures/indicator-result'
import { seriesOf } from './series-of'

function resultWith(weight: string, statuses: readonly Status[], asOf = statuses.length * 3) {
  const unknown = { known: false, reason: 'no-data' } as const
  const periods = statuses.map((status, index) => ({
    periodEnd: (index + 1) * 3,
    entry: null,
    value: null,
    toDate: unknown,
    attainment: unknown,
    status,
  }))
  const shown = statuses[asOf / 3 - 1] ?? 'no-data'
  return indicatorResult({
    setup: { weight },
    result: { periods: () => periods, light: LIGHT_OF_STATUS[shown] },
  })
}

const indicatorsAsOf = (asOf: number) => [
  resultWith('1.79', ['no-data', 'on-track', 'met', 'over-achieved'], asOf),
  resultWith('10', ['nearly-met', 'not-met', 'stale', 'met'], asOf),
]
const indicators = indicatorsAsOf(12)
const words = {
  light: (light: Light) => light,
  period: (end: number) => `1–${end}`,
  periodHead: '期间',
  cell: (rows: number, weight: string) => `${weight}/${rows}`,
}

test('the points under each light at every period up to the as-of period, added exactly', () => {
  const picture = lightTrendOption(indicatorsAsOf(9), 9, words)
  expect(picture.table).toEqual({
    head: ['期间', 'blue', 'green', 'yellow', 'red', 'grey'],
    rows: [
      ['1–3', '0.00/0', '0.00/0', '10.00/1', '0.00/0', '1.79/1'],
      ['1–6', '0.00/0', '1.79/1', '0.00/0', '10.00/1', '0.00/0'],
      ['1–9', '0.00/0', '1.79/1', '0.00/0', '0.00/0', '10.00/1'],
    ],
  })
  expect(seriesOf(picture).get('green')?.data).toEqual([0, 1.79, 1.79])
})

test('every point of the plan stands somewhere in each period', () => {
  for (const { lights } of lightsByPeriod(indicators, 12)) {
    expect(lights.reduce((sum, { rows }) => sum + rows, 0)).toBe(indicators.length)
  }
})

/** 6: judged; 7: a month between the quarters without a figure; 9: a quarter without one. */
function withMonth(light: Light) {
  const [of] = [resultWith('60', ['met', 'met', 'no-data', 'met'])]
  const [q1, q2, q3, q4] = of.periods()
  if (!q1 || !q2 || !q3 || !q4) throw new Error('four quarters')
  return { ...of, light, periods: () => [q1, q2, { ...q3, periodEnd: 7 }, q3, q4] }
}
test('a month without a figure keeps the light before it, a quarter has none; the last bar is the light shown', () => {
  const shown = (asOf: number, light: Light) =>
    lightsByPeriod([withMonth(light)], asOf).map(({ periodEnd, lights }) => [
      periodEnd,
      lights.find(({ rows }) => rows > 0)?.light,
    ])
  expect(shown(12, 'green').slice(1, 4)).toEqual([
    [6, 'green'],
    [7, 'green'],
    [9, 'grey'],
  ])
  expect(shown(7, 'yellow').at(-1)).toEqual([7, 'yellow'])
  expect(shown(9, 'green').at(-1)).toEqual([9, 'green'])
})

test('no indicator, no period', () => {
  expect(lightsByPeriod([], 12)).toEqual([])
})

test('the points on target: none while nothing was judged, 0 once all that was judged fails', () => {
  const empty = [resultWith('60', ['no-data', 'not-due']), resultWith('40', ['not-applicable', 'stale'])]
  expect(goodWeights(empty, 12)).toEqual([])
  expect(goodWeights(indicators, 12)).toEqual([
    { periodEnd: 3, weight: '0' },
    { periodEnd: 6, weight: '1.79' },
    { periodEnd: 9, weight: '1.79' },
    { periodEnd: 12, weight: '11.79' },
  ])
  expect(goodWeights([resultWith('60', ['no-data', 'met', 'no-data'])], 9)).toEqual([
    { periodEnd: 6, weight: '60' },
  ])
})
