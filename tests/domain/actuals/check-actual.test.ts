import { describe, expect, test } from 'vitest'
import { checkActual, isShareMeasure } from '@/domain/actuals/check-actual'
import type { EntryContext } from '@/domain/actuals/entry-context'
import type { ActualValue } from '@/domain/model'
import { makeActual, makeEntryContext, number, parts } from '../../fixtures/entry-context'

/** The code of the refusal, the codes of the warnings, or 'accepted'. */
function outcome(value: ActualValue, over: Partial<EntryContext> = {}): string {
  const checked = checkActual(value, makeEntryContext(over))
  if (checked.kind === 'refused') return `refused ${checked.issue.code}`
  return checked.warnings.map((issue) => issue.code).join() || 'accepted'
}
const rate = { measureKind: 'rate', unit: '%' } as const
const survey = { measureKind: 'satisfaction', unit: '%' } as const
const coverage = { measureKind: 'stock-rate', unit: '%' } as const

describe('counts', () => {
  test.each([
    ['0', {}, 'accepted'],
    ['5', {}, 'accepted'],
    ['-1', {}, 'refused negative-count'],
    ['5.5', {}, 'non-integer-count'],
    ['5.5', { unit: '万元' }, 'accepted'],
    ['5.5', { unit: '' }, 'non-integer-count'],
    ['5.5', { unit: '', measureKind: 'stock' }, 'accepted'],
    ['-0.01', { unit: '万元' }, 'refused negative-count'],
  ] as const)('%s %o: %s', (value, over, expected) => expect(outcome(number(value), over)).toBe(expected))
})

describe('rates, coverage and satisfaction over 100 % need a reason', () => {
  test.each([
    ['100', rate, 'accepted'],
    ['100.01', rate, 'refused rate-over-100-needs-reason'],
    ['1000', { ...rate, unit: '‰' }, 'accepted'],
    ['1000.01', { ...rate, unit: '‰' }, 'refused rate-over-100-needs-reason'],
    ['100.01', { ...rate, hasNote: true }, 'rate-over-100'],
    ['101', coverage, 'refused rate-over-100-needs-reason'],
    ['101', { ...survey, hasNote: true }, 'rate-over-100'],
    ['-0.5', rate, 'negative-rate'],
    ['-0.5', survey, 'refused negative-count'],
    ['-0.5', coverage, 'refused negative-count'],
  ] as const)('%s %o: %s', (value, over, expected) => expect(outcome(number(value), over)).toBe(expected))

  test.each([
    ['410', '410', rate, 'accepted'],
    ['411', '410', rate, 'refused rate-over-100-needs-reason'],
    ['411', '410', { ...rate, hasNote: true }, 'rate-over-100'],
    ['48', '47', survey, 'refused rate-over-100-needs-reason'],
    ['30', '12', { measureKind: 'mean-duration', unit: '日' }, 'accepted'],
  ] as const)('%s/%s %o: %s', (above, below, over, expected) =>
    expect(outcome(parts(above, below), over)).toBe(expected),
  )
})

describe('a quotient alone drops the parts of earlier quarters', () => {
  const before = [makeActual(3, parts('61', '64'))]
  test.each([
    ['after parts', { ...rate, entries: before }, 'stated-rate'],
    ['after parts, days', { measureKind: 'mean-duration', unit: '日', entries: before }, 'stated-rate'],
    ['after parts, survey', { ...survey, entries: before }, 'stated-rate'],
    ['stated as the year to date', { ...rate, basis: 'cumulative', entries: before }, 'accepted'],
    ['the latest counts anyway', { ...coverage, entries: before }, 'accepted'],
    ['after a quotient', { ...rate, entries: [makeActual(3, number('95'))] }, 'accepted'],
    ['before parts', { ...rate, entries: [makeActual(9, parts('61', '64'))] }, 'accepted'],
    ['nothing before', rate, 'accepted'],
  ] as const)('%s', (_when, over, expected) => expect(outcome(number('95.5'), over)).toBe(expected))
})

describe('parts', () => {
  test.each([
    ['0', '0', 'empty-parts'],
    ['1', '0', 'refused zero-denominator'],
    ['0', '1', 'accepted'],
    ['-1', '2', 'refused negative-count'],
    ['1', '-2', 'refused negative-count'],
  ])('%s/%s: %s', (above, below, expected) => expect(outcome(parts(above, below), rate)).toBe(expected))

  test('answers of a survey are whole', () => {
    expect(outcome(parts('44.5', '47'), survey)).toBe('non-integer-count')
    expect(outcome(parts('44.5', '47'), rate)).toBe('accepted')
  })
})

describe('a share typed where per cent are asked for', () => {
  const reading = {
    kind: 'threshold',
    rawText: '≥90%',
    value: '90',
    direction: 'higher',
    certainty: 'stated',
  } as const
  test.each([
    ['0.91', 'looks-like-share'],
    ['1', 'looks-like-share'],
    ['1.01', 'accepted'],
    ['0', 'accepted'],
  ])('%s of ≥90%%: %s', (value, expected) =>
    expect(outcome(number(value), { ...rate, reading })).toBe(expected),
  )

  test('not for limits and low targets', () => {
    expect(outcome(number('0.5'), { ...rate, reading: { ...reading, direction: 'lower' } })).toBe('accepted')
    expect(outcome(number('0.5'), { ...rate, reading: { ...reading, value: '5' } })).toBe('accepted')
    expect(outcome(number('0.5'), rate)).toBe('accepted')
  })
})

describe('what the figure covers', () => {
  test.each([
    [7, 'period', 'flow', 'refused needs-cumulative'],
    [7, 'cumulative', 'flow', 'accepted'],
    [6, 'period', 'flow', 'accepted'],
    [6, 'period', 'carry-over-rate', 'refused needs-cumulative'],
    [6, 'cumulative', 'carry-over-rate', 'accepted'],
  ] as const)('to month %i, %s, %s: %s', (periodEnd, basis, measureKind, expected) => {
    const value = measureKind === 'flow' ? number('5') : parts('5', '6')
    expect(outcome(value, { periodEnd, basis, measureKind })).toBe(expected)
  })

  test('a judgement or a date has no basis', () => {
    expect(outcome({ kind: 'date', date: '2022-07-01' }, { periodEnd: 7, measureKind: 'milestone' })).toBe(
      'accepted',
    )
  })
})

describe('judgements, dates, 不适用', () => {
  test.each([
    ['100', false, 'accepted'],
    ['99.99', false, 'judgement-needs-reason'],
    ['90', true, 'accepted'],
    ['79', true, 'refused judgement-outside-band'],
  ])('达成 %s, note %s: %s', (share, hasNote, expected) =>
    expect(
      outcome({ kind: 'judgement', band: 'achieved', share }, { measureKind: 'qualitative', hasNote }),
    ).toBe(expected),
  )

  test.each([
    ['2022-06-30', 6, 'accepted'],
    ['2022-07-01', 6, 'refused date-after-period'],
    ['2023-01-05', 12, 'date-outside-year'],
    ['2021-12-31', 6, 'date-outside-year'],
  ])('done on %s, to month %i: %s', (date, periodEnd, expected) =>
    expect(outcome({ kind: 'date', date }, { measureKind: 'milestone', periodEnd })).toBe(expected),
  )

  test('不适用 takes the row out of the sum and needs a reason', () => {
    expect(outcome({ kind: 'not-applicable' })).toBe('refused not-applicable-needs-reason')
    expect(outcome({ kind: 'not-applicable' }, { hasNote: true })).toBe('accepted')
  })

  test('是/否 and 未开展 stand as they are', () => {
    expect(outcome({ kind: 'yes-no', value: true })).toBe('accepted')
    expect(outcome({ kind: 'not-done' })).toBe('accepted')
  })
})

test('a falling cumulative figure is a warning beside others', () => {
  const entries = [
    {
      ...({
        planId: 'p1',
        indicatorId: 'I01',
        periodEnd: 3,
        basis: 'cumulative',
        value: number('9'),
      } as const),
      ...{ rawText: '9', note: '', recordedAt: '', recordedBy: '' },
    },
  ]
  expect(outcome(number('8.5'), { basis: 'cumulative', entries })).toBe(
    'non-integer-count,falling-cumulative',
  )
})

test('what is held against 100 %', () => {
  expect(isShareMeasure(makeEntryContext({ unit: '%' }))).toBe(true)
  expect(isShareMeasure(makeEntryContext({ measureKind: 'satisfaction', unit: '' }))).toBe(true)
  expect(isShareMeasure(makeEntryContext({ measureKind: 'mean-duration', unit: '日' }))).toBe(false)
})
