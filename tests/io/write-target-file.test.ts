import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import { writeTargetText, writeTargetWorkbook } from '@/io/write-target-file'
import { fixtureSheets, sheetsOf, wordsOf } from './target-files'

const grid = (rows: readonly (readonly string[])[], more: Partial<SheetGrid> = {}): SheetGrid => ({
  ...{ name: '目标表', merges: [], hiddenRows: [], rows },
  ...more,
})

describe('a written workbook', () => {
  test('reads back as the form it was: words, merged cells, hidden rows', async () => {
    for (const name of ['zhanjiang-2022.xlsx', 'long-form.xlsx']) {
      const [form] = await fixtureSheets(name)
      if (!form) throw new Error(name)
      expect(await sheetsOf(await writeTargetWorkbook(form))).toEqual([form])
    }
  })

  test.each([
    ...['=1+1', '=HYPERLINK("http://a","b")', '+5', '-', '@a', '0012', '2022.10', '1E5', '90%', '2000.00'],
    ...['#REF!', 'TRUE', "'引", '_x0041_', '<b>&amp;"', '\u0001a', '>400件', 'a\nb', '1/2', '😀'],
  ])('%j stays the text it is', async (text) => {
    expect((await sheetsOf(await writeTargetWorkbook(grid([['指标', text]]))))[0]?.rows).toEqual([
      ['指标', text],
    ])
  })

  test('no cell is a formula or a number', async () => {
    const { readXlsx } = await import('hucre/xlsx')
    const bytes = await writeTargetWorkbook(grid([['=1+1', '12', '=cmd|x']]))
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    for (const cell of sheets[0]?.cells?.values() ?? []) {
      expect(cell).toMatchObject({ type: 'string', style: { numFmt: '@', alignment: { wrapText: true } } })
      expect(cell.formula).toBeUndefined()
    }
  })

  test.each([
    ['', 'Sheet1'],
    ['a/b:c*d?[e]\\f', 'a b c d  e  f'],
    ["'目标'", '目标'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('a sheet cannot be named %j', async (name, written) => {
    const bytes = await writeTargetWorkbook(grid([['指标']], { name }))
    expect((await sheetsOf(bytes))[0]?.name).toBe(written)
  })
})

describe('written text', () => {
  test('cells with tabs, quotes and line ends read back', async () => {
    const rows = [
      ['a\tb', '"引"', 'x"y'],
      ['', '第一行\n第二行'],
      ['=2000', '-', '>400件'],
    ]
    const [read] = await sheetsOf(new TextEncoder().encode(writeTargetText(grid(rows))))
    expect(wordsOf(read)).toEqual(rows)
  })

  test('what a spreadsheet would run is guarded and reads back', async () => {
    const rows = [['指标', '=cmd|"/c calc"!A1', '@SUM(1)', '+HYPERLINK("a")', '=2000元']]
    const text = writeTargetText(grid(rows))
    expect(text).toBe(`\uFEFF指标\t'=cmd|"/c calc"!A1\t'@SUM(1)\t'+HYPERLINK("a")\t=2000元\r\n`)
    expect(wordsOf((await sheetsOf(new TextEncoder().encode(text)))[0])).toEqual(rows)
  })
})

const withoutTail = (row: readonly string[]) => row.slice(0, row.findLastIndex((text) => text !== '') + 1)

/** Any words, also those that mean something to a spreadsheet, XML or a text with tabs. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      '',
      '产出指标',
      '≥90%',
      '=1',
      '"',
      '""',
      '\t',
      '_x000D_',
      ']]>',
      '&lt;',
      '第一行\n第二行',
    ),
  )
  .map((text) => text.replace(/\r\n?/g, '\n').replace(/^[\s\u3000\ufeff]+|[\s\u3000\ufeff]+$/g, ''))

const anyGrid: fc.Arbitrary<SheetGrid> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([height, width]) =>
    fc.tuple(
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      fc.option(
        fc.tuple(
          fc.nat(height - 1),
          fc.nat(width - 1),
          fc.integer({ min: 1, max: 4 }),
          fc.integer({ min: 1, max: 4 }),
        ),
      ),
    ),
  )
  .map(([cells, area]) => {
    const rows = cells.map((row) => [...row])
    const [row, column, down, across] = area ?? [0, 0, 1, 1]
    const [height, width] = [
      Math.min(down, rows.length - row),
      Math.min(across, (rows[0]?.length ?? 0) - column),
    ]
    for (let y = row; y < row + height; y += 1)
      for (let x = column; x < column + width; x += 1) if (y > row || x > column) (rows[y] ?? [])[x] = ''
    const merges = height * width > 1 ? [{ row, column, rows: height, columns: width }] : []
    // A last row and column with words keep the size.
    const framed = [
      ...rows.map((cellsOfRow) => [...cellsOfRow, '末']),
      [...(rows[0] ?? []).map(() => '末'), '末'],
    ]
    return grid(framed, { merges })
  })

// Hundreds of files: a second or two, and more than the usual five on a machine that is busy.
describe('write and read', { timeout: 60_000 }, () => {
  test('a cell of commas does not divide a text of tabs, not even one of two columns', async () => {
    const rows = [
      ['一', '末'],
      [',,', '末'],
    ]
    const [read] = await sheetsOf(new TextEncoder().encode(writeTargetText(grid(rows))))
    expect(wordsOf(read)).toEqual(rows)
  })

  test('any workbook reads back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (written) => {
        expect(await sheetsOf(await writeTargetWorkbook(written))).toEqual([written])
      }),
      { numRuns: 150 },
    )
  })

  test('any text reads back with the same words', async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (written) => {
        const [read] = await sheetsOf(new TextEncoder().encode(writeTargetText(written)))
        expect(wordsOf(read)).toEqual(wordsOf({ ...written, rows: written.rows.map(withoutTail) }))
      }),
      { numRuns: 500 },
    )
  })
})
