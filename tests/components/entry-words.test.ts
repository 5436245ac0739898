import { describe, expect, test } from 'vitest'
import {
  describeCellIssues,
  describeEntryIssue,
  describeEntryValue,
  describeMoney,
  describePeriod,
} from '@/components/entry-words'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import { parseActualText } from '@/domain/actuals/parse-actual'
import type { ActualValue } from '@/domain/model'
import type { Draft } from '@/domain/record-model'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { makeEntryContext } from '../fixtures/entry-context'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
const en = translateTo('en')
const cell: EntryCell = {
  ...{
    subject: 'actual',
    rowId: 'I01',
    periodEnd: 12,
    state: 'saved',
    value: null,
    note: '',
    basis: 'period',
  },
  ...{ draft: null, isClosed: false, warnings: [], needsReason: false, counted: null },
}
const draft: Draft = {
  ...{
    planId: 'p',
    subject: 'actual',
    rowId: 'I01',
    periodEnd: 12,
    text: '约9',
    basis: 'period',
    recordedAt: '',
  },
  issue: { code: 'not-a-number', params: { text: '约9' } },
}

describe('what a cell shows is read as the same value when typed, in both languages', () => {
  const values: readonly (readonly [MeasureKind, ActualValue])[] = [
    ['flow', { kind: 'number', value: '1234.5' }],
    ['rate', { kind: 'parts', numerator: '374', denominator: '410' }],
    ['qualitative', { kind: 'judgement', band: 'achieved', share: '90' }],
    ['qualitative', { kind: 'judgement', band: 'partly-achieved', share: '70' }],
    ['qualitative', { kind: 'judgement', band: 'not-achieved', share: '30' }],
    ['milestone', { kind: 'date', date: '2022-05-30' }],
    ['milestone', { kind: 'not-done' }],
    ['yes-no', { kind: 'yes-no', value: true }],
    ['yes-no', { kind: 'yes-no', value: false }],
    ['flow', { kind: 'not-applicable' }],
  ]
  test.each(values)('%s %o', (measureKind, value) => {
    for (const t of [zh, en]) {
      const context = makeEntryContext({ measureKind, unit: '', hasNote: true })
      expect(parseActualText(describeEntryValue(value, t), context)).toMatchObject({ kind: 'value', value })
    }
  })

  test('nothing is shown as nothing', () => expect(describeEntryValue(null, zh)).toBe(''))
})

test.each([
  [3, '第一季度', 'Q1'],
  [12, '第四季度', 'Q4'],
  [7, '1–7 月', 'months 1–7'],
])('the period to month %i is %s', (periodEnd, chinese, english) => {
  expect(describePeriod(periodEnd, zh)).toBe(chinese)
  expect(describePeriod(periodEnd, en)).toBe(english)
})

describe('issues in words', () => {
  test('with their figures, bands and periods', () => {
    expect(
      describeEntryIssue(
        { code: 'judgement-outside-band', params: { band: 'achieved', share: '79', from: '80', to: '100' } },
        zh,
      ),
    ).toBe('“达成”应在 80%–100% 之间，填的是 79%，没有采用。')
    expect(
      describeEntryIssue(
        { code: 'above-later-cumulative', params: { value: '9', later: '8', period: '12' } },
        zh,
      ),
    ).toContain('第四季度的累计数 8')
    expect(describeEntryIssue({ code: 'needs-cumulative', params: { why: 'carry-over' } }, zh)).toContain(
      '上年结转',
    )
  })

  test('a long text is quoted in short', () => {
    const text = '这是一段很长很长的话'.repeat(5)
    expect(describeEntryIssue({ code: 'not-a-number', params: { text } }, zh).length).toBeLessThan(45)
  })

  test('every code has its sentence in both languages', () => {
    const params = {
      ...{ text: 'x', found: 'x', expected: 'x', value: '1', numerator: '1', share: '1', from: '0', to: '1' },
      ...{
        points: '1',
        weight: '1',
        date: '2022-01-01',
        earlier: '1',
        later: '1',
        executed: '1',
        budget: '1',
      },
    }
    const codes = [
      ...[
        'not-a-number',
        'exponent',
        'too-many-digits',
        'unit-mismatch',
        'negative-count',
        'parts-not-taken',
      ],
      ...[
        'parts-needed',
        'parts-disagree',
        'zero-denominator',
        'rate-over-100-needs-reason',
        'judgement-unread',
      ],
      ...['points-over-weight', 'date-needed', 'impossible-date', 'date-after-period', 'yes-no-needed'],
      ...['unclear-blank', 'not-applicable-needs-reason', 'not-applicable-not-taken', 'non-integer-count'],
      ...['rate-over-100', 'looks-like-share', 'negative-rate', 'negative-amount', 'empty-parts'],
      ...['falling-cumulative', 'judgement-needs-reason', 'date-outside-year', 'over-budget'],
    ]
    for (const t of [zh, en]) {
      for (const code of codes) expect(describeEntryIssue({ code, params }, t)).not.toMatch(/[{}]/)
    }
  })
})

describe('all that is wrong in a cell', () => {
  test('a refused text says what is counted meanwhile', () => {
    const lines = describeCellIssues({ ...cell, draft, value: { kind: 'number', value: '5' } }, null, zh)
    expect(lines.map((line) => line.sentence)).toEqual(['“约9”不是数字，没有采用。现仍按已保存的 5 计。'])
    expect(describeCellIssues({ ...cell, draft }, null, zh)[0]?.sentence).toBe('“约9”不是数字，没有采用。')
  })

  test('a text that was not stored comes first', () => {
    const warnings = [{ code: 'non-integer-count', params: { value: '1.5', unit: '次' } }] as const
    expect(
      describeCellIssues({ ...cell, warnings }, 'storage-full', zh).map((line) => line.severity),
    ).toEqual([...['failed', 'warning']])
  })

  test('a wanted reason is not a plain warning', () => {
    const warnings = [{ code: 'judgement-needs-reason', params: { share: '70' } }] as const
    expect(describeCellIssues({ ...cell, warnings }, null, zh)[0]?.severity).toBe('reason')
  })

  test('nothing wrong, nothing said', () => expect(describeCellIssues(cell, null, zh)).toEqual([]))
})

test.each([
  ['4035.6', '4,035.60'],
  ['0', '0.00'],
  ['-12.5', '-12.50'],
  ['8240.876', '8,240.876'],
])('%s 万元 stands as %s', (value, text) => expect(describeMoney({ kind: 'number', value })).toBe(text))
