import { describe, expect, test } from 'vitest'
import { readIndicatorColumns } from '@/domain/targets/indicator-columns'
import { readIndicatorRows } from '@/domain/targets/read-indicator-block'
import { readTableRows } from '@/domain/targets/table-text'

function read(...lines: string[]) {
  const rows = readTableRows(['\t一级指标\t二级指标\t三级指标\t指标值', ...lines].join('\n'))
  const columns = rows[0] && readIndicatorColumns(rows[0])
  if (!columns) throw new Error('no header')
  return readIndicatorRows(rows.slice(1), columns)
}
const lines = (block: ReturnType<typeof read>) =>
  block.indicators.map(({ indicatorId, filedCategory, filedSubcategory, name }) =>
    [indicatorId, filedCategory, filedSubcategory, name].join(' '),
  )

describe('levels are carried down and put back', () => {
  test('a second level brings the first it belongs to, the filed word where it comes later', () => {
    const block = read('\t产出指标\t数量指标\t甲\t1', '\t\t\t社会效益指标\t乙\t2', '\t效益（40分）\t\t丙\t3')
    expect(lines(block)).toEqual([
      'I01 产出指标 数量指标 甲',
      'I02 效益 社会效益指标 乙',
      'I03 效益 社会效益指标 丙',
    ])
    expect(block.repairs).toContainEqual({ row: 4, code: 'level-1-late', params: { word: '效益' } })
  })

  test('a first level without a group keeps its rows', () => {
    const block = read('\t满意度指标\t\t系统用户满意度\t≥90%')
    expect(block.indicators).toMatchObject([
      { category: 'satisfaction', subcategory: 'service-satisfaction' },
    ])
  })

  test('成本 as a level of its own and as a group of 产出', () => {
    expect(read('\t成本指标\t经济成本指标\t甲\t1').indicators).toMatchObject([
      { category: 'cost', subcategory: 'cost' },
    ])
    expect(read('\t产出指标\t成本指标\t甲\t1').indicators).toMatchObject([
      { category: 'output', subcategory: 'cost' },
    ])
    expect(read('\t成本指标\t成本指标\t甲\t1').indicators).toMatchObject([
      { category: 'cost', subcategory: 'cost' },
    ])
  })

  test('placeholders, repeated headers and footers are no indicators', () => {
    const block = read(
      '\t产出指标\t数量指标\t指标1：\t',
      '\t\t\t……\t',
      '\t一级指标\t二级指标\t三级指标\t指标值',
      '\t\t\t甲\t1',
      '填表人：某某\t\t\t\t',
      '\t\t\t乙\t2',
    )
    expect(lines(block)).toEqual(['I01 产出指标 数量指标 甲'])
  })

  test('a level that no indicator follows is listed as empty', () => {
    const codes = read(
      '\t效益指标\t经济效益指标\t指标5:\t',
      '\t\t生态效益指标\t\t',
      '\t\t社会效益指标\t甲\t1',
    ).repairs.map(({ row, code, params }) => `${row} ${code} ${params.word ?? ''}`)
    expect(codes).toEqual(
      expect.arrayContaining(['2 level-empty 经济效益指标', '3 level-empty 生态效益指标']),
    )
    expect(codes).not.toContain('4 level-empty 社会效益指标')
  })
})
