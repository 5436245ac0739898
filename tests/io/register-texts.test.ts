import { describe, expect, test } from 'vitest'
import { parseCaseNumber } from '@/domain/cases/parse-case-number'
import { registerTexts } from '@/io/register-texts'

describe('numbers of a register', () => {
  test.each([
    ['typed, whatever its format rounds away', 1234.567, '0.00', '1234.567'],
    ['with the percent sign that makes 0.95 what it is', 0.95, '0%', '95%'],
    ['under a format of ten thousands', 123456, '0!.0,"万"', '123456'],
    ['under a format of thousands', 1234567, '#,##0,', '1234567'],
    ['with the zeros that a format puts before it', 12, '00000', '00012'],
    ['longer than those zeros', 123456, '00000', '123456'],
    ['with the words of its format', 12500, '0"元"', '12500元'],
    ['without a format', 44625, undefined, '44625'],
    ['of fifteen digits, the most that are kept', 999_999_999_999_999, '0', '999999999999999'],
    ['of sixteen', 1e15, '0', '1.00000E+15'],
    ['as an id that was turned into a number', 4.40803199001011e17, '0', '4.40803E+17'],
  ])('%s', (_, value, format, text) => {
    for (const isComputed of [false, true]) expect(registerTexts.number(value, format, isComputed)).toBe(text)
  })

  test('lost digits are told as such by whoever reads the number of a case', () => {
    const lost = registerTexts.number(4.40803199001011e17, '0', false)
    expect(parseCaseNumber(lost)).toEqual({ ok: false, code: 'number-scientific' })
  })
})

describe('days of a register', () => {
  const day = new Date(Date.UTC(2022, 2, 5))
  const first = new Date(Date.UTC(2022, 2, 1))
  const noon = new Date(Date.UTC(2022, 2, 5, 12, 30))
  test.each([
    ['as a day', day, 'yyyy/m/d', '2022-03-05'],
    ['shown without its year', day, 'm"月"d"日"', '2022-03-05'],
    ['shown as its month', day, 'yyyy"年"m"月"', '2022-03-05'],
    ['typed as a month: no day was written', first, 'yyyy"年"m"月"', '2022年3月'],
    ['the first of a month as a day', first, 'yyyy/m/d', '2022-03-01'],
    ['with a time', noon, 'yyyy/m/d h:mm', '2022-03-05 12:30'],
  ])('%s', (_, date, format, text) => expect(registerTexts.date(date, format)).toBe(text))
})
