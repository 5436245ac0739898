import { describe, expect, test } from 'vitest'
import { parseUnit } from '@/domain/targets/parse-unit'
import { settleUnit } from '@/domain/targets/settle-unit'

function settle(number: string, scale: string, unit: string, column: string, bracket: string, name = '') {
  const {
    value,
    unit: settled,
    isClear,
  } = settleUnit({ number, scale, unit }, { column, bracket: parseUnit(bracket), name })
  return `${value} ${settled ?? '-'}${isClear ? '' : ' ?'}`
}

describe('unit: column, value, bracket, name', () => {
  test.each([
    ['390', '万', '元', '', '', '390 万元'],
    ['1.8', '万', '件', '', '', '18000 件'],
    ['3', '千', '元', '', '', '3000 元'],
    ['5', '百万', '元', '', '', '500 万元'],
    ['2000', '', '元', '', '元/村(社区)', '2000 元/村(社区)'],
    ['2000', '', '元', '', '万元/村(社区)', '2000 元'],
    ['390', '万', '元', '元', '', '3900000 元'],
    ['3900000', '', '元', '万元', '', '390 万元'],
    ['390', '', '', '', '万元', '390 万元'],
    ['390', '万', '', '', '万元', '390 万元'],
    ['390', '万', '', '', '元', '3900000 元'],
    ['390', '万', '元', '', '元', '390 万元'],
    ['1.8', '', '', '万人次', '', '18000 人次'],
    ['1.8', '万', '', '人次', '', '18000 人次'],
    ['3.5', '', '', '', '万平方米', '35000 平方米'],
    ['90', '', '', '%', '', '90 %'],
    ['90', '', '', '/', '', '90 -'],
    ['90', '', '', '缸', '', '90 缸'],
    ['3', '', '天', '', '天/次', '3 天/次'],
    ['3', '', '天/次', '天', '', '3 天/次'],
    ['90', '', '件', '人', '', '90 人 ?'],
    ['90', '', '件', '', '%', '90 件 ?'],
  ])('%s%s%s, column %j, bracket %j → %s', (number, scale, unit, column, bracket, expected) => {
    expect(settle(number, scale, unit, column, bracket)).toBe(expected)
  })

  test('a name that asks for a share, and money without its 元', () => {
    expect(settle('90', '', '', '', '', '满意度')).toBe('90 %')
    expect(settle('5', '万', '', '', '', '工作经费')).toBe('5 万元')
    expect(settle('5', '万', '', '', '', '阅读量')).toBe('50000 -')
  })
})
