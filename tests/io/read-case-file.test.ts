import { describe, expect, test } from 'vitest'
import { readCase } from '@/domain/cases/packed-cases'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { fixture, inPieces, sample } from './byte-pieces'

const options = { hashCaseNumber: createCaseNumberHash(new Uint8Array(16)), latestYear: 2023 }
const read = (bytes: Uint8Array, pieceLength = 1000) => readCaseFile(inPieces(bytes, pieceLength), options)
async function reading(bytes: Uint8Array, pieceLength?: number): Promise<CaseFileReading> {
  const result = await read(bytes, pieceLength)
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.reading
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const header = '案件编号,受援人姓名,受理日期,结案日期,案件状态\n'

describe('a file that is no register is refused with its one reason', () => {
  test.each([
    ['empty.csv', { code: 'empty-file' }],
    ['binary.csv', { code: 'binary-file' }],
    ['workbook.csv', { code: 'workbook-broken' }],
    ['header-only.csv', { code: 'no-rows' }],
    ['other-columns.csv', { code: 'header-not-found', found: ['姓名', '部门', '年龄'] }],
    ['lying-bom.csv', { code: 'bom-lies', encoding: 'utf-8', byte: 4, line: 1 }],
    ['damaged-gb18030.csv', { code: 'undecodable', encoding: 'gb18030', byte: 786, line: 5 }],
    ['open-quote.csv', { code: 'quote-unclosed', line: 5 }],
  ])('%s', async (name, issue) => {
    for (const pieceLength of [1, 7, 1 << 20])
      expect(await read(fixture(name), pieceLength)).toEqual({ ok: false, issue })
  })

  test.each([
    ['a BOM and nothing', '\uFEFF', { code: 'empty-file' }],
    ['blank lines', '\n\n , ,\n', { code: 'empty-file' }],
    [
      'a column missing',
      '案件编号,案由\n1,2\n',
      { code: 'columns-missing', missing: ['accepted', 'ended'], found: ['案件编号', '案由'] },
    ],
    [
      'a column twice, and no row',
      '案件编号,受理日期,受理日期,结案日期\n',
      {
        code: 'columns-missing',
        missing: ['accepted'],
        found: ['案件编号', '受理日期', '受理日期', '结案日期'],
      },
    ],
    ['a row of data alone', '1,张三,2022/1/1,李四\n', { code: 'header-not-found', found: ['1', '2022/1/1'] }],
    ['UTF-8 damaged further on', null, { code: 'undecodable', encoding: 'utf-8', byte: 71, line: 2 }],
  ])('%s', async (_, text, issue) => {
    const damaged = Uint8Array.of(...utf8(header), 0x31, 0x2c, 0xff, 0x0a)
    expect(await read(text === null ? damaged : utf8(text))).toEqual({ ok: false, issue })
  })

  test.each([
    ['utf-16le', [0xff, 0xfe], utf8(header)],
    ['utf-16be', [0xfe, 0xff], utf8(header)],
    ['utf-16le', [0xff, 0xfe], sample('case-register-2022-gb18030.csv')],
  ] as const)('%s promised over other bytes', async (encoding, mark, rest) => {
    const issue = { code: 'bom-lies', encoding, byte: 3, line: 1 }
    expect(await read(Uint8Array.of(...mark, ...rest))).toEqual({ ok: false, issue })
  })

  test('a file that cannot be read any more says so', async () => {
    const gone = {
      size: 1,
      pieces: () => ({
        [Symbol.asyncIterator]: () => ({
          next: () => Promise.reject(new DOMException('', 'NotReadableError')),
        }),
      }),
    }
    expect(await readCaseFile(gone, options)).toEqual({ ok: false, issue: { code: 'unreadable' } })
  })
})

describe('a register is read', () => {
  test('from both encodings alike, wherever the pieces are cut', async () => {
    const one = await reading(sample('case-register-2022-utf8.csv'), 1 << 20)
    const two = await reading(sample('case-register-2022-gb18030.csv'), 997)
    expect([one.encoding, one.hasBom, two.encoding, two.hasBom]).toEqual(['utf-8', true, 'gb18030', false])
    expect(two.intake).toEqual(one.intake)
    expect(two.columns).toEqual(one.columns)
    expect(two.fingerprint).not.toBe(one.fingerprint)
    const words = two.intake.chunks.flatMap((chunk) => chunk.words)
    expect(words).toContain('𠮷祥小区物业服务合同纠纷')
    expect(words.some((word) => word.includes('\uFFFD'))).toBe(false)
  })

  test('as Unicode text of Excel, with tabs', async () => {
    expect(await reading(fixture('unicode-text.txt'))).toMatchObject({
      encoding: 'utf-16le',
      delimiter: '\t',
      intake: { rows: 3, accepted: 3 },
    })
  })

  test('with semicolons, titles above the header and blank lines', async () => {
    const text = `某县登记表\n\n制表:某某;;;\n${header.replaceAll(',', ';')}1;某;2022/1/1;;在办\n`
    expect(await reading(utf8(text))).toMatchObject({
      delimiter: ';',
      headerLine: 4,
      intake: { accepted: 1 },
      preview: [{ line: 5, cells: ['1', '2022/1/1', '', '在办'] }],
    })
  })

  test('as GB18030 also when the first byte that is no UTF-8 comes late', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i},x,2022/1/1,2022/2/1,\n`).join('')
    const ascii = utf8('a,b\n')
    const bytes = Uint8Array.of(...ascii, ...encodeGb18030(header + rows))
    expect(await reading(bytes, 16)).toMatchObject({
      encoding: 'gb18030',
      headerLine: 2,
      intake: { rows: 50 },
    })
  })

  test('without showing or keeping a name, a phone number, an id or the case number', async () => {
    const result = await reading(
      utf8(
        `${header.trim()},案由\n〔2022〕77号,张三丰,2022/1/1,,在办,劳动争议\n〔2022〕78号,李四,2022/2/30,,在办,欠薪 13800138000\n`,
      ),
    )
    expect(result.columns.dropped).toEqual([
      { header: '受援人姓名', kind: 'name' },
      { header: '案由', kind: 'contact' },
    ])
    expect(JSON.stringify(result.intake.chunks.map((chunk) => readCase(chunk, 0)))).not.toMatch(/77|张三丰/)
    expect(JSON.stringify([result.preview, result.intake.refused])).not.toMatch(/张三丰|李四|13800138000/)
  })

  test('ids in scientific notation are refused row by row, the good one goes on', async () => {
    const { intake } = await reading(fixture('scientific-ids.csv'))
    expect(intake).toMatchObject({ rows: 4, accepted: 1 })
    expect(intake.refused.map(({ line, issues }) => [line, issues[0]?.code])).toEqual([
      [2, 'number-scientific'],
      [3, 'number-scientific'],
      [4, 'number-scientific'],
    ])
  })

  test('broken quotation marks cost the lines they span and no other', async () => {
    const rows = [
      '1,某,2022/1/1,,在办',
      '2,"某"某,2022/1/1,,在办',
      '3,"某",2022/1/1,,在办',
      '4,某,2022/1/1,,在办',
    ]
    const { intake } = await reading(utf8(header + rows.join('\n')))
    expect(intake).toMatchObject({ rows: 3, accepted: 2 })
    expect(intake.refused).toMatchObject([{ line: 3, issues: [{ code: 'quote-broken', text: '4' }] }])
  })

  test('lines swallowed by a mark that was closed by chance are refused, not lost', async () => {
    const rows = [
      '1,某,2022/1/1,,在办',
      '2,"某,2022/1/1,,在办',
      '3,某,2022/1/1,,在办',
      '4,某",2022/1/1,,在办',
    ]
    const { intake } = await reading(utf8(header + rows.join('\n')))
    expect(intake).toMatchObject({ rows: 2, accepted: 1 })
    expect(intake.refused).toMatchObject([{ line: 3, issues: [{ code: 'lines-swallowed', text: '5' }] }])
  })

  test.each(['\n', '\r\n'])(
    'a long file is read as a short one, wherever it is cut; lines end with %j',
    async (end) => {
      const rows = Array.from({ length: 6000 }, (_, i) =>
        i % 7 === 0 ? `${i},"某${end}𠮷某",2022/1/1,,在办` : `${i},某,2022/1/1,,在办`,
      )
      const bytes = utf8(header.replace('\n', end) + rows.join(end))
      for (const pieceLength of [50_001, 1 << 20]) {
        const { intake } = await reading(bytes, pieceLength)
        expect(intake).toMatchObject({ rows: 6000, accepted: 6000, refused: [] })
        expect(intake.chunks.at(-1)?.lines.at(-1)).toBe(1 + 6000 + Math.floor(5998 / 7) + 1)
      }
    },
  )

  test('five thousand columns', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `列${i}`).join(',')
    const { columns, intake } = await reading(
      utf8(`${many},${header}${','.repeat(5000)}1,某,2022/1/1,,在办\n`),
    )
    expect(intake.accepted).toBe(1)
    expect(columns.unused).toHaveLength(5000)
  })
})
