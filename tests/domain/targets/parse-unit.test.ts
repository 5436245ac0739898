import { describe, expect, test } from 'vitest'
import {
  isMoneyUnit,
  isShareName,
  isTimeUnit,
  matchUnit,
  parseUnit,
  readLastBracket,
  splitNameUnit,
} from '@/domain/targets/parse-unit'

describe('units', () => {
  test.each([
    ['万元', '万', '元', ''],
    ['元/村(社区)', '', '元/村(社区)', ''],
    ['元/人*月以上', '', '元/人*月', '以上'],
    ['元每人', '', '元/人', ''],
    ['个工作日内', '', '工作日', '内'],
    ['人次以上', '', '人次', '以上'],
    ['千瓦时', '', '千瓦时', ''],
    ['个百分点', '', '百分点', ''],
    ['亿', '亿', '', ''],
  ])('%s: scale %j, unit %j, rest %j', (text, scale, unit, rest) =>
    expect(matchUnit(text)).toEqual({ scale, unit, rest }),
  )

  test('a text that is more than a unit is none', () => {
    expect(parseUnit('人员')).toBeNull()
    expect(parseUnit('缸')).toBeNull()
    expect(parseUnit('')).toBeNull()
  })

  test.each([
    ['市级补贴标准(元/村(社区))', '市级补贴标准', '元/村(社区)'],
    ['满意度(%)', '满意度', '%'],
    ['发放(缴纳)覆盖率', '发放(缴纳)覆盖率', undefined],
    ['达标率(温度14-24℃)', '达标率(温度14-24℃)', undefined],
  ])('%s is %s in %s', (filed, name, unit) => {
    const split = splitNameUnit(filed)
    expect([split.name, split.unit?.unit]).toEqual([name, unit])
  })

  test('a bracket that never opens is none', () => expect(readLastBracket('次)')).toBeNull())

  test.each([
    ['案件办结率', true],
    ['成本控制率(实际支出占全年预算额度的比例)', true],
    ['群众满意度', true],
    ['温度', false],
    ['工作进度', false],
    ['巡查频率', false],
  ])('%s asks for per cent: %s', (name, share) => expect(isShareName(name)).toBe(share))

  test('money and time are known with what they are counted per', () => {
    expect([isMoneyUnit('万元'), isMoneyUnit('元/人'), isMoneyUnit('公元')]).toEqual([true, true, false])
    expect([isTimeUnit('工作日'), isTimeUnit('天/次'), isTimeUnit('分')]).toEqual([true, true, false])
  })
})
