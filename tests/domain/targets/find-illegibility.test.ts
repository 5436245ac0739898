import { describe, expect, test } from 'vitest'
import { findIllegibility } from '@/domain/targets/find-illegibility'
import { readGridRows } from '@/domain/targets/grid-rows'
import { gridFromText } from '@/domain/targets/sheet-grid'
import { splitTableBlocks } from '@/domain/targets/split-table-blocks'

function codeOf(...lines: string[]): string | undefined {
  const rows = readGridRows(gridFromText(lines.join('\n'), ''))
  return findIllegibility(rows, splitTableBlocks(rows))?.code
}
const HEADER = '一级指标\t二级指标\t三级指标\t指标值'
const rate = (value: string) => `产出指标\t质量指标\t合格率\t${value}`

describe('columns that ran together', () => {
  test.each([
    ['一级指标二级指标三级指标指标值', 'flattened'],
    ['一级指标 二级指标 三级指标 年度指标值 实际完成值', 'flattened'],
    ['产出指标数量指标培训次数≥5次510', 'flattened'],
    ['绩效目标说明', 'no-indicator-header'],
    ['品名\t数量', 'not-a-target-table'],
    [HEADER, undefined],
  ])('%s: %s', (line, code) => expect(codeOf(line)).toBe(code))

  test.each([
    [['88100', '909510'], 'flattened'],
    [['88100'], 'flattened'],
    // One slip among good rates is no reason to refuse a table.
    [['88100', '≥90%'], undefined],
    [['≥88%100%10', '90%95%10'], 'flattened'],
    [['100', '95'], undefined],
    [['100%', '99.99%'], undefined],
    [['292%'], undefined],
  ])('%j: %s', (values, code) => expect(codeOf(HEADER, ...values.map(rate))).toBe(code))

  test('a large count is no run of figures', () =>
    expect(codeOf(HEADER, '产出指标\t数量指标\t受益人数\t88100')).toBeUndefined())
})
