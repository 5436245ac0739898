import { describe, expect, test } from 'vitest'
import { findCounts, findStandards, findTotals, kindOfUnit } from '@/domain/targets/product-terms'

describe('numbers, rates and sums in running text', () => {
  test.each([
    ['全市共1950条村（社区）', ['1950村']],
    ['资助家庭经济困难学生4200人', ['4200人']],
    ['改造1.2万亩农田、3所学校', ['1.2万亩', '3所']],
    ['湛委办发〔2014〕19号', []],
    ['培训教师500名', ['500人']],
  ])('%s counts %j', (text, counts) => expect(findCounts(text).map(({ text: each }) => each)).toEqual(counts))

  test.each([
    ['市财政每个村（社区）每年补助2000元', ['村 2000 false']],
    ['按每人1500元的标准', ['人 1500 false']],
    ['每人每月300元', ['人 300 true']],
    ['补助标准500元/户', ['户 500 false']],
    ['人均120元', ['人 120 false']],
    ['每亩补助0.15万元', ['亩 1500 false']],
    ['每年投入2000元', []],
  ])('%s sets %j', (text, standards) =>
    expect(
      findStandards(text).map(({ kind, amount, isPerTime }) => `${kind} ${amount} ${isPerTime}`),
    ).toEqual(standards),
  )

  test('sums of money are no rates', () =>
    expect(findTotals('补贴经费为3900000元，另安排12.5万元；每人500元/年。')).toEqual(['3900000', '125000']))

  test('what nothing is paid for by has no kind', () =>
    expect(['村(社区)', '名', '所', '%', '元'].map(kindOfUnit)).toEqual(['村', '人', '所', null, null]))
})
