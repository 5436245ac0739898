import { describe, expect, test } from 'vitest'
import { CHUNK_ROWS, type PackedCases } from '@/domain/cases/packed-cases'
import { readBackup, writeBackup } from '@/io/backup-file'
import { cases, makeRows } from '../fixtures/backup-rows'

const createdAt = '2022-10-08T02:03:04.005Z'
const rowsWith = (packed: unknown) => ({
  ...makeRows(),
  caseChunks: [{ planId: 'p1', batchId: 'b1', chunkIndex: 0, cases: packed }],
})
const readBack = async (packed: unknown) =>
  readBackup(await writeBackup({ createdAt, rows: rowsWith(packed) }, ''))
const chunkOf = (rows: number): PackedCases => ({
  rows,
  ...{ keys: new Uint32Array(rows * 4), lines: new Uint32Array(rows), days: new Uint16Array(rows * 4) },
  ...{ flags: new Uint8Array(rows), texts: new Uint16Array(rows * 8), words: [''] },
})

describe('packed cases in a backup', () => {
  test.each([
    ['without 承办人, in whose place nothing stands', cases],
    ['with 承办人', { ...cases, words: ['', '张三'], handlers: Uint16Array.of(1, 0) }],
    ['of no row', chunkOf(0)],
    ['of as many rows as a chunk can have', chunkOf(CHUNK_ROWS)],
  ])('%s come back as they were', async (_, packed) => {
    const read = await readBack(packed)
    expect(read).toEqual({ ok: true, backup: { createdAt, rows: rowsWith(packed) } })
    const [chunk] = read.ok ? read.backup.rows.caseChunks : []
    expect(JSON.stringify(chunk).includes('"handlers"')).toBe('handlers' in packed)
  })

  test.each<[string, object]>([
    ['of other rows than they say', { ...cases, rows: 3 }],
    ['with a key too few', { ...cases, keys: cases.keys.slice(4) }],
    ['with a line too few', { ...cases, lines: cases.lines.slice(1) }],
    ['with a date too few', { ...cases, days: cases.days.slice(1) }],
    ['with a flag too many', { ...cases, flags: new Uint8Array(3) }],
    ['with a text too few', { ...cases, texts: cases.texts.slice(1) }],
    ['with a handler too few', { ...cases, handlers: new Uint16Array(1) }],
    ['with a handler too many', { ...cases, handlers: new Uint16Array(3) }],
    ['with handlers that are no packed list', { ...cases, handlers: [0, 0] }],
    ['of more rows than a chunk can have', chunkOf(CHUNK_ROWS + 1)],
    ['of half a row', { ...cases, rows: 1.5 }],
  ])('%s are refused, and named', async (_, packed) => {
    const issue = { code: 'invalid-row', table: 'caseChunks', row: 1 }
    expect(await readBack(packed)).toEqual({ ok: false, issue })
  })
})
