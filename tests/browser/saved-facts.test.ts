import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import type { Change, Draft } from '@/domain/record-model'
import { saveActual, saveActuals, type NewActual } from '@/storage/actuals'
import { replaceAllRows } from '@/storage/backup'
import { watchChanges } from '@/storage/changes'
import { saveClosing } from '@/storage/closings'
import { DabiaoDatabase, db } from '@/storage/database'
import { deleteDraft, saveDraft, watchDrafts } from '@/storage/drafts'
import { saveExecution } from '@/storage/executions'
import { deleteGoalJudgement, saveGoalJudgement } from '@/storage/goal-judgements'
import { watchPlanFacts } from '@/storage/plan-facts'
import { saveUserName } from '@/storage/settings'
import type { Unsubscribe } from '@/storage/watch'
import { makeRows } from '../fixtures/backup-rows'

const june: NewActual = {
  planId: 'p1',
  indicatorId: 'I01',
  periodEnd: 6,
  basis: 'period',
  value: { kind: 'number', value: '2' },
  rawText: '2',
  note: '',
}
const typed = (value: string): NewActual => ({ ...june, rawText: value, value: { kind: 'number', value } })
const key: [string, string, number] = ['p1', 'I01', 6]

/** What a watcher has been given so far, newest last. */
function follow<Read>(watch: (planId: string, onChange: (read: Read) => void) => Unsubscribe): Read[] {
  const seen: Read[] = []
  stops.push(watch('p1', (read) => seen.push(read)))
  return seen
}
const followFacts = () => follow<PlanFacts | null>(watchPlanFacts)
let stops: Unsubscribe[] = []

beforeEach(async () => {
  for (const stop of stops) stop()
  stops = []
  await db.open()
  expect(await replaceAllRows({ ...makeRows(), closings: [], changes: [], drafts: [] })).toMatchObject({
    ok: true,
  })
})

describe('a saved figure', () => {
  test('is in the database with who and when once the save resolves, read by another connection', async () => {
    await saveUserName(' 王五 ')
    const before = new Date().toISOString()
    expect(await saveActual(june)).toMatchObject({ ok: true })
    const other = new DabiaoDatabase()
    const stored = await other.actuals.get(key)
    other.close()
    expect(stored).toMatchObject({ ...june, recordedBy: '王五' })
    expect(stored && stored.recordedAt >= before).toBe(true)
  })

  test('leaves what, from, to, who and when in the change log, newest first', async () => {
    await saveActual(typed('2'))
    await saveActual(typed('3'), '漏统计一次')
    const changes = follow<readonly Change[]>(watchChanges)
    await vi.waitFor(() => expect(changes.at(-1)).toHaveLength(2))
    expect(changes.at(-1)?.[0]).toMatchObject({
      table: 'actuals',
      rowKey: key,
      from: { rawText: '2' },
      to: { rawText: '3' },
      by: '李四',
      reason: '漏统计一次',
    })
    expect(changes.at(-1)?.[1]).toMatchObject({ from: null, to: { rawText: '2' }, reason: '' })
  })

  test('written again without a change leaves no trace', async () => {
    await saveActual(june)
    const stored = await db.actuals.get(key)
    expect(await saveActual(june)).toMatchObject({ ok: true })
    expect(await db.actuals.get(key)).toEqual(stored)
    expect(await db.changes.count()).toBe(1)
  })

  test('cleared keeps its row with an empty value, which is not a zero', async () => {
    await saveActual(june)
    await saveActual({ ...june, value: null, rawText: '' })
    expect(await db.actuals.get(key)).toMatchObject({ value: null, rawText: '' })
    expect(await db.changes.count()).toBe(2)
  })

  test('reaches whoever watches the plan, at once with everything else that was written', async () => {
    const facts = followFacts()
    await vi.waitFor(() => expect(facts).toHaveLength(1))
    await saveActuals([june, { ...june, periodEnd: 9 }])
    await vi.waitFor(() => expect(facts).toHaveLength(2))
    expect(facts.map((each) => each?.actuals.length)).toEqual([1, 3])
  })

  test('of another plan is none of its business', async () => {
    const facts = followFacts()
    await vi.waitFor(() => expect(facts).toHaveLength(1))
    await saveActual({ ...june, planId: 'p2' })
    await saveActual(june)
    await vi.waitFor(() => expect(facts).toHaveLength(2))
  })

  test('a block is saved whole or not at all', async () => {
    await saveClosing({ planId: 'p1', periodEnd: 9, closed: true, reason: '' })
    const result = await saveActuals([june, { ...june, periodEnd: 9 }])
    expect(result).toEqual({ ok: false, issue: 'period-closed' })
    expect(await db.actuals.get(key)).toBeUndefined()
  })
})

describe('a closed quarter', () => {
  beforeEach(async () => {
    await saveActual(june)
    await saveClosing({ planId: 'p1', periodEnd: 6, closed: true, reason: '' })
  })

  test('refuses a change without a reason; nothing is written and nothing logged', async () => {
    const logged = await db.changes.count()
    expect(await saveActual(typed('9'), '  ')).toEqual({ ok: false, issue: 'period-closed' })
    expect(await db.actuals.get(key)).toMatchObject({ rawText: '2' })
    expect(await db.changes.count()).toBe(logged)
  })

  test('takes a correction with a reason, and logs it', async () => {
    expect(await saveActual(typed('9'), '核对台账')).toMatchObject({ ok: true })
    expect(await db.changes.orderBy('changeId').last()).toMatchObject({ reason: '核对台账' })
  })

  test('leaves the other quarters open', async () => {
    expect(await saveActual({ ...june, periodEnd: 9 })).toMatchObject({ ok: true })
  })

  test('refuses money and judgements alike', async () => {
    const execution = { planId: 'p1', lineId: 'T1', periodEnd: 6, basis: 'cumulative' as const }
    expect(await saveExecution({ ...execution, amount: '195', rawText: '195', note: '' })).toMatchObject({
      issue: 'period-closed',
    })
    const judgement = { planId: 'p1', taskId: 'T1', periodEnd: 6, band: 'achieved' as const }
    expect(await saveGoalJudgement({ ...judgement, share: '85', sentence: '' })).toMatchObject({
      issue: 'period-closed',
    })
  })

  test('opened again takes changes without a reason; both steps are in the history', async () => {
    await saveClosing({ planId: 'p1', periodEnd: 6, closed: false, reason: '漏报' })
    expect(await saveActual(typed('9'))).toMatchObject({ ok: true })
    expect(await db.closings.toArray()).toMatchObject([{ closed: false, reason: '漏报' }])
    expect((await db.changes.toArray()).filter(({ table }) => table === 'closings')).toHaveLength(2)
  })
})

describe('money, judgements and the budget', () => {
  test('an execution is saved, watched and logged', async () => {
    const facts = followFacts()
    const row = { planId: 'p1', lineId: 'T1', periodEnd: 6, basis: 'cumulative' as const, note: '' }
    expect(await saveExecution({ ...row, amount: '195', rawText: '195.00' })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(facts.at(-1)?.executions.at(-1)).toMatchObject({ amount: '195' }))
    expect(await db.changes.toArray()).toMatchObject([{ table: 'executions', to: { rawText: '195.00' } }])
  })

  test('a goal judgement is saved, and taken back with a record of what it was', async () => {
    const facts = followFacts()
    const at = { planId: 'p1', taskId: 'T1', periodEnd: 6 }
    await saveGoalJudgement({ ...at, band: 'achieved', share: '85', sentence: '正常' })
    await vi.waitFor(() => expect(facts.at(-1)?.goalJudgements).toHaveLength(2))
    await deleteGoalJudgement(at)
    await vi.waitFor(() => expect(facts.at(-1)?.goalJudgements).toHaveLength(1))
    expect(await db.changes.orderBy('changeId').last()).toMatchObject({ from: { share: '85' }, to: null })
  })
})

describe('a refused text', () => {
  const draft = {
    ...{ planId: 'p1', subject: 'actual' as const, rowId: 'I01', periodEnd: 6, text: '约二十' },
    ...{ basis: 'period' as const, issue: { code: 'not-a-number', params: {} } },
  }

  test('is kept beside the figure and changes nothing of it', async () => {
    await saveActual(june)
    expect(await saveDraft(draft)).toMatchObject({ ok: true })
    const drafts = follow<readonly Draft[]>(watchDrafts)
    await vi.waitFor(() => expect(drafts.at(-1)).toMatchObject([{ text: '约二十' }]))
    expect(await db.actuals.get(key)).toMatchObject({ rawText: '2' })
  })

  test('gives way to a saved figure, also to the same one again', async () => {
    await saveDraft(draft)
    await saveActual(june)
    expect(await db.drafts.count()).toBe(0)
    await saveDraft(draft)
    await saveActual(june)
    expect(await db.drafts.count()).toBe(0)
  })

  test('stays when the figure is refused, and goes when it is dropped by hand', async () => {
    await saveClosing({ planId: 'p1', periodEnd: 6, closed: true, reason: '' })
    await saveDraft(draft)
    await saveActual(june)
    expect(await db.drafts.count()).toBe(1)
    await deleteDraft(draft)
    expect(await db.drafts.count()).toBe(0)
  })
})
