import { describe, expect, test } from 'vitest'
import { readIndicatorColumns } from '@/domain/targets/indicator-columns'
import { readIndicatorRow } from '@/domain/targets/read-indicator-row'

function columnsOf(...cells: string[]) {
  const columns = readIndicatorColumns({ row: 1, cells })
  if (!columns) throw new Error('no header')
  return columns
}
const COLUMNS = columnsOf('', '一级指标', '二级指标', '三级指标', '指标值')
const read = (...cells: string[]) => readIndicatorRow({ row: 7, cells }, COLUMNS)

describe('level words are known by themselves, the rest is name and value', () => {
  test.each([
    [['绩效指标', '产出指标', '数量指标', '件数', '10'], '产出指标', '数量指标', '件数', '10', 0],
    [['', '', '', '件数', '10'], undefined, undefined, '件数', '10', 0],
    [['', '', '', '社会效益指标', '意识', '明显改善'], undefined, '社会效益指标', '意识', '明显改善', 1],
    [['', '', '', '', '意识', '明显改善'], undefined, undefined, '意识', '明显改善', 1],
    [['', '', '使用年限', '长期', ''], undefined, undefined, '使用年限', '长期', -1],
    [['', '效益指标', '', '覆盖率', '100'], '效益指标', undefined, '覆盖率', '100', 0],
    [['', '', '生态效益指标', '', ''], undefined, '生态效益指标', '', '', 0],
    [['', '', '成本指标', '成本', '390'], undefined, '成本指标', '成本', '390', 0],
    [['', '成本指标', '经济成本指标', '成本', '390'], '成本指标', '经济成本指标', '成本', '390', 0],
    [['', '产出', '数量', '件数', '10'], '产出', '数量', '件数', '10', 0],
    [['', '', '履职效果', '检查次数', '10'], undefined, '履职效果', '检查次数', '10', 0],
    [['', '', '', '件数', ''], undefined, undefined, '件数', '', 0],
  ])('%j', (cells, level1, level2, name, value, shift) => {
    const row = read(...cells)
    expect([row.level1?.word, row.level2?.word, row.name, row.value, row.shift]).toEqual([
      level1,
      level2,
      name,
      value,
      shift,
    ])
  })

  test('of two level-2 words the one beside the name counts', () => {
    const row = read('', '', '社会效益指标', '经济效益指标', '指标5:')
    expect([row.level2?.word, row.repeatedLevel2, row.name]).toEqual([
      '经济效益指标',
      '社会效益指标',
      '指标5:',
    ])
  })

  test('a unit column moves with its row', () => {
    const columns = columnsOf('一级指标', '二级指标', '三级指标', '计量单位', '指标值')
    const straight = readIndicatorRow({ row: 1, cells: ['', '', '件数', '件', '10'] }, columns)
    const shifted = readIndicatorRow({ row: 1, cells: ['', '', '', '件数', '件', '10'] }, columns)
    expect([straight.unit, straight.value, shifted.unit, shifted.value]).toEqual(['件', '10', '件', '10'])
  })
})

test('with its merged cells known a level without a value stands, a row typed a column off is put back', () => {
  const placed = (...cells: string[]) => readIndicatorRow({ row: 7, cells, isPlaced: true }, COLUMNS)
  const level = placed('', '', '履职效果', '检查次数', '')
  expect([level.level2?.word, level.name, level.value, level.shift]).toEqual(['履职效果', '检查次数', '', 0])
  const off = placed('', '', '平台使用年限(年)', '长期', '')
  expect([off.level2, off.name, off.value, off.shift]).toEqual([null, '平台使用年限(年)', '长期', -1])
})
