import { describe, expect, test } from 'vitest'
import type { Encoding } from '@/domain/cases/case-issue'
import { readCase } from '@/domain/cases/packed-cases'
import { writeCsv } from '@/io/csv-write'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { inPieces, utf16be } from './byte-pieces'

const options = { hashCaseNumber: createCaseNumberHash(new Uint8Array(16)), latestYear: 2023 }
const read = (bytes: Uint8Array, pieceLength = 1 << 20) => readCaseFile(inPieces(bytes, pieceLength), options)
async function reading(bytes: Uint8Array, pieceLength?: number): Promise<CaseFileReading> {
  const result = await read(bytes, pieceLength)
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.reading
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => utf16be(text).map((_, at, all) => all[at ^ 1] ?? 0)
const encodings: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': utf8,
  gb18030: encodeGb18030,
  'utf-16le': utf16le,
  'utf-16be': utf16be,
}
const header = '案件编号,受援人姓名,案由,受理日期,结案日期,案件状态'
const row = (number: string, accepted = '2022/1/1', cause = '劳动争议') =>
  `${number},某,${cause},${accepted},,在办`
const register = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`

describe('the same register in every encoding, delimiter and kind of line end', () => {
  const cause = '劳动\n争议, "二"; 𠮷\t祥'
  const rows = [
    ['="0012"', '某', '劳动争议', '2022/1/1', '', '在办'],
    ['〔2022〕1号', '某', `"${cause.replaceAll('"', '""')}"`, '2022年3月5日', '', '在办'],
  ]
  const kinds = Object.entries(encodings).flatMap(([encoding, encode]) =>
    [',', '\t', ';'].flatMap((delimiter) =>
      ['\r\n', '\n'].map((end) => [encoding, delimiter, end, encode] as const),
    ),
  )
  test.each(kinds)('%s with %j and %j', async (encoding, delimiter, end, encode) => {
    const lines = [['某县登记表'], [], header.split(','), ...rows].map((cells) => cells.join(delimiter))
    for (const pieceLength of [3, 1 << 20]) {
      const result = await reading(encode(lines.join(end)), pieceLength)
      expect(result).toMatchObject({ encoding, delimiter, headerLine: 3, intake: { rows: 2, accepted: 2 } })
      const [chunk] = result.intake.chunks
      expect(chunk && readCase(chunk, 1).cause).toBe(cause)
      expect(result.preview[0]?.cells[0]).toBe('0012')
    }
  })
})

describe('a byte that does not decode stops the import and names its row', () => {
  const rows = Array.from({ length: 40 }, (_, i) => row(`${i}`))
  const gb = encodeGb18030(register(...rows))
  // Every character stands in pairs, so that its UTF-8 is GB18030 too: 劳动争议 comes out as 鍔冲姩浜夎.
  const asBoth = '99,某某,劳动争议,2022/1/1,,在办\r\n'

  test('lines of UTF-8 after GB18030, though they would decode', async () => {
    expect(new TextDecoder('gb18030', { fatal: true }).decode(utf8(asBoth))).not.toContain('劳动')
    // Also a last line that does not end.
    for (const last of [asBoth, asBoth.trimEnd()])
      for (const pieceLength of [7, 1 << 20])
        expect(await read(Uint8Array.of(...gb, ...utf8(last)), pieceLength)).toEqual({
          ok: false,
          issue: { code: 'mixed-encodings', line: 42 },
        })
  })

  test('lines of UTF-8 after GB18030 that would not', async () => {
    const result = await read(Uint8Array.of(...gb, ...utf8(row('99', '2022/1/1', '劳动争议一'))))
    expect(result).toMatchObject({ ok: false, issue: { code: 'undecodable', encoding: 'gb18030', line: 42 } })
  })

  test('lines of GB18030 after UTF-8', async () => {
    const result = await read(Uint8Array.of(...utf8(register(...rows)), ...encodeGb18030(row('99'))))
    expect(result).toMatchObject({ ok: false, issue: { code: 'undecodable', encoding: 'utf-8', line: 42 } })
  })

  test.each(Object.entries(encodings))('%s cut off in a character', async (encoding, encode) => {
    const bytes = encode(`${register(...rows)}99,某`)
    for (const pieceLength of [9, 1 << 20])
      expect(await read(bytes.slice(0, -1), pieceLength)).toMatchObject({
        ok: false,
        issue: { code: 'undecodable', encoding, line: 42 },
      })
  })
})

describe('rows that cannot be true are refused one by one', () => {
  test.each([
    ['31 February', '2022/2/31', 'date-impossible'],
    ['29 February of a common year', '20220229', 'date-impossible'],
    ['month 13', '2022-13-01', 'date-impossible'],
    ['the wrong century', '1922/3/5', 'year-out-of-range'],
    ['a later century', '2122/3/5', 'year-out-of-range'],
    ['digits swapped', '2202/3/5', 'year-out-of-range'],
    ['a year of two digits', '22/3/5', 'year-two-digits'],
    ['a day that Excel could not show', '########', 'cell-error'],
    ['a character lost before', '2022/3/�', 'character-lost'],
  ])('%s', async (_, accepted, code) => {
    const { intake } = await reading(utf8(register(row('1'), row('2', accepted), row('3'))))
    expect(intake).toMatchObject({ rows: 3, accepted: 2, refused: [{ line: 3, issues: [{ code }] }] })
  })
})

describe('cells that a spreadsheet would run', () => {
  const cells = ["=cmd|'/c calc'!A0", '+SUM(1)', '@SUM(1)', '-2+3', '=HYPERLINK("http://x";"y")']
  test('are text here and are written out so that nothing runs', async () => {
    const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`)
    const { intake, preview } = await reading(utf8(register(...quoted.map((cell) => row(cell, '2022/2/31')))))
    expect(intake.refused.map((refused) => refused.cells[0])).toEqual(cells)
    expect(preview.map((each) => each.cells[0])).toEqual(cells)
    const written = writeCsv(intake.refused.map((refused) => refused.cells))
    for (const line of written.replace('\uFEFF', '').split('\r\n').filter(Boolean))
      expect(line).toMatch(/^"?'/)
  })

  test('mended and imported again they are the same case', async () => {
    const hash = (bytes: Uint8Array) => reading(bytes).then(({ intake }) => intake.chunks[0]?.keys)
    expect(await hash(utf8(register(row("'=cmd|x"))))).toEqual(await hash(utf8(register(row('=cmd|x')))))
  })
})

describe('files out of all proportion end soon', () => {
  const long = 10_000_000
  test.each([
    ['ten megabytes in one line', `x${'某,'.repeat(long / 4)}`, { code: 'record-too-long', line: 1 }],
    ['ten megabytes in one line without a delimiter', 'x'.repeat(long), { code: 'record-too-long', line: 1 }],
    [
      'ten megabytes in one quoted cell',
      `${header}\n1,"${'x\n'.repeat(long / 2)}`,
      { code: 'record-too-long', line: 2 },
    ],
  ])('%s', async (_, text, issue) => expect(await read(utf8(text))).toEqual({ ok: false, issue }))

  test('a page of more than 32 megabytes', async () => {
    const text = `<table><tr><td>${'x'.repeat(33_000_000)}`
    expect(await read(utf8(text))).toEqual({ ok: false, issue: { code: 'workbook-too-large' } })
  })

  test('two million blank lines', async () => {
    const text = `${header}\n${'\n'.repeat(2_000_000)}${row('1')}`
    expect((await reading(utf8(text))).intake).toMatchObject({ rows: 1, accepted: 1 })
  })
})

describe('headers', () => {
  test('a column that nobody knows may stand twice', async () => {
    const text = register(row('1')).replaceAll(/^.*$/gm, (line) => (line ? `${line},,` : line))
    const { columns, intake } = await reading(utf8(text.replace('案件状态,,', '案件状态,备用,备用')))
    expect([columns.unused, intake.accepted]).toEqual([['备用', '备用'], 1])
  })

  test.each([
    ['案件编号,案件编号,受理日期,结案日期', 'caseNumber', ['案件编号', '案件编号 #2']],
    ['案件编号,受理日期,结案时间,办结时间', 'ended', ['结案时间', '办结时间']],
  ])('of a known one that stands twice it is asked which counts: %s', async (line, field, names) => {
    const result = await read(utf8(`${line}\n1,2,,\n`))
    const question = result.ok ? undefined : result.question
    expect(question).toMatchObject({ kind: 'mapping', twice: [field] })
    const columns = question?.kind === 'mapping' ? question.columns : []
    const open = columns.filter((column) => column.field === null)
    expect(open.map(({ header }) => header)).toEqual(names)
  })
})

test.each(['utf-8', 'gb18030'] as const)('a NUL in the middle of %s is no text', async (encoding) => {
  const bytes = encodings[encoding](register(row('1'), row('2')))
  bytes[bytes.length - 9] = 0
  expect(await read(bytes)).toEqual({ ok: false, issue: { code: 'binary-file' } })
})
