import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseDelimiter, createCsvReader, hasSwallowedLines, type Delimiter } from '@/io/csv-rows'

function readAll(text: string, pieceLength = text.length + 1, delimiter: Delimiter = ',') {
  const reader = createCsvReader(delimiter)
  const records = []
  for (let at = 0; at < text.length; at += pieceLength)
    records.push(...reader.read(text.slice(at, at + pieceLength)))
  records.push(...reader.finish())
  return { records, failure: reader.failure() }
}
const rowsOf = (text: string) => readAll(text).records.map(({ line, cells }) => [line, ...cells])

describe('records with the line they stand on', () => {
  test.each<[string, string, (number | string)[][]]>([
    [
      'LF',
      'a,b\nc,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d\r',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'both in one file',
      'a,b\nc,d\r\ne,f',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
      ],
    ],
    [
      'blank lines are passed over and counted',
      'a\n\n , \r\nb',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    [
      'a quoted cell over several lines',
      'a,"b\nc\r\nd"\r\ne',
      [
        [1, 'a', 'b\nc\r\nd'],
        [4, 'e'],
      ],
    ],
    ['quotes and delimiters in quotes', '"a ""x"", b",c\n', [[1, 'a "x", b', 'c']]],
    [
      'a quoted last cell before CRLF',
      'a,"b"\r\nc,"d"\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    ['="0012" as it stands', 'a,="0012"\n', [[1, 'a', '="0012"']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(rowsOf(text)).toEqual(expected))

  test('do not depend on where the pieces are cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '案', '"', ',', '\n', '\r\n', ' '), maxLength: 6 })
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`)
    const plain = fc.string({ unit: fc.constantFrom('a', '𠮷', ' ', ';'), maxLength: 6 })
    const row = fc
      .array(fc.oneof(quoted, plain), { minLength: 1, maxLength: 4 })
      .map((cells) => cells.join(','))
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(7),
        (rows, end, cut) => {
          const text = rows.map((each) => each + end).join('')
          expect(readAll(text, cut + 1)).toEqual(readAll(text))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('quotation marks that do not pair up', () => {
  test('inside a row: the lines up to the next closing mark are one broken record, the others are sound', () => {
    const { records, failure } = readAll('a,b\n"c"x,d\ne,"f"\ng,h\n')
    expect(records.map(({ line, lastLine, isBroken }) => [line, lastLine, isBroken])).toEqual([
      [1, 1, false],
      [2, 3, true],
      [4, 4, false],
    ])
    expect(failure).toBeNull()
  })

  test('never closed: said with the line where it opens, wherever the pieces are cut', () => {
    for (const length of [1, 3, 100])
      expect(readAll('a,b\nc,d\ne,"f\ng,h\n', length).failure).toEqual({ code: 'quote-unclosed', line: 3 })
  })

  test('a mark inside an unquoted cell is a character', () => {
    expect(rowsOf('a,5" pipe\nb,c')).toEqual([
      [1, 'a', '5" pipe'],
      [2, 'b', 'c'],
    ])
  })

  test('closed by chance many lines later: the swallowed lines are noticed', () => {
    expect(hasSwallowedLines(['1', 'x\n2,b,c\n3,b', 'c'], ',', 3)).toBe(true)
    expect(hasSwallowedLines(['1', '虚构路1号,\n附1室', 'c'], ',', 19)).toBe(false)
    expect(hasSwallowedLines(['1', 'a', 'c'], ',', 3)).toBe(false)
  })

  test('a record of millions of characters is given up, with its line', () => {
    const reader = createCsvReader(',')
    reader.read('a,b\n"')
    for (let i = 0; i < 5; i += 1) reader.read('x'.repeat(1_000_000))
    expect(reader.failure()).toEqual({ code: 'record-too-long', line: 2 })
    expect(reader.read('y\n')).toEqual([])
  })
})

describe('the delimiter is the one under which the first lines name most columns', () => {
  const count = (records: readonly (readonly string[])[]) =>
    Math.max(0, ...records.map((cells) => cells.filter((cell) => ['甲', '乙', '丙'].includes(cell)).length))
  test.each<[string, Delimiter]>([
    ['甲,乙,丙\n', ','],
    ['甲\t乙\t丙\r\n1\t2,5\t3', '\t'],
    ['甲;乙;丙\r1;2;3', ';'],
    ['标题, 一, 二, 三, 四\n甲;乙;丙\n', ';'],
    ['x\ty\n', ','],
  ])('%j', (text, delimiter) => expect(chooseDelimiter(text, count)).toBe(delimiter))
})
