import { describe, expect, test } from 'vitest'
import { readIndicatorColumns } from '@/domain/targets/indicator-columns'
import { readRowTexts } from '@/domain/targets/read-row-texts'

const columns = readIndicatorColumns({
  row: 1,
  cells: ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标性质', '指标值', '度量单位', '权重'],
})

function read(cells: string[], above?: ReadonlyMap<number, string>) {
  if (!columns) throw new Error('no header')
  const texts = cells.map((text, column) => ({ text, column })).filter(({ text }) => text !== '')
  const found = readRowTexts(texts, columns, { row: 2, cells, ...(above ? { above } : {}) })
  return [found.name, found.value, found.unit, found.weight, found.nameless, found.shift]
}

describe('each text in its own column', () => {
  test.each([
    [
      ['', '', '件数', '', '≥', '90', '件', '10'],
      ['件数', '≥90', '件', '10', '', 0],
    ],
    [
      ['', '', '件数', '', '', '', '', '10'],
      ['件数', '', '', '10', '', 0],
    ],
    // One column to the right, all of it.
    [
      ['', '', '', '件数', '', '≥', '90', '件', '10'],
      ['件数', '≥90', '件', '10', '', 1],
    ],
    // 指标1 gives way to its description.
    [
      ['', '', '指标1：', '办结件数', '≥', '90', '件', ''],
      ['办结件数', '≥90', '件', '', '', 0],
    ],
    // A figure is no name.
    [
      ['', '', '', '', '', '90', '%', '5'],
      ['', '', '', '', '90', 0],
    ],
    [
      ['', '', '', '', '≥', '90', '%', ''],
      ['', '', '', '', '90', 0],
    ],
    [
      ['', '', '', '', '', '', '', '5'],
      ['', '', '', '', '', 0],
    ],
    [[''], ['', '', '', '', '', 0]],
  ])('%j', (cells, expected) => expect(read(cells)).toEqual(expected))

  test('a merged name holds for the rows it reaches', () =>
    expect(read(['', '', '', '', '≥', '90', '%', ''], new Map([[2, '完好率']]))).toEqual([
      ...['完好率', '≥90', '%', '', '', 0],
    ]))
})
