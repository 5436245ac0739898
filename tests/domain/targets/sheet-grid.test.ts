import { describe, expect, test } from 'vitest'
import { gridFromText } from '@/domain/targets/sheet-grid'

describe('exported text as a grid', () => {
  test('row n is line n + 1, blank lines stay as empty rows', () => {
    expect(gridFromText('\n甲\t 乙 \r\n\n丙', '表')).toEqual({
      name: '表',
      rows: [[], ['甲', '乙'], [], ['丙']],
      merges: [],
      hiddenRows: [],
    })
  })

  test('the further lines of a quoted cell are empty rows', () => {
    expect(gridFromText('"一\n二"\t甲\n乙', '').rows).toEqual([['一\n二', '甲'], [], ['乙']])
  })

  test('no text, no rows', () => expect(gridFromText('', 'x').rows).toEqual([]))
})
