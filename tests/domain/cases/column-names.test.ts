import { describe, expect, test } from 'vitest'
import { columnNames, headerSetOf, placeOfColumn } from '@/domain/cases/column-names'

test('a header that stands twice gets its number, in whatever spelling', () => {
  expect(columnNames([' 受理日期', '案由', '受理\n日期', '', '受理日期（年月日）', ''])).toEqual([
    '受理日期',
    '案由',
    '受理 日期 #2',
    '',
    '受理日期（年月日） #3',
    '',
  ])
})

describe('the column that a name means', () => {
  const names = columnNames(['登记号', '收案（日期）', '', '收案', '2022'])
  test.each([
    ['登记号', 0],
    ['收案（日期）', 1],
    ['收案', 1],
    ['收案 #2', 3],
    [' 登 记 号：', 0],
    ['2022', 4],
    ['办结', -1],
    ['收案 #3', -1],
    ['', -1],
  ])('%s: %i', (name, place) => expect(placeOfColumn(names, name)).toBe(place))
})

describe('the set of headers', () => {
  const setOf = (...headers: string[]) => headerSetOf(columnNames(headers))
  test('is the same in another order and spelling', () => {
    expect(setOf('登记号', '收案', '')).toBe(setOf('收 案', '登记号：'))
    expect(setOf('登记号', '收案')).not.toBe(setOf('登记号', '收案', '备注'))
  })

  test('has an order where only that tells two columns apart', () => {
    expect(setOf('日期', '编号', '日期')).not.toBe(setOf('日期', '日期', '编号'))
  })
})
