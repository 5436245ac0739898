import { describe, expect, test } from 'vitest'
import { findIndicatorOddities } from '@/domain/targets/find-indicator-oddities'
import { parseTarget } from '@/domain/targets/parse-target'
import type { TableIndicator } from '@/domain/targets/target-table'
import { tableIndicator } from '../../fixtures/table-indicator'

function codesOf(name: string, rawText: string, change: Partial<TableIndicator> = {}): string {
  const indicator = tableIndicator(name, { rawText, ...change })
  const unit = indicator.unitColumn
  const found = findIndicatorOddities({
    indicator,
    reading: parseTarget(rawText, { name, unit, year: 2024 }),
  })
  return found.map(({ code, severity }) => `${code} ${severity}`).join(', ')
}

const BENEFIT = { category: 'benefit', subcategory: 'sustainability' } as const
const SURVEY = { category: 'satisfaction', subcategory: 'service-satisfaction' } as const

describe('rows under a level that does not suit them', () => {
  test.each([
    ['案件完成率(%)', '≥90%', {}, 'rate-under-quantity hint'],
    ['案件完成率(%)', '≥90%', { subcategory: 'quality' }, ''],
    ['群众满意度', '≥90%', BENEFIT, 'satisfaction-elsewhere hint'],
    ['群众满意度', '≥90%', SURVEY, ''],
    ['件数', '', {}, 'value-missing warning'],
  ] as const)('%s %s %j: %s', (name, value, change, codes) =>
    expect(codesOf(name, value, change)).toBe(codes),
  )
})

describe('units that do not go together', () => {
  test.each([
    ['培训人次(次)', '200', '', 'unit-differs-from-name hint'],
    ['培训人次(人次)', '200', '', ''],
    ['培训人次', '200', '场', 'unit-differs-from-name hint'],
    ['覆盖面(%)', '≥ 90', '', 'unit-only-in-name hint'],
    ['覆盖面(%)', '≥ 90', '%', ''],
    ['采购设备(件)', '10个', '', 'units-differ warning'],
    ['采购设备(件)', '10', '套', 'units-differ warning'],
    ['采购设备', '10台', '套', 'units-differ warning'],
    ['采购设备(台)', '≥10台', '台', ''],
    ['补贴标准{元/村(社区)}', '2000元', '', ''],
    ['项目成本(万元)', '200000元', '', ''],
    ['审批时限(日)', '3个工作日内', '', ''],
    ['法律援助案件(件)', '≥300宗', '', ''],
    ['完成时间', '2024年6月底前', '', ''],
  ])('%s %s %s: %s', (name, value, unitColumn, codes) =>
    expect(codesOf(name, value, { unitColumn, subcategory: 'quality' })).toBe(codes),
  )
})

describe('values that do not suit the name', () => {
  test.each([
    // Sign against sense; a count may be capped, a standard may have a floor.
    ['群众投诉率', '≥5%', 'sign-against-direction warning'],
    ['群众投诉率', '≤5%', ''],
    ['投诉处理率', '≥95%', ''],
    ['设施完好率', '≤95%', 'sign-against-direction warning'],
    ['车辆采购数量', '≤3辆', ''],
    ['车辆采购数量', '正向 ≤3辆', 'sign-against-direction warning'],
    ['车辆采购数量', '反向 ≤3辆', ''],
    ['农村低保标准', '≥530元/人*月', ''],
    ['项目成本', '≥100万元', 'sign-against-direction warning'],
    // 100 % is the most there is, but for growth and completion.
    ['设施完好率', '≥100%', ''],
    ['设施完好率', '≥101%', 'rate-target-over-100 warning'],
    ['产值增长率', '≥120%', ''],
    ['设备更新验收合格率', '292%', 'rate-target-over-100 warning'],
    // A number or a time is asked for.
    ['系统使用年限', '长期', 'figure-expected hint'],
    ['咨询解答时效', '现场', 'figure-expected hint'],
    ['法治意识', '明显改善', ''],
    // Done once, met.
    ['开展法制宣传', '≥1次', 'target-very-low hint'],
    ['开展法制宣传', '1次', 'target-very-low hint'],
    ['开展法制宣传', '=1次', ''],
    ['开展法制宣传', '≥2次', ''],
    ['开展法制宣传', '每季度1次', ''],
    ['建设平台', '≥1个', ''],
    ['培训人数', '≥0人', 'target-very-low hint'],
    ['安全事故', '≤0起', ''],
    // [ours] 60 %.
    ['案件办结率', '≥60%', ''],
    ['案件办结率', '≥59.9%', 'rate-target-very-low hint'],
    ['绿化覆盖率', '≥40%', ''],
  ])('%s %s: %s', (name, value, codes) =>
    expect(codesOf(name, value, { subcategory: 'quality' })).toBe(codes),
  )
})
