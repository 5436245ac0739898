import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/storage/database'
import { useCasesStore } from '@/stores/cases'
import { usePlanStore } from '@/stores/plan'
import { useScoreboardStore } from '@/stores/scoreboard'
import { targetVersion } from '../fixtures/backup-rows'
import {
  importNow,
  newestTotals,
  planId,
  registerOf,
  sampleFile,
  startWithPlan,
  stored,
  totalsOfRows,
  undoNow,
} from '../fixtures/case-imports'

const BrowserWorker = Worker
let started = 0
let ended = 0
const workers: Worker[] = []

class CountedWorker extends BrowserWorker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given)
    started += 1
    workers.push(this)
  }
  override terminate(): void {
    super.terminate()
    ended += 1
  }
}

beforeEach(async () => {
  await startWithPlan()
  await db.targetVersions.add(targetVersion)
  setActivePinia(createPinia())
  ;[started, ended] = [0, 0]
  globalThis.Worker = CountedWorker
})
afterEach(() => {
  globalThis.Worker = BrowserWorker
})

async function openPage() {
  const planStore = usePlanStore()
  await planStore.start()
  planStore.selectPlan(planId)
  await vi.waitFor(() => expect(planStore.facts?.plan.planId).toBe(planId))
  const store = useCasesStore()
  return { store, leave: store.prepare() }
}

describe('the effects of an import', () => {
  test('stand as the preview showed them once it is done', async () => {
    const { store, leave } = await openPage()
    const scoreboardStore = useScoreboardStore()
    scoreboardStore.setAsOf(9)
    await store.importFile(await sampleFile('utf8', 'a.csv'))
    const { effects } = store
    await store.confirm('')
    await vi.waitFor(() => expect(usePlanStore().facts?.caseTotals).not.toBeNull())
    expect(store.step.kind).toBe('imported')
    expect(store.effects).toBe(effects)
    // As of another period they are others.
    scoreboardStore.setAsOf(12)
    expect(store.effects).not.toBe(effects)
    leave()
    store.close()
  })
})

describe('the undo of a batch', () => {
  test('that is undone elsewhere meanwhile is known to be gone, with its name', async () => {
    const { store, leave } = await openPage()
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    await importNow(registerOf('b.csv', [[2, '']]))
    await vi.waitFor(() => expect(store.batches).toHaveLength(2))
    const [first, second] = store.batches ?? []
    if (!first || !second) throw new Error('two batches were imported')
    await store.planUndo(first)
    await undoNow(second.batchId)
    await vi.waitFor(() => expect(store.batches).toHaveLength(1))
    expect(store.isUndoGone).toBe(false)
    await undoNow(batchId)
    await vi.waitFor(() => expect(store.isUndoGone).toBe(true))
    expect(store.step).toMatchObject({ kind: 'undo', name: 'a.csv' })
    leave()
    store.close()
  })
})

describe('what is known and stands otherwise in a file', () => {
  async function openPreview() {
    const { store, leave } = await openPage()
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    await store.importFile(
      registerOf('b.csv', [
        [1, '2022/3/1'],
        [2, '2022/3/2'],
        [3, ''],
      ]),
    )
    return { store, leave }
  }

  test('is decided, once more and once more: counts and totals are those of the last word', async () => {
    const { store, leave } = await openPreview()
    expect(store.step).toMatchObject({ preview: { counts: { added: 1, changed: 2, kept: 0 } } })
    const before = store.step.kind === 'preview' ? store.step.preview.after : null
    void store.decide({ all: 'keep', except: [] })
    void store.decide({ all: 'take', except: [2] })
    await store.decide({ all: 'keep', except: [3] })
    await vi.waitFor(() =>
      expect(store.step).toMatchObject({ preview: { decisions: { all: 'keep', except: [3] } } }),
    )
    expect(store.step).toMatchObject({ preview: { counts: { added: 1, changed: 1, kept: 1 } } })
    expect(store.step.kind === 'preview' && store.step.preview.after).not.toEqual(before)
    expect(await store.listConflicts(1, 5)).toMatchObject([{ line: 3, fields: ['status', 'ended'] }])
    await store.confirm('')
    expect(store.step.kind).toBe('imported')
    expect(await newestTotals()).toEqual(await totalsOfRows())
    expect((await stored()).batches.at(-1)).toMatchObject({ counts: { added: 1, changed: 1, kept: 1 } })
    leave()
    store.close()
  })

  test('is decided still when the same file is read otherwise; of another sheet the lines are others', async () => {
    const { store, leave } = await openPreview()
    const decisions = { all: 'take', except: [2] } as const
    await store.decide(decisions)
    await store.readAgain({ encoding: 'utf-8' })
    expect(store.step).toMatchObject({ preview: { decisions, counts: { changed: 1, kept: 1 } } })
    await store.readAgain({ sheet: 'other' })
    expect(store.step).toMatchObject({ preview: { decisions: { all: 'take', except: [] } } })
    leave()
    store.close()
  })

  test('is written as it was decided last, also while that is still being worked out', async () => {
    const { store, leave } = await openPreview()
    void store.decide({ all: 'keep', except: [] })
    await store.confirm('')
    expect((await stored()).batches.at(-1)).toMatchObject({ counts: { added: 1, changed: 0, kept: 2 } })
    expect(store.step).toMatchObject({ kind: 'imported', preview: { counts: { kept: 2 } } })
    leave()
    store.close()
  })
})

describe('the worker of the page', () => {
  test('is ready before a file is picked, and does one file after the other', async () => {
    const { store, leave } = await openPage()
    expect([started, ended]).toEqual([1, 0])
    for (const unchanged of [0, 488]) {
      await store.importFile(await sampleFile('gb18030', 'a.csv'))
      expect(store.step).toMatchObject({ kind: 'preview', preview: { counts: { unchanged } } })
      await store.confirm('')
      expect(store.step.kind).toBe('imported')
    }
    expect((await stored()).batches).toHaveLength(1)
    await store.importFile(new File([''], 'empty.csv'))
    expect(store.step).toMatchObject({ kind: 'failed', issue: { code: 'empty-file' } })
    await store.importFile(registerOf('b.csv', [[1, '']]))
    expect(store.step).toMatchObject({ kind: 'preview', preview: { counts: { added: 1 } } })
    store.close()
    expect([started, ended]).toEqual([1, 0])
    leave()
    expect([started, ended]).toEqual([1, 1])
  })

  test('is stopped with what it is doing, and another one gets ready', async () => {
    const { store, leave } = await openPage()
    const importing = store.importFile(await sampleFile('utf8', 'a.csv'))
    store.close()
    await importing
    expect(store.step.kind).toBe('idle')
    expect([started, ended]).toEqual([2, 1])
    expect(await stored()).toEqual({ batches: [], chunks: [] })
    leave()
    expect([started, ended]).toEqual([2, 2])
  })

  test('that broke is ended, and another one does the next file', async () => {
    const { store, leave } = await openPage()
    const importing = store.importFile(await sampleFile('utf8', 'a.csv'))
    // As a browser tells that a worker ran out of memory.
    workers.at(-1)?.dispatchEvent(new Event('error'))
    await importing
    expect(store.step).toMatchObject({ kind: 'failed', issue: { code: 'import-failed' } })
    expect([started, ended]).toEqual([2, 1])
    await store.importFile(registerOf('b.csv', [[1, '']]))
    expect(store.step).toMatchObject({ kind: 'preview', preview: { counts: { added: 1 } } })
    store.close()
    expect([started, ended]).toEqual([2, 1])
    leave()
    expect([started, ended]).toEqual([2, 2])
  })

  test('keeps what is previewed when the page is left, and ends with it', async () => {
    const { store, leave } = await openPage()
    await store.importFile(await sampleFile('utf8', 'a.csv'))
    leave()
    expect([started, ended]).toEqual([1, 0])
    await store.confirm('')
    expect(store.step.kind).toBe('imported')
    expect((await stored()).batches).toHaveLength(1)
    store.close()
    expect([started, ended]).toEqual([1, 1])
  })
})
