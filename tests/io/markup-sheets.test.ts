import { describe, expect, test } from 'vitest'
import { noChoices } from '@/domain/cases/import-choices'
import { readCase } from '@/domain/cases/packed-cases'
import { createCaseNumberHash } from '@/io/case-key'
import { isMarkup, readMarkupSheets } from '@/io/markup-sheets'
import { readCaseFile } from '@/io/read-case-file'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { inPieces } from './byte-pieces'

const options = { hashCaseNumber: createCaseNumberHash(new Uint8Array(16)), latestYear: 2023 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array, sheet: string | null = null) =>
  readCaseFile(inPieces(bytes, 999), { ...options, choices: { ...noChoices, sheet } })

const cells = (tag: string, texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${tag} style="mso-number-format:'\\@'">${text}</${tag}>`).join('')}</tr>`
const header = ['案件编号', '受援人姓名', '受理日期', '结案日期', '案件状态']
const table = (...rows: string[][]) =>
  `<table border=1>${cells('th', header)}${rows.map((row) => cells('td', row)).join('\n')}</table>`
const page = (body: string) =>
  `\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"><style>${'/* */'.repeat(20_000)}</style></head><body>${body}</body></html>`
const one = table(
  ['440801199001011234', '某', '2022/3/5', '', '在办'],
  ['0012&nbsp;', '某', '44625', '2022年3月9日', '办结'],
)

describe('a page that is called .xls', () => {
  test.each([
    ['GB18030', encodeGb18030(page(one)), 'gb18030'],
    ['UTF-8', utf8(`\uFEFF${page(one)}`), 'utf-8'],
  ])('in %s is read as its cells are written', async (_, bytes, encoding) => {
    const result = await read(bytes)
    if (!result.ok) throw new Error(JSON.stringify(result))
    const { reading } = result
    expect(reading).toMatchObject({
      ...{ encoding, delimiter: '', headerLine: 1, sheet: { name: '' } },
      intake: { accepted: 2, refused: [] },
      columns: { dropped: [{ header: '受援人姓名' }] },
    })
    expect(reading.preview.map((row) => row.cells)).toEqual([
      ['440801199001011234', '2022/3/5', '', '在办'],
      ['0012', '44625', '2022年3月9日', '办结'],
    ])
    const [chunk] = reading.intake.chunks
    expect(chunk && readCase(chunk, 1)).toMatchObject({ accepted: Date.UTC(2022, 2, 5) / 864e5 })
  })

  test('of two registers it is asked which', async () => {
    const bytes = utf8(page(`${one}<p></p>${table(['3', '某', '2022/1/1', '', '在办'])}`))
    expect(await read(bytes)).toMatchObject({
      question: {
        kind: 'sheet',
        sheets: [
          { name: '#1', rows: 2 },
          { name: '#2', rows: 1 },
        ],
      },
    })
    expect(await read(bytes, '#2')).toMatchObject({ ok: true, reading: { intake: { accepted: 1 } } })
  })

  test('without a register is refused; what runs in a page is text', async () => {
    const none = { code: 'header-not-found', found: [] }
    expect(await read(utf8(page('<p>没有数据</p>')))).toEqual({ ok: false, issue: none })
    expect(await read(utf8(page(table())))).toMatchObject({ issue: { code: 'no-rows' } })
    const script = page(table(['&lt;script&gt;alert(1)&lt;/script&gt;', '某', '2022/1/1', '', '在办']))
    expect(await read(utf8(script))).toMatchObject({
      reading: { preview: [{ cells: ['<script>alert(1)</script>', '2022/1/1', '', '在办'] }] },
    })
  })

  test('damaged in the middle stops with its line', async () => {
    const bytes = encodeGb18030(page(one))
    bytes[bytes.length - 60] = 0xff
    expect(await read(bytes)).toMatchObject({
      ok: false,
      issue: { code: 'undecodable', encoding: 'gb18030' },
    })
  })
})

test.each([
  ['MIME-Version: 1.0\nX-Document-Type: Workbook\n', 'workbook-other'],
  ['%PDF-1.7\n', 'document-file'],
  ['{\\rtf1\\ansi', 'document-file'],
])('a document of text that is no table: %j', async (text, code) =>
  expect(await read(utf8(text))).toEqual({ ok: false, issue: { code } }),
)

test('what begins like a page and is none is read as lines', async () => {
  const text = '<某县登记表>,\n案件编号,受理日期,结案日期\n1,2022/1/1,\n'
  expect(await read(utf8(text))).toMatchObject({ ok: true, reading: { delimiter: ',', headerLine: 2 } })
})

describe('a workbook saved as XML', () => {
  const cell = (text: string, type = 'String') => `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`
  const xml = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"><Font ss:Bold="1"/></Style></Styles>
<Worksheet ss:Name="说明"><Table><Row><Cell ss:MergeAcross="2"><Data ss:Type="String">某县</Data></Cell>${cell('右')}</Row></Table></Worksheet>
<Worksheet ss:Name="登记表"><Table>
<Row ss:Index="2">${header.map((text) => cell(text)).join('')}</Row>
<Row>${cell('1')}${cell('某')}${cell('2022-03-05T00:00:00.000', 'DateTime')}<Cell ss:Index="5"><Data ss:Type="String">在办</Data></Cell></Row>
<Row ss:Hidden="1">${cell('4.4080119900101123E17', 'Number')}${cell('某')}${cell('44625', 'Number')}<Cell/>${cell('在办')}</Row>
</Table></Worksheet></Workbook>`

  test('rows and cells stand where their numbers say', () => {
    expect(isMarkup(xml)).toBe(true)
    expect(readMarkupSheets(xml)).toMatchObject([
      { name: '说明', rows: [['某县', '', '', '右']] },
      { name: '登记表', rows: [[], header, ['1', '某', '2022-03-05', '', '在办'], expect.any(Array)] },
    ])
  })

  test('is read as a workbook is', async () => {
    expect(await read(utf8(xml))).toMatchObject({
      ok: true,
      reading: {
        sheet: {
          name: '登记表',
          notes: [
            { code: 'hidden-rows', lines: [4] },
            { code: 'other-sheets', sheets: ['说明'] },
          ],
        },
        intake: { accepted: 1, refused: [{ line: 4, issues: [{ code: 'number-scientific' }] }] },
      },
    })
  })
})
