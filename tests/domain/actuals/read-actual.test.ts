import { describe, expect, test } from 'vitest'
import { readActualText } from '@/domain/actuals/read-actual'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { makeEntryContext, number, parts } from '../../fixtures/entry-context'

const read = (text: string, measureKind: MeasureKind = 'flow', unit = '件') =>
  readActualText(text, makeEntryContext({ measureKind, unit }))

describe('0, blank, 未报, 不适用 and 未开展 are different things', () => {
  test.each(['', '  ', '未报', '未填报', '\u3000'])('“%s” is nothing entered', (text) =>
    expect(read(text)).toEqual({ kind: 'cleared' }),
  )

  test('0 is a figure', () => expect(read('0')).toEqual({ kind: 'read', value: number('0') }))

  test('不适用 is a value of any measure', () => {
    for (const kind of ['flow', 'rate', 'qualitative', 'milestone', 'yes-no'] as const) {
      expect(read('不适用', kind)).toEqual({ kind: 'read', value: { kind: 'not-applicable' } })
    }
  })

  test.each(['/', '-', '——', '……', '无数据'])('%s could be any of them and is asked back', (text) =>
    expect(read(text)).toMatchObject({ kind: 'refused', issue: { code: 'unclear-blank' } }),
  )

  test('未开展 is a report of a survey, 未完成 of a milestone', () => {
    expect(read('未开展', 'satisfaction', '%')).toEqual({ kind: 'read', value: { kind: 'not-done' } })
    expect(read('未完成', 'milestone', '')).toEqual({ kind: 'read', value: { kind: 'not-done' } })
    expect(read('未完成', 'flow')).toMatchObject({ kind: 'refused' })
  })
})

describe('what a text is depends on the measure', () => {
  test.each([
    ['3/4', 'rate', parts('3', '4')],
    ['3/4', 'satisfaction', parts('3', '4')],
    ['30/12', 'mean-duration', parts('30', '12')],
    ['90', 'rate', number('90')],
    ['90%', 'satisfaction', number('90')],
    ['3/4', 'milestone', { kind: 'date', date: '2022-03-04' }],
    ['达成', 'qualitative', { kind: 'judgement', band: 'achieved', share: '100' }],
    ['是', 'yes-no', { kind: 'yes-no', value: true }],
    ['无', 'yes-no', { kind: 'yes-no', value: false }],
  ] as const)('%s of %s', (text, kind, value) =>
    expect(read(text, kind, '')).toEqual({ kind: 'read', value }),
  )

  test.each([
    ['3/4', 'flow', 'parts-not-taken'],
    ['3/4', 'stock', 'parts-not-taken'],
    ['90', 'carry-over-rate', 'parts-needed'],
    ['达成', 'flow', 'not-a-number'],
    ['12', 'milestone', 'date-needed'],
    ['12', 'yes-no', 'yes-no-needed'],
    ['好', 'qualitative', 'judgement-unread'],
  ] as const)('%s of %s: %s', (text, kind, code) =>
    expect(read(text, kind, '')).toMatchObject({ kind: 'refused', issue: { code } }),
  )
})
