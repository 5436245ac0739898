import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePastedTable } from '@/domain/actuals/parse-pasted-table'

describe('a block from Excel or WPS', () => {
  test.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n2', [['1'], ['2']]],
    ['1\r2\r', [['1'], ['2']]],
    ['\t2\r\n', [['', '2']]],
    ['1\t\r\n', [['1', '']]],
    ['"一\n二"\t3\r\n', [['一\n二', '3']]],
    ['"他说""好"""\t3', [['他说"好"', '3']]],
    ['"a\tb"\t3', [['a\tb', '3']]],
    ['5" 屏\t3', [['5" 屏', '3']]],
    ['"没有结束\t3', [['"没有结束', '3']]],
    ['1\r\n\r\n3\r\n\r\n\r\n', [['1'], [''], ['3']]],
    ['', []],
    ['\r\n', []],
  ])('%j', (text, rows) => expect(parsePastedTable(text)).toEqual(rows))

  test('what Excel quotes comes back as it was', () => {
    const cell = fc
      .string()
      .map((text) => text.trim())
      .filter((text) => text !== '' && !text.startsWith('"'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) =>
          row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
        )
        expect(parsePastedTable(`${quoted.join('\r\n')}\r\n`)).toEqual(rows)
      }),
    )
  })
})
