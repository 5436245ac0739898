import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readPastedTable, readTargetFile } from '@/io/read-target-file'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { fixtureBytes, fixtureSheets, sheetsOf, wordsOf } from './target-files'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('one form in every kind of file', async () => {
  const [workbook] = await fixtureSheets('zhanjiang-2022.xlsx')

  test('the workbook has the words and the merged cells of the form', () => {
    expect(workbook?.rows[0]).toEqual(['2022年市级部门整体预算绩效目标表'])
    expect(workbook?.rows[6]).toEqual(['', '其中：基本支出', '8584.25', '其中：财政拨款', '12900.83'])
    expect(workbook?.rows.filter((row) => row[4] === '100%').map((row) => row[3])).toEqual([
      '平台建设按期完成率(%)',
      '法律服务专线接通率 (%)',
    ])
    const levels = workbook?.merges.filter(({ column, row }) => row > 18 && (column === 1 || column === 2))
    expect(levels?.map(({ row, column, rows }) => [workbook?.rows[row]?.[column], rows])).toEqual([
      ['产出指标', 17],
      ['数量指标', 7],
      ['质量指标', 5],
      ['时效指标', 3],
      ['成本指标', 2],
      ['效益指标', 11],
      ['社会效益指标', 4],
      ['可持续影响指标', 5],
    ])
  })

  test('.xls gives the same grid', async () => {
    expect(await fixtureSheets('zhanjiang-2022.xls')).toEqual([workbook])
  })

  test('HTML that is called .xls gives the same rows and merges', async () => {
    const [grid] = await fixtureSheets('zhanjiang-2022-html.xls')
    expect(grid?.rows).toEqual(workbook?.rows)
    expect(grid?.merges).toEqual(workbook?.merges)
  })

  test('a published page gives the same words, its title from beside the table', async () => {
    const [menu, grid, ...rest] = await fixtureSheets('zhanjiang-2022.html')
    expect(menu?.rows).toEqual([['首页', '信息公开']])
    expect(rest).toEqual([])
    expect(wordsOf(grid)).toEqual(wordsOf(workbook))
    expect(grid?.merges.length).toBe((workbook?.merges.length ?? 0) - 1)
  })

  test('CSV in GB18030 gives the same words without merges', async () => {
    const reading = await readTargetFile(fixtureBytes('zhanjiang-2022-gb18030.csv'), 'a.csv')
    expect(reading).toMatchObject({ ok: true, encoding: 'gb18030', notes: [] })
    const [grid] = await fixtureSheets('zhanjiang-2022-gb18030.csv')
    expect(grid?.merges).toEqual([])
    expect(wordsOf(grid)).toEqual(wordsOf(workbook))
  })
})

describe('text in every encoding and with every delimiter', () => {
  const text = '绩效指标\t一级指标\t"指标\n值"\r\n数量\t次数\t≥2\r\n'
  const rows = [
    ['绩效指标', '一级指标', '指标\n值'],
    ['数量', '次数', '≥2'],
  ]
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text))],
    ['gb18030', encodeGb18030(text)],
    ['utf-16le', join(Uint8Array.of(0xff, 0xfe), utf16(text))],
    ['utf-16le', utf16(text)],
  ])('%s', async (encoding, bytes) => {
    const reading = await readTargetFile(bytes, 'a.txt')
    expect(reading).toMatchObject({ ok: true, encoding })
    expect(wordsOf(reading.ok ? reading.sheets[0] : undefined)).toEqual(rows)
  })

  test.each([',', ';', '\t'])('cells divided by %j', async (delimiter) => {
    const [grid] = await sheetsOf(utf8(text.replaceAll('\t', delimiter)))
    expect(wordsOf(grid)).toEqual(rows)
  })

  test('commas in a tabbed text divide nothing, tabs in a quoted cell neither', async () => {
    const [tabbed] = await sheetsOf(utf8('指标\t1,000\t2,000,000\n目标\ta,b,c\td\n'))
    expect(tabbed?.rows).toEqual([
      ['指标', '1,000', '2,000,000'],
      ['目标', 'a,b,c', 'd'],
    ])
    const [commas] = await sheetsOf(utf8('指标,"a,\tb",c\n目标,"说""法""",d\n标"准",x"y,"开\n'))
    expect(commas?.rows).toEqual([
      ['指标', 'a,\tb', 'c'],
      ['目标', '说"法"', 'd'],
      ['标"准"', 'x"y', '"开'],
    ])
  })

  test('the apostrophe that guards a cell is taken off', async () => {
    expect((await sheetsOf(utf8("指标\t'=1+1\t'引'\n")))[0]?.rows).toEqual([['指标', '=1+1', "'引'"]])
  })
})

describe('what is refused, each with its own reason', async () => {
  const protectedWorkbook = await writeXlsx({
    sheets: [{ name: '目标表', rows: [['绩效指标']] }],
    encryption: { password: 'dabiao', spinCount: 1000 },
  })
  const workbook = fixtureBytes('zhanjiang-2022.xlsx')
  const old = fixtureBytes('zhanjiang-2022.xls')
  test.each([
    ['empty-file', new Uint8Array()],
    ['empty-file', utf8(' \n\t')],
    ['document-file', utf8('%PDF-1.7')],
    ['document-file', utf8('{\\rtf1')],
    [
      'other-workbook',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ['other-workbook', utf8('MIME-Version: 1.0\nContent-Type: multipart/related')],
    ['too-large', utf8('指标\t1\t2\n'.repeat(20_001))],
    ['not-a-table-file', Uint8Array.of(1, 0, 2)],
    ['not-a-table-file', utf8('<html><table></table></html>')],
    ['encoding-unknown', Uint8Array.of(0xff, 0xc0, 0x41)],
    ['encoding-unknown', encodeGb18030('你好')],
    // A mark of UTF-16 before a text in GB18030.
    ['encoding-unknown', join(Uint8Array.of(0xff, 0xfe), encodeGb18030('绩效指标'))],
    ['encoding-unknown', join(Uint8Array.of(0xef, 0xbb, 0xbf), encodeGb18030('绩效指标'))],
    ['too-large', new Uint8Array(8_000_001).fill(65)],
    ['too-large', new Uint8Array(32_000_001)],
    ['password', protectedWorkbook],
    ['password', fixtureBytes('password.xls')],
    ['broken', workbook.slice(0, workbook.length - 30)],
    ['broken', workbook.slice(0, workbook.length >> 1)],
    ['broken', old.slice(0, old.length >> 1)],
    ['broken', utf8('PK\u0003\u0004rest')],
    ['broken', old.slice(0, 8)],
  ])('%s', async (issue, bytes) => {
    expect(await readTargetFile(bytes, 'a')).toEqual({ ok: false, issue })
  })

  test('given up on the way', async () => {
    const stop = new AbortController()
    const reading = readTargetFile(workbook, 'a', stop.signal)
    stop.abort()
    expect(await reading).toEqual({ ok: false, issue: 'cancelled' })
  })
})

describe('pasted', () => {
  test('the table of the HTML before the text, for only that has the merges', () => {
    const html = '<table><tr><td rowspan=2>产出</td><td>1</td></tr><tr><td>2</td></tr></table>'
    expect(readPastedTable(html, '产出\t1\n\t2')[0]?.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
    ])
  })

  test('the text where there is no table in the HTML', () => {
    for (const html of [null, '', '<p>产出</p>'])
      expect(readPastedTable(html, '产出\t1')).toEqual([
        { name: '', rows: [['产出', '1']], merges: [], hiddenRows: [] },
      ])
    expect(readPastedTable(null, ' \n')).toEqual([])
  })

  test('the source of a page as text', () => {
    expect(readPastedTable(null, '<table><tr><td>a<td>b</table>')[0]?.rows).toEqual([['a', 'b']])
  })
})

describe('whatever the bytes', { timeout: 120_000 }, () => {
  const names = [
    'zhanjiang-2022.xlsx',
    'zhanjiang-2022.xls',
    'zhanjiang-2022.html',
    'password.xls',
    'odd-cells.xls',
  ]
  const seeds = names.map(fixtureBytes)
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.nat()),
    )
    .map(([seed, changes, cut]) => {
      const bytes = seed.slice(0, cut === null ? seed.length : cut % seed.length)
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
      return bytes
    })

  test('mutated files never throw', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const reading = await readTargetFile(bytes, 'a')
        expect(typeof reading.ok).toBe('boolean')
      }),
      { numRuns: 1000 },
    )
  })

  test('noise never throws', async () => {
    const starts = ['', 'PK\u0003\u0004', '<table>', '\u00d0\u00cf'].map((text) =>
      Uint8Array.from(text, (c) => c.charCodeAt(0)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 700 }),
        async (start, noise) => {
          expect(typeof (await readTargetFile(join(start, noise), 'a')).ok).toBe('boolean')
        },
      ),
      { numRuns: 1000 },
    )
  })
})
