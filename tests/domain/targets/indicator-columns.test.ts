import { expect, test } from 'vitest'
import { readIndicatorColumns, readIndicatorHeader } from '@/domain/targets/indicator-columns'

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

test('a header over several rows: groups above, sub-headings below', () => {
  const rows = [
    '序号\t项目名称\t预算资金\t\t绩效指标\t\t\t\t\t',
    '\t\t\t\t一级指标\t二级指标\t三级指标\t目标值\t\t备注',
    '\t\t\t\t\t\t\t实施周期\t年度\t',
    '1\t改造\t5',
  ].map((line, index) => ({ row: index + 1, cells: line.split('\t') }))
  expect(readIndicatorHeader(rows, 1)).toMatchObject({
    ...{ start: 0, end: 3 },
    columns: { level1: 4, name: 6, value: 8, list: { project: 1, amount: 2 } },
  })
  expect(readIndicatorHeader(rows, 0)).toBeNull()
  expect(readIndicatorHeader(rows, 9)).toBeNull()
})

test('a row of values below is no sub-heading', () => {
  const rows = ['一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\t件数\t10'].map(
    (line, index) => ({
      row: index + 1,
      cells: line.split('\t'),
    }),
  )
  expect(readIndicatorHeader(rows, 0)).toMatchObject({ start: 0, end: 1 })
})
