import { describe, expect, test } from 'vitest'
import { bareLevelWord, readCategoryWord, readSubcategoryWord } from '@/domain/targets/level-words'

describe('words of the levels', () => {
  test.each([
    ['产出指标', 'output'],
    ['产出指标（50分）', 'output'],
    ['项目完成指标', 'output'],
    ['项目效益指标', 'benefit'],
    ['满意度指标', 'satisfaction'],
    ['成本指标', 'cost'],
    ['数量指标', null],
    ['满意度', null],
  ])('%s is level 1 %s', (word, category) => expect(readCategoryWord(word)).toBe(category))

  test.each([
    ['数量指标', 'quantity'],
    ['进度指标', 'timeliness'],
    ['成本指标', 'cost'],
    ['经济成本指标', 'cost'],
    ['环境效益指标', 'ecological-benefit'],
    ['可持续发展指标', 'sustainability'],
    ['可持续影响指标', 'sustainability'],
    ['社会公众或服务对象满意度指标', 'service-satisfaction'],
    ['服务对象满意度', undefined],
    ['产出指标', undefined],
  ])('%s is level 2 %s', (word, subcategory) =>
    expect(readSubcategoryWord(word)?.subcategory).toBe(subcategory),
  )

  test('points behind the word are no part of it', () =>
    expect(bareLevelWord('★ 产出指标(50分)')).toBe('产出指标'))
})
