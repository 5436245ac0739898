import { expect, test } from 'vitest'
import { readProjectHead } from '@/domain/targets/read-project-head'
import { readTableRows } from '@/domain/targets/table-text'

const read = (...lines: string[]) => readProjectHead(readTableRows(lines.join('\n')))

test('project, unit and money', () =>
  expect(
    read(
      '2024年项目支出绩效目标表',
      '项目名称\t\t桥梁改造',
      '主管部门\t甲局\t实施单位\t乙中心',
      '项目资金（万元）\t年度资金总额：\t120.5',
      '\t其中：财政拨款\t100',
      '\t其他资金\t20.5',
      '项目概况\t改造桥梁3座。',
    ),
  ).toEqual({
    ...{ projectName: '桥梁改造', unitName: '乙中心', content: '改造桥梁3座。', row: 2 },
    ...{ total: '120.5', appropriation: '100', otherFunds: '20.5' },
  }))

test('label and text in one cell, amounts in 元', () =>
  expect(read('项目名称：桥梁改造', '资金总额（元）\t1,205,000')).toMatchObject({
    ...{ projectName: '桥梁改造', total: '120.5', appropriation: null },
  }))

test('a department has no project: its tasks may be headed 项目名称', () => {
  expect(read('预算单位\t甲局')).toBeNull()
  expect(read('项目名称\t主要内容\t预算资金\t预期目标', '改造\t改造\t5\t好')).toBeNull()
})
