import { describe, expect, test } from 'vitest'
import { checkLines, describeFinding, describeRepair } from '@/components/targets/check-lines'
import type { TableFinding, TableRepair } from '@/domain/targets/target-table'
import { makeIndicator } from '../../fixtures/plan-facts'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const finding = (code: TableFinding['code'], params: Record<string, string>): TableFinding => ({
  ...{ row: 0, severity: 'hint', code, params },
})
const repair = (code: TableRepair['code'], params: TableRepair['params'], row = 7): TableRepair => ({
  ...{ row, code, params },
})

describe('a finding in words', () => {
  test('a name that stands twice: with the other line where there is one', () => {
    const name = '培训次数'
    expect(describeFinding(finding('name-repeated', { name, other: '12' }), t)).toContain('另见第 12 行')
    expect(describeFinding(finding('name-repeated', { name }), t)).toBe('“培训次数”在同一级指标下出现两次')
  })

  test('codes inside it become words', () => {
    expect(describeFinding(finding('cell-missing', { cell: 'overallGoal' }), t)).toContain('总体绩效目标')
    const gap = { sides: 'expenditure-income', left: '12900.84', right: '12900.83', gap: '0.01' }
    expect(describeFinding(finding('budget-gap', gap), t)).toBe(
      '支出合计与收入合计：12900.84 与 12900.83 相差 0.01 万元，按原表保留',
    )
  })

  test.each([
    ['培训人次(次)', 'I1'],
    ['培训人次', 'I1'],
    ['没有的指标', null],
  ])('“%s” leads to %s', (name, rowId) => {
    const indicators = [makeIndicator('I1', { name: '培训人次', filedName: '培训人次(次)' })]
    const said = finding('unit-differs-from-name', { name, unit: '次', counted: '人次' })
    expect(checkLines([said], indicators, t)).toMatchObject([{ rowId, severity: 'hint' }])
  })

  test('what is filed under the very words wins over a name without its unit', () => {
    const indicators = [
      makeIndicator('I1', { name: '培训', filedName: '培训(次)' }),
      makeIndicator('I2', { name: '培训班', filedName: '培训' }),
    ]
    const [line] = checkLines([finding('value-missing', { name: '培训' })], indicators, t)
    expect(line?.rowId).toBe('I2')
  })
})

test.each([
  [repair('level-moved', { word: '效益指标', level: '1' }), '第 7 行：“效益指标”不在本列，认作一级指标'],
  [repair('tags-stripped', {}, 0), '去掉网页标记，文字不变'],
  [
    repair('hidden-rows-read', { rows: ['4', '6'], count: '2' }, 4),
    '第 4 行：表中隐藏的 2 行（第 4、6 行）照常读入',
  ],
])('a repair names its line where it has one: %j', (each, text) => {
  expect(describeRepair(each, t)).toBe(text)
})

test('a list is joined as the language does it', () => {
  const hidden = repair('hidden-rows-read', { rows: ['4', '6'], count: '2' }, 0)
  expect(describeRepair(hidden, translateTo('en'))).toBe(
    '2 hidden rows (line 4, 6) were read like the others',
  )
})
