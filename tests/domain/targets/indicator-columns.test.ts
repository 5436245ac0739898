import { expect, test } from 'vitest'
import { readIndicatorColumns } from '@/domain/targets/indicator-columns'

const columnsOf = (...cells: string[]) => readIndicatorColumns({ row: 1, cells })

test('columns are known by the words of the header', () => {
  expect(columnsOf('绩效指标', '一级指标', '二级指标', '三级指标', '指标值')).toMatchObject({
    level1: 1,
    level2: 2,
    name: 3,
    value: 4,
    unit: null,
  })
  expect(columnsOf('一级指标', '三级指标', '计量单位', '年度指标值')).toMatchObject({
    level1: 0,
    level2: 0,
    name: 1,
    value: 3,
    unit: 2,
  })
  expect(
    columnsOf('一级指标', '二级指标', '指标名称', '绩效指标描述', '实施周期目标值', '年度目标值'),
  ).toMatchObject({ name: 2, value: 5 })
})

test('any other row is no header', () => {
  expect(columnsOf('绩效指标', '产出指标', '数量指标', '件数', '10')).toBeNull()
  expect(columnsOf('一级指标', '二级指标', '三级指标')).toBeNull()
})
