import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tableSchemas } from '@/io/backup-schema'
import { DabiaoDatabase, db, schemaVersion, tableNames } from '@/storage/database'
import { openDatabase, type DatabaseState } from '@/storage/database-state'
import { saveUserName } from '@/storage/settings'

async function states(): Promise<DatabaseState[]> {
  const told: DatabaseState[] = []
  await openDatabase((state) => told.push(state))
  return told
}

beforeEach(async () => {
  db.close()
  await Dexie.delete(db.name)
})
afterEach(async () => {
  db.close()
  await Dexie.delete(db.name)
})

describe('the database', () => {
  test('opens with every table of facts, and the ways back', async () => {
    expect(await states()).toEqual(['opening', 'open'])
    expect(db.tables.map(({ name }) => name).sort()).toEqual(
      [...tableNames, 'importedPlans', 'tableImports'].sort(),
    )
  })

  test('has no table of facts that a backup would leave out', () => {
    expect([...tableNames].sort()).toEqual(Object.keys(tableSchemas).sort())
  })

  test('of version 1 keeps its facts and gets what came later, filled with nothing', async () => {
    const older = new Dexie(db.name)
    older.version(1).stores({
      indicators: '[planId+indicatorId], planId',
      targets: '[planId+indicatorId+version], planId',
      actuals: '[planId+indicatorId+periodEnd], planId',
    })
    await older.open()
    const key = { planId: 'p1', indicatorId: 'I01' }
    await older.table('indicators').add({ ...key, name: '培训次数' })
    await older.table('targets').add({ ...key, version: 1, rawText: '2', confirmedReading: null })
    await older.table('actuals').add({ ...key, periodEnd: 3, rawText: '1' })
    older.close()
    expect(await states()).toEqual(['opening', 'open'])
    expect(await db.indicators.toArray()).toEqual([
      { ...key, name: '培训次数', filedWeight: null, isSubRow: false, filedTaskId: null },
    ])
    expect(await db.targets.toArray()).toMatchObject([
      { ...key, rawText: '2', confirmation: null, isWithdrawn: false },
    ])
    expect(await db.actuals.toArray()).toMatchObject([{ ...key, rawText: '1' }])
    expect(await db.setupChoices.count()).toBe(0)
  })

  test('refuses a second plan of one department and year', async () => {
    await db.open()
    await db.table('plans').add({ planId: 'a', departmentName: '某局', fiscalYear: 2022 })
    const second = db.table('plans').add({ planId: 'b', departmentName: '某局', fiscalYear: 2022 })
    await expect(second).rejects.toMatchObject({ name: 'ConstraintError' })
  })

  test('writes with strict durability: complete means on disk', async () => {
    const asked: (string | undefined)[] = []
    const real = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      names,
      mode,
      options,
    ) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return real.call(this, names, mode, options)
    })
    await db.open()
    await saveUserName('张三')
    expect(asked).toEqual(['strict'])
    vi.restoreAllMocks()
  })

  test('written by a newer version of the program is not opened for work', async () => {
    const newer = new Dexie(db.name)
    newer.version(schemaVersion + 1).stores({ plans: 'planId' })
    await newer.open()
    newer.close()
    expect(await states()).toEqual(['opening', 'newer'])
    const untouched = await new Dexie(db.name).open()
    expect(untouched.tables.map(({ name }) => name)).toEqual(['plans'])
    untouched.close()
  })

  test('makes room for a newer version in another tab and says that this tab is outdated', async () => {
    const told: DatabaseState[] = []
    await openDatabase((state) => told.push(state))
    const newer = new Dexie(db.name)
    newer.version(schemaVersion + 1).stores({ plans: 'planId' })
    await newer.open()
    newer.close()
    expect(told).toEqual(['opening', 'open', 'outdated'])
  })

  test('waits for a tab with an older version that does not let go, and says so', async () => {
    const request = indexedDB.open(db.name, 1)
    const holder = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result)
    })
    const told: DatabaseState[] = []
    const opening = openDatabase((state) => {
      told.push(state)
      if (state === 'blocked') holder.close()
    })
    await opening
    expect(told).toEqual(['opening', 'blocked', 'open'])
  })
})

describe('what the browser refuses is told as what it is', () => {
  afterEach(() => vi.restoreAllMocks())

  test.each([
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'failed'],
  ])('opening, with a %s: %s', async (name, state) => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused', name)
    })
    expect(await states()).toEqual(['opening', state])
  })

  test('a save without room: nothing written, and the page can say why', async () => {
    await db.open()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await saveUserName('张三')).toEqual({ ok: false, issue: 'storage-full' })
    vi.restoreAllMocks()
    expect(await db.settings.count()).toBe(0)
  })

  test('a save that is broken off after its last write is no save', async () => {
    await db.open()
    const real = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
      const request = key === undefined ? real.call(this, row) : real.call(this, row, key)
      request.addEventListener('success', () => request.transaction?.abort())
      return request
    })
    expect(await saveUserName('张三')).toEqual({ ok: false, issue: 'storage-failed' })
    vi.restoreAllMocks()
    expect(await db.settings.count()).toBe(0)
  })
})

test('two connections see one another as two tabs do', async () => {
  await db.open()
  const other = new DabiaoDatabase()
  await saveUserName('李四')
  expect(await other.settings.get('userName')).toEqual({ key: 'userName', value: '李四' })
  other.close()
})
