import { describe, expect, it } from 'vitest'
import { computeYearToDate, type YearToDateInput } from '@/domain/actuals/year-to-date'
import { roundFraction } from '@/domain/exact'
import type { Actual, ActualValue, EntryBasis } from '@/domain/model'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, makeActual, number, parts } from '../../fixtures/plan-facts'

type Row = [periodEnd: number, basis: EntryBasis, value: ActualValue | null]

function toDate(measureKind: MeasureKind, rows: Row[], changes: Partial<YearToDateInput> = {}) {
  const actuals: Actual[] = rows.map(([end, basis, value]) => makeActual('I01', end, basis, value))
  return computeYearToDate({
    measureKind,
    unit: '%',
    actuals,
    reportingPeriods: [3, 6, 9, 12],
    asOf: 12,
    fewAnswersBelow: 30,
    ...changes,
  })
}

function printed(result: ReturnType<typeof toDate>): string {
  const { measurement } = result
  if (!measurement.known) return measurement.reason
  const { value } = measurement
  if (value.kind === 'figure') return roundFraction(value.value)
  if (value.kind === 'judgement') return value.share
  if (value.kind === 'done') return value.date
  return value.kind === 'yes-no' ? String(value.value) : value.kind
}

describe('how entries become the year-to-date figure, by measure kind', () => {
  it.each<[string, MeasureKind, Row[], string]>([
    [
      'a flow is summed',
      'flow',
      [
        [3, 'period', number('100')],
        [6, 'period', number('145')],
      ],
      '245.00',
    ],
    [
      'a stock takes the latest',
      'stock',
      [
        [3, 'cumulative', number('6')],
        [6, 'cumulative', number('5')],
      ],
      '5.00',
    ],
    [
      'a stock rate takes the latest parts, never the sum',
      'stock-rate',
      [
        [3, 'cumulative', parts('900', '1950')],
        [6, 'cumulative', parts('1950', '1950')],
      ],
      '100.00',
    ],
    [
      'a rate divides the sums (90/100, 200/210 → 93.55, not 92.62)',
      'rate',
      [
        [3, 'period', parts('90', '100')],
        [6, 'period', parts('200', '210')],
      ],
      '93.55',
    ],
    [
      'a rate without parts takes the latest stated',
      'rate',
      [
        [3, 'period', parts('90', '100')],
        [6, 'period', number('88')],
      ],
      '88.00',
    ],
    [
      'a carry-over rate takes cumulative parts',
      'carry-over-rate',
      [[6, 'cumulative', parts('249', '290')]],
      '85.86',
    ],
    [
      'a carry-over rate refuses the parts of one quarter',
      'carry-over-rate',
      [[6, 'period', parts('100', '110')]],
      'needs-cumulative',
    ],
    [
      'a mean duration divides days by cases',
      'mean-duration',
      [
        [3, 'period', parts('30', '10')],
        [6, 'period', parts('30', '20')],
      ],
      '2.00',
    ],
    [
      'satisfaction divides satisfied by valid answers',
      'satisfaction',
      [[12, 'cumulative', parts('44', '47')]],
      '93.62',
    ],
    [
      'a milestone takes the date',
      'milestone',
      [[9, 'cumulative', { kind: 'date', date: '2022-08-01' }]],
      '2022-08-01',
    ],
    [
      'a judgement takes the latest',
      'qualitative',
      [
        [3, 'cumulative', judgement('100', 'achieved')],
        [6, 'cumulative', judgement('70', 'partly-achieved')],
      ],
      '70',
    ],
    [
      'one breach fails the year',
      'yes-no',
      [
        [3, 'cumulative', { kind: 'yes-no', value: false }],
        [6, 'cumulative', { kind: 'yes-no', value: true }],
      ],
      'false',
    ],
    [
      'of two dates the one reported last',
      'milestone',
      [
        [3, 'cumulative', { kind: 'date', date: '2022-03-01' }],
        [6, 'cumulative', { kind: 'date', date: '2022-05-01' }],
      ],
      '2022-05-01',
    ],
    [
      'of answers that all kept it the last one speaks',
      'yes-no',
      [
        [3, 'cumulative', { kind: 'yes-no', value: true }],
        [6, 'cumulative', { kind: 'yes-no', value: true }],
      ],
      'true',
    ],
    [
      'a date where a rate is asked for is no figure',
      'rate',
      [[3, 'period', { kind: 'date', date: '2022-03-01' }]],
      'no-data',
    ],
    ['nothing entered is 未报, not 0', 'flow', [], 'no-data'],
    ['a cleared cell is 未报, not 0', 'flow', [[3, 'period', null]], 'no-data'],
    ['a typed 0 is a figure', 'flow', [[3, 'period', number('0')]], '0.00'],
    [
      '不适用 stays 不适用',
      'flow',
      [
        [3, 'period', number('5')],
        [6, 'period', { kind: 'not-applicable' }],
      ],
      'not-applicable',
    ],
    ['a survey not held is that', 'satisfaction', [[12, 'cumulative', { kind: 'not-done' }]], 'not-done'],
    [
      'a survey that was held stays held when none follows',
      'satisfaction',
      [
        [6, 'period', parts('44', '47')],
        [9, 'period', { kind: 'not-done' }],
      ],
      '93.62',
    ],
    [
      'and one held after a quarter without',
      'satisfaction',
      [
        [3, 'period', { kind: 'not-done' }],
        [6, 'period', parts('44', '47')],
      ],
      '93.62',
    ],
    [
      'a milestone that is reported as 未完成 is not done, whatever stood there before',
      'milestone',
      [
        [3, 'cumulative', { kind: 'date', date: '2022-03-01' }],
        [6, 'cumulative', { kind: 'not-done' }],
      ],
      'not-done',
    ],
    ['0 of 0 has no denominator', 'rate', [[3, 'period', parts('0', '0')]], 'no-denominator'],
  ])('%s', (_title, measureKind, rows, expected) => expect(printed(toDate(measureKind, rows))).toBe(expected))

  it('an expected 否 is broken by one 是', () => {
    const rows: Row[] = [
      [3, 'cumulative', { kind: 'yes-no', value: true }],
      [6, 'cumulative', { kind: 'yes-no', value: false }],
    ]
    expect(printed(toDate('yes-no', rows, { expected: false }))).toBe('true')
    expect(printed(toDate('yes-no', rows, { expected: true }))).toBe('false')
  })

  it('says through when, and which quarter is missing', () => {
    const result = toDate('flow', [
      [3, 'period', number('1')],
      [9, 'period', number('2')],
    ])
    expect(result.dataThrough).toBe(9)
    expect(result.missingPeriods).toEqual([6])
    expect(result.entries.map((entry) => entry.periodEnd)).toEqual([3, 9])
  })

  it('未开展 after a survey is a report of its own quarter', () => {
    const rows: Row[] = [
      [6, 'period', parts('44', '47')],
      [12, 'period', { kind: 'not-done' }],
    ]
    expect(toDate('satisfaction', rows).dataThrough).toBe(12)
  })

  it('entries after the as-of period are not looked at', () => {
    const rows: Row[] = [
      [3, 'period', number('1')],
      [12, 'period', number('9')],
    ]
    expect(printed(toDate('flow', rows, { asOf: 9 }))).toBe('1.00')
  })

  it.each([
    ['29', true],
    ['30', false],
  ])('%s valid answers are few: %s', (answers, few) => {
    expect(toDate('satisfaction', [[12, 'cumulative', parts('28', answers)]]).fewAnswers).toBe(few)
  })

  it('per mille comes out per mille', () => {
    expect(printed(toDate('rate', [[3, 'period', parts('5', '1000')]], { unit: '‰' }))).toBe('5.00')
  })
})
