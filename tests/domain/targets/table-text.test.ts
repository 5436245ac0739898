import { describe, expect, test } from 'vitest'
import { findCell, labelOf, readTableRows, stripTags } from '@/domain/targets/table-text'

describe('from exported text to rows of cells', () => {
  test('rows keep the line they stood in, blank ones go', () => {
    expect(readTableRows('\n\n甲\t 乙 \r\n\t\t\n丙')).toEqual([
      { row: 3, cells: ['甲', '乙'] },
      { row: 5, cells: ['丙'] },
    ])
  })

  test('a quoted cell may hold line ends, a lone quote is a character', () => {
    expect(readTableRows('目标\t"一、\r\n二、""三"""\n丁\t"四')).toEqual([
      { row: 1, cells: ['目标', '一、\n二、"三"'] },
      { row: 3, cells: ['丁', '"四'] },
    ])
  })

  test('empty text has no rows', () => expect(readTableRows('')).toEqual([]))

  test('a label has one spelling', () => {
    expect(labelOf(' 预算金额（万元）： ')).toBe('预算金额(万元)')
    expect(labelOf('★其中：基本支出')).toBe('其中:基本支出')
  })

  test('tags go, signs stay', () => {
    expect(stripTags('<p>一是加强</p>')).toBe('一是加强')
    expect(stripTags('>400件，<5%')).toBe('>400件，<5%')
    expect(stripTags('a&lt;b&nbsp;')).toBe('a<b')
  })

  test('a cell is found by its words, wherever it stands', () => {
    const rows = readTableRows('甲\n\t\t单位：\t乙')
    expect(findCell(rows, /^单位$/)).toMatchObject({ column: 2, row: { row: 2 } })
    expect(findCell(rows, /^丙$/)).toBeNull()
  })
})
