import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { reactive } from 'vue'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import { replaceAllRows } from '@/storage/backup'
import { saveClosing } from '@/storage/closings'
import { db } from '@/storage/database'
import { saveFiledScore } from '@/storage/filed-scores'
import { saveSetupChoices } from '@/storage/setup-choices'
import { usePlanStore } from '@/stores/plan'
import { useScoreboardStore } from '@/stores/scoreboard'
import { useStatementsStore } from '@/stores/statements'
import { makeRows } from '../fixtures/backup-rows'

const none = { statements: [], filedScores: [], reductions: [], setupChoices: [] }
const empty = { closings: [], changes: [], drafts: [], importBatches: [], caseChunks: [], actuals: [] }
const counted = {
  ...{ planId: 'p1', indicatorId: 'I01', measureKind: null, taskIds: null, weight: null },
  ...{ ownerSection: null, quarterShares: null },
  source: { kind: 'cases', rule: servicesHandledRule } as const,
}

async function openStore() {
  if (!db.isOpen()) await db.open()
  expect(await replaceAllRows({ ...makeRows(), ...none, ...empty })).toMatchObject({ ok: true })
  setActivePinia(createPinia())
  const planStore = usePlanStore()
  await planStore.start()
  await vi.waitFor(() => expect(planStore.facts).not.toBeNull())
  return useStatementsStore()
}
let store: Awaited<ReturnType<typeof openStore>>
beforeEach(async () => {
  store = await openStore()
})

const statement = {
  ...{ indicatorId: 'I01', periodEnd: 9, forecast: '3', likelihood: 'possible' as const },
  ...{ deviations: ['staff' as const], explanation: ' 人手不足 ' },
}

describe('a statement', () => {
  test('is shown once it is saved, taken back and done again', async () => {
    const saved = store.saveStatement(statement)
    expect(store.isSaving).toBe(true)
    expect(await saved).toMatchObject({ ok: true })
    expect(usePlanStore().facts?.statements).toMatchObject([{ forecast: '3', explanation: '人手不足' }])
    await store.saveStatement({ ...statement, forecast: null })
    await store.undo()
    expect(usePlanStore().facts?.statements).toMatchObject([{ forecast: '3' }])
    await store.undo()
    expect([usePlanStore().facts?.statements, store.canUndo]).toEqual([[], false])
    await store.redo()
    expect(usePlanStore().facts?.statements).toMatchObject([{ forecast: '3' }])
    expect(store.isSaving).toBe(false)
  })

  test('keeps its texts while they are typed: no statement, no step, gone once saved or given up', async () => {
    const place = { subject: 'explanation', rowId: 'I01', periodEnd: 9 } as const
    await store.keepText(place, '因承办律师')
    await store.keepText({ ...place, subject: 'forecast' }, '约四百')
    await vi.waitFor(() => expect(store.keptText({ ...place, subject: 'forecast' })).toBe('约四百'))
    expect(store.keptText(place)).toBe('因承办律师')
    expect(store.keptText({ ...place, periodEnd: 6 })).toBeNull()
    expect([usePlanStore().facts?.statements, store.canUndo]).toEqual([[], false])
    await store.changeStatements(9, [{ indicatorId: 'I01', explanation: '因承办律师不足' }])
    await vi.waitFor(() => expect(store.keptText(place)).toBeNull())
    await store.dropText({ ...place, subject: 'forecast' })
    await vi.waitFor(() => expect(usePlanStore().drafts).toEqual([]))
  })

  test('that says the same is no step', async () => {
    await store.saveStatement(statement)
    await store.saveStatement(statement)
    await store.undo()
    expect(store.canUndo).toBe(false)
  })

  test('with a list that a page watches is stored all the same', async () => {
    expect(await store.saveStatement(reactive({ ...statement }))).toMatchObject({ ok: true })
  })

  test('keeps the fields that a later change does not name, however fast it follows', async () => {
    await Promise.all([
      store.changeStatements(9, [{ indicatorId: 'I01', deviations: ['staff'] }]),
      store.changeStatements(9, [{ indicatorId: 'I01', likelihood: 'possible' }]),
      store.changeStatements(9, [{ indicatorId: 'I01', explanation: ' 人手不足 ' }]),
    ])
    expect(await db.statements.toArray()).toMatchObject([
      { deviations: ['staff'], likelihood: 'possible', explanation: '人手不足', forecast: null },
    ])
  })

  test('of several rows is one step: all of them, and all of them back', async () => {
    await store.saveStatement(statement)
    const changes = ['I01', 'I02'].map((indicatorId) => ({ indicatorId, likelihood: 'certain' as const }))
    expect(await store.changeStatements(9, changes)).toMatchObject({ ok: true })
    expect(usePlanStore().facts?.statements).toMatchObject([
      { indicatorId: 'I01', likelihood: 'certain', forecast: '3' },
      { indicatorId: 'I02', likelihood: 'certain', forecast: null },
    ])
    await store.undo()
    expect(usePlanStore().facts?.statements).toMatchObject([{ indicatorId: 'I01', likelihood: 'possible' }])
  })

  test('of several rows is stored whole or not at all', async () => {
    const changes = [
      { indicatorId: 'I01', forecast: '3' },
      { indicatorId: 'I02', forecast: '约三' },
    ]
    expect(await store.changeStatements(9, changes)).toEqual({ ok: false, issue: 'not-a-choice' })
    expect(await db.statements.count()).toBe(0)
  })

  test('of a closed period is corrected with a reason, and not taken back without one', async () => {
    await store.saveStatement(statement)
    await saveClosing({ planId: 'p1', periodEnd: 9, closed: true, reason: '报完' })
    const other = { ...statement, forecast: '4' }
    expect(await store.saveStatement(other)).toEqual({ ok: false, issue: 'period-closed' })
    expect(await store.saveStatement(other, '核对')).toMatchObject({ ok: true })
    expect(await store.undo()).toEqual({ ok: false, issue: 'period-closed' })
    expect(await db.statements.toArray()).toMatchObject([{ forecast: '4' }])
    expect(await store.undo('核对有误')).toMatchObject({ ok: true })
    expect(await db.statements.toArray()).toMatchObject([{ forecast: statement.forecast }])
    expect((await db.changes.toArray()).at(-1)).toMatchObject({ table: 'statements', reason: '核对有误' })
  })
})

describe('a filed score', () => {
  // Of A = 12900.83 nothing is known at the year's end: no computed points say the same.
  test('needs a reason unless it is what was computed', async () => {
    const filed = { rowId: 'I01', points: '40', reason: ' ' }
    expect(await store.saveFiledScore(filed)).toEqual({ ok: false, issue: 'needs-reason' })
    expect(await db.filedScores.count()).toBe(0)
    expect(await store.saveFiledScore({ ...filed, reason: '上级核定' })).toMatchObject({ ok: true })
    expect(await store.saveFiledScore({ ...filed, points: null, reason: '' })).toMatchObject({ ok: true })
    expect(await db.filedScores.count()).toBe(0)
  })

  test('taken back with a reason comes again, and goes again', async () => {
    await store.saveFiledScore({ rowId: BUDGET_ROW, points: '9', reason: '核定' })
    await store.saveFiledScore({ rowId: BUDGET_ROW, points: null, reason: '填错' })
    expect(await store.undo()).toMatchObject({ ok: true })
    expect(await db.filedScores.toArray()).toMatchObject([{ points: '9', reason: '核定' }])
    expect(await store.redo()).toMatchObject({ ok: true })
    expect(await db.filedScores.count()).toBe(0)
  })

  test('that somebody changed since is left as it is', async () => {
    await store.saveFiledScore({ rowId: 'I01', points: '9', reason: '核定' })
    await saveFiledScore({ planId: 'p1', rowId: 'I01', points: '8', reason: '另一处' })
    await vi.waitFor(() => expect(usePlanStore().facts?.filedScores).toMatchObject([{ points: '8' }]))
    expect(await store.undo()).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await db.filedScores.toArray()).toMatchObject([{ points: '8' }])
  })
})

test('points taken off by hand are given back by an undo', async () => {
  const reduction = { indicatorId: 'I01', points: '0.5', reason: '' }
  expect(await store.saveReduction(reduction)).toEqual({ ok: false, issue: 'needs-reason' })
  expect(await store.saveReduction({ ...reduction, reason: '目标偏低' })).toMatchObject({ ok: true })
  expect(await store.undo()).toMatchObject({ ok: true })
  expect(await db.reductions.count()).toBe(0)
})

describe('an entry beside a counted figure', () => {
  const typed = { indicatorId: 'I01', periodEnd: 6, text: '12', note: '' }
  const stored = () => db.actuals.toArray()
  beforeEach(async () => {
    await saveSetupChoices([counted])
    const board = () => useScoreboardStore().scoreboard?.indicators[0]?.setup.source.kind
    await vi.waitFor(() => expect(board()).toBe('cases'))
  })

  test('is stored with what it is, and taken back', async () => {
    expect(await store.saveCountedEntry({ ...typed, role: 'supplement' })).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject([{ role: 'supplement', rawText: '12', basis: 'period' }])
    await store.saveCountedEntry({ ...typed, role: 'supplement', text: '' })
    expect(await stored()).toMatchObject([{ value: null, rawText: '' }])
    await store.undo()
    expect(await stored()).toMatchObject([{ role: 'supplement', rawText: '12' }])
  })

  test('blank where nothing stands leaves no row', async () => {
    expect(await store.saveCountedEntry({ ...typed, role: 'supplement', text: '' })).toMatchObject({
      ok: true,
    })
    expect([await db.actuals.count(), await db.changes.where({ planId: 'p1' }).count()]).toEqual([0, 1])
  })

  test('in its place needs a reason; what is no figure is refused', async () => {
    const override = { ...typed, role: 'override' as const }
    expect(await store.saveCountedEntry(override)).toEqual({ ok: false, issue: 'needs-reason' })
    const refused = { ...override, text: '十几', note: '漏录' }
    expect(await store.saveCountedEntry(refused)).toEqual({
      ...{ ok: false, issue: 'entry-refused' },
      refusal: { code: 'not-a-number', params: { text: '十几' } },
    })
    expect(await store.saveCountedEntry({ ...override, note: '漏录' })).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject([{ role: 'override', note: '漏录', basis: 'cumulative' }])
  })

  test('of a closed quarter needs the reason of a correction', async () => {
    await saveClosing({ planId: 'p1', periodEnd: 6, closed: true, reason: '报完' })
    const override = { ...typed, role: 'override' as const, note: '漏录' }
    expect(await store.saveCountedEntry(override)).toEqual({ ok: false, issue: 'period-closed' })
    expect(await store.saveCountedEntry(override, '核对登记簿')).toMatchObject({ ok: true })
  })
})
