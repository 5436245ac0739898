import { describe, expect, test } from 'vitest'
import { readFiledWeights, readWeight } from '@/domain/targets/read-weights'
import type { LevelPoints } from '@/domain/targets/target-table'
import { tableIndicator } from '../../fixtures/table-indicator'

describe('points in a cell', () => {
  test.each([
    ['10', '10'],
    ['10分', '10'],
    ['7.50', '7.5'],
    ['5%', '5'],
    ['（１０）', '10'],
    ['0', '0'],
    ['', null],
    ['/', null],
    ['-5', null],
    ['十', null],
  ])('%s → %s', (cell, weight) => expect(readWeight(cell)).toBe(weight))
})

const points = (
  word: string,
  value: string,
  subcategory: LevelPoints['subcategory'] = null,
): LevelPoints => ({
  ...{ category: 'output', subcategory, word, points: value, row: 1 },
})
const row = (group: string, filedWeight: string | null, isSubRow = false) =>
  tableIndicator('甲', {
    indicatorId: `${group}${filedWeight}${isSubRow}`,
    filedSubcategory: group,
    filedWeight,
    isSubRow,
  })

describe('a column, or the level words', () => {
  const weights = (...given: Parameters<typeof readFiledWeights>) =>
    readFiledWeights(...given).indicators.map(({ filedWeight }) => filedWeight)

  test('a column stands as it is, whatever the level words say', () =>
    expect(weights([row('数量指标', '10'), row('质量指标', null)], [points('产出指标', '50')])).toEqual([
      '10',
      null,
    ]))

  test('a column of noughts says nothing', () =>
    expect(weights([row('数量指标', '0'), row('质量指标', null)], [])).toEqual([null, null]))

  test('shares of 1 are shares of 100', () => {
    const read = readFiledWeights([row('数量指标', '0.4'), row('质量指标', '0.6')], [])
    expect(read.indicators.map(({ filedWeight }) => filedWeight)).toEqual(['40', '60'])
    expect(read.repairs).toMatchObject([{ code: 'weights-as-shares', params: { sum: '1' } }])
  })

  test('50 points over two groups, 30 of them fixed; a sub-row has none', () => {
    const rows = [
      row('数量指标', null),
      { ...row('数量指标', null), indicatorId: 'x' },
      row('数量指标', null, true),
      row('质量指标', null),
    ]
    expect(weights(rows, [points('产出指标', '50'), points('数量指标', '30', 'quantity')])).toEqual([
      ...['15', '15'],
      ...[null, '20'],
    ])
  })

  test('a level without points has none', () =>
    expect(weights([row('数量指标', null)], [points('效益指标', '30')])).toEqual([null]))
})
