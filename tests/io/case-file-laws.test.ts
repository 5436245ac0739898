import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { takeAll } from '@/domain/cases/conflict-decisions'
import { planImport } from '@/domain/cases/plan-import'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { anyRow, madeHeaders, plainKey, soundRow } from '../domain/cases/made-cases'
import { inPieces, utf16be } from './byte-pieces'

const options = { hashCaseNumber: plainKey, latestYear: 2023 }
async function reading(bytes: Uint8Array, pieceLength = 1 << 20): Promise<CaseFileReading | null> {
  const result = await readCaseFile(inPieces(bytes, pieceLength), options)
  if (result.ok) return result.reading
  // The only thing that can be wrong with these files as a whole.
  expect(result.issue).toEqual({ code: 'no-rows' })
  return null
}
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')
const encoders = [(text: string) => new TextEncoder().encode(text), encodeGb18030, utf16be]
const cellsToLine = (cells: readonly string[], delimiter: string) =>
  cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)

/** Rows of any contents and length, blank ones and cells of several lines among them. */
const wildRow = fc.array(fc.constantFrom('', ' ', '1', '\n', 'a\nb', '"', '办结', '2022/1/1', ','), {
  maxLength: 9,
})
const rows = fc.array(fc.oneof(anyRow, wildRow), { maxLength: 40 })
const format = fc.record({
  encode: fc.constantFrom(...encoders),
  delimiter: fc.constantFrom(',', '\t', ';'),
  end: fc.constantFrom('\n', '\r\n'),
  titles: fc.nat(20),
  pieceLength: fc.integer({ min: 1, max: 400 }),
})

test('every row of a file is added, changed, kept, unchanged, repeated or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      rows,
      format,
      fc.constantFrom(takeAll, { all: 'keep', except: [3, 5] } as const),
      async (before, after, { encode, delimiter, end, titles, pieceLength }, decisions) => {
        const write = (body: readonly (readonly string[])[]) =>
          encode(
            [...Array<string>(titles).fill('登记表'), cellsToLine(madeHeaders, delimiter)]
              .concat(body.map((cells) => cellsToLine(cells, delimiter)))
              .join(end),
          )
        const [one, two] = [await reading(write(before)), await reading(write(after), pieceLength)]
        const filled = after.filter((cells) => !isBlank(cells)).length
        expect(two?.intake.rows ?? 0).toBe(filled)
        if (!two) return
        const { plan } = planImport([one?.intake.chunks ?? []], two.intake).decide(decisions)
        const { duplicates, refused } = two.intake
        const total = plan.added + plan.changed + plan.kept + plan.unchanged + duplicates + refused.length
        expect(total).toBe(filled)
      },
    ),
    { numRuns: 60 },
  )
})

test('a workbook and a text of the same rows hold the same cases', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(soundRow, { minLength: 1, maxLength: 20 }), async (body) => {
      const table = [madeHeaders, ...body]
      const text = encoders[0]?.(table.map((cells) => cellsToLine(cells, ',')).join('\n')) ?? new Uint8Array()
      const book = await writeXlsx({ sheets: [{ name: '登记表', rows: table }] })
      expect((await reading(book))?.intake).toEqual((await reading(text))?.intake)
    }),
    { numRuns: 15 },
  )
})
