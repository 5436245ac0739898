import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { usePlanStore } from '@/stores/plan'
import { useTargetsStore } from '@/stores/targets'
import { makeRows } from '../fixtures/backup-rows'

async function openStore() {
  if (!db.isOpen()) await db.open()
  const empty = { setupChoices: [], closings: [], changes: [], drafts: [] }
  expect(await replaceAllRows({ ...makeRows(), ...empty })).toMatchObject({ ok: true })
  setActivePinia(createPinia())
  const planStore = usePlanStore()
  await planStore.start()
  await vi.waitFor(() => expect(planStore.facts).not.toBeNull())
  return useTargetsStore()
}
let store: Awaited<ReturnType<typeof openStore>>
const row = () => {
  const [first] = store.rows
  if (!first) throw new Error('no row')
  return first
}
const storedReading = async () => (await db.targets.toCollection().first())?.confirmedReading ?? null
const storedChoice = () => db.setupChoices.toCollection().first()

beforeEach(async () => {
  store = await openStore()
})

describe('a settled reading', () => {
  test('is in the database before it is said to be saved, and shown as the database has it', async () => {
    const done = store.settleReading(row().rowId, row().reading)
    expect([store.isSaving, store.savedAt]).toEqual([true, null])
    await done
    expect(await storedReading()).not.toBeNull()
    expect(row().state).toBe('confirmed')
    expect([store.isSaving, store.savedAt !== null]).toEqual([false, true])
  })

  test('is taken back and done again, one step at a time', async () => {
    const before = row().state
    await store.settleReading(row().rowId, row().reading)
    await store.settleChoice(row().rowId, { ownerSection: '法援科' })
    expect((await store.undo())?.kind).toBe('choice')
    expect(await storedChoice()).toBeUndefined()
    expect((await store.undo())?.kind).toBe('reading')
    expect([await storedReading(), row().state, store.canUndo]).toEqual([null, before, false])
    await store.redo()
    expect(row().state).toBe('confirmed')
    expect(await store.redo()).not.toBeNull()
    expect(row().setup.ownerSection).toBe('法援科')
  })

  test('settled twice the same is one step', async () => {
    const { reading } = row()
    await Promise.all([store.settleReading(row().rowId, reading), store.settleReading(row().rowId, reading)])
    await store.undo()
    expect(store.canUndo).toBe(false)
  })
})

describe('a choice', () => {
  test('changes one part and leaves the others', async () => {
    await store.settleChoice(row().rowId, { weight: '5' })
    await store.settleChoice(row().rowId, { ownerSection: '法援科' })
    expect(await storedChoice()).toMatchObject({ weight: '5', ownerSection: '法援科', taskIds: null })
    await store.settleChoice(row().rowId, { weight: null })
    expect(await storedChoice()).toMatchObject({ weight: null, ownerSection: '法援科' })
  })

  test('that cannot be is refused, told, and no step', async () => {
    expect(await store.settleChoice(row().rowId, { weight: '101' })).toBeNull()
    expect([store.failure, store.canUndo, store.savedAt]).toEqual(['not-a-choice', false, null])
    await store.settleChoice(row().rowId, { weight: '5' })
    expect(store.failure).toBeNull()
  })

  test('what the program proposes on its own is told beside it', async () => {
    const alone = row().setup.weight
    await store.settleChoice(row().rowId, { weight: '5' })
    expect(row().setup.weight).toBe('5')
    expect(store.proposalOf(row()).setup.weight).toBe(alone)
  })
})

test('last year’s figure is stored for the year before, shown, and taken back', async () => {
  await store.settleBaseline(row().rowId, '380')
  expect(await db.baselines.toCollection().first()).toMatchObject({ value: '380' })
  expect(row().baseline?.value).toBe('380')
  const step = await store.undo()
  expect(step?.kind).toBe('baseline')
  expect(row().baseline?.value ?? null).not.toBe('380')
})
