import { describe, expect, it } from 'vitest'
import { computeYearToDate } from '@/domain/actuals/year-to-date'
import { fraction, roundFraction, toPercent } from '@/domain/exact'
import type { Actual, ActualValue } from '@/domain/model'
import { determineStatus, isSettled, isShortByLastUnit } from '@/domain/monitoring/determine-status'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeEarnedShare } from '@/domain/scoring/score-indicator'
import type { IndicatorSetup, MeasureKind } from '@/domain/targets/indicator-setup'
import type { TargetReading } from '@/domain/targets/reading'
import { judgement, makeActual, makeSetup, number, parts } from '../../fixtures/plan-facts'

const stated = { rawText: '', certainty: 'stated' } as const
const services: TargetReading = {
  ...stated,
  kind: 'threshold',
  comparator: '>',
  value: '400',
  unit: '件',
  direction: 'higher',
}
const rate: TargetReading = {
  ...stated,
  kind: 'threshold',
  comparator: '>=',
  value: '90',
  unit: '%',
  direction: 'higher',
}
const days: TargetReading = {
  ...stated,
  kind: 'threshold',
  comparator: '<=',
  value: '2',
  unit: '日',
  direction: 'lower',
}
const accidents: TargetReading = {
  ...stated,
  kind: 'threshold',
  comparator: '<=',
  value: '0',
  unit: '起',
  direction: 'lower',
}
const deadline: TargetReading = { ...stated, kind: 'deadline', due: '2022-11-30' }
const EQUAL: IndicatorSetup['quarterShares'] = ['25', '25', '25', '25']
const AUTUMN: IndicatorSetup['quarterShares'] = ['0', '0', '80', '20']

function status(
  reading: TargetReading,
  measureKind: MeasureKind,
  entries: readonly Actual[],
  asOf: number,
  quarterShares = EQUAL,
) {
  const reportingPeriods = [3, 6, 9, 12]
  const yearToDate = computeYearToDate({
    measureKind,
    unit: reading.unit ?? '',
    actuals: entries,
    reportingPeriods,
    asOf,
    fewAnswersBelow: 30,
    expected: reading.expected,
  })
  const earned = computeEarnedShare(yearToDate.measurement, {
    reading,
    measureKind,
    entries,
    fiscalYear: 2022,
    asOf,
    profile: profile2020No10,
  })
  const setup = makeSetup('I01', { measureKind, quarterShares })
  return determineStatus({
    reading,
    setup,
    yearToDate,
    earned,
    asOf,
    reportingPeriods,
    profile: profile2020No10,
  })
}
const at = (periodEnd: number, value: ActualValue) => makeActual('I01', periodEnd, 'cumulative', value)

describe('a flow before its end is held against its planned share (>400件, June: 200)', () => {
  it.each([
    ['119', 'not-met', '59.50'],
    ['120', 'nearly-met', '60.00'],
    ['159', 'nearly-met', '79.50'],
    ['160', 'on-track', '80.00'],
    ['239', 'on-track', '119.50'],
    ['240', 'over-achieved', '120.00'],
    ['0', 'not-met', '0.00'],
  ])('%s in June is %s at pace %s %%', (amount, expected, pace) => {
    const result = status(services, 'flow', [at(6, number(amount))], 6)
    expect(result.status).toBe(expected)
    expect(result.explanation.basis).toBe('pace')
    expect(result.explanation.ratio && roundFraction(toPercent(result.explanation.ratio))).toBe(pace)
    expect(result.explanation.plannedShare).toBe('50.00')
  })
  it('reached before the end is met: 401 by September', () => {
    expect(status({ ...services, comparator: '>=' }, 'flow', [at(9, number('350'))], 9).status).toBe(
      'on-track',
    )
    expect(status(services, 'flow', [at(9, number('359'))], 9).status).toBe('on-track')
    expect(status({ ...services, value: '1' }, 'flow', [at(9, number('2'))], 9).status).toBe('over-achieved')
  })
  it('pace uses the last reported period: 300 of March-to-September as of December is not looked at as of September', () => {
    expect(status(services, 'flow', [at(6, number('200'))], 9).explanation.plannedShare).toBe('50.00')
  })
})

describe('a flow with a range is on its way up to the lower edge (30-50人, March: 7.5)', () => {
  const crew: TargetReading = { ...stated, kind: 'range', value: '30', high: '50', unit: '人' }
  it.each([
    ['4.49', 'not-met', 'pace'],
    ['4.5', 'nearly-met', 'pace'],
    ['6', 'on-track', 'pace'],
    ['10', 'on-track', 'pace'],
    ['30', 'met', 'level'],
    ['50', 'met', 'level'],
    ['51', 'nearly-met', 'level'],
    ['60', 'not-met', 'level'],
  ])('%s by March: %s', (amount, expected, basis) => {
    const result = status(crew, 'flow', [at(3, number(amount))], 3)
    expect([result.status, result.explanation.basis]).toEqual([expected, basis])
  })
  it('as a level it is held against the whole range at any date', () => {
    expect(status(crew, 'stock', [at(3, number('10'))], 3).status).toBe('not-met')
    expect(status(crew, 'flow', [at(12, number('10'))], 12).status).toBe('not-met')
  })
})

it.each([
  ['>', 3, 'on-track'],
  ['>=', 3, 'on-track'],
  ['>', 12, 'nearly-met'],
  ['>=', 12, 'met'],
] as const)(
  'of a target of 0 nothing is expected before its end: 0 of %s0件 in month %i is %s',
  (comparator, end, expected) => {
    expect(status({ ...services, comparator, value: '0' }, 'flow', [at(end, number('0'))], end).status).toBe(
      expected,
    )
  },
)

describe('once its planned share is 100 % a flow is judged as a level', () => {
  it.each([
    ['340', 'not-met'],
    ['359', 'not-met'],
    ['360', 'nearly-met'],
    ['399', 'nearly-met'],
    ['400', 'nearly-met'],
    ['401', 'met'],
    ['479', 'met'],
    ['480', 'over-achieved'],
  ])('%s of >400件 in December is %s', (amount, expected) => {
    expect(status(services, 'flow', [at(12, number(amount))], 12).status).toBe(expected)
  })
})

describe('a rate is held against its full target at any date, never divided by the calendar', () => {
  it.each([
    ['88', 'nearly-met'],
    ['90', 'met'],
    ['81', 'nearly-met'],
    ['80.99', 'not-met'],
    ['22.5', 'not-met'],
    ['107.99', 'met'],
    ['108', 'over-achieved'],
  ])('%s %% against ≥90 %% in March is %s', (value, expected) => {
    const result = status(rate, 'rate', [at(3, number(value))], 3)
    expect(result.status).toBe(expected)
    expect(result.explanation.basis).toBe('level')
  })
})

describe('limits: inside green, within a tenth over yellow, else red', () => {
  it.each([
    ['1', 'met'],
    ['2', 'met'],
    ['2.2', 'nearly-met'],
    ['2.21', 'not-met'],
    ['3', 'not-met'],
  ])('%s日 against 2日内 is %s', (value, expected) =>
    expect(status(days, 'mean-duration', [at(6, number(value))], 6).status).toBe(expected),
  )
  it.each([
    ['0', 'met'],
    ['1', 'not-met'],
  ])('%s起 against 0起 is %s', (value, expected) =>
    expect(status(accidents, 'flow', [at(6, number(value))], 6).status).toBe(expected),
  )
})

it.each([
  ['-5', 'met'],
  ['-4.5', 'nearly-met'],
  ['-4.49', 'not-met'],
  ['0', 'not-met'],
  ['2', 'not-met'],
])('a limit below zero: %s %% against ≤-5 %% is %s', (value, expected) => {
  expect(status({ ...days, value: '-5', unit: '%' }, 'rate', [at(6, number(value))], 6).status).toBe(expected)
})

describe('judgements, dates, answers', () => {
  it.each([
    [judgement('80', 'achieved'), 'met'],
    [judgement('70', 'partly-achieved'), 'nearly-met'],
    [judgement('30', 'not-achieved'), 'not-met'],
  ])('%j', (value, expected) => {
    const trend: TargetReading = { ...stated, kind: 'trend' }
    expect(status(trend, 'qualitative', [at(3, value)], 3).status).toBe(expected)
  })
  it.each([
    ['done in time', [at(6, { kind: 'date', date: '2022-06-01' })], 12, 'met'],
    ['done late', [at(12, { kind: 'date', date: '2022-12-05' })], 12, 'not-met'],
    ['not yet due', [], 9, 'not-due'],
    ['said to be undone, not yet due', [at(9, { kind: 'not-done' })], 9, 'not-due'],
    ['past its day, nothing said', [], 12, 'no-data'],
    ['past its day, said to be undone', [at(12, { kind: 'not-done' })], 12, 'not-met'],
  ] as const)('a deadline %s', (_title, entries, asOf, expected) =>
    expect(status(deadline, 'milestone', entries, asOf).status).toBe(expected),
  )
  it('one breach of 是/否', () => {
    const yes: TargetReading = { ...stated, kind: 'yes-no', expected: true }
    expect(status(yes, 'yes-no', [at(3, { kind: 'yes-no', value: true })], 3).status).toBe('met')
    expect(status(yes, 'yes-no', [at(3, { kind: 'yes-no', value: false })], 3).status).toBe('not-met')
  })
})

describe('states without a verdict', () => {
  it('nothing entered is 未报', () => expect(status(rate, 'rate', [], 6).status).toBe('no-data'))
  it('不适用 is 不适用', () =>
    expect(status(rate, 'rate', [at(3, { kind: 'not-applicable' })], 6).status).toBe('not-applicable'))
  it('a flow with a quarter missing is 不完整, never green', () => {
    const gap = [makeActual('I01', 3, 'period', number('300')), makeActual('I01', 9, 'period', number('300'))]
    expect(status(services, 'flow', gap, 9).status).toBe('incomplete')
  })
  it('a planned share of 0 is 未到期, not a division by zero', () => {
    expect(status(services, 'flow', [], 6, AUTUMN).status).toBe('not-due')
    expect(status(services, 'flow', [at(6, number('0'))], 6, AUTUMN).status).toBe('not-due')
    expect(status(services, 'flow', [at(9, number('320'))], 9, AUTUMN).status).toBe('on-track')
  })
  it('a figure one period old still counts, an older one is 数据过期', () => {
    const march = [at(3, parts('95', '100'))]
    expect(status(rate, 'rate', march, 6).status).toBe('met')
    expect(status(rate, 'rate', march, 9).status).toBe('stale')
  })
  it('at the year end a row without its last period is 未报, however good it was', () => {
    expect(status(rate, 'rate', [at(9, parts('95', '100'))], 12).status).toBe('no-data')
    expect(status(services, 'flow', [at(9, number('450'))], 12).status).toBe('no-data')
  })
})

it('a milestone that is done stays done', () => {
  const input = { unit: '', reportingPeriods: [3, 6, 9, 12], asOf: 12, fewAnswersBelow: 30 }
  const done = [at(3, { kind: 'date', date: '2022-03-01' })]
  expect(isSettled(computeYearToDate({ ...input, measureKind: 'milestone', actuals: done }))).toBe(true)
  expect(isSettled(computeYearToDate({ ...input, measureKind: 'rate', actuals: [at(3, number('1'))] }))).toBe(
    false,
  )
})

it('only a strict sign on counted units can be short by its last unit', () => {
  expect(isShortByLastUnit(services, fraction(400))).toBe(true)
  expect(isShortByLastUnit(services, fraction(399))).toBe(false)
  expect(isShortByLastUnit({ ...services, comparator: '>=' }, fraction(400))).toBe(false)
  expect(isShortByLastUnit({ ...services, unit: '%' }, fraction(400))).toBe(false)
  expect(isShortByLastUnit({ ...services, value: '0' }, fraction(0))).toBe(true)
  expect(isShortByLastUnit({ ...services, value: '1' }, fraction(1))).toBe(true)
})
