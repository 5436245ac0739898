import { describe, expect, test } from 'vitest'
import { indicatorTrendOption } from '@/charts/indicator-trend-option'
import { describeIndicator } from '@/components/indicator-sentence'
import { describeMeasurement } from '@/components/measurement-words'
import { inQuarter, oneRow, toDate, type OneRow } from '../fixtures/one-row'
import { makeTarget, number, parts } from '../fixtures/plan-facts'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
const columns = {
  actual: '累计',
  target: '指标值',
  planned: '计划',
  forecast: '预计',
  lastYear: '上年',
  periodHead: '期间',
}
const words = { ...columns, period: (end: number) => `1–${end}`, missing: (reason: string) => reason }

/** A row whose 指标值 is a change against last year, in per cent. */
function grown(unitColumn: string, measureKind: 'flow' | 'rate' = 'flow', baseline?: string): OneRow {
  const actuals = measureKind === 'flow' ? [inQuarter(3, '90')] : [toDate(3, parts('63', '90'))]
  const facts = { targets: [makeTarget('I01', '较上年提高5%', { unitColumn })] }
  return oneRow('', measureKind, actuals, 3, { facts, ...(baseline === undefined ? {} : { baseline }) })
}

describe('a figure is printed in the unit it is held against, never in the % of a change', () => {
  test.each([
    ['a count', grown('件', 'flow', '400'), '90 件'],
    ['a count without last year’s figure', grown('件'), '90 件'],
    ['a count without a unit', grown('', 'flow', '400'), '90'],
    ['a rate', grown('%', 'rate', '80'), '70.00%（63/90）'],
  ])('%s', (_, { result }, text) => {
    expect(describeMeasurement(result.yearToDate.measurement, result.judgedBy, zh)).toBe(text)
  })

  test('in the sentence, with the distance to the level that last year’s figure makes of it', () => {
    const { result } = grown('件', 'flow', '400')
    expect(describeIndicator(result, 3, zh)).toBe(
      '已完成 90 件，目标较上年提高5%，还差 330 件，按计划此时应到 105 件',
    )
    expect(describeIndicator(grown('件').result, 3, zh)).toContain('已完成 90 件')
  })

  test('in the chart, whose target line is that level', () => {
    const { table } = indicatorTrendOption(grown('件', 'flow', '400').result, 3, words)
    expect(table.head).toEqual(['期间', '累计', '指标值', '计划', '预计'])
    expect(table.rows[0]).toEqual(['1–3', '90', '420', '105', ''])
  })
})

test('no figure says why', () => {
  expect(describeMeasurement({ known: false, reason: 'no-data' }, grown('件').result.judgedBy, zh)).toBe(
    '未报',
  )
  const { result } = oneRow('≥10件', 'flow', [toDate(3, number('0'))], 3)
  expect(describeMeasurement(result.yearToDate.measurement, result.judgedBy, zh)).toBe('0 件')
})
