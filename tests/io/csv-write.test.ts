import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell } from '@/domain/cases/read-cell'
import { createCsvReader } from '@/io/csv-rows'
import { writeCsv } from '@/io/csv-write'

describe('a CSV for a spreadsheet', () => {
  test('has a BOM, CRLF and quotes where they are needed', () => {
    expect(
      writeCsv([
        ['行', 'a,b'],
        ['1', 'say "x"\n'],
      ]),
    ).toBe('\uFEFF行,"a,b"\r\n1,"say ""x""\n"\r\n')
  })

  test.each(["=cmd|' /C calc'!A0", '+1', '-500', '@SUM(A1)', '\t=1', '＝1+1'])('%s is not run', (text) => {
    expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/)
  })

  test('what is written is read again', () => {
    // As the list of refused rows has them: read cells.
    const cell = fc
      .string({ unit: fc.constantFrom('a', '案', '𠮷', '=', '-', '"', ',', '\n', "'") })
      .filter((text) => readCell(text) === text)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const reader = createCsvReader(',')
        const text = writeCsv(rows.map((cells) => ['1', ...cells])).slice(1)
        const read = [...reader.read(text), ...reader.finish()]
        expect(read.map(({ cells }) => cells.slice(1).map((each) => readCell(each)))).toEqual(rows)
      }),
    )
  })
})
