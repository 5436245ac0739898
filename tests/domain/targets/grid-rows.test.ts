import { expect, test } from 'vitest'
import { readGridRows } from '@/domain/targets/grid-rows'
import type { SheetGrid } from '@/domain/targets/sheet-grid'

const grid = (rows: string[][], merges: SheetGrid['merges'] = []): SheetGrid => ({
  ...{ name: '', rows, merges, hiddenRows: [] },
})

test('without merges: cells where they stood, blank rows left out', () => {
  expect(readGridRows(grid([[], ['甲'], ['', ''], ['', '乙']]))).toEqual([
    { row: 2, cells: ['甲'] },
    { row: 4, cells: ['', '乙'] },
  ])
})

test('a merged cell reaches down, and says that cells stand where they were meant to', () => {
  const [top, below, last] = readGridRows(
    grid(
      [
        ['甲', 'a'],
        ['', 'b'],
        ['', 'c'],
      ],
      [{ row: 0, column: 0, rows: 2, columns: 1 }],
    ),
  )
  expect(top).toEqual({ row: 1, cells: ['甲', 'a'], isPlaced: true })
  expect(below?.above?.get(0)).toBe('甲')
  expect(last).toEqual({ row: 3, cells: ['', 'c'], isPlaced: true })
})

test('areas beyond the sheet end with it', () => {
  const merges = [
    { row: 0, column: 0, rows: 1e9, columns: 1e9 },
    { row: -3, column: 5, rows: 2, columns: 1 },
    { row: 99, column: 0, rows: 2, columns: 2 },
  ]
  expect(readGridRows(grid([['甲'], ['乙']], merges)).map(({ row }) => row)).toEqual([1, 2])
})
