import { describe, expect, it } from 'vitest'
import { parseTarget } from '@/domain/targets/parse-target'
import { resolveRelative } from '@/domain/targets/resolve-relative'

const row = { name: '办理数量' }
const read = (text: string, name = '办理数量') => parseTarget(text, { name, year: 2022 })

describe('with last year’s figure a relative target is a threshold', () => {
  it.each([
    ['较上年提高5%', '办理数量', '400', 'flow', '>=', '420', undefined],
    ['较上年提高5%', '回访率', '80', 'rate', '>=', '84', '%'],
    ['较上年提高2个百分点', '回访率', '88', 'rate', '>=', '90', '%'],
    ['较上年下降3%', '投诉数量', '200', 'flow', '<=', '194', undefined],
    ['比去年减少10件', '投诉件数', '200', 'flow', '<=', '190', '件'],
    ['不低于上年', '办理数量', '85.8621', 'rate', '>=', '85.8621', '%'],
    ['较上年提高5%', '办理数量', '0', 'flow', '>=', '0', undefined],
  ] as const)('%s, %s, last year %s: %s', (text, name, baseline, kind, comparator, value, unit) => {
    const resolved = resolveRelative(read(text, name), baseline, kind, { name })
    expect(resolved).toMatchObject({ kind: 'threshold', comparator, value, rawText: text })
    expect(resolved.unit).toBe(unit)
  })
  it('inside a compound too', () => {
    const resolved = resolveRelative(read('≥85%，且较上年提高2个百分点', '回访率'), '86', 'rate', row)
    expect(resolved.kind).toBe('compound')
    expect(resolved.parts).toMatchObject([
      { kind: 'threshold', value: '85' },
      { kind: 'threshold', value: '88', unit: '%' },
    ])
  })
})

it('without a baseline a target stays relative, and the % of its change is no unit of what is counted', () => {
  const relative = read('较上年提高5%')
  const { unit: _change, ...uncounted } = relative
  expect(resolveRelative(relative, undefined, 'flow', row)).toEqual(uncounted)
  expect(resolveRelative(relative, undefined, 'rate', row)).toEqual(relative)
  expect(resolveRelative(read('较上年提高20件'), undefined, 'flow', row)).toMatchObject({
    kind: 'relative',
    unit: '件',
  })
  expect(resolveRelative(read('提高2个百分点'), undefined, 'rate', row)).toMatchObject({
    kind: 'relative',
    unit: '%',
  })
})
it.each([
  ['the unit column', '办理数量', '件', 'flow', '件'],
  ['the bracket of the name', '办理数量（件）', '', 'flow', '件'],
  ['neither', '办理数量', '', 'flow', undefined],
  ['a column with the unit of the change', '办理数量', '%', 'flow', undefined],
  ['a column beside a rate', '办结率', '件', 'rate', '%'],
] as const)('提高5%% is counted in the unit of its row: %s', (_, name, unit, kind, counted) => {
  const resolved = resolveRelative(parseTarget('较上年提高5%', { name, unit }), '400', kind, { name, unit })
  expect(resolved.unit).toBe(counted)
  expect(resolved.value).toBe('420')
})
it('every other target is the very same reading', () => {
  for (const text of ['≥90%', '明显改善', '11月底前', '≥85%，且≤95%']) {
    const reading = read(text)
    expect(resolveRelative(reading, '5', 'rate', row)).toBe(reading)
  }
})
