import { describe, expect, test } from 'vitest'
import {
  addressKey,
  findDraft,
  isMissing,
  isPeriodClosed,
  needsReason,
} from '@/domain/actuals/entry-cell-state'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import type { Draft } from '@/domain/record-model'

const draft: Draft = {
  planId: 'plan',
  subject: 'actual',
  rowId: 'I01',
  periodEnd: 12,
  text: '约400',
  basis: 'period',
  issue: { code: 'not-a-number', params: { text: '约400' } },
  recordedAt: '2022-12-31T00:00:01.000Z',
}
const address = { subject: 'actual', rowId: 'I01', periodEnd: 12 } as const

describe('a kept text belongs to one cell', () => {
  test('by subject, row and period', () => {
    expect(findDraft([draft], address)).toBe(draft)
    expect(findDraft([draft], { ...address, periodEnd: 9 })).toBeNull()
    expect(findDraft([draft], { ...address, subject: 'goal' })).toBeNull()
    expect(findDraft([draft], { ...address, rowId: 'I02' })).toBeNull()
  })

  test.each([
    ['2022-12-31T00:00:00.999Z', draft],
    ['2022-12-31T00:00:01.000Z', draft],
    ['2022-12-31T00:00:01.001Z', null],
  ])('and is gone once a figure of %s stands there', (recordedAt, expected) =>
    expect(findDraft([draft], address, recordedAt)).toBe(expected),
  )
})

test.each([
  ['rate-over-100-needs-reason', true],
  ['not-applicable-needs-reason', true],
  ['not-a-number', false],
])('a text refused as %s waits for a reason: %s', (code, expected) =>
  expect(needsReason({ ...draft, issue: { code, params: {} } }, [])).toBe(expected),
)

test('a judgement below full without a sentence asks for one', () => {
  expect(needsReason(null, [{ code: 'judgement-needs-reason', params: {} }])).toBe(true)
  expect(needsReason(null, [{ code: 'rate-over-100', params: {} }])).toBe(false)
})

test('a period is closed by its own record only', () => {
  const closing = { planId: 'plan', periodEnd: 3, closed: true, reason: '', recordedAt: '', recordedBy: '' }
  expect(isPeriodClosed([closing], 3)).toBe(true)
  expect(isPeriodClosed([closing], 6)).toBe(false)
  expect(isPeriodClosed([{ ...closing, closed: false }], 3)).toBe(false)
})

test.each([
  ['unreported', null, true],
  ['refused', null, true],
  ['refused', { kind: 'number', value: '0' }, false],
  ['saved', { kind: 'number', value: '0' }, false],
  ['not-applicable', { kind: 'not-applicable' }, false],
  ['not-due', null, false],
  ['covered', null, false],
  ['from-cases', null, false],
] as const)('%s with %o still has to be typed: %s', (state, value, expected) => {
  const cell: EntryCell = {
    ...address,
    ...{ state, value, note: '', basis: 'period', draft: null, isClosed: false, warnings: [] },
    ...{ needsReason: false, counted: null },
  }
  expect(isMissing(cell)).toBe(expected)
})

test('two cells never share a key, whatever their row is called', () => {
  const keys = ['I01', 'I01","3', 'I0'].flatMap((rowId) =>
    [3, 6].flatMap((periodEnd) =>
      (['actual', 'goal'] as const).map((subject) => addressKey({ subject, rowId, periodEnd })),
    ),
  )
  expect(new Set(keys).size).toBe(12)
  expect(addressKey({ ...address })).toBe(addressKey({ ...address }))
})
