import { describe, expect, test } from 'vitest'
import { parseQuarterHeading, planPaste, type PasteTarget } from '@/domain/actuals/plan-paste'

const target: PasteTarget = {
  rows: [
    { rowId: 'I01', names: ['培训次数(次)', '培训次数'], otherTexts: ['2'] },
    { rowId: 'I02', names: ['培训人次(次)', '培训人次'], otherTexts: ['200'] },
    { rowId: 'I03', names: ['项目完成率(%)', '项目完成率'], otherTexts: ['≥95%'] },
  ],
  periods: [3, 6, 9, 12],
  start: { rowId: 'I01', periodEnd: 9 },
}
const placed = (table: string[][], over: Partial<PasteTarget> = {}) => {
  const plan = planPaste(table, { ...target, ...over })
  return plan.cells.map((cell) => `${cell.rowId} ${cell.periodEnd} ${cell.text}`)
}

describe('without names and headings the block is laid from its cell', () => {
  test('down and to the right', () => {
    expect(
      placed([
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toEqual(['I01 9 1', 'I01 12 2', 'I02 9 3', 'I02 12 4'])
  })

  test('what lies outside is counted, not lost in silence', () => {
    const plan = planPaste([['1', '2', '3'], ['4'], ['5'], ['6']], target)
    expect(plan.cells).toHaveLength(4)
    expect(plan.outside).toBe(2)
  })

  test('blank cells clear nothing', () => {
    expect(placed([['', '2']])).toEqual(['I01 12 2'])
  })
})

describe('rows with names go to the rows of these names', () => {
  test('in any order, with or without the unit', () => {
    expect(
      placed([
        ['培训人次', '30'],
        ['培训次数 (次)', '1'],
      ]),
    ).toEqual(['I02 9 30', 'I01 9 1'])
  })

  test('numbering and marks in front do not matter', () => {
    expect(
      placed([
        ['指标2：★培训人次', '30'],
        ['★培训次数', '1'],
      ]),
    ).toEqual(['I02 9 30', 'I01 9 1'])
  })

  test('the 指标值 that was copied along is no figure', () => {
    expect(
      placed([
        ['培训次数', '2', '7'],
        ['项目完成率(%)', '≥95%', '96%'],
      ]),
    ).toEqual(['I01 9 7', 'I03 9 96%'])
  })

  test('a column before the names (序号) is no figure', () => {
    expect(
      placed([
        ['1', '培训次数', '7'],
        ['2', '培训人次', '8'],
      ]),
    ).toEqual(['I01 9 7', 'I02 9 8'])
  })

  test('names that are not here are named', () => {
    expect(
      planPaste(
        [
          ['培训次数', '1'],
          ['别的指标', '9'],
        ],
        target,
      ),
    ).toMatchObject({
      matchedBy: 'name',
      unknownNames: ['别的指标'],
      cells: [{ rowId: 'I01', text: '1' }],
    })
  })
})

describe('a heading sends its column to its quarter', () => {
  test('wherever the block was pasted', () => {
    expect(
      placed([
        ['指标', '一季度', '四季度'],
        ['培训次数', '1', '4'],
      ]),
    ).toEqual(['I01 3 1', 'I01 12 4'])
  })

  test('also without names, from the row it was pasted into', () => {
    expect(
      placed([
        ['第一季度', '第二季度'],
        ['1', '2'],
      ]),
    ).toEqual(['I01 3 1', 'I01 6 2'])
  })

  test('a quarter that the grid does not ask for takes nothing', () => {
    const half = { periods: [3, 6], start: { rowId: 'I01', periodEnd: 3 } }
    const table = [
      ['指标', '一季度', '三季度'],
      ['培训次数', '1', '3'],
    ]
    expect(placed(table, half)).toEqual(['I01 3 1'])
  })

  test('a heading without quarters is passed over', () => {
    expect(
      placed([
        ['指标名称', '完成值'],
        ['培训次数', '5'],
      ]),
    ).toEqual(['I01 9 5'])
  })

  test.each([
    ['第四季度', 12, null],
    ['四季度', 12, null],
    ['4季度', 12, null],
    ['Ｑ４', 12, null],
    ['2022年第一季度', 3, null],
    ['第二季度（累计）', 6, 'cumulative'],
    ['二季度累计数', 6, 'cumulative'],
    ['三季度本季发生数', 9, 'period'],
    ['1—6月执行情况', 6, 'cumulative'],
    ['1-12月', 12, 'cumulative'],
    ['上半年', 6, 'cumulative'],
    ['全年', 12, 'cumulative'],
  ])('%s ends in month %i, %s', (text, periodEnd, basis) =>
    expect(parseQuarterHeading(text)).toEqual({ periodEnd, basis }),
  )

  test.each(['指标值', '3月', '五季度', '', '374/410', '1-5月'])('%s is none', (text) =>
    expect(parseQuarterHeading(text)).toBeNull(),
  )
})
