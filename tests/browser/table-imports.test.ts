import { beforeEach, describe, expect, test } from 'vitest'
import filed from '/data/2022/zhanjiang-justice-2022.txt?raw'
import { saveActual } from '@/storage/actuals'
import { clearAllRows } from '@/storage/backup'
import { db, tableNames } from '@/storage/database'
import { saveSetupChoices } from '@/storage/setup-choices'
import { saveConfirmedReadings } from '@/storage/targets'
import { createTableJob } from '@/workers/table-job'
import type { TableReply } from '@/workers/table-messages'

const pasted = (text: string) =>
  ({ type: 'read', source: { type: 'pasted', html: null, text, name: '粘贴' } }) as const
const otherYear = filed.replace('2022年市级', '2023年市级')
const corrected = filed.replace('培训次数(次)\t2', '培训次数(次)\t3')

type Job = ReturnType<typeof createTableJob>
async function readIn(job: Job, text: string): Promise<Extract<TableReply, { type: 'planned' }>> {
  const reply = await job(pasted(text))
  if (reply.type !== 'planned') throw new Error(JSON.stringify(reply))
  return reply
}
async function writeIn(text: string): Promise<Job> {
  const job = createTableJob()
  await readIn(job, text)
  expect(await job({ type: 'commit', mayLoseFigures: false })).toEqual({ type: 'written' })
  return job
}
async function countRows(): Promise<Record<string, number>> {
  const counts = await Promise.all(tableNames.map(async (name) => [name, await db.table(name).count()]))
  return Object.fromEntries(counts)
}

beforeEach(async () => {
  if (!db.isOpen()) await db.open()
  expect(await clearAllRows()).toMatchObject({ ok: true })
})

describe('a table read in', () => {
  test('writes nothing before it is confirmed, and everything then', async () => {
    const before = await countRows()
    const job = createTableJob()
    const { previews } = await readIn(job, filed)
    expect(previews).toMatchObject([{ indicators: 27, asked: 2, correction: null }])
    expect(await countRows()).toEqual(before)
    expect(await job({ type: 'commit', mayLoseFigures: false })).toEqual({ type: 'written' })
    expect(await countRows()).toMatchObject({ plans: 1, indicators: 27, targets: 27, tasks: 4 })
  })

  test('taken back, leaves no row behind', async () => {
    const before = await countRows()
    const job = await writeIn(filed)
    expect(await job({ type: 'undo' })).toEqual({ type: 'undone' })
    expect(await countRows()).toEqual(before)
  })

  test('is not taken back once a figure was entered', async () => {
    const job = await writeIn(filed)
    const planId = (await db.plans.toCollection().first())?.planId ?? ''
    await saveActual({
      ...{ planId, indicatorId: 'I01', periodEnd: 3, basis: 'period', rawText: '1', note: '' },
      value: { kind: 'number', value: '1' },
    })
    expect(await job({ type: 'undo' })).toEqual({ type: 'failed', issue: 'facts-changed' })
    expect(await db.plans.count()).toBe(1)
  })

  test('is not taken back once a reading was confirmed or a weight settled', async () => {
    const job = await writeIn(filed)
    const [target] = await db.targets.toArray()
    if (!target) throw new Error('no target')
    const { planId, indicatorId, version, rawText } = target
    const reading = { kind: 'qualitative', rawText, certainty: 'stated' } as const
    await saveConfirmedReadings([{ planId, indicatorId, version, reading }])
    expect(await job({ type: 'undo' })).toEqual({ type: 'failed', issue: 'facts-changed' })
    await saveConfirmedReadings([{ planId, indicatorId, version, reading: null }])
    const nothing = {
      measureKind: null,
      source: null,
      taskIds: null,
      ownerSection: null,
      quarterShares: null,
    }
    await saveSetupChoices([{ planId, indicatorId, ...nothing, weight: '3' }])
    expect(await job({ type: 'undo' })).toEqual({ type: 'failed', issue: 'facts-changed' })
    await saveSetupChoices([{ planId, indicatorId, ...nothing, weight: null }])
    expect(await job({ type: 'undo' })).toEqual({ type: 'undone' })
  })

  test('that is no target table is refused and stores nothing', async () => {
    const before = await countRows()
    expect(await createTableJob()(pasted('会议通知'))).toMatchObject({
      type: 'refused',
      refusal: { code: 'not-a-target-table' },
    })
    expect(await countRows()).toEqual(before)
  })
})

describe('a table read again', () => {
  test('that says the same changes nothing', async () => {
    await writeIn(filed)
    const before = await countRows()
    const job = createTableJob()
    const { previews } = await readIn(job, filed)
    expect(previews[0]?.correction?.isNothing).toBe(true)
    expect(await job({ type: 'commit', mayLoseFigures: false })).toEqual({ type: 'written' })
    expect(await countRows()).toEqual(before)
  })

  test('corrected, changes the plan that is there, and back', async () => {
    await writeIn(filed)
    const textOf = async () =>
      (await db.targets.toArray()).find(({ indicatorId }) => indicatorId === 'I04')?.rawText
    const job = await writeIn(corrected)
    expect([await db.plans.count(), await textOf()]).toEqual([1, '3'])
    expect(await job({ type: 'undo' })).toEqual({ type: 'undone' })
    expect([await db.plans.count(), await textOf()]).toEqual([1, '2'])
  })

  test('planned on what is no more stored, is refused whole', async () => {
    await writeIn(filed)
    const job = createTableJob()
    await readIn(job, corrected)
    await writeIn(filed.replace('培训次数(次)\t2', '培训次数(次)\t4'))
    expect(await job({ type: 'commit', mayLoseFigures: false })).toEqual({
      type: 'failed',
      issue: 'facts-changed',
    })
  })
})

test('two departments and years stand side by side', async () => {
  await writeIn(filed)
  await writeIn(otherYear)
  expect((await db.plans.toArray()).map(({ fiscalYear }) => fiscalYear).sort()).toEqual([2022, 2023])
})
