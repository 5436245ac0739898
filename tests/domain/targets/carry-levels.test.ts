import { expect, test } from 'vitest'
import { carryLevels } from '@/domain/targets/carry-levels'
import { readIndicatorColumns } from '@/domain/targets/indicator-columns'
import { readIndicatorRow } from '@/domain/targets/read-indicator-row'

const columns = readIndicatorColumns({ row: 1, cells: ['一级指标', '二级指标', '三级指标', '指标值'] })

function carried(...rows: string[][]): (string | null)[] {
  if (!columns) throw new Error('no header')
  const read = rows.map((cells, index) => readIndicatorRow({ row: index + 2, cells }, columns))
  return carryLevels(read).map(
    (level) => level && `${level.category} ${level.filedCategory} ${level.filedSubcategory}`,
  )
}

test('levels hold until the next, and none before the first', () =>
  expect(carried(['', '', '甲', '1'], ['产出指标', '数量指标', '乙', '1'], ['', '', '丙', '1'])).toEqual([
    null,
    'output 产出指标 数量指标',
    'output 产出指标 数量指标',
  ]))

test('two words of one category are two levels', () =>
  expect(carried(['履职效能', '数量指标', '甲', '1'], ['管理效率', '质量指标', '乙', '1'])).toEqual([
    'output 履职效能 数量指标',
    'output 管理效率 质量指标',
  ]))

test('an unknown word is of the category of the groups under it', () =>
  expect(
    carried(['社会贡献', '', '甲', '1'], ['', '社会效益指标', '乙', '1'], ['其他事项', '', '丙', '1']),
  ).toEqual(['benefit 社会贡献 社会贡献', 'benefit 社会贡献 社会效益指标', 'output 其他事项 其他事项']))

test('a survey without a group has the usual one', () =>
  expect(carried(['满意度指标', '', '甲', '1'])).toEqual(['satisfaction 满意度指标 服务对象满意度指标']))
