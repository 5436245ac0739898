import { describe, expect, test } from 'vitest'
import { foldText, parseNumberText, parsePlainNumber } from '@/domain/actuals/normalise-number-text'

describe('signs from a Chinese keyboard become plain', () => {
  test.each([
    ['１２', '12'],
    ['３／４', '3/4'],
    ['90％', '90%'],
    ['−5', '-5'],
    ['12。5', '12.5'],
    ['\u3000 12 \u00a0', '12'],
    ["'123", '123'],
    ['\ufeff7', '7'],
  ])('%s → %s', (typed, plain) => expect(foldText(typed)).toBe(plain))

  test('but 5² stays what it is: folding it to 52 would invent a figure', () => {
    expect(foldText('5²')).toBe('5²')
    expect(foldText('①')).toBe('①')
  })
})

describe('a number has exactly one reading', () => {
  test.each([
    ['0', '0'],
    ['007', '7'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1 234', '1234'],
    ['90.50', '90.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['-3', '-3'],
    ['-0', '0'],
  ])('%s → %s', (typed, value) => expect(parsePlainNumber(typed)).toBe(value))

  test.each(['', '.', '-', '12,5', '1,2345', '1,23,456', '12 34', '1.2.3', '--5', '5²', 'abc', '5件', '1e5'])(
    '%s is none',
    (typed) => expect(parsePlainNumber(typed)).toBeNull(),
  )
})

describe('a number is brought to the unit of its row', () => {
  test.each([
    ['12', '件', '12'],
    ['12件', '件', '12'],
    ['12 宗', '件', '12'],
    ['1.8万件', '件', '18000'],
    ['1.8万', '件', '18000'],
    ['390', '万元', '390'],
    ['390万', '万元', '390'],
    ['390万元', '万元', '390'],
    ['3,900,000元', '万元', '390'],
    ['0.039亿元', '万元', '390'],
    ['2000元', '元/村(社区)', '2000'],
    ['2日', '日', '2'],
    ['2天', '日', '2'],
    ['90%', '%', '90'],
    ['９０％', '%', '90'],
    ['5次', '', '5'],
  ])('%s in %s → %s', (typed, unit, value) =>
    expect(parseNumberText(typed, unit)).toEqual({ kind: 'number', value }),
  )

  test.each([
    ['5人', '次'],
    ['90%', '件'],
    ['90%', ''],
    ['5件', '%'],
    ['5万元', '件'],
  ])('%s in %s is another unit', (typed, unit) =>
    expect(parseNumberText(typed, unit)).toMatchObject({ kind: 'refused', issue: { code: 'unit-mismatch' } }),
  )

  test.each([
    ['约50', 'not-a-number'],
    ['五十', 'not-a-number'],
    ['50-60', 'not-a-number'],
    ['12,5', 'not-a-number'],
    ['5²', 'unit-mismatch'],
    ['1.23E+17', 'exponent'],
    ['1e5', 'exponent'],
    ['440802199001011234', 'too-many-digits'],
  ])('%s is refused: %s', (typed, code) =>
    expect(parseNumberText(typed, '件')).toMatchObject({ kind: 'refused', issue: { code } }),
  )

  test('fifteen digits are a figure, sixteen are not', () => {
    expect(parseNumberText('123456789012345', '元').kind).toBe('number')
    expect(parseNumberText('1234567890123456', '元').kind).toBe('refused')
  })
})

describe('百分点 is the difference of two rates, not a rate', () => {
  test.each([
    ['2百分点', '%'],
    ['2个百分点', '%'],
    ['2%', '百分点'],
    ['5‰', '%'],
  ])('%s in a cell of %s is refused', (typed, unit) =>
    expect(parseNumberText(typed, unit)).toMatchObject({ kind: 'refused', issue: { code: 'unit-mismatch' } }),
  )
  test('one spelling of it is as good as the other', () =>
    expect(parseNumberText('2个百分点', '百分点')).toEqual({ kind: 'number', value: '2' }))
})
