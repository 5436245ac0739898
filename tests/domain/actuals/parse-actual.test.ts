import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseActualText } from '@/domain/actuals/parse-actual'
import { printActualValue } from '@/domain/actuals/print-actual'
import { isDecimal } from '@/domain/exact'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { makeEntryContext, number, parts } from '../../fixtures/entry-context'

const kinds: readonly MeasureKind[] = [
  ...(['flow', 'stock', 'stock-rate', 'carry-over-rate', 'rate', 'mean-duration'] as const),
  ...(['satisfaction', 'milestone', 'qualitative', 'yes-no'] as const),
]

describe('a text is a figure, a refusal or nothing', () => {
  test.each([
    ['371', number('371'), false],
    [' 371 ', number('371'), false],
    ['1,234.5', number('1234.5'), true],
    ['１２', number('12'), true],
    ['371件', number('371'), true],
  ])('%s, shown in another spelling: %s', (text, value, normalised) =>
    expect(parseActualText(text, makeEntryContext())).toMatchObject({ kind: 'value', value, normalised }),
  )

  test('a rate with its parts', () => {
    expect(parseActualText('374/410', makeEntryContext({ measureKind: 'rate', unit: '%' }))).toEqual({
      ...{ kind: 'value', value: parts('374', '410'), normalised: false, warnings: [] },
    })
  })

  test('text in a number is refused and kept for the sentence', () => {
    expect(parseActualText('约400', makeEntryContext())).toEqual({
      kind: 'refused',
      issue: { code: 'not-a-number', params: { text: '约400' } },
    })
  })

  test('what can be read but cannot be true is refused by the check', () => {
    expect(parseActualText('-3', makeEntryContext())).toMatchObject({ issue: { code: 'negative-count' } })
  })

  test('a warning goes with the value', () => {
    expect(parseActualText('3.5', makeEntryContext())).toMatchObject({
      kind: 'value',
      warnings: [{ code: 'non-integer-count' }],
    })
  })

  test('blank clears', () => expect(parseActualText('', makeEntryContext())).toEqual({ kind: 'cleared' }))
})

describe('laws', () => {
  const scraps = fc.constantFrom(
    ...['１', '2', '.', ',', '/', '%', '％', '-', '万', '件', '元', ' ', '(', ')', '达成', '部分达成', '。'],
    ...['未报', '不适用', '年', '月', '日', 'e', '+', '分', '²', '\u3000', '\ufeff'],
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(scraps, { maxLength: 8 }).map((all) => all.join('')),
  )
  const context = fc.record({
    measureKind: fc.constantFrom(...kinds),
    unit: fc.constantFrom('', '件', '%', '万元', '日', '元/村(社区)'),
    periodEnd: fc.constantFrom(3, 6, 7, 12),
    basis: fc.constantFrom('period' as const, 'cumulative' as const),
    hasNote: fc.boolean(),
  })

  test('never throws, and a number that is accepted is a plain decimal', () => {
    fc.assert(
      fc.property(text, context, (typed, over) => {
        const parsed = parseActualText(typed, makeEntryContext(over))
        if (parsed.kind !== 'value') return
        if (parsed.value.kind === 'number') expect(isDecimal(parsed.value.value)).toBe(true)
        if (parsed.value.kind === 'judgement') expect(isDecimal(parsed.value.share)).toBe(true)
      }),
    )
  })

  test('what the cell prints is read as the same figure', () => {
    fc.assert(
      fc.property(text, context, (typed, over) => {
        const parsed = parseActualText(typed, makeEntryContext(over))
        const printed = parsed.kind === 'value' ? printActualValue(parsed.value) : null
        if (printed === null || parsed.kind !== 'value') return
        expect(parseActualText(printed, makeEntryContext(over))).toMatchObject({
          value: parsed.value,
          normalised: false,
        })
      }),
    )
  })
})
