import { describe, expect, it } from 'vitest'
import { quarterAmounts } from '@/domain/actuals/quarter-amounts'
import { computeYearToDate } from '@/domain/actuals/year-to-date'
import { fraction, roundFraction } from '@/domain/exact'
import { computeForecast, type ForecastOptions } from '@/domain/monitoring/compute-forecast'
import type { Actual } from '@/domain/model'
import type { IndicatorSetup, MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, makeActual, makeSetup, number } from '../../fixtures/plan-facts'

const q = (end: number, basis: 'period' | 'cumulative', amount: string) =>
  makeActual('I01', end, basis, number(amount))

function forecast(
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  quarterShares: IndicatorSetup['quarterShares'] = ['25', '25', '25', '25'],
  options?: ForecastOptions,
  settled: IndicatorSetup['settled'] = [],
): string {
  const setup = makeSetup('I01', { measureKind, quarterShares, settled })
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
  const { value, range, basis, computed, lastYear } = outcome.value
  if (basis === 'stated') {
    return `${roundFraction(value, 0)}, computed ${computed ? roundFraction(computed, 0) : 'nothing'}`
  }
  const bounds = range ? ` (${roundFraction(range.low, 0)}–${roundFraction(range.high, 0)})` : ''
  const why = !lastYear ? '' : lastYear.isUsed ? ` by ${basis}` : `, ${basis}: ${lastYear.why}`
  return roundFraction(value, 0) + bounds + why
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

describe('by last year’s shape', () => {
  const LAST = { 3: '40', 6: '100', 9: '180', 12: '400' }
  /** Last year to date by period end; a month that is left out was not reported. */
  const before = (toDate: Readonly<Record<number, string>>) => ({
    unit: '件',
    toDate: (end: number) =>
      end === 0 ? fraction(0) : toDate[end] === undefined ? null : fraction(toDate[end]),
  })
  const by = (
    actuals: readonly Actual[],
    toDate: Readonly<Record<number, string>>,
    settled: IndicatorSetup['settled'] = [],
    shares: IndicatorSetup['quarterShares'] = ['25', '25', '25', '25'],
    stated: string | null = null,
  ) => forecast('flow', actuals, shares, { stated, isReached: false, lastYear: before(toDate) }, settled)

  type Year = Readonly<Record<number, string>>
  it.each<[string, readonly Actual[], Year, string]>([
    ['245 ÷ (180 ÷ 400) = 544', [q(9, 'cumulative', '245')], LAST, '544 by last-year'],
    ['a small first quarter: 20 ÷ (40 ÷ 400) = 200', [q(3, 'period', '20')], LAST, '200 by last-year'],
    [
      'range by the same shape: 20 in 10 % of the year, 60 in 15 %, 75 % left',
      [q(3, 'period', '20'), q(6, 'period', '60')],
      LAST,
      '320 (230–380) by last-year',
    ],
    ['nothing done yet', [q(6, 'cumulative', '0')], LAST, '0 by last-year'],
    ['in December the figure itself', [q(12, 'cumulative', '371')], LAST, '371'],
    ['last year without December', [q(9, 'cumulative', '245')], { 9: '180' }, '327, pace: year-incomplete'],
    [
      'without that period',
      [q(6, 'cumulative', '150')],
      { 9: '180', 12: '400' },
      '300, pace: period-unknown',
    ],
    ['nothing to date', [q(6, 'cumulative', '150')], { 6: '0', 12: '400' }, '300, pace: nothing-to-date'],
    ['fallen later', [q(6, 'cumulative', '150')], { 6: '500', 12: '400' }, '300, pace: fell'],
    ['a quarter of this year missing', [q(3, 'period', '50'), q(9, 'period', '50')], LAST, 'incomplete'],
  ])('%s', (_title, actuals, toDate, expected) => expect(by(actuals, toDate)).toBe(expected))

  const september = [q(9, 'cumulative', '245')]
  it('quarters that a person planned go before it, those that the program proposes do not', () => {
    const autumn = ['0', '0', '50', '50'] as const
    expect(by(september, LAST, ['quarterShares'], autumn)).toBe('490, pace: own-shares')
    expect(by(september, LAST, ['weight'], autumn)).toBe('544 by last-year')
  })
  it('what is not planned yet is not due, whatever last year did by then', () =>
    expect(by([q(6, 'cumulative', '5')], LAST, [], ['0', '0', '50', '50'])).toBe('not-due'))
  it('what is stated takes its place and keeps it', () =>
    expect(by(september, LAST, [], undefined, '500')).toBe('500, computed 544'))
  it('a rate has no shape', () =>
    expect(
      forecast('rate', september, undefined, { stated: null, isReached: false, lastYear: before(LAST) }),
    ).toBe('245'))
})
