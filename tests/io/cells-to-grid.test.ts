import { describe, expect, test } from 'vitest'
import type { MergedArea } from '@/domain/targets/sheet-grid'
import { cellsToGrid } from '@/io/cells-to-grid'

const area = (row: number, column: number, rows: number, columns: number): MergedArea => ({
  row,
  column,
  rows,
  columns,
})
const gridOf = (
  rows: readonly (readonly string[] | undefined)[],
  merges: readonly MergedArea[] = [],
  hiddenRows: number[] = [],
) => cellsToGrid({ name: '', rows, merges, hiddenRows })

describe('the cells of a file as a grid', () => {
  test('texts are trimmed, missing rows are blank, the empty tail goes', () => {
    expect(gridOf([['\u3000a\r\nb ', ''], undefined, ['', 'c', ' '], ['', ''], []])?.rows).toEqual([
      ['a\nb'],
      [],
      ['', 'c'],
    ])
  })

  test('nothing stands under a merged cell', () => {
    const grid = gridOf(
      [
        ['a', 'x', '1'],
        ['y', 'z', '2'],
      ],
      [area(0, 0, 2, 2)],
    )
    expect(grid?.rows).toEqual([
      ['a', '', '1'],
      ['', '', '2'],
    ])
  })

  test('areas are cut off where the texts end; those of one cell and those that overlap are none', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    expect(gridOf(rows, [area(0, 0, 99, 1)])?.merges).toEqual([area(0, 0, 2, 1)])
    expect(gridOf(rows, [area(1, 1, 9, 9), area(0, 0, 1, 1), area(7, 7, 2, 2)])?.merges).toEqual([])
    expect(gridOf(rows, [area(0, 0, 1, 2), area(0, 1, 2, 1)])?.merges).toEqual([area(0, 0, 1, 2)])
    expect(
      gridOf(rows, [area(-1, 0, 2, 2), area(NaN, 0, 2, 2), area(0, 0, NaN, 2), area(0, 0, -2, -2)])?.merges,
    ).toEqual([])
  })

  test('hidden rows without a text are not named', () => {
    expect(gridOf([['a'], ['b'], []], [], [2, 1, 7])?.hiddenRows).toEqual([1])
  })

  test('20 000 rows and 256 columns are the most, blanks beyond them do not count', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ['a'])
    expect(gridOf(rows(20_000))?.rows.length).toBe(20_000)
    expect(gridOf(rows(20_001))).toBeNull()
    expect(gridOf([...rows(2), ...Array.from({ length: 30_000 }, () => [''])])?.rows.length).toBe(2)
    expect(gridOf([Array.from({ length: 257 }, () => 'a')])).toBeNull()
    expect(gridOf([[...Array.from({ length: 256 }, () => 'a'), '']])?.rows[0]?.length).toBe(256)
  })
})
