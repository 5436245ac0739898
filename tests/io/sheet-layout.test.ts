import { describe, expect, test } from 'vitest'
import type { MergedArea } from '@/domain/targets/sheet-grid'
import { layOutSheet } from '@/io/sheet-layout'
import { fixtureSheets } from './target-files'

const area = (row: number, column: number, rows: number, columns: number): MergedArea => ({
  row,
  column,
  rows,
  columns,
})
const layOut = (rows: readonly (readonly string[])[], merges: readonly MergedArea[] = []) =>
  layOutSheet({ name: '', rows, merges, hiddenRows: [] })

describe('the size of a written form', () => {
  test('a form fits the width of a page, and no row is higher than one can be', async () => {
    for (const name of ['zhanjiang-2022.xlsx', 'long-form.xlsx']) {
      const [form] = await fixtureSheets(name)
      if (!form) throw new Error(name)
      const { widths, heights } = layOutSheet(form)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(112)
      expect(Math.max(...heights)).toBeLessThanOrEqual(409)
    }
  })

  test('Chinese characters are as wide as two, every column can be read', () => {
    expect(layOut([['指标指标指标', 'abcdef']]).widths).toEqual([14, 10])
    expect(layOut([['', '', 'a']]).widths).toEqual([10, 10, 10])
  })

  test('a row is as high as the lines of its longest cell; a merged one shares them out', () => {
    const [one = 0] = layOut([['a']]).heights
    const [three = 0] = layOut([['a\nb\nc']]).heights
    expect(three).toBeGreaterThan(one * 2)
    expect(
      layOut(
        [
          ['a\nb\nc', 'x'],
          ['', 'y'],
          ['', 'z'],
        ],
        [area(0, 0, 3, 1)],
      ).heights,
    ).toEqual([one, one, one])
  })

  test('rows merged across the sheet at its top are its title', () => {
    const rows = [['题', '', ''], [], ['单位', '', ''], ['a', 'b', 'c'], ['尾', '', '']]
    const across = (row: number) => area(row, 0, 1, 3)
    expect(layOut(rows, [across(0), across(2), across(4)]).titleRows).toEqual([0, 2])
    expect(layOut(rows).titleRows).toEqual([])
  })

  test('a sheet without a word has a size too', () => {
    expect(layOut([])).toMatchObject({ columns: 1, widths: [10], heights: [] })
  })
})
