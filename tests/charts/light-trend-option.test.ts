import { expect, test } from 'vitest'
import { goodWeights, lightsByPeriod, lightTrendOption } from '@/charts/light-trend-option'
import type { Light, Status } from '@/domain/figure-model'
import { indicatorResult } from '../fixtures/indicator-result'
import { seriesOf } from './series-of'

function resultWith(weight: string, statuses: readonly Status[]) {
  const unknown = { known: false, reason: 'no-data' } as const
  const periods = statuses.map((status, index) => ({
    periodEnd: (index + 1) * 3,
    entry: null,
    value: null,
    toDate: unknown,
    attainment: unknown,
    status,
  }))
  return indicatorResult({ setup: { weight }, result: { periods } })
}

const indicators = [
  resultWith('1.79', ['no-data', 'on-track', 'met', 'over-achieved']),
  resultWith('10', ['nearly-met', 'not-met', 'stale', 'met']),
]
const words = {
  light: (light: Light) => light,
  period: (end: number) => `1–${end}`,
  periodHead: '期间',
  cell: (rows: number, weight: string) => `${weight}/${rows}`,
}

test('the points under each light at every period up to the as-of period, added exactly', () => {
  const picture = lightTrendOption(indicators, 9, words)
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
