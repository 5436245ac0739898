import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTarget } from '@/domain/targets/parse-target'
import type { TargetReading } from '@/domain/targets/reading'
import { recallReading, type GivenReading, type TargetText } from '@/domain/targets/recall-reading'

const text = (rawText: string, over: Partial<TargetText> = {}): TargetText => ({
  ...{ rawText, unitColumn: '', filedName: '某项工作', fiscalYear: 2023 },
  ...over,
})
const given = (
  rawText: string,
  reading: Partial<TargetReading>,
  over: Partial<TargetText> = {},
): GivenReading => ({
  ...text(rawText, { fiscalYear: 2022, ...over }),
  reading: { kind: 'threshold', rawText, certainty: 'stated', ...reading },
})
const lower: Partial<TargetReading> = { comparator: '<=', value: '5', unit: '件', direction: 'lower' }

describe('the same text means the same', () => {
  it.each([
    ['5件', '5件'],
    ['５ 件', '5件'],
    ['≥5件', '≧5件'],
  ])('%s as %s, whatever the program would read', (raw, before) => {
    expect(recallReading(text(raw), given(before, lower))).toEqual({
      ...{ kind: 'threshold', ...lower, rawText: raw, certainty: 'stated' },
    })
  })
  it('a judgement that a word was taken for', () => {
    const reading = { kind: 'yes-no', expected: true } as const
    expect(recallReading(text('现场'), given('现场', reading))).toMatchObject(reading)
  })
  it('its date goes with the year, and is asked again where the text names one', () => {
    const due = { kind: 'deadline', due: '2022-11-30' } as const
    expect(recallReading(text('11月底前'), given('11月底前', due))).toMatchObject({ due: '2023-11-30' })
    expect(recallReading(text('2022年11月底前'), given('2022年11月底前', due))).toBeNull()
  })
  it.each<[string, TargetText, GivenReading]>([
    [
      'another unit column',
      text('5', { unitColumn: '万元' }),
      given('5', { value: '5' }, { unitColumn: '元' }),
    ],
    [
      'another bracket',
      text('5', { filedName: '经费(万元)' }),
      given('5', { value: '5', unit: '元' }, { filedName: '经费(元)' }),
    ],
  ])('%s makes it another one', (_name, target, answer) => {
    expect(recallReading(target, answer)).toBeNull()
  })
})

describe('of another text only direction and unit are known, never the number', () => {
  it('the direction that nobody could tell from the name', () => {
    expect(parseTarget('8', { name: '某项工作' }).certainty).toBe('implied')
    expect(recallReading(text('8件'), given('5件', lower))).toEqual({
      ...{ kind: 'threshold', rawText: '8件', comparator: '<=', value: '8', unit: '件', direction: 'lower' },
      certainty: 'implied',
    })
  })
  it('the unit that the text leaves out', () => {
    expect(recallReading(text('8'), given('5', lower))).toMatchObject({
      value: '8',
      unit: '件',
      direction: 'lower',
    })
  })
  it('a standard that is met exactly', () => {
    const exact = { comparator: '=', value: '200', unit: '元', direction: 'exact' } as const
    expect(recallReading(text('300元'), given('200元', exact))).toMatchObject({
      value: '300',
      comparator: '=',
    })
  })
  it('whether 提高5% of a rate is per cent or points', () => {
    const rate = { filedName: '覆盖率' }
    const points = {
      kind: 'relative',
      comparator: '>=',
      value: '5',
      unit: '百分点',
      direction: 'higher',
    } as const
    expect(parseTarget('较上年提高3%', { name: '覆盖率' }).certainty).toBe('ask')
    expect(recallReading(text('较上年提高3%', rate), given('较上年提高5%', points, rate))).toMatchObject({
      ...{ value: '3', unit: '百分点', certainty: 'implied' },
    })
    expect(recallReading(text('较上年降低3%', rate), given('较上年提高5%', points, rate))).toBeNull()
    expect(recallReading(text('较上年提高约3%', rate), given('较上年提高5%', points, rate))).toBeNull()
  })
  it.each<[string, string, GivenReading]>([
    ['what the text says itself', '≥8件', given('5件', lower)],
    ['what it says with a sign that goes either way', '=8件', given('5件', lower)],
    ['a sign against the answer', '8件以上', given('5件', lower)],
    ['another kind of text', '长期', given('5件', lower)],
    ['another unit', '8%', given('5件', lower)],
    ['a scale that would change the number', '8万元', given('5元', { ...lower, unit: '元' })],
    ['no number', '', given('5件', lower)],
    ['a text that is damaged', '29 2', given('5件', lower)],
    [
      'what is read the same anyway',
      '8件',
      given('5件', { value: '5', unit: '件', direction: 'higher', comparator: '>=' }),
    ],
    ['a number that is only roughly meant', '约8件', given('5件', lower)],
  ])('%s is left alone', (_name, raw, answer) => expect(recallReading(text(raw), answer)).toBeNull())

  it('whatever was answered, a number that is not in the text is never taken over', () => {
    const number = fc.integer({ min: 2, max: 99_999 }).map(String)
    const units = fc.constantFrom('', '件', '%', '万元', '天')
    const signs = fc.constantFrom('', '≥', '≤', '=', '约', '不超过')
    const directions = fc.constantFrom('higher' as const, 'lower' as const, 'exact' as const)
    fc.assert(
      fc.property(
        signs,
        number,
        units,
        number,
        units,
        directions,
        (sign, own, unit, other, otherUnit, direction) => {
          fc.pre(own !== other)
          const answer = given(`${other}${otherUnit}`, {
            value: other,
            unit: otherUnit || undefined,
            direction,
          })
          const recalled = recallReading(text(`${sign}${own}${unit}`), answer)
          if (recalled) expect([recalled.value, recalled.rawText]).toEqual([own, `${sign}${own}${unit}`])
        },
      ),
      { numRuns: 300 },
    )
  })
})
