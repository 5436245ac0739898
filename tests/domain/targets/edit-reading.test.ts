import { describe, expect, test } from 'vitest'
import { trimDecimal } from '@/domain/exact'
import { draftReading, isSameReading, planReading, type ReadingDraft } from '@/domain/targets/edit-reading'
import { parseTarget } from '@/domain/targets/parse-target'
import { readCorpus } from './corpus'

const read = (raw: string, name = '案件数量') => parseTarget(raw, { name, year: 2022 })
const edit = (raw: string, changes: Partial<ReadingDraft>, name?: string) => {
  const before = read(raw, name)
  return planReading({ ...draftReading(before), ...changes }, before)
}

describe('a reading as it is edited', () => {
  test.each([
    ['a count', '长期', { kind: 'threshold', comparator: '>=', value: '6', unit: '年' }, '6', '年'],
    ['full width and thousands', '长期', { kind: 'threshold', value: '１,２００', unit: '件' }, '1200', '件'],
    ['a rate', '≥90%', { value: '92.50' }, '92.5', '%'],
  ] as const)('%s', (_, raw, changes, value, unit) => {
    expect(edit(raw, changes)).toMatchObject({ ok: true, reading: { value, unit, certainty: 'stated' } })
  })

  test('the raw text stays whatever is made of it', () => {
    expect(edit('现场', { kind: 'yes-no', expected: true })).toMatchObject({
      reading: { kind: 'yes-no', rawText: '现场', expected: true },
    })
  })

  test('fields of another kind are written nowhere', () => {
    const plan = edit('≥90%', { kind: 'qualitative' })
    expect(plan).toEqual({
      ...{ ok: true, hints: [] },
      reading: { kind: 'qualitative', rawText: '≥90%', certainty: 'stated' },
    })
  })

  test.each([
    ['', 'number-missing'],
    ['九十', 'not-a-number'],
    ['很多', 'not-a-number'],
    ['1e3', 'not-a-number'],
  ])('the number %j: %s', (value, code) => {
    const plan = edit('≥90件', { value })
    expect(plan).toEqual({ ok: false, issues: [{ field: 'value', code }] })
  })

  test.each([
    ['30', '50', true],
    ['50', '50', true],
    ['51', '50', false],
  ])('a range from %s to %s: %s', (value, high, ok) => {
    expect(edit('30-50人', { value, high }).ok).toBe(ok)
  })

  test.each([
    ['2022-11-30', true],
    ['2022年11月30日', true],
    ['2022-02-29', false],
    ['', false],
    ['11月底', false],
  ])('a deadline on %j: %s', (due, ok) => {
    expect(edit('11月底之前', { due }).ok).toBe(ok)
  })

  test.each([
    ['>=', 'higher', true],
    ['>=', 'lower', false],
    ['<', 'lower', true],
    ['<', 'exact', false],
    ['=', 'exact', true],
    ['=', 'higher', true],
  ] as const)('%s with %s: %s', (comparator, direction, ok) => {
    expect(edit('100件', { comparator, direction }).ok).toBe(ok)
  })

  test('as good as last year needs no figure of its own, a change does', () => {
    expect(edit('不低于上年', {})).toMatchObject({
      ok: true,
      reading: { kind: 'relative', direction: 'higher' },
    })
    expect(edit('较上年提高5%', { value: '8' })).toMatchObject({ reading: { value: '8', unit: '%' } })
    expect(edit('较上年提高5%', { value: '?' }).ok).toBe(false)
  })

  test('a damaged text must become something else', () => {
    expect(edit('292%', {}, '合格率')).toEqual({
      ok: false,
      issues: [{ field: 'kind', code: 'still-damaged' }],
    })
    expect(edit('292%', { kind: 'threshold', value: '92', unit: '%' }, '合格率').ok).toBe(true)
  })

  test.each([
    ['100', '%', []],
    ['100.01', '%', ['rate-over-100']],
    ['5', '', ['unit-missing']],
  ])('%s%s is saved, said: %j', (value, unit, codes) => {
    const plan = edit('≥90%', { value, unit })
    expect(plan.ok && plan.hints.map(({ code }) => code)).toEqual(codes)
  })

  test('the parts of a compound target and the months of a period stay', () => {
    const compound = edit('≥85%，且较上年提高2个百分点', {}, '办结率')
    expect(compound.ok && compound.reading.parts).toHaveLength(2)
    expect(edit('5-7月', {})).toMatchObject({ reading: { kind: 'period', from: '2022-05', to: '2022-07' } })
  })

  test('every reading of the corpus that can be settled comes back with what it said', () => {
    for (const { fields } of readCorpus()) {
      const before = parseTarget(fields.raw ?? '', { name: fields.name ?? '', year: 2022 })
      const plan = planReading(draftReading(before), before)
      if (!plan.ok) continue
      const { value, high, due } = plan.reading
      expect([plan.reading.kind, plan.reading.rawText]).toEqual([before.kind, before.rawText])
      if (value !== undefined) expect(value, fields.raw).toBe(trimDecimal(before.value ?? ''))
      if (high !== undefined) expect(high, fields.raw).toBe(trimDecimal(before.high ?? ''))
      if (due !== undefined) expect(due, fields.raw).toBe(before.due)
    }
  })
})

test('readings are the same by what they say', () => {
  const reading = read('≥90%')
  expect(isSameReading(reading, { ...reading, certainty: 'ask', high: undefined })).toBe(true)
  expect(isSameReading(reading, { ...reading, value: '91' })).toBe(false)
  expect(isSameReading(reading, read('＞90%'))).toBe(false)
})
