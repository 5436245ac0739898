import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { watch } from 'vue'
import { saveActual } from '@/storage/actuals'
import { clearAllRows, readAllRows, replaceAllRows } from '@/storage/backup'
import { db, tableNames } from '@/storage/database'
import { readSetting, saveUserName } from '@/storage/settings'
import { useDataStore } from '@/stores/data'
import { usePlanStore } from '@/stores/plan'
import { useScoreboardStore } from '@/stores/scoreboard'
import { makePlan, makeRows } from '../fixtures/backup-rows'

async function startStore() {
  setActivePinia(createPinia())
  const store = usePlanStore()
  await store.start()
  await vi.waitFor(() => expect(store.isReady).toBe(true))
  return store
}

const training = (planId: string, value: string) => ({
  ...{ planId, indicatorId: 'I05', periodEnd: 12, basis: 'period' as const, rawText: value, note: '' },
  value: { kind: 'number' as const, value },
})

beforeEach(async () => {
  await db.open()
  for (const name of tableNames) await db.table(name).clear()
})

describe('the plan that is looked at', () => {
  test('is there after the very first start, with its facts and its scoreboard at the latest quarter', async () => {
    const store = await startStore()
    expect(store.databaseState).toBe('open')
    expect(store.firstRunIssue).toBeNull()
    expect(store.facts?.indicators).toHaveLength(27)
    const scores = useScoreboardStore()
    expect(scores.asOf).toBe(12)
    expect(scores.scoreboard?.total.earned).toBe('77.56')
  })

  test('follows what is saved: the figure, the history and the score', async () => {
    const store = await startStore()
    const scores = useScoreboardStore()
    await saveActual(training(store.planId ?? '', '80'))
    await vi.waitFor(() => expect(store.facts?.actuals).toHaveLength(98))
    await vi.waitFor(() => {
      expect(store.changes[0]).toMatchObject({ table: 'actuals', to: { rawText: '80' } })
    })
    // 1.78 of 1.78 points for 225 of 200 trained.
    expect(scores.scoreboard?.total.earned).toBe('79.34')
    await saveUserName('王五')
    await vi.waitFor(() => expect(store.userName).toBe('王五'))
  })

  test('shows the latest year first and changes to another plan on demand', async () => {
    const store = await startStore()
    const first = store.planId
    store.selectPlan('no such plan')
    await db.plans.add(makePlan({ planId: 'next', fiscalYear: 2023 }))
    await vi.waitFor(() => expect(store.plans).toHaveLength(2))
    expect(store.plans?.map(({ fiscalYear }) => fiscalYear)).toEqual([2023, 2022])
    expect(store.planId).toBe(first)
    store.selectPlan('next')
    await vi.waitFor(() => expect(store.plan?.fiscalYear).toBe(2023))
    expect(store.facts?.actuals).toEqual([])
  })

  test('can be asked for before the database tells of it', async () => {
    const store = await startStore()
    store.selectPlan('next')
    expect(store.plan?.fiscalYear).toBe(2022)
    await db.plans.add(makePlan({ planId: 'next', fiscalYear: 2023 }))
    await vi.waitFor(() => expect(store.plan?.fiscalYear).toBe(2023))
  })

  test('gives way to what a restore brings, and never shows the parts of two states', async () => {
    const store = await startStore()
    const file = await readAllRows()
    const states = new Set<string>()
    watch(
      () => store.facts,
      (facts) => states.add(facts ? `${facts.indicators.length} ${facts.actuals.length}` : 'none'),
      { flush: 'sync' },
    )
    await clearAllRows()
    await vi.waitFor(() => expect(store.facts).toBeNull())
    await replaceAllRows(file)
    await vi.waitFor(() => expect(store.facts).not.toBeNull())
    await replaceAllRows(makeRows())
    await vi.waitFor(() => expect(store.plan?.planId).toBe('p1'))
    expect([...states].sort()).toEqual(['1 1', '27 97', 'none'])
  })

  test('is none after everything was cleared, and the store says so', async () => {
    const store = await startStore()
    await clearAllRows()
    await vi.waitFor(() => expect(store.plans).toEqual([]))
    expect([store.planId, store.facts, store.isReady]).toEqual([null, null, true])
  })
})

describe('the as-of period', () => {
  test('is the latest with a figure until one is chosen; nonsense is no choice', async () => {
    await startStore()
    const scores = useScoreboardStore()
    scores.setAsOf(6)
    expect([scores.asOf, scores.scoreboard?.asOf]).toEqual([6, 6])
    for (const nonsense of [0, 13, 1.5, NaN, null]) {
      scores.setAsOf(nonsense)
      expect(scores.asOf).toBe(12)
    }
  })
})

describe('steps on all data', () => {
  const options = { notice: '', keepCopy: true }

  test('backup, start empty, restore: the same database again', async () => {
    await startStore()
    const data = useDataStore()
    await saveUserName('王五')
    const file = await data.backup('')
    const before = await readAllRows()
    expect(await data.startEmpty(options)).toMatchObject({ ok: true })
    expect(await db.plans.count()).toBe(0)
    const reading = await data.inspect(new Blob([file]))
    expect(reading.ok && (await data.restore(reading.backup, options))).toMatchObject({ ok: true })
    const { settings: restored, ...tables } = await readAllRows()
    const { settings: saved, ...savedTables } = before
    expect(tables).toEqual(savedTables)
    // When the backup was written is noted after it was written, and stays known.
    expect(restored).toEqual(saved)
  })

  test('a register that contradicts itself is not offered to be restored', async () => {
    await startStore()
    const data = useDataStore()
    expect(await replaceAllRows({ ...(await readAllRows()), ...makeRows(), caseChunks: [] })).toMatchObject({
      ok: true,
    })
    const reading = await data.inspect(new Blob([await data.backup('')]))
    const register = { code: 'rows-differ', stated: 2, rows: 0, departmentName: '某市司法局' }
    expect(reading).toMatchObject({ ok: false, issue: { code: 'register-contradicts', register } })
  })

  test('each is undone by the copy that was kept before it', async () => {
    await startStore()
    const data = useDataStore()
    const stop = data.follow()
    await data.deleteCopies()
    const before = await readAllRows()
    await data.startEmpty(options)
    await vi.waitFor(() => expect(data.copies).toMatchObject([{ cause: 'start-empty' }]))
    expect(await data.undo(data.copies[0]?.copyId ?? -1, options)).toMatchObject({ ok: true })
    expect(await readAllRows()).toEqual(before)
    await vi.waitFor(() => expect(data.copies.map(({ cause }) => cause)).toEqual(['restore', 'start-empty']))
    stop()
  })

  test('never forget when a backup file was last written', async () => {
    await startStore()
    const data = useDataStore()
    const stop = data.follow()
    await data.deleteCopies()
    const older = await data.backup('')
    const reading = await data.inspect(new Blob([older]))
    await data.backup('')
    const last = await readSetting('lastBackupAt')
    expect(last).toBeDefined()
    await data.startEmpty(options)
    expect(await readSetting('lastBackupAt')).toBe(last)
    expect(reading.ok && (await data.restore(reading.backup, options))).toMatchObject({ ok: true })
    expect(await readSetting('lastBackupAt')).toBe(last)
    await vi.waitFor(() => expect(data.copies).toHaveLength(2))
    await data.undo(data.copies[0]?.copyId ?? -1, options)
    expect(await readSetting('lastBackupAt')).toBe(last)

    await db.settings.delete('lastBackupAt')
    expect(reading.ok && (await data.restore(reading.backup, options))).toMatchObject({ ok: true })
    expect(await readSetting('lastBackupAt')).toBe(reading.ok && reading.backup.createdAt)
    stop()
  })

  test('a copy that is gone undoes nothing', async () => {
    await startStore()
    const before = await readAllRows()
    expect(await useDataStore().undo(-1, options)).toEqual({ ok: false, issue: 'copy-damaged' })
    expect(await readAllRows()).toEqual(before)
  })
})
