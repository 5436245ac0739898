import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { createPlainCutter } from '@/io/csv-plain'

const cut = (text: string, isLast = true, newline = '\n') => createPlainCutter(',')(text, newline, isLast)

describe('a text without quotation marks is cut', () => {
  test.each<[string, string, string[][]]>([
    [
      'at delimiters and ends of lines',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with a last line that has no end', 'a,b\nc', [['a', 'b'], ['c']]],
    [
      'with a return before the line feed',
      'a,b\r\nc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with a return inside a cell as it stands', 'a\rb,c\n', [['a\rb', 'c']]],
    ['into empty cells', ',\n\n,a', [['', ''], [''], ['', 'a']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual({ data: expected, rest: text.length }))

  test('at returns alone', () => {
    expect(cut('a,b\rc', true, '\r').data).toEqual([['a', 'b'], ['c']])
  })

  test('leaving the line that does not end in it for the next one', () => {
    expect(cut('a,b\nc,', false)).toEqual({ data: [['a', 'b']], rest: 4 })
    expect(cut('a,b', false)).toEqual({ data: [], rest: 0 })
  })

  test('as the reader of quoted texts cuts it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '案', ',', '\n', '\r\n', ' ', '𠮷'), maxLength: 60 })
    fc.assert(
      fc.property(text, (all) => {
        const parsed = Papa.parse<string[]>(all, { delimiter: ',', newline: '\n' }).data
        const trimmed = parsed.map((cells) => cells.with(-1, (cells.at(-1) ?? '').replace(/\r$/, '')))
        const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0] === ''
        expect(cut(all).data.filter((cells) => !isBlank(cells))).toEqual(
          trimmed.filter((cells) => !isBlank(cells)),
        )
      }),
    )
  })

  test('the same in the thousandth line as in the first, in columns of few and of many texts', () => {
    const cutter = createPlainCutter(',')
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `〔2022〕虚法援民字第${i}号`,
      `词${i % 7}`,
      `${i % 5000}`,
    ])
    const text = rows.map((cells) => cells.join(',')).join('\n')
    const found: string[][] = []
    let rest = ''
    for (let at = 0; at < text.length; at += 5000) {
      const all = rest + text.slice(at, at + 5000)
      const { data, rest: from } = cutter(all, '\n', false)
      found.push(...data)
      rest = all.slice(from)
    }
    found.push(...cutter(rest, '\n', true).data)
    expect(found).toEqual(rows)
  })
})
