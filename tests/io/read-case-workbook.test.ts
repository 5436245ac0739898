import type { Cell, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readCase } from '@/domain/cases/packed-cases'
import { noChoices } from '@/domain/cases/import-choices'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { fixture, inPieces } from './byte-pieces'
import { fixtureBytes } from './target-files'
import { zipFile } from './zip-files'

const options = { hashCaseNumber: createCaseNumberHash(new Uint8Array(16)), latestYear: 2023 }
const read = (bytes: Uint8Array, pieceLength = 1 << 20) => readCaseFile(inPieces(bytes, pieceLength), options)
async function reading(bytes: Uint8Array, pieceLength?: number): Promise<CaseFileReading> {
  const result = await read(bytes, pieceLength)
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.reading
}
const casesOf = ({ intake }: CaseFileReading) =>
  intake.chunks.flatMap((chunk) => Array.from({ length: chunk.rows }, (_, row) => readCase(chunk, row)))
const header = ['案件编号', '受援人姓名', '受理日期', '结案日期', '案件状态', '补贴(元)']
const open = (number: string) => [number, '某', '2022/1/1', '', '在办', '']
const book = (...sheets: WriteSheet[]) => writeXlsx({ sheets })
const utf8 = (text: string) => new TextEncoder().encode(text)

// Written by LibreOffice: dates under three formats, per cent, a formula, an id that became a number.
describe.each(['register.xlsx', 'register.xls'])('%s', (name) => {
  test('is read as its cells mean it, wherever its bytes are cut', async () => {
    const one = await reading(fixture(name))
    expect(one).toMatchObject({
      encoding: 'workbook',
      delimiter: '',
      headerLine: 4,
      intake: { rows: 5, accepted: 3, duplicates: 0 },
    })
    const [first, second, third] = casesOf(one)
    expect(first).toMatchObject({ status: 'closed', subsidy: '1500', satisfaction: '95%' })
    expect(first).toMatchObject({
      accepted: Date.UTC(2022, 2, 5) / 864e5,
      ended: Date.UTC(2022, 5, 30) / 864e5,
    })
    expect(second).toMatchObject({ status: 'open', cause: '𠮷祥小区物业合同纠纷', ended: null })
    // Shown as 9月1日; 1000*2 by its last value.
    expect(third).toMatchObject({ ended: Date.UTC(2022, 8, 1) / 864e5, subsidy: '2000' })
    expect((await reading(fixture(name), 997)).intake).toEqual(one.intake)
  })

  test('refuses a row by its reason and its row of the sheet; digits that were lost are no number', async () => {
    const { intake } = await reading(fixture(name))
    expect(intake.refused.map(({ line, issues }) => [line, issues[0]?.code])).toEqual([
      [8, 'ended-before-accepted'],
      [9, 'number-scientific'],
    ])
  })

  test('names what is hidden and the sheets that are not read', async () => {
    expect((await reading(fixture(name))).sheet).toEqual({
      name: '登记表',
      notes: [
        { code: 'hidden-rows', lines: [6] },
        { code: 'hidden-columns', headers: ['受援人类别'] },
        { code: 'other-sheets', sheets: ['说明'] },
      ],
    })
  })

  test('keeps no name', async () => {
    const result = await reading(fixture(name))
    expect(result.columns.dropped.map(({ header }) => header)).toEqual(['受援人姓名', '备注'])
    expect(JSON.stringify([result.preview, result.intake.refused, casesOf(result)])).not.toMatch(
      /某[甲乙丙丁戊]/,
    )
  })
})

describe('of two registers', () => {
  const two = () =>
    book(
      { name: '一季度', rows: [header, open('1')] },
      { name: '二季度', rows: [['标题'], header, open('2'), [], open('3')], hidden: true },
    )
  const bothSeen = () =>
    book(
      { name: '一季度', rows: [header, open('1')] },
      { name: '二季度', rows: [['标题'], header, open('2')] },
    )

  test('it is asked which is read', async () => {
    expect(await read(await bothSeen())).toEqual({
      ok: false,
      question: {
        kind: 'sheet',
        sheets: [
          { name: '一季度', rows: 1, isHidden: false },
          { name: '二季度', rows: 1, isHidden: false },
        ],
      },
    })
  })

  test('the chosen one is read, also a hidden one, and the other is named as not read', async () => {
    const choices = { ...noChoices, sheet: '二季度' }
    const result = await readCaseFile(inPieces(await two(), 1 << 20), { ...options, choices })
    expect(result).toMatchObject({
      ok: true,
      reading: {
        headerLine: 2,
        intake: { accepted: 2 },
        sheet: {
          name: '二季度',
          notes: [{ code: 'hidden-sheet' }, { code: 'other-sheets', sheets: ['一季度'] }],
        },
      },
    })
  })
})

test('a formula without a value is blank and named, and its row refused where it must say something', async () => {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, texts] of [header, open('1'), open('2')].entries())
    for (const [column, value] of texts.entries()) if (value) cells.set(`${row},${column}`, { value })
  cells.set('2,2', { formula: 'TODAY()' })
  const { intake, sheet } = await reading(await book({ name: 'a', cells }))
  expect(sheet?.notes).toEqual([{ code: 'formula-without-value', cells: ['C3'] }])
  expect(intake).toMatchObject({
    accepted: 1,
    refused: [{ line: 3, issues: [{ code: 'accepted-missing' }] }],
  })
})

test('a cell that holds a formula or a script as text is text', async () => {
  const rows = [header, open("=cmd|'/c calc'!A0"), open('<img src=x onerror=alert(1)>')]
  const { preview, intake } = await reading(await book({ name: 'a', rows }))
  expect(intake.accepted).toBe(2)
  expect(preview.map(({ cells }) => cells[0])).toEqual(["=cmd|'/c calc'!A0", '<img src=x onerror=alert(1)>'])
})

test('rows without a text are passed over; every other row is accounted for', async () => {
  const rows = [['某县登记表'], [], header, open('1'), [], open('1'), ['', ' '], open('2'), ['合计', '', '2']]
  const { headerLine, intake } = await reading(await book({ name: 'a', rows }))
  expect(headerLine).toBe(3)
  expect(intake).toMatchObject({ rows: 4, accepted: 2, duplicates: 1, refused: [{ line: 9 }] })
})

describe('a workbook that is no register is refused with its one reason', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['cut off', () => fixture('register.xlsx').slice(0, 4000), { code: 'workbook-broken' }],
    ['cut off, .xls', () => fixture('register.xls').slice(0, 3000), { code: 'workbook-broken' }],
    ['behind a password', () => fixtureBytes('password.xls'), { code: 'workbook-password' }],
    [
      'a text document',
      () => zipFile([{ name: 'word/document.xml', content: utf8('<w/>') }]),
      { code: 'document-file' },
    ],
    [
      'OpenDocument',
      () => zipFile([{ name: 'content.xml', content: utf8('<o/>') }]),
      { code: 'workbook-other' },
    ],
    ['an archive', () => zipFile([{ name: 'a.txt', content: utf8('a') }]), { code: 'binary-file' }],
    [
      'that would swell',
      () => zipFile([{ name: 'xl/workbook.xml', content: utf8('a'), unpackedSize: 1 << 30 }]),
      { code: 'workbook-too-large' },
    ],
    ['without a text', () => book({ name: 'a', rows: [] }), { code: 'empty-file' }],
    ['with a header only', () => book({ name: 'a', rows: [header] }), { code: 'no-rows' }],
    [
      'with other columns',
      () => book({ name: 'a', rows: [['姓名', '部门']] }),
      { code: 'header-not-found', found: ['姓名', '部门'] },
    ],
  ])('%s', async (_, bytes, issue) => expect(await read(await bytes())).toEqual({ ok: false, issue }))

  test('larger than can be read at once', async () => {
    const source = { size: 40_000_000, pieces: () => inPieces(fixture('register.xlsx'), 1000).pieces() }
    expect(await readCaseFile(source, options)).toEqual({ ok: false, issue: { code: 'workbook-too-large' } })
  })
})
