import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useEntryStore } from '@/stores/entry'
import { usePlanStore } from '@/stores/plan'
import { saveActual } from '@/storage/actuals'
import { replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { makeRows } from '../fixtures/backup-rows'

const june = { subject: 'actual', rowId: 'I01', periodEnd: 6 } as const
const key = (periodEnd: number): [string, string, number] => ['p1', 'I01', periodEnd]
const stored = async (periodEnd = 6) => (await db.actuals.get(key(periodEnd)))?.value ?? null
const number = (value: string) => ({ kind: 'number', value })

/** A fresh store on one plan with one counted indicator (培训次数) and no figures. */
async function openStore() {
  if (!db.isOpen()) await db.open()
  const empty = { actuals: [], executions: [], goalJudgements: [], closings: [], changes: [], drafts: [] }
  expect(await replaceAllRows({ ...makeRows(), ...empty })).toMatchObject({ ok: true })
  setActivePinia(createPinia())
  const planStore = usePlanStore()
  await planStore.start()
  await vi.waitFor(() => expect(planStore.facts).not.toBeNull())
  return useEntryStore()
}
let store: Awaited<ReturnType<typeof openStore>>
const cellOf = (periodEnd = 6) =>
  store.rows.find((row) => row.rowId === 'I01')?.cells.find((cell) => cell.periodEnd === periodEnd)

beforeEach(async () => {
  store = await openStore()
})

describe('a typed text', () => {
  test('is in the database before 已保存 is said, and the cell shows what the database says', async () => {
    const before = new Date().toISOString()
    const done = store.commitText(june, '１２')
    expect(store.savedAt).toBeNull()
    expect(store.isSaving).toBe(true)
    expect(await done).toBeNull()
    expect(await stored()).toEqual(number('12'))
    expect(cellOf()).toMatchObject({ state: 'saved', value: number('12') })
    expect(store.savedAt !== null && store.savedAt >= before).toBe(true)
    expect(store.pending.size).toBe(0)
  })

  test('that is refused is kept as a draft; the figure before it stays counted', async () => {
    await store.commitText(june, '5')
    await store.commitText(june, '约9')
    expect(await stored()).toEqual(number('5'))
    expect(cellOf()).toMatchObject({ state: 'refused', draft: { text: '约9' }, value: number('5') })
    await store.commitText(june, '9')
    expect(cellOf()).toMatchObject({ state: 'saved', draft: null, value: number('9') })
  })

  test('that is refused leaves no trace among the figures', async () => {
    await store.commitText(june, '约9')
    expect(await db.actuals.get(key(6))).toBeUndefined()
    expect(await db.changes.count()).toBe(0)
    expect(await db.drafts.count()).toBe(1)
  })

  test('that is refused can be given up, and that taken back', async () => {
    await store.commitText(june, '5')
    await store.commitText(june, '约9')
    await store.giveUp(june)
    expect(cellOf()).toMatchObject({ state: 'saved', draft: null, value: number('5') })
    expect(await stored()).toEqual(number('5'))
    await store.undo()
    expect(cellOf()).toMatchObject({ state: 'refused', draft: { text: '约9' } })
  })

  test('that says what is stored already writes nothing', async () => {
    await store.commitText(june, '5')
    const changes = await db.changes.count()
    await store.commitText(june, '5')
    expect(await db.changes.count()).toBe(changes)
  })

  test('that could not be written stays in its cell and can be tried again', async () => {
    db.close()
    expect(await store.commitText(june, '5')).toBe('storage-failed')
    expect([...store.pending.values()]).toEqual([{ part: 'figure', text: '5', failure: 'storage-failed' }])
    expect(store.savedAt).toBeNull()
    await db.open()
    expect(await store.commitText(june, '5')).toBeNull()
    expect(await stored()).toEqual(number('5'))
    expect(store.pending.size).toBe(0)
  })

  test('and its note typed at once are both kept', async () => {
    await Promise.all([store.commitText(june, '5'), store.commitNote(june, '说明')])
    expect(await db.actuals.get(key(6))).toMatchObject({ value: number('5'), note: '说明' })
  })
})

describe('a closed quarter', () => {
  beforeEach(async () => {
    await store.commitText(june, '5')
    expect(await store.setClosing(6, true, ' ')).toBe('closing-reason')
    expect(await store.setClosing(6, true, '到期关闭')).toBeNull()
    await vi.waitFor(() => expect(cellOf()?.isClosed).toBe(true))
  })

  test('refuses an entry and keeps its text', async () => {
    expect(await store.commitText(june, '7')).toBe('period-closed')
    expect([...store.pending.values()]).toMatchObject([{ text: '7', failure: 'period-closed' }])
    expect(await stored()).toEqual(number('5'))
    store.forgetPending(june)
    expect(store.pending.size).toBe(0)
  })

  test('takes a correction, with its reason in the history', async () => {
    expect(await store.commitText(june, '7', '漏统计')).toBeNull()
    expect(await stored()).toEqual(number('7'))
    expect((await db.changes.toArray()).at(-1)).toMatchObject({ table: 'actuals', reason: '漏统计' })
  })

  test('is not changed by an undo', async () => {
    await store.undo()
    expect(await stored()).toEqual(number('5'))
    expect(store.notice).toEqual({ kind: 'failed', failure: 'period-closed' })
  })
})

describe('undo and redo', () => {
  test('go through figures and drafts, one step each', async () => {
    await store.commitText(june, '5')
    await store.commitText(june, '约9')
    await store.undo()
    expect(cellOf()).toMatchObject({ state: 'saved', value: number('5') })
    await store.undo()
    expect(cellOf()).toMatchObject({ state: 'unreported', value: null })
    expect(store.canUndo).toBe(false)
    await store.redo()
    await store.redo()
    expect(cellOf()).toMatchObject({ state: 'refused', draft: { text: '约9' }, value: number('5') })
  })

  test('leave alone what somebody changed since', async () => {
    await store.commitText(june, '5')
    const other = { planId: 'p1', indicatorId: 'I01', periodEnd: 6, basis: 'period', note: '' } as const
    await saveActual({ ...other, value: { kind: 'number', value: '8' }, rawText: '8' })
    await vi.waitFor(() => expect(cellOf()?.value).toEqual(number('8')))
    await store.undo()
    expect(store.notice).toEqual({ kind: 'changed-elsewhere' })
    expect(await stored()).toEqual(number('8'))
  })

  test('take a pasted block back at once', async () => {
    const rows = [{ rowId: 'I01', names: ['培训次数'], otherTexts: [] }]
    await store.paste('actual', '1\t约2\t3', {
      rows,
      periods: [3, 6, 9, 12],
      start: { rowId: 'I01', periodEnd: 3 },
    })
    expect(store.notice).toMatchObject({ kind: 'pasted', saved: 2, refused: 1 })
    expect([await stored(3), await stored(6), await stored(9)]).toEqual([number('1'), null, number('3')])
    expect(cellOf(6)).toMatchObject({ state: 'refused', draft: { text: '约2' } })
    await store.undo()
    expect([await stored(3), await stored(9)]).toEqual([null, null])
    expect(cellOf(6)).toMatchObject({ state: 'unreported', draft: null })
  })
})

test('a heading from January states its figures as 累计, the row’s switch does for the others', async () => {
  const rows = [{ rowId: 'I01', names: ['培训次数'], otherTexts: [] }]
  const target = { rows, periods: [3, 6, 9, 12], start: { rowId: 'I01', periodEnd: 3 } }
  await store.paste('actual', '指标\t1-6月\r\n培训次数\t4\r\n', target)
  expect(await db.actuals.get(key(6))).toMatchObject({ basis: 'cumulative', value: number('4') })
  store.chooseBasis('actual', 'I01', 'period')
  await store.commitText({ ...june, periodEnd: 9 }, '1')
  expect(await db.actuals.get(key(9))).toMatchObject({ basis: 'period' })
})
