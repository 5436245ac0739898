import { describe, expect, test } from 'vitest'
import { placeName, readWorkbook } from '@/io/workbook'
import { fixtureBytes, fixtureSheets } from './target-files'

describe('cells as they are meant, in both kinds of workbook', () => {
  const meant = [
    ['百分比', '90%'],
    ['百分比带小数', '92.5%'],
    ['金额', '8584.25'],
    ['日期', '2022-11-30'],
    // Named by the numbers 57 and 58 of the Chinese edition alone.
    ['年月', '2022年11月'],
    ['月日', '11月30日'],
    ['带单位', '400件'],
    ['万元格式', '12.3万'],
    ['错误', '#REF!'],
    ['真假', 'TRUE'],
    ['文本', '=不是公式'],
  ]
  test.each(['odd-cells.xlsx', 'odd-cells.xls'])('%s', async (name) => {
    const [grid] = await fixtureSheets(name)
    expect(grid?.rows.slice(0, meant.length)).toEqual(meant)
    expect(grid?.rows.slice(12, 14)).toEqual([
      ['多行', '第一行\n第二行'],
      ['文本数字', '0012'],
    ])
  })

  test('a formula is its last value as shown; none is blank and named, never 0', async () => {
    const [computed] = await fixtureSheets('odd-cells.xls')
    expect(computed?.rows[11]).toEqual(['公式', '33.33%'])
    expect(computed?.rows[14]).toEqual(['文本公式', '合计'])
    const written = await readWorkbook(fixtureBytes('odd-cells.xlsx'))
    expect(written).toMatchObject({
      ok: true,
      notes: [{ code: 'formula-without-value', sheet: '单元格', cells: ['B12', 'B15'] }],
    })
    expect(written.ok && written.sheets[0]?.rows[11]).toEqual(['公式'])
  })
})

describe('what is hidden is read and named', () => {
  test('rows, columns and sheets', async () => {
    const reading = await readWorkbook(fixtureBytes('long-form.xlsx'))
    if (!reading.ok) throw new Error(reading.issue)
    expect(reading.sheets.map(({ name }) => name)).toEqual(['项目绩效目标', '旧稿'])
    expect(reading.sheets[0]?.hiddenRows).toEqual([9])
    expect(reading.sheets[0]?.rows[9]?.[4]).toBe('平台正常使用年限')
    expect(reading.notes).toEqual([
      { code: 'hidden-columns', sheet: '项目绩效目标', columns: [9] },
      { code: 'hidden-sheet', sheet: '旧稿' },
    ])
  })

  test('a place as a spreadsheet names it', () => {
    expect([placeName(0, 0), placeName(4, 25), placeName(0, 26), placeName(9, 702)]).toEqual([
      'A1',
      'Z5',
      'AA1',
      'AAA10',
    ])
  })
})
