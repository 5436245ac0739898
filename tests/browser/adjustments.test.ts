import { beforeEach, describe, expect, test } from 'vitest'
import type { Target } from '@/domain/model'
import { replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { removeAdjustment, saveAdjustment } from '@/storage/target-versions'
import { makeRows, target } from '../fixtures/backup-rows'

const logged = () => db.changes.orderBy('changeId').toArray()

beforeEach(async () => {
  await db.open()
  expect(await replaceAllRows({ ...makeRows(), changes: [] })).toMatchObject({ ok: true })
})

describe('an adjustment during the year', () => {
  const version = {
    ...{ planId: 'p1', version: 2, effectiveFrom: '2022-07-01', reason: '机构改革' },
    documentNumber: '某文〔2022〕5号',
  }
  const lowered: Target = { ...target, version: 2, rawText: '1' }

  test('adds its version and targets in one step, with every target in the history', async () => {
    const actuals = await db.actuals.toArray()
    expect(await saveAdjustment(version, [lowered])).toMatchObject({ ok: true })
    expect(await db.targetVersions.get(['p1', 2])).toMatchObject({ ...version, recordedBy: '李四' })
    expect(await db.targets.toArray()).toEqual([target, lowered])
    expect(await logged()).toMatchObject([
      { table: 'targetVersions', rowKey: ['p1', 2], from: null, reason: '机构改革' },
      { table: 'targets', rowKey: ['p1', 'I01', 2], from: { rawText: '2' }, to: { rawText: '1' } },
    ])
    expect(await db.actuals.toArray()).toEqual(actuals)
  })

  test('is taken back whole while it is the newest', async () => {
    const before = { targets: await db.targets.toArray(), versions: await db.targetVersions.toArray() }
    await saveAdjustment(version, [lowered])
    await saveAdjustment({ ...version, version: 3, effectiveFrom: '2022-10-01' }, [
      { ...lowered, version: 3 },
    ])
    expect(await removeAdjustment('p1', 2)).toEqual({ ok: false, issue: 'not-newest' })
    expect(await removeAdjustment('p1', 3)).toMatchObject({ ok: true })
    expect(await removeAdjustment('p1', 2)).toMatchObject({ ok: true })
    expect(await removeAdjustment('p1', 1)).toEqual({ ok: false, issue: 'not-newest' })
    expect({ targets: await db.targets.toArray(), versions: await db.targetVersions.toArray() }).toEqual(
      before,
    )
    expect((await logged()).slice(-2)).toMatchObject([
      { table: 'targetVersions', from: { version: 2 }, to: null },
      { table: 'targets', from: { rawText: '1' }, to: { rawText: '2' } },
    ])
  })

  test.each<[string, Partial<typeof version>, readonly Target[]]>([
    ['one that came between', { version: 1 }, [{ ...lowered, version: 1 }]],
    ['a gap in the numbers', { version: 3 }, [{ ...lowered, version: 3 }]],
    ['no target', {}, []],
    ['a target of another version', {}, [{ ...lowered, version: 1 }]],
    ['a target of another plan', {}, [{ ...lowered, planId: 'p2' }]],
  ])('with %s is refused and writes nothing', async (_name, over, targets) => {
    expect(await saveAdjustment({ ...version, ...over }, targets)).toEqual({
      ok: false,
      issue: 'facts-changed',
    })
    expect([await db.targetVersions.count(), await db.targets.count(), await db.changes.count()]).toEqual([
      1, 1, 0,
    ])
  })

  test('dated before the newest is refused, on its day it is not', async () => {
    await saveAdjustment(version, [lowered])
    const third = { ...version, version: 3 }
    const targets = [{ ...lowered, version: 3 }]
    const early = await saveAdjustment({ ...third, effectiveFrom: '2022-06-30' }, targets)
    expect(early).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await saveAdjustment(third, targets)).toMatchObject({ ok: true })
  })
})
