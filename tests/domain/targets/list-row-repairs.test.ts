import { expect, test } from 'vitest'
import { readIndicatorColumns } from '@/domain/targets/indicator-columns'
import { readIndicatorRows } from '@/domain/targets/read-indicator-block'
import { readTableRows } from '@/domain/targets/table-text'

function repairs(header: string, ...lines: string[]): string[] {
  const rows = readTableRows([header, ...lines].join('\n'))
  const columns = rows[0] && readIndicatorColumns(rows[0])
  if (!columns) throw new Error('no header')
  return readIndicatorRows(rows.slice(1), columns).repairs.map(
    ({ row, code, params }) => `${row} ${code} ${params.word ?? params.found ?? params.name ?? ''}`,
  )
}
const HEADER = '一级指标\t二级指标\t三级指标\t指标值\t度量单位'

test('a level repeated on every row is empty only where none of its rows holds an indicator', () =>
  expect(
    repairs(
      HEADER,
      '产出指标\t数量指标\t指标1：\t\t',
      '产出指标\t数量指标\t甲\t1\t件',
      '产出指标\t质量指标\t/\t/\t',
      '产出指标\t质量指标\t……\t\t',
      '效益指标\t社会效益指标\t乙\t1\t件',
    ),
  ).toEqual([
    ...['2 placeholder-dropped 指标1：', '4 placeholder-dropped /', '4 level-empty 质量指标'],
    '5 placeholder-dropped ……',
  ]))

test('a word of no form, a figure without a name', () =>
  expect(repairs(HEADER, '社会贡献\t社会效益指标\t甲\t1\t件', '\t\t\t90\t%')).toEqual([
    ...['2 level-unknown 社会贡献', '3 row-without-name 90'],
  ]))

test('预算执行率 as a level is no indicator', () =>
  expect(
    repairs(
      '一级指标\t二级指标\t三级指标\t指标值\t分值',
      '预算执行率\t预算执行率\t预算执行率\t100%\t10',
      '产出指标\t数量指标\t甲\t1\t90',
    ),
  ).toEqual(['2 execution-row-left-out ']))
