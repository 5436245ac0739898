import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { noChoices, type RegisterMapping } from '@/domain/cases/import-choices'
import { readBackup, writeBackup } from '@/io/backup-file'
import { readAllRows } from '@/storage/backup'
import { readImportBatches } from '@/storage/register-state'
import { db } from '@/storage/database'
import { forgetMapping, keepMapping, readRegisterMappings } from '@/storage/register-mappings'
import { useMappingsStore } from '@/stores/mappings'
import { planCaseImport } from '@/workers/import-job'
import { planId, quietly, startWithPlan, undoNow } from '../fixtures/case-imports'

beforeEach(startWithPlan)

const register = (rows: number) =>
  new File(
    [
      [
        '登记号,来访人,收案,结束,阶段',
        ...Array.from({ length: rows }, (_, i) => `${i},张三,2022/1/1,,审理`),
      ].join('\n'),
    ],
    '外地.csv',
  )
const mapping: RegisterMapping = {
  columns: { caseNumber: '登记号', accepted: '收案', ended: '结束', status: '阶段' },
  statusWords: { 审理: 'open' },
}
async function importBy(by: RegisterMapping | null, rows: number): Promise<void> {
  const planned = await planCaseImport(planId, register(rows), quietly, undefined, {
    ...noChoices,
    mapping: by,
  })
  if (!planned.ok) throw new Error(planned.issue?.code ?? planned.question?.kind)
  expect(await planned.commit('')).toBeNull()
}

describe('how a register was read by hand', () => {
  test('is remembered with the import and not before, and read by the next time', async () => {
    const asked = await planCaseImport(planId, register(1), quietly)
    expect(asked).toMatchObject({ ok: false, question: { kind: 'mapping' } })
    const planned = await planCaseImport(planId, register(1), quietly, undefined, { ...noChoices, mapping })
    expect(planned).toMatchObject({ ok: true })
    expect(await readRegisterMappings()).toEqual([])
    await importBy(mapping, 1)
    const [kept] = await readRegisterMappings()
    expect(kept).toMatchObject({ mapping })
    const next = await planCaseImport(planId, register(2), quietly)
    expect(next).toMatchObject({
      preview: { counts: { added: 1 }, mapping: { rememberedAt: kept?.recordedAt } },
    })
  })

  test('is kept when the import is undone, and forgotten on request', async () => {
    await importBy(mapping, 1)
    await undoNow((await readImportBatches(planId))[0]?.batchId ?? '')
    const [kept] = await readRegisterMappings()
    expect((await forgetMapping(kept?.headerSet ?? '')).ok).toBe(true)
    expect(await readRegisterMappings()).toEqual([])
  })

  test('is not remembered where the import was not written', async () => {
    const fail = () => {
      throw new Error('the disk fails')
    }
    db.table('caseChunks').hook('creating', fail)
    const planned = await planCaseImport(planId, register(1), quietly, undefined, { ...noChoices, mapping })
    expect(planned.ok && (await planned.commit(''))).toEqual({ code: 'storage-failed' })
    db.table('caseChunks').hook('creating').unsubscribe(fail)
    expect(await readRegisterMappings()).toEqual([])
  })

  test('travels in the backup, with nothing personal in it', async () => {
    await importBy(mapping, 1)
    const rows = await readAllRows()
    expect(rows.settings).toContainEqual(await db.settings.get('registerMappings'))
    expect(JSON.stringify(rows.settings)).not.toMatch(/张三|来访人/)
    const file = await writeBackup({ createdAt: '2022-12-31T00:00:00.000Z', rows }, '')
    expect(await readBackup(file)).toMatchObject({ ok: true, backup: { rows: { settings: rows.settings } } })
  })

  test('of many sets of headers the last are remembered', async () => {
    for (let i = 0; i < 52; i += 1)
      await keepMapping({ headerSet: String(i), mapping }, '2022-10-08T00:00:00.000Z')
    await keepMapping({ headerSet: '30', mapping }, '2022-11-08T00:00:00.000Z')
    const sets = (await readRegisterMappings()).map(({ headerSet }) => headerSet)
    expect([sets.length, sets[0], sets.at(-1)]).toEqual([50, '2', '30'])
  })
})

describe('the list of what is remembered', () => {
  const days = ['2022-10-08', '2022-10-09', '2022-10-10'].map((day) => `${day}T00:00:00.000Z`)

  async function openList() {
    for (const [i, day] of days.entries()) await keepMapping({ headerSet: String(i), mapping }, day)
    setActivePinia(createPinia())
    const store = useMappingsStore()
    const stop = store.follow()
    await vi.waitFor(() => expect(store.mappings).toHaveLength(days.length))
    return { store, stop, setsNow: () => store.mappings.map(({ headerSet }) => headerSet) }
  }

  test('forgets one, and the undo puts it back where it stood', async () => {
    const { store, stop, setsNow } = await openList()
    const before = await readRegisterMappings()
    expect([setsNow(), store.canUndo]).toEqual([['2', '1', '0'], false])
    for (const each of store.mappings.slice(1)) expect(await store.forget(each.headerSet)).toBe(true)
    await vi.waitFor(() => expect(setsNow()).toEqual(['2']))
    expect(store.canUndo).toBe(true)
    for (let i = 0; i < 2; i += 1) expect(await store.undo()).toBe(true)
    expect(await readRegisterMappings()).toEqual(before)
    expect([store.canUndo, await store.undo()]).toEqual([false, false])
    stop()
  })

  test('what was mapped anew meanwhile stays as it is', async () => {
    const { store, stop } = await openList()
    const [last] = store.mappings
    if (!last) throw new Error('three are remembered')
    await store.forget(last.headerSet)
    const anew = { ...mapping, statusWords: {} }
    await keepMapping({ headerSet: '2', mapping: anew }, '2022-11-08T00:00:00.000Z')
    expect(await store.undo()).toBe(true)
    expect((await readRegisterMappings()).at(-1)).toMatchObject({ headerSet: '2', mapping: anew })
    expect(await readRegisterMappings()).toHaveLength(3)
    stop()
  })
})
