import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countByRule } from '@/domain/cases/count-by-rule'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { readAllRows } from '@/storage/backup'
import { readImportBatches } from '@/storage/register-state'
import { db } from '@/storage/database'
import { readSetting } from '@/storage/settings'
import { usePlanStore } from '@/stores/plan'
import { planCaseImport } from '@/workers/import-job'
import {
  importNow,
  newestTotals,
  plan,
  planId,
  quietly,
  registerOf,
  sampleFile,
  startWithPlan,
  stored,
  totalsOfRows,
} from '../fixtures/case-imports'

beforeEach(startWithPlan)
afterEach(() => {
  for (const failing of [fail, fillDisk]) db.table('caseChunks').hook('creating').unsubscribe(failing)
})

function fail(): void {
  throw new Error('the disk fails')
}
function fillDisk(): void {
  throw new DOMException('no room', 'QuotaExceededError')
}

describe('a register is imported', () => {
  test('in GB18030, end to end: counts, batch, totals, one change record', async () => {
    const planned = await plan(await sampleFile('gb18030', '登记表.csv'))
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
    expect(batch?.foldTotals && countByRule(batch.foldTotals, servicesHandledRule, 2022, 12)?.numerator).toBe(
      430,
    )
    expect(await db.changes.toArray()).toMatchObject([
      { table: 'importBatches', rowKey: [planId, batch?.batchId], from: null, to: '登记表.csv', reason: '' },
    ])
  })

  test('without keeping a name, an id, a phone number, an address or a case number', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
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
    await importNow(await sampleFile('gb18030', 'a.csv'))
    const before = await stored()
    for (const encoding of ['gb18030', 'utf8'] as const) {
      const again = await plan(await sampleFile(encoding, 'b.csv'))
      expect(again.preview.counts).toMatchObject({ added: 0, changed: 0, unchanged: 488, refused: 19 })
      expect(again.preview.sameFile?.fileName).toBe(encoding === 'gb18030' ? 'a.csv' : undefined)
      expect(await again.commit('')).toBeNull()
    }
    expect(await stored()).toEqual(before)
    expect(await db.changes.count()).toBe(1)
  })

  test('after another: only the newest batch holds the totals', async () => {
    await importNow(registerOf('a.csv', [[1, '']]))
    await importNow(registerOf('b.csv', [[2, '']]))
    const [first, second] = await readImportBatches(planId)
    expect(first?.foldTotals).toBeNull()
    expect(second?.foldTotals).toEqual(await totalsOfRows())
  })

  test('and the screens follow: the indicators have figures', async () => {
    setActivePinia(createPinia())
    const store = usePlanStore()
    await store.start()
    store.selectPlan(planId)
    await vi.waitFor(() => expect(store.facts?.plan.planId).toBe(planId))
    expect(store.facts?.caseTotals).toBeNull()
    await importNow(await sampleFile('gb18030', 'a.csv'))
    await vi.waitFor(() => expect(store.facts?.caseTotals).not.toBeNull())
  })

  test('the first time under the key it had at hand, which is kept with the rows and not before', async () => {
    const likely = new Uint8Array(16).fill(7)
    const file = registerOf('a.csv', [[1, '']])
    const planned = await planCaseImport(planId, file, quietly, Promise.resolve(likely))
    expect(await readSetting('caseKey')).toBeUndefined()
    expect(planned.ok && (await planned.commit(''))).toBeNull()
    expect(await readSetting('caseKey')).toEqual(likely)
  })

  test('the first time in two tabs at once: the key of the first to confirm is the key', async () => {
    const [one, two] = [7, 8].map((byte) => Promise.resolve(new Uint8Array(16).fill(byte)))
    const plans = [
      await planCaseImport(planId, registerOf('a.csv', [[1, '']]), quietly, one),
      await planCaseImport(planId, registerOf('a.csv', [[1, '']]), quietly, two),
    ]
    const done = await Promise.all(plans.map((each) => (each.ok ? each.commit('') : each.issue)))
    expect(done).toEqual([null, { code: 'register-changed' }])
    expect(await readSetting('caseKey')).toEqual(await one)
    expect((await stored()).batches).toHaveLength(1)
  })

  test('under the key of the database where another one was at hand', async () => {
    const file = () => registerOf('a.csv', [[1, '2022/3/1']])
    await importNow(file())
    const other = Promise.resolve(new Uint8Array(16).fill(7))
    const again = await planCaseImport(planId, file(), quietly, other)
    expect(again).toMatchObject({ ok: true, preview: { counts: { added: 0, unchanged: 1 } } })
    expect(await readSetting('caseKey')).not.toEqual(await other)
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

  test('a full disk refuses the whole import; once there is room the same preview is written', async () => {
    await importNow(registerOf('a.csv', [[1, '']]))
    const before = await readAllRows()
    const planned = await plan(
      registerOf('b.csv', [
        [1, '2022/3/1'],
        [2, ''],
      ]),
    )
    db.table('caseChunks').hook('creating', fillDisk)
    expect(await planned.commit('')).toEqual({ code: 'storage-full' })
    expect(await readAllRows()).toEqual(before)
    db.table('caseChunks').hook('creating').unsubscribe(fillDisk)
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
