import { expect, test } from 'vitest'
import { readIndicatorHeader } from '@/domain/targets/indicator-columns'
import { readListParts } from '@/domain/targets/read-list-rows'
import { readTableRows } from '@/domain/targets/table-text'

function parts(header: string, ...lines: string[]) {
  const rows = readTableRows([header, ...lines].join('\n'))
  const found = readIndicatorHeader(rows, 0)
  if (!found) throw new Error('no header')
  return readListParts(rows.slice(found.end), found.columns)?.map(
    ({ projectName, departmentName, amount, rows: own }) =>
      [projectName, departmentName, amount, own.length].join(' '),
  )
}

test('project and unit carried down, totals and footers left out', () =>
  expect(
    parts(
      '序号\t预算单位\t项目名称\t资金总额（元）\t一级指标\t二级指标\t三级指标\t指标值',
      '1\t甲局\t改造\t12,000\t产出指标\t数量指标\ta\t1',
      '\t\t\t\t\t\tb\t2',
      '2\t\t培训\t5000\t产出指标\t数量指标\ta\t1',
      '合计\t\t\t17000',
      '3\t乙局\t\t\t产出指标\t数量指标\tc\t1',
      '填表人：某某',
      '\t\t改造\t\t\t\td\t1',
    ),
  ).toEqual(['改造 甲局 1.2 2', '培训 甲局 0.5 1', ' 乙局  1']))

test('a project named on every row is one part; without such columns there are none', () => {
  const header = '项目名称\t一级指标\t二级指标\t三级指标\t指标值'
  expect(parts(header, '改造\t产出指标\t数量指标\ta\t1', '改造\t产出指标\t数量指标\tb\t1')).toEqual([
    '改造   2',
  ])
  expect(parts('一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\ta\t1')).toBeUndefined()
})
