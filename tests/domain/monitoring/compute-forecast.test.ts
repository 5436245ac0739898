import { describe, expect, it } from 'vitest'
import { quarterAmounts } from '@/domain/actuals/quarter-amounts'
import { computeYearToDate } from '@/domain/actuals/year-to-date'
import { roundFraction } from '@/domain/exact'
import { computeForecast, type ForecastOptions } from '@/domain/monitoring/compute-forecast'
import type { Actual } from '@/domain/model'
import type { IndicatorSetup, MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, makeActual, number } from '../../fixtures/plan-facts'

const q = (end: number, basis: 'period' | 'cumulative', amount: string) =>
  makeActual('I01', end, basis, number(amount))

function forecast(
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  quarterShares: IndicatorSetup['quarterShares'] = ['25', '25', '25', '25'],
  options?: ForecastOptions,
): string {
  const setup: IndicatorSetup = {
    indicatorId: 'I01',
    measureKind,
    source: { kind: 'entry' },
    weight: '10',
    taskIds: [],
    quarterShares,
    ownerSection: '',
    settled: [],
  }
  const toDate = computeYearToDate({
    measureKind,
    unit: '件',
    actuals,
    reportingPeriods: [3, 6, 9, 12],
    asOf: 12,
    fewAnswersBelow: 30,
  })
  const outcome = computeForecast(toDate, setup, quarterAmounts(actuals), options)
  if (!outcome.known) return outcome.reason
  const { value, range, basis, computed } = outcome.value
  if (basis === 'stated') {
    return `${roundFraction(value, 0)}, computed ${computed ? roundFraction(computed, 0) : 'nothing'}`
  }
  const bounds = range ? ` (${roundFraction(range.low, 0)}–${roundFraction(range.high, 0)})` : ''
  return roundFraction(value, 0) + bounds
}

describe('全年预计完成', () => {
  it.each<[string, MeasureKind, Actual[], string]>([
    ['245 by September, equal shares → 327', 'flow', [q(9, 'cumulative', '245')], '327'],
    [
      'range from the slowest to the fastest quarter seen',
      'flow',
      [q(3, 'period', '50'), q(6, 'period', '100')],
      '300 (250–350)',
    ],
    [
      'quarters seen by difference of cumulative figures',
      'flow',
      [q(3, 'cumulative', '50'), q(6, 'cumulative', '150')],
      '300 (250–350)',
    ],
    ['one quarter alone gives no range', 'flow', [q(3, 'period', '50')], '200'],
    [
      'the remaining months of a cumulative July are five',
      'flow',
      [q(3, 'period', '60'), q(6, 'period', '90'), q(7, 'cumulative', '175')],
      '300 (275–325)',
    ],
    ['at the end it is the figure itself', 'flow', [q(12, 'cumulative', '371')], '371'],
    ['a rate stays as it is', 'rate', [q(6, 'cumulative', '88')], '88'],
    ['a quarter missing: no forecast', 'flow', [q(3, 'period', '50'), q(9, 'period', '50')], 'incomplete'],
    ['nothing reported: no forecast', 'flow', [], 'no-data'],
    [
      'a judgement is no figure',
      'qualitative',
      [makeActual('I01', 6, 'cumulative', judgement('70', 'partly-achieved'))],
      'no-data',
    ],
  ])('%s', (_title, measureKind, actuals, expected) => expect(forecast(measureKind, actuals)).toBe(expected))

  it('work planned for the autumn has no forecast in June and no division by zero', () => {
    expect(forecast('flow', [q(6, 'cumulative', '0')], ['0', '0', '80', '20'])).toBe('not-due')
    expect(forecast('flow', [q(9, 'cumulative', '80')], ['0', '0', '80', '20'])).toBe('100')
  })

  const AUTUMN = ['0', '0', '80', '20'] as const
  it.each<[string, string, boolean, string]>([
    ['reached before anything was planned: at least what was done', '5', true, '5'],
    ['something done and not reached: nothing to divide by', '5', false, 'not-due'],
  ])('%s', (_title, done, isReached, expected) =>
    expect(forecast('flow', [q(6, 'cumulative', done)], AUTUMN, { stated: null, isReached })).toBe(expected),
  )

  it.each<[string, MeasureKind, Actual[], string]>([
    [
      'takes the place of the computed one, which is kept',
      'flow',
      [q(6, 'cumulative', '100')],
      '250, computed 200',
    ],
    ['of a rate too', 'rate', [q(6, 'cumulative', '88')], '250, computed 88'],
    ['stands where nothing was reported', 'flow', [], '250, computed nothing'],
    [
      'stands where a quarter is missing',
      'flow',
      [q(3, 'period', '50'), q(9, 'period', '50')],
      '250, computed nothing',
    ],
  ])('what the unit states %s', (_title, measureKind, actuals, expected) =>
    expect(forecast(measureKind, actuals, undefined, { stated: '250', isReached: false })).toBe(expected),
  )
  it('a stated 0 is a figure, not nothing', () =>
    expect(forecast('flow', [], undefined, { stated: '0', isReached: false })).toBe('0, computed nothing'))
})
