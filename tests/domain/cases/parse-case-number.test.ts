import { describe, expect, test } from 'vitest'
import { parseCaseNumber } from '@/domain/cases/parse-case-number'

describe('the spellings of one case number are one key', () => {
  test.each([
    ...['〔2022〕粤援字第12号', '[2022]粤援字第12号', '（2022）粤援字第12号', '(２０２２)粤援字第１２号'],
    ...['【2022】粤援字第 12 号', '〔2022〕粤援字第12号\u00A0'],
    ...['\u200B〔2022〕粤援字第12号', '〔2022〕粤\uFEFF援字第12号', '\u202A〔2022〕粤援字第12号\u202C'],
  ])('%s', (text) => expect(parseCaseNumber(text)).toEqual({ ok: true, caseNumber: '〔2022〕粤援字第12号' }))

  test.each([
    ['fy-2022–001', 'FY-2022-001'],
    ['0012', '0012'],
    ['440800202200012345', '440800202200012345'],
    ['2022E17', '2022E17'],
  ])('%s', (text, caseNumber) => expect(parseCaseNumber(text)).toEqual({ ok: true, caseNumber }))
})

describe('what cannot be a key is refused', () => {
  test.each([
    ['', 'number-missing'],
    ['\u200B', 'number-missing'],
    ['1.23E+17', 'number-scientific'],
    ['4.40801e+17', 'number-scientific'],
    ['1E+17', 'number-scientific'],
    ['1.23\u200BE+17', 'number-scientific'],
    ['１.23E+17', 'number-scientific'],
    ['x'.repeat(101), 'number-too-long'],
  ])('%s: %s', (text, code) => expect(parseCaseNumber(text)).toEqual({ ok: false, code }))

  test('a number of a hundred characters is one', () => {
    expect(parseCaseNumber('X'.repeat(100)).ok).toBe(true)
  })
})
