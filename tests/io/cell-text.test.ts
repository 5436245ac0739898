import { describe, expect, test } from 'vitest'
import { dateOfSerial, dateText, isDateFormat, numberText } from '@/io/cell-text'

describe('numbers as a person would have written them', () => {
  test.each([
    [8584.249999999998, undefined, '8584.25'],
    [12900.83, 'General', '12900.83'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.9, '0%', '90%'],
    [0.925, '0%', '92.5%'],
    [0.07, '0.00%', '7%'],
    [1.1, '0%', '110%'],
    [390, '#,##0.00', '390'],
    [3900000, '#,##0', '3900000'],
    [-5, '0.00_);(0.00)', '-5'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    [1e21, 'General', '1000000000000000000000'],
    [1.5e-7, 'General', '0.00000015'],
    [400, '0"件"', '400件'],
    [400, 'G/通用格式"件"', '400件'],
    [90, '"≥"0"%"', '≥90%'],
    [0.9, '"≥"0%', '≥90%'],
    [19.8, '¥#,##0.00', '19.8'],
    [19.8, '[$¥-804]#,##0.00;[Red][$¥-804]-#,##0.00', '19.8'],
    [123456, '0!.0,', '12.3'],
    [123456, '0!.0,"万"', '12.3万'],
    [1234, '0!.0,"万"', '0.1万'],
    [12345678, '0!.0000', '1234.5678'],
    [1234567, '#,##0.00,"千元"', '1234.57千元'],
    [0.5, '# ?/?', '0.5'],
    [1234, '0.00E+00', '1234'],
    [12345, '[>=10000]0!.0000"万";0', '12345'],
    [7, '@', '7'],
    [NaN, undefined, ''],
  ])('%d under %s is %s', (value, format, text) => expect(numberText(value, format, false)).toBe(text))

  test.each([
    [2 / 3, '0.00%', '66.67%'],
    [0.855, '0%', '86%'],
    [1954.47726, '0.00', '1954.48'],
    [1 / 3, 'General', '0.333333333333333'],
    [1 / 3, undefined, '0.333333333333333'],
  ])('a computed %d under %s is taken as shown: %s', (value, format, text) =>
    expect(numberText(value, format, true)).toBe(text),
  )
})

describe('dates as far as they were written', () => {
  const day = new Date(Date.UTC(2022, 10, 30))
  test.each([
    ['yyyy/m/d', '2022-11-30'],
    ['yyyy"年"m"月"d"日"', '2022-11-30'],
    ['[$-804]yyyy"年"m"月"', '2022年11月'],
    ['m"月"d"日"', '11月30日'],
    ['d-mmm', '11月30日'],
    ['yyyy"年"', '2022年'],
    ['m"月"', '11月'],
    ['yyyy/m/d h:mm', '2022-11-30'],
    [undefined, '2022-11-30'],
  ])('%s', (format, text) => expect(dateText(day, format)).toBe(text))

  test('a time of day', () => {
    expect(dateText(new Date(Date.UTC(2022, 10, 30, 17, 30)), 'yyyy/m/d h:mm')).toBe('2022-11-30 17:30')
    expect(dateText(new Date(Date.UTC(1899, 11, 30, 9, 5)), 'h:mm AM/PM')).toBe('09:05')
  })

  test('day numbers of both date systems', () => {
    expect(dateOfSerial(44895, false)?.toISOString().slice(0, 10)).toBe('2022-11-30')
    expect(
      dateOfSerial(44895 - 1462, true)
        ?.toISOString()
        .slice(0, 10),
    ).toBe('2022-11-30')
    expect(dateOfSerial(1, false)?.toISOString().slice(0, 10)).toBe('1900-01-01')
    expect(dateOfSerial(-1, false)).toBeNull()
    expect(dateOfSerial(1e12, false)).toBeNull()
    expect(dateOfSerial(0.5, false)?.toISOString().slice(11, 16)).toBe('12:00')
  })

  test.each([
    ['yyyy/m/d', true],
    ['m"月"d"日"', true],
    ['[h]:mm:ss', true],
    ['mm:ss.0', true],
    ['0"日"', false],
    ['0.00_);[Red](0.00)', false],
    ['General', false],
    ['@', false],
    ['#,##0"days"', false],
  ])('%s: %s', (format, isDate) => expect(isDateFormat(format)).toBe(isDate))
})
