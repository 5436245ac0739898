import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import gb18030Sample from '/data/samples/case-register-2022-gb18030.csv?url'
import utf8Sample from '/data/samples/case-register-2022-utf8.csv?url'
import { foldBatches } from '@/domain/cases/case-register'
import type { CaseTotals } from '@/domain/cases/case-totals'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { countServicesHandled } from '@/domain/cases/counting-rules'
import type { ImportBatch } from '@/domain/cases/import-batch'
import { readAllRows } from '@/storage/backup'
import { readCaseState, readImportBatches, watchImportBatches } from '@/storage/cases'
import { saveClosing } from '@/storage/closings'
import { db, tableNames } from '@/storage/database'
import { openImportSession } from '@/stores/import-session'
import { usePlanStore } from '@/stores/plan'
import { planCaseImport, type Planned } from '@/workers/import-job'
import { planCaseUndo } from '@/workers/undo-job'
import { makePlan } from '../fixtures/backup-rows'

const planId = 'p1'
const quietly = () => undefined

async function sampleFile(url: string, name: string): Promise<File> {
  return new File([await (await fetch(url)).arrayBuffer()], name)
}
const header = '案件编号,受援人姓名,受理日期,结案日期,案件状态,补贴(元)'
/** A register of cases; each row is number, date of the end ('' while open) and subsidy. */
function registerOf(
  name: string,
  rows: readonly (readonly [number: number, ended: string, subsidy?: string])[],
): File {
  const lines = rows.map(
    ([number, ended, subsidy = '']) =>
      `${number},张某某,2022/1/5,${ended},${ended === '' ? '在办' : '办结'},${subsidy}`,
  )
  return new File([[header, ...lines].join('\n')], name)
}

async function plan(file: File): Promise<Extract<Planned, { ok: true }>> {
  const planned = await planCaseImport(planId, file, quietly)
  if (!planned.ok) throw new Error(planned.issue.code)
  return planned
}
async function importNow(file: File): Promise<string> {
  expect(await (await plan(file)).commit('')).toBeNull()
  return (await readImportBatches(planId)).at(-1)?.batchId ?? ''
}
async function undoNow(batchId: string, reason = ''): Promise<void> {
  const planned = await planCaseUndo(planId, batchId)
  if (!planned.ok) throw new Error(planned.issue.code)
  expect(await planned.commit(reason)).toBeNull()
}
/** Batches and rows as they stand, without the log, which remembers what was undone. */
async function stored() {
  const rows = await readAllRows()
  return { batches: rows.importBatches, chunks: rows.caseChunks }
}
async function totalsOfRows(): Promise<CaseTotals | null> {
  const state = await readCaseState(planId)
  return state && state.batches.length > 0 ? computeCaseTotals(foldBatches(state.rows)) : null
}
async function newestTotals(): Promise<CaseTotals | null> {
  return (await readImportBatches(planId)).at(-1)?.foldTotals ?? null
}

beforeEach(async () => {
  await db.open()
  for (const name of tableNames) await db.table(name).clear()
  await db.plans.add(makePlan({ planId, fiscalYear: 2022 }))
})
afterEach(() => db.table('caseChunks').hook('creating').unsubscribe(fail))

function fail(): void {
  throw new Error('the disk fails')
}

describe('a register is imported', () => {
  test('in GB18030, end to end: counts, batch, totals, one change record', async () => {
    const planned = await plan(await sampleFile(gb18030Sample, '登记表.csv'))
    expect(planned.preview).toMatchObject({
      encoding: 'gb18030',
      counts: { rows: 517, added: 488, changed: 0, unchanged: 0, duplicates: 10, refused: 19 },
      before: null,
      sameFile: null,
    })
    expect(await stored()).toEqual({ batches: [], chunks: [] })
    expect(await planned.commit('')).toBeNull()
    const [batch] = await readImportBatches(planId)
    expect(batch).toMatchObject({
      fileName: '登记表.csv',
      sequence: 1,
      encoding: 'gb18030',
      counts: { added: 488 },
    })
    expect(batch?.foldTotals).toEqual(await totalsOfRows())
    expect(batch?.foldTotals && countServicesHandled(batch.foldTotals, 2022, 12).numerator).toBe(430)
    expect(await db.changes.toArray()).toMatchObject([
      { table: 'importBatches', rowKey: [planId, batch?.batchId], from: null, to: '登记表.csv', reason: '' },
    ])
  })

  test('without keeping a name, an id, a phone number, an address or a case number', async () => {
    await importNow(await sampleFile(utf8Sample, 'a.csv'))
    const [chunk] = await db.table('caseChunks').toArray()
    const words: readonly string[] = chunk.cases.words
    expect(words).toContain('𠮷祥小区物业服务合同纠纷')
    expect(words.filter((word) => /某|法援|^0000|律师（|路|虚构/.test(word))).toEqual([])
    expect(Object.keys(chunk.cases).sort()).toEqual([
      'days',
      'flags',
      'keys',
      'lines',
      'rows',
      'texts',
      'words',
    ])
  })

  test('twice: the second time nothing changes and nothing is written, in the other encoding too', async () => {
    await importNow(await sampleFile(gb18030Sample, 'a.csv'))
    const before = await stored()
    for (const url of [gb18030Sample, utf8Sample]) {
      const again = await plan(await sampleFile(url, 'b.csv'))
      expect(again.preview.counts).toMatchObject({ added: 0, changed: 0, unchanged: 488, refused: 19 })
      expect(again.preview.sameFile?.fileName).toBe(url === gb18030Sample ? 'a.csv' : undefined)
      expect(await again.commit('')).toBeNull()
    }
    expect(await stored()).toEqual(before)
    expect(await db.changes.count()).toBe(1)
  })

  test('and the screens follow: the indicators have figures', async () => {
    setActivePinia(createPinia())
    const store = usePlanStore()
    await store.start()
    store.selectPlan(planId)
    await vi.waitFor(() => expect(store.facts?.plan.planId).toBe(planId))
    expect(store.facts?.caseTotals).toBeNull()
    await importNow(await sampleFile(gb18030Sample, 'a.csv'))
    await vi.waitFor(() => expect(store.facts?.caseTotals).not.toBeNull())
  })

  test('of a plan that is gone: nothing', async () => {
    await db.plans.clear()
    const planned = await planCaseImport(planId, registerOf('a.csv', [[1, '']]), quietly)
    expect(planned).toEqual({ ok: false, issue: { code: 'register-changed' } })
  })
})

describe('a commit is whole or not at all', () => {
  test('when writing fails half way nothing was written, and it can be tried again', async () => {
    await importNow(registerOf('a.csv', [[1, '']]))
    const before = await readAllRows()
    const planned = await plan(registerOf('b.csv', [[2, '2022/3/1']]))
    db.table('caseChunks').hook('creating', fail)
    expect(await planned.commit('')).toEqual({ code: 'storage-failed' })
    expect(await readAllRows()).toEqual(before)
    db.table('caseChunks').hook('creating').unsubscribe(fail)
    expect(await planned.commit('')).toBeNull()
    expect(await newestTotals()).toEqual(await totalsOfRows())
  })

  test('a plan made against another state of the register is refused', async () => {
    const one = await plan(registerOf('a.csv', [[1, '']]))
    const two = await plan(registerOf('b.csv', [[1, '2022/3/1']]))
    expect(await one.commit('')).toBeNull()
    const before = await readAllRows()
    expect(await two.commit('')).toEqual({ code: 'register-changed' })
    expect(await readAllRows()).toEqual(before)
  })

  test('a plan made under another key of the hash is refused', async () => {
    const planned = await plan(registerOf('a.csv', [[1, '']]))
    await db.settings.put({ key: 'caseKey', value: new Uint8Array(16) })
    expect(await planned.commit('')).toEqual({ code: 'register-changed' })
    expect(await stored()).toEqual({ batches: [], chunks: [] })
  })
})

describe('a closed quarter', () => {
  const close = (periodEnd: number) => saveClosing({ planId, periodEnd, closed: true, reason: '' })

  test('that would change asks for a reason, which is kept', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    await close(3)
    const planned = await plan(
      registerOf('b.csv', [
        [1, '2022/3/1'],
        [2, ''],
      ]),
    )
    expect(planned.preview.closedPeriods).toEqual([3])
    expect(await planned.commit(' ')).toEqual({ code: 'period-closed' })
    expect(await readImportBatches(planId)).toHaveLength(1)
    expect(await planned.commit('漏报补录')).toBeNull()
    expect((await readImportBatches(planId)).at(-1)?.reason).toBe('漏报补录')
    expect((await db.changes.orderBy('changeId').last())?.reason).toBe('漏报补录')
  })

  test('that stays as it is asks for nothing', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    await close(3)
    const planned = await plan(
      registerOf('b.csv', [
        [1, '2022/4/1'],
        [2, '', '500'],
      ]),
    )
    expect(planned.preview.closedPeriods).toEqual([])
    expect(await planned.commit('')).toBeNull()
  })

  test('closed between preview and confirmation is refused at the commit', async () => {
    const planned = await plan(registerOf('a.csv', [[1, '']]))
    await close(3)
    expect(await planned.commit('')).toEqual({ code: 'period-closed' })
  })

  test('changed by an undo asks for a reason too', async () => {
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    await close(3)
    const planned = await planCaseUndo(planId, batchId)
    expect(planned.ok && planned.preview.closedPeriods).toEqual([3])
    expect(planned.ok && (await planned.commit(''))).toEqual({ code: 'period-closed' })
    await undoNow(batchId, '导错文件')
    expect(await stored()).toEqual({ batches: [], chunks: [] })
  })
})

describe('undo', () => {
  const files: readonly (readonly [string, readonly (readonly [number, string, string?])[]])[] = [
    [
      'a.csv',
      [
        [1, ''],
        [2, ''],
        [3, '2022/2/1'],
      ],
    ],
    [
      'b.csv',
      [
        [1, '2022/5/1'],
        [2, ''],
        [4, ''],
      ],
    ],
    [
      'c.csv',
      [
        [2, '2022/8/1', '500'],
        [3, '2022/2/1'],
        [5, ''],
      ],
    ],
  ]
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]

  test.each(orders)(
    'in the order %i %i %i leaves what the other batches say, at the end nothing',
    async (...order) => {
      const ids: string[] = []
      for (const [name, rows] of files) ids.push(await importNow(registerOf(name, rows)))
      const remaining = new Set([0, 1, 2])
      for (const index of order) {
        await undoNow(ids[index] ?? '')
        remaining.delete(index)
        expect(await newestTotals()).toEqual(await totalsOfRows())
        expect((await readImportBatches(planId)).map((batch) => batch.fileName)).toEqual(
          [...remaining].map((each) => files[each]?.[0]),
        )
      }
      expect(await stored()).toEqual({ batches: [], chunks: [] })
    },
  )

  test('of the latest import is the database as it was before', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    const before = await stored()
    await undoNow(
      await importNow(
        registerOf('b.csv', [
          [1, '2022/5/1'],
          [3, ''],
        ]),
      ),
    )
    expect(await stored()).toEqual(before)
  })

  test('of an earlier batch keeps its rows that a later one repeats', async () => {
    const first = await importNow(
      registerOf('a.csv', [
        [1, '2022/2/1'],
        [2, ''],
      ]),
    )
    await importNow(
      registerOf('b.csv', [
        [1, '2022/2/1'],
        [3, ''],
      ]),
    )
    await undoNow(first)
    const totals = await newestTotals()
    expect(totals?.counts.reduce((sum, cell) => sum + cell.count, 0)).toBe(2)
  })

  test('is told before it is done, and is in the history', async () => {
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    const planned = await planCaseUndo(planId, batchId)
    expect(planned.ok && planned.preview).toMatchObject({
      batchId,
      before: { hasOpenCases: true },
      after: null,
    })
    await undoNow(batchId)
    expect(await db.changes.orderBy('changeId').last()).toMatchObject({ from: 'a.csv', to: null })
  })

  test('of a batch that is gone changes nothing', async () => {
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    const planned = await planCaseUndo(planId, batchId)
    await undoNow(batchId)
    expect(planned.ok && (await planned.commit(''))).toEqual({ code: 'register-changed' })
    expect(await planCaseUndo(planId, batchId)).toEqual({ ok: false, issue: { code: 'register-changed' } })
  })
})

describe('the worker', () => {
  test('plans, lists what it refused, and commits; the page is told by the database', async () => {
    const seen: (readonly ImportBatch[])[] = []
    const stop = watchImportBatches(planId, (batches) => seen.push(batches))
    const stages = new Set<string>()
    const session = openImportSession(({ stage }) => stages.add(stage))
    const file = await sampleFile(gb18030Sample, 'a.csv')
    const planned = await session.ask({ type: 'plan-import', planId, file })
    expect(planned).toMatchObject({ type: 'import-planned', preview: { counts: { added: 488 } } })
    expect(await session.ask({ type: 'list-refused' })).toMatchObject({
      type: 'refused-listed',
      rows: { length: 19 },
    })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({ type: 'committed' })
    await vi.waitFor(() => expect(seen.at(-1)).toHaveLength(1))
    expect([...stages].sort()).toEqual(['comparing', 'reading', 'saving'])
    session.end()
    stop()
  })

  test('ended before the commit leaves nothing behind', async () => {
    const session = openImportSession(quietly)
    const file = await sampleFile(utf8Sample, 'a.csv')
    const answer = session.ask({ type: 'plan-import', planId, file })
    session.end()
    expect(await answer).toBeNull()
    expect(await stored()).toEqual({ batches: [], chunks: [] })
  })

  test('says what is wrong with a file', async () => {
    const session = openImportSession(quietly)
    const file = new File([''], 'empty.csv')
    expect(await session.ask({ type: 'plan-import', planId, file })).toEqual({
      type: 'failed',
      issue: { code: 'empty-file' },
    })
    session.end()
  })
})
