import { describe, expect, test } from 'vitest'
import { BIFF, readRk, readTexts } from '@/io/biff-records'
import { readXls } from '@/io/read-xls'

const u16 = (...values: readonly number[]) => values.flatMap((value) => [value & 255, value >> 8])
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
const wide = (text: string) => [...text].flatMap((character) => u16(character.charCodeAt(0)))
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
const float = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)]
const record = (id: number, data: readonly number[] = []) => [...u16(id, data.length), ...data]
const view = (bytes: readonly number[]) => new DataView(Uint8Array.from(bytes).buffer)

const begin = (version = 0x600) => record(BIFF.begin, u16(version, 5))
const end = record(BIFF.end)
const label = (row: number, column: number, text: string) =>
  record(BIFF.label, [...u16(row, column, 0, text.length), 1, ...wide(text)])

/** A stream of one sheet; `head` stands before the list of sheets, `kind` is 0 for a worksheet. */
function stream(cells: readonly number[], head: readonly number[] = [], kind = 0): Uint8Array {
  const name = [1, 1, ...wide('表')]
  const sheet = (at: number) => record(BIFF.sheet, [...u32(at), 0, kind, ...name])
  const start = [...begin(), ...head, ...sheet(0), ...end].length
  return Uint8Array.from([...begin(), ...head, ...sheet(start), ...end, ...begin(), ...cells, ...end])
}

function rowsOf(bytes: Uint8Array) {
  const reading = readXls(bytes)
  if (!reading.ok) throw new Error(reading.issue)
  return reading.sheets.map(({ rows }) => rows.map((row) => [...(row ?? [])]))
}

describe('an .xls by its records', () => {
  test('a chart inside of a sheet is passed over', () => {
    const chart = [...begin(), ...label(2, 0, '图'), ...end]
    expect(rowsOf(stream([...chart, ...label(0, 0, '表'), ...label(1, 0, '后')]))).toEqual([[['表'], ['后']]])
  })

  test('a chart in place of a sheet is none', () => {
    expect(rowsOf(stream(label(0, 0, 'a'), [], 2))).toEqual([])
  })

  test('numbers of every width, by the format of their style', () => {
    const percent = record(BIFF.style, u16(0, 9))
    const cells = [
      ...record(BIFF.number, [...u16(0, 0, 0), ...float(0.9)]),
      ...record(BIFF.rk, [...u16(0, 1, 0), ...u32((90 << 2) | 3)]),
      ...record(BIFF.severalRk, [
        ...u16(1, 0),
        ...u16(0),
        ...u32((1 << 2) | 2),
        ...u16(7),
        ...u32((2 << 2) | 2),
        ...u16(1),
      ]),
    ]
    expect(rowsOf(stream(cells, percent))).toEqual([
      [
        ['90%', '90%'],
        ['100%', '2'],
      ],
    ])
    expect(readRk(view(u32((-5 << 2) | 2)), 0)).toBe(-5)
  })

  test('a computed text stands in a record further on', () => {
    const formula = record(BIFF.formula, [...u16(0, 0, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...u16(0, 0, 0, 0)])
    const shared = record(0x4bc, [0])
    const text = record(BIFF.formulaText, [...u16(2), 1, ...wide('合计')])
    expect(rowsOf(stream([...formula, ...shared, ...text]))).toEqual([[['合计']]])
  })

  test('day numbers in both date systems', () => {
    const cell = record(BIFF.number, [...u16(0, 0, 0), ...float(44895)])
    const date = record(BIFF.style, u16(0, 14))
    expect(rowsOf(stream(cell, date))).toEqual([[['2022-11-30']]])
    const since1904 = record(BIFF.number, [...u16(0, 0, 0), ...float(44895 - 1462)])
    expect(rowsOf(stream(since1904, [...date, ...record(BIFF.dateMode, u16(1))]))).toEqual([[['2022-11-30']]])
  })

  test.each([
    ['password', stream([], record(BIFF.password, u16(0)))],
    ['other-workbook', Uint8Array.from(begin(0x500))],
    ['broken', Uint8Array.from([])],
    ['broken', Uint8Array.from(begin())],
    ['broken', stream(label(0, 0, 'a')).slice(0, -4)],
    ['broken', stream(label(0, 0, 'a')).slice(0, -9)],
  ])('%s', (issue, bytes) => expect(readXls(bytes)).toEqual({ ok: false, issue }))
})

describe('the table of texts', () => {
  const head = (count: number) => [...u32(count), ...u32(count)]

  test('a text cut in two goes on in the width that its rest says', () => {
    const first = [...head(2), ...u16(4), 1, ...wide('指标')]
    const rest = [0, ...ascii('AB'), ...u16(1), 0, ...ascii('C')]
    expect(readTexts([view(first), view(rest)])).toEqual(['指标AB', 'C'])
  })

  test('formatting runs and phonetic guides are passed over, across records too', () => {
    const first = [...head(2), ...u16(1), 1 | 8 | 4, ...u16(1), ...u32(6), ...wide('指'), 9, 9, 9, 9, 9, 9]
    const rest = [9, 9, 9, 9, ...u16(1), 0, ...ascii('A')]
    expect(readTexts([view(first), view(rest)])).toEqual(['指', 'A'])
  })

  test('a table that is cut off throws, and the file is broken', () => {
    expect(() => readTexts([view([...head(2), ...u16(4), 1])])).toThrow(RangeError)
    expect(readXls(stream([], record(BIFF.texts, [...head(9), ...u16(4), 1])))).toEqual({
      ok: false,
      issue: 'broken',
    })
  })
})
