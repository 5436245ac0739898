import { describe, expect, test } from 'vitest'
import { parseForecast, type ForecastRow } from '@/domain/actuals/parse-forecast'
import { fraction } from '@/domain/exact'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { parseTarget } from '@/domain/targets/parse-target'

const row = (measureKind: MeasureKind, target: string, name: string): ForecastRow => ({
  ...{ measureKind, judgedBy: parseTarget(target, { name, year: 2022 }), isExplained: false },
  toDate: null,
})
const purchases = row('flow', '10', '政府采购个数(个)')
const services = row('flow', '>400件', '办理法律援助事项数量')
const cost = row('flow', '390万元', '项目投入成本')
const rate = row('rate', '≥95%', '合格率')
const completion = row('carry-over-rate', '≥90%', '法律援助案件完成率')
const duration = row('mean-duration', '2日内', '疑难法律咨询解答时效')
const survey = row('satisfaction', '≥90%', '系统用户满意度')

describe('全年预计 is read like a figure of its row', () => {
  test.each<[string, ForecastRow, string, string]>([
    ['a plain number', services, '420', '420'],
    ['0 is a figure', services, '0', '0'],
    ['its own unit', purchases, '5个', '5'],
    ['another word for its unit', services, '420宗', '420'],
    ['ten thousands', services, '1.8万件', '18000'],
    ['元 in 万元', cost, '3900000元', '390'],
    ['spelt in full width', services, '４２０', '420'],
    ['a rate with its sign', rate, '92.5%', '92.5'],
    ['a rate without', rate, '92.5', '92.5'],
    ['a rate that is reported by parts', completion, '91%', '91'],
    ['a mean', duration, '2.5日', '2.5'],
    ['a survey', survey, '88', '88'],
  ])('%s', (_name, of, text, value) => {
    expect(parseForecast(text, of)).toMatchObject({ kind: 'value', value, warnings: [] })
  })

  test.each<[string, ForecastRow, string, string]>([
    ['below nothing', services, '-5', 'negative-count'],
    ['below nothing with its unit', services, '-5 件', 'negative-count'],
    ['per cent of a count', services, '5 %', 'unit-mismatch'],
    ['the unit of another row', purchases, '5日', 'unit-mismatch'],
    ['16 digits', services, '1234567890123456', 'too-many-digits'],
    ['26 digits', services, '12345678901234567890123456', 'too-many-digits'],
    ['words', services, '约四百', 'not-a-number'],
    ['a long number spoilt by Excel', services, '1.23E+17', 'exponent'],
    ['parts of a count', services, '374/410', 'parts-not-taken'],
    ['parts of a rate', rate, '374/410', 'parts-not-taken'],
    ['more than all of them', rate, '105%', 'rate-over-100-needs-reason'],
    ['不适用, which is no figure', services, '不适用', 'not-a-number'],
    ['未开展, which is no figure', survey, '未开展', 'not-a-number'],
    ['a sign that may mean anything', services, '-', 'unclear-blank'],
    ['a number of what is judged', row('qualitative', '明显改善', '法治意识'), '90', 'not-a-number'],
    ['a number of what is done on a day', row('milestone', '11月底之前', '上线'), '90', 'date-needed'],
  ])('%s is refused: %s', (_name, of, text, code) => {
    expect(parseForecast(text, of)).toMatchObject({ kind: 'refused', issue: { code } })
  })

  test.each(['', '  ', '未报'])('“%s” states nothing', (text) => {
    expect(parseForecast(text, services)).toEqual({ kind: 'cleared' })
  })

  test('15 digits are taken, 100 % needs no reason, more is taken with its reason', () => {
    expect(parseForecast('123456789012345', services)).toMatchObject({ kind: 'value' })
    expect(parseForecast('100%', rate)).toMatchObject({ kind: 'value', warnings: [] })
    expect(parseForecast('105%', { ...rate, isExplained: true })).toMatchObject({
      kind: 'value',
      value: '105',
    })
  })

  test('what is odd is taken and said', () => {
    expect(parseForecast('0.91', rate)).toMatchObject({ warnings: [{ code: 'looks-like-share' }] })
    expect(parseForecast('5.5', purchases)).toMatchObject({ warnings: [{ code: 'non-integer-count' }] })
  })

  test.each<[string, ForecastRow, string, boolean]>([
    ['less than was done already is taken and said', services, '244', true],
    ['as much as was done is nothing odd', services, '245', false],
    ['money too', cost, '200', true],
    ['a rate may still fall', rate, '90', false],
    ['a mean too', duration, '1', false],
  ])('%s', (_name, of, text, isSaid) => {
    const codes = isSaid ? [{ code: 'forecast-below-done', params: { value: text } }] : []
    expect(parseForecast(text, { ...of, toDate: fraction(245) })).toMatchObject({
      value: text,
      warnings: codes,
    })
  })
})
