/** Every month of a year can be looked at: quarter ends, months between them, and months before anything is asked. */
import { describe, expect, it } from 'vitest'
import { compareDecimals, isDecimal, roundFraction, sumDecimals } from '@/domain/exact'
import type { PlanFacts } from '@/domain/model'
import type { Statement } from '@/domain/evaluation-model'
import { computeIndicatorDetail } from '@/domain/monitoring/compute-indicator-detail'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import type { Scoreboard } from '@/domain/scoreboard-model'
import { readDemoPlan } from '@/stores/demo-plan'
import { threeIndicators } from '../fixtures/three-indicators'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
// A demo that cannot be read is the matter of its own test.
const demo = readDemoPlan() as PlanFacts

const state = ({ indicators }: Scoreboard, index: number) => {
  const row = indicators[index]
  const measurement = row?.yearToDate.measurement
  const figure =
    measurement?.known && measurement.value.kind === 'figure'
      ? roundFraction(measurement.value.value, 0)
      : '—'
  return `${figure} of ${row?.yearToDate.dataThrough ?? '—'} ${row?.status}`
}

describe('a flow of 20 by March and 55 by June of 100, signed by hand', () => {
  it.each([
    // March is the first period that is asked for.
    [1, '— of — not-due'],
    [2, '— of — not-due'],
    // 20 ÷ (100 × 25 %) = 80 %
    [3, '20 of 3 on-track'],
    // The share of the last reported period, not of the month looked at: still 80 %.
    [4, '20 of 3 on-track'],
    [5, '20 of 3 on-track'],
    // 55 ÷ 50 = 110 %
    [6, '55 of 6 on-track'],
    [7, '55 of 6 on-track'],
    [8, '55 of 6 on-track'],
    // One period without a figure is in date, two are not; at the year's end it is 未报.
    [9, '55 of 6 on-track'],
    [10, '55 of 6 on-track'],
    [11, '55 of 6 on-track'],
    [12, '55 of 6 no-data'],
  ])('month %i: %s', (asOf, expected) =>
    expect(state(computeScoreboard(threeIndicators, profile2020No10, asOf), 0)).toBe(expected),
  )
  it.each([
    [1, '— of — not-due'],
    [3, '— of — no-data'],
    [6, '88 of 6 nearly-met'],
    [7, '88 of 6 nearly-met'],
    [11, '88 of 6 nearly-met'],
    [12, '88 of 6 no-data'],
  ])('and a rate of 88 %% by June against 90 in month %i: %s', (asOf, expected) =>
    expect(state(computeScoreboard(threeIndicators, profile2020No10, asOf), 1)).toBe(expected),
  )
  it('before the first period is asked for nothing is missing', () => {
    const { total } = computeScoreboard(threeIndicators, profile2020No10, 2)
    expect([total.missingRows, total.notDueRows]).toEqual([0, 4])
  })
})

describe('a statement is of one month', () => {
  const stated = (periodEnd: number, forecast: string): Statement => ({
    ...{ recordedAt: '', recordedBy: '', planId: 'plan', indicatorId: 'I01', periodEnd, forecast },
    ...{ likelihood: null, deviations: [], explanation: '' },
  })
  const facts = { ...threeIndicators, statements: [stated(6, '90'), stated(7, '95'), stated(12, '1')] }
  it.each([
    // 55 ÷ 50 % = 110
    [5, '80', 'pace'],
    [6, '90', 'stated'],
    [7, '95', 'stated'],
    [8, '110', 'pace'],
  ])('month %i: forecast %s, %s', (asOf, value, basis) => {
    const forecast = computeScoreboard(facts, profile2020No10, asOf).indicators[0]?.forecast
    expect(forecast?.known && [roundFraction(forecast.value.value, 0), forecast.value.basis]).toEqual([
      value,
      basis,
    ])
  })
  it('it is scored: 90 of 100 are nine tenths of 30 points', () =>
    expect(computeScoreboard(facts, profile2020No10, 6).indicators[0]?.forecastPoints).toEqual({
      known: true,
      value: '27.00',
    }))
  it('at the year end the figure has come and a forecast is none', () => {
    const [row] = computeScoreboard(facts, profile2020No10, 12).indicators
    expect(row?.forecast.known && row.forecast.value.basis).not.toBe('stated')
    expect(row?.statement?.forecast).toBe('1')
  })
})

describe('laws of every month of the demo year', () => {
  it.each(MONTHS)('month %i', (asOf) => {
    const board = computeScoreboard(demo, demo.plan.profile, asOf)
    for (const result of board.indicators) {
      const { points } = result.score
      if (points.known) {
        expect(compareDecimals(points.value, '0')).toBeGreaterThanOrEqual(0)
        expect(compareDecimals(points.value, result.setup.weight)).toBeLessThanOrEqual(0)
      }
      expect(result.yearToDate.dataThrough ?? 0).toBeLessThanOrEqual(asOf)
      const detail = computeIndicatorDetail(result, board, demo)
      const printed = [detail.score, detail.light, detail.forecast].flatMap(({ figures }) =>
        Object.values(figures),
      )
      expect(printed.filter((figure) => /NaN|Infinity|undefined|\[object/.test(figure))).toEqual([])
      // A way to green exists where something is wrong, and only there.
      expect(detail.toGreen !== null).toBe(
        ['no-data', 'nearly-met', 'not-met', 'incomplete', 'stale'].includes(result.status),
      )
      if (detail.calendarLight) expect(detail.calendarLight.light).not.toBe(result.light)
    }
    expect(board.lights.reduce((rows, light) => rows + light.rows, 0)).toBe(27)
    expect(sumDecimals(board.lights.map(({ weight }) => weight))).toBe('90')
    expect([board.total.earned, board.total.forecastEarned].every(isDecimal)).toBe(true)
  })
  it('a month between two quarters shows the figures of the quarter before it', () => {
    const earned = (asOf: number) => computeScoreboard(demo, demo.plan.profile, asOf).total.earned
    expect([earned(4), earned(5)]).toEqual([earned(3), earned(3)])
    expect([earned(7), earned(8)]).toEqual([earned(6), earned(6)])
    expect([earned(10), earned(11)]).toEqual([earned(9), earned(9)])
  })
})
