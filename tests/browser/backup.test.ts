import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { readBackup, writeBackup } from '@/io/backup-file'
import { readAllRows, replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import {
  deleteSafetyCopies,
  keptCopies,
  readSafetyCopy,
  saveSafetyCopy,
  watchSafetyCopies,
} from '@/storage/safety-copies'
import { anyActuals, makePlan, makeRows } from '../fixtures/backup-rows'

const createdAt = '2022-10-08T02:03:04.005Z'
const copy = async () => writeBackup({ createdAt, rows: await readAllRows() }, '')

beforeEach(async () => {
  await db.open()
  await replaceAllRows(makeRows())
})

describe('restoring a backup', () => {
  test('gives the same database again, whatever it held', async () => {
    await fc.assert(
      fc.asyncProperty(anyActuals, anyActuals, async (before, between) => {
        await replaceAllRows(makeRows(before))
        const stored = await readAllRows()
        const file = await copy()
        await replaceAllRows({ ...makeRows(between), drafts: [], caseChunks: [] })
        const reading = await readBackup(file)
        expect(reading.ok && (await replaceAllRows(reading.backup.rows))).toMatchObject({ ok: true })
        expect(await readAllRows()).toEqual(stored)
      }),
      { numRuns: 15 },
    )
  })

  test('keeps on counting the change log where the backup left off', async () => {
    await db.changes.clear()
    await replaceAllRows(makeRows())
    const added = await db.changes.add({
      ...{
        planId: 'p1',
        at: createdAt,
        by: '',
        table: 'plans',
        rowKey: ['p1'],
        from: null,
        to: '',
        reason: '',
      },
    })
    expect(added).toBeGreaterThan(1)
  })

  test('that cannot be written whole changes nothing at all', async () => {
    const before = await readAllRows()
    const twoOfOneYear = [makePlan(), makePlan({ planId: 'p2' })]
    expect(await replaceAllRows({ ...makeRows(), plans: twoOfOneYear, actuals: [] })).toMatchObject({
      ok: false,
    })
    expect(await readAllRows()).toEqual(before)
  })

  test('with two rows of one key does not come back as written, so nothing changes', async () => {
    const before = await readAllRows()
    const [actual] = makeRows().actuals
    const rows = { ...makeRows(), drafts: [], actuals: [actual, actual] }
    expect(await replaceAllRows(rows)).toEqual({ ok: false, issue: 'storage-failed' })
    expect(await readAllRows()).toEqual(before)
  })
})

describe('the copies taken before everything is replaced', () => {
  beforeEach(deleteSafetyCopies)

  const listed = () =>
    new Promise<readonly { copyId?: number; cause: string }[]>((done) => {
      const stop = watchSafetyCopies((copies) => {
        done(copies)
        queueMicrotask(() => stop())
      })
    })

  test('hold the whole database and are no part of it', async () => {
    const before = await readAllRows()
    await saveSafetyCopy('start-empty', await copy())
    expect(await readAllRows()).toEqual(before)
    const [latest] = await listed()
    const stored = await readSafetyCopy(latest?.copyId ?? -1)
    const reading = stored && (await readBackup(Uint8Array.from(stored.file)))
    expect(reading).toMatchObject({ ok: true, backup: { rows: before } })
  })

  test('are kept up to a number, the newest first', async () => {
    for (const cause of ['restore', 'restore', 'load-demo', 'start-empty'] as const) {
      await saveSafetyCopy(cause, new Uint8Array([1]))
    }
    expect((await listed()).map(({ cause }) => cause)).toEqual(['start-empty', 'load-demo', 'restore'])
    expect(keptCopies).toBe(3)
  })

  test('can be deleted for good', async () => {
    await saveSafetyCopy('restore', new Uint8Array([1]))
    await deleteSafetyCopies()
    expect(await listed()).toEqual([])
  })
})
