import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { readAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { saveSetupChoices } from '@/storage/setup-choices'
import { usePlanStore } from '@/stores/plan'
import { useRecount } from '@/stores/recount'
import { useRegisterStore } from '@/stores/register'
import { useScoreboardStore } from '@/stores/scoreboard'
import { indicator, target, targetVersion } from '../fixtures/backup-rows'
import { importNow, planId, sampleFile, startWithPlan, stored } from '../fixtures/case-imports'

const indicatorId = indicator.indicatorId
const criminal: CountingRule = {
  measure: { kind: 'count', by: 'ended' },
  filter: { legalHelp: 'without', words: { caseType: ['刑事'] } },
}
const satisfaction: CountingRule = {
  measure: { kind: 'satisfaction', satisfiedWords: ['满意'] },
  filter: { legalHelp: 'with', words: {} },
}

/** Of the page: what follows the facts in one test is over in the next. */
let scope = effectScope()

beforeEach(async () => {
  scope = effectScope()
  await startWithPlan()
  await db.targetVersions.add(targetVersion)
  await db.indicators.add(indicator)
  await db.targets.add(target)
  setActivePinia(createPinia())
})
afterEach(() => {
  scope.stop()
  db.close()
})

async function openStore(asOf = 12) {
  await importNow(await sampleFile('utf8', 'a.csv'))
  const planStore = usePlanStore()
  await planStore.start()
  planStore.selectPlan(planId)
  await vi.waitFor(() => expect(planStore.facts?.caseTotals).toBeTruthy())
  const scoreboardStore = useScoreboardStore()
  scoreboardStore.setAsOf(asOf)
  const rowNow = () => scoreboardStore.scoreboard?.indicators[0]
  return { store: useRegisterStore(), planStore, rowNow }
}

describe('a counting rule in the store', () => {
  test('is tried: figure and light before and after, nothing written', async () => {
    const { store, rowNow } = await openStore()
    const before = await readAllRows()
    const attempt = await store.tryRule(indicatorId, servicesHandledRule)
    if (!attempt.ok) throw new Error(attempt.issue)
    const { effect, closedPeriods, counted, notCounted } = attempt.preview
    expect(effect.before).toMatchObject({ setup: rowNow()?.setup, status: rowNow()?.status })
    expect(effect.after.yearToDate.measurement).toMatchObject({ known: true })
    expect(effect.after.setup).toMatchObject({ measureKind: 'flow', settled: ['source'] })
    expect(effect.changedPeriods).toEqual([3, 6, 9, 12])
    expect(closedPeriods).toEqual([])
    expect([counted.length, notCounted.length]).toEqual([3, 3])
    expect(await readAllRows()).toEqual(before)
    expect(rowNow()?.setup.source.kind).toBe('entry')
  })

  test('is saved and shown, taken back and done again with its totals', async () => {
    const { store, rowNow } = await openStore()
    const before = await stored()
    expect(await store.saveRule(indicatorId, criminal)).toBe(true)
    expect(rowNow()?.setup.source).toEqual({ kind: 'cases', rule: criminal })
    expect(rowNow()?.yearToDate.measurement.known).toBe(true)
    expect([store.canUndo, store.canRedo, store.failure]).toEqual([true, false, null])
    const after = await stored()
    expect(await store.undo()).toBe(true)
    expect(await stored()).toEqual(before)
    expect(rowNow()?.setup.source.kind).toBe('entry')
    expect(await store.redo()).toBe(true)
    expect(await stored()).toEqual(after)
    expect(await store.saveRule(indicatorId, null)).toBe(true)
    expect(await stored()).toEqual(before)
  })

  test('says what kind of figure it is, in the place of a kind settled by hand', async () => {
    await db.targets.put({ ...target, rawText: '≥90%' })
    const { store, rowNow } = await openStore()
    const choice = { planId, indicatorId, measureKind: 'stock', source: null, taskIds: null } as const
    await saveSetupChoices([{ ...choice, weight: '5', ownerSection: null, quarterShares: null }])
    await vi.waitFor(() => expect(rowNow()?.setup.measureKind).toBe('stock'))
    expect(await store.saveRule(indicatorId, satisfaction)).toBe(true)
    expect(rowNow()?.setup).toMatchObject({ measureKind: 'satisfaction', weight: '5' })
    expect(await store.undo()).toBe(true)
    expect(rowNow()?.setup).toMatchObject({ measureKind: 'stock', weight: '5' })
  })

  test('that changes a closed quarter is told, refused without a reason and saved with one', async () => {
    const { store, planStore } = await openStore()
    const stamp = { recordedAt: '2022-04-01T00:00:00.000Z', recordedBy: '' }
    await db.closings.add({ ...stamp, planId, periodEnd: 3, closed: true, reason: '' })
    await vi.waitFor(() => expect(planStore.facts?.closings).toHaveLength(1))
    const attempt = await store.tryRule(indicatorId, criminal)
    expect(attempt.ok && attempt.preview.closedPeriods).toEqual([3])
    expect(await store.saveRule(indicatorId, criminal)).toBe(false)
    expect([store.failure, store.canUndo]).toEqual(['period-closed', false])
    expect(await store.saveRule(indicatorId, criminal, '口径更正')).toBe(true)
    expect(await store.undo()).toBe(true)
  })

  test('that was settled elsewhere is counted by itself', async () => {
    const { planStore, rowNow } = await openStore()
    scope.run(useRecount)
    const choice = { planId, indicatorId, measureKind: null, taskIds: null, weight: null } as const
    const source = { kind: 'cases', rule: criminal } as const
    await saveSetupChoices([{ ...choice, source, ownerSection: null, quarterShares: null }])
    await vi.waitFor(() => expect(planStore.facts?.caseTotals?.rules).toHaveLength(1))
    expect(rowNow()?.yearToDate.measurement.known).toBe(true)
  })

  test('that cannot be counted, since its rows were cleared, is tried once', async () => {
    const { store, planStore } = await openStore()
    expect(await store.clearDetails('年终清理')).toBe(true)
    let recounts = 0
    store.$onAction(({ name }) => (recounts += name === 'recount' ? 1 : 0))
    scope.run(useRecount)
    const choose = async (rule: CountingRule | null) => {
      const choice = { planId, indicatorId, measureKind: null, taskIds: null, weight: null } as const
      const source = rule && ({ kind: 'cases', rule } as const)
      await saveSetupChoices([{ ...choice, source, ownerSection: null, quarterShares: null }])
      await vi.waitFor(() => expect(planStore.facts?.setupChoices.at(-1)?.source ?? null).toEqual(source))
    }
    await choose(criminal)
    await vi.waitFor(() => expect(recounts).toBe(1))
    await choose(null)
    await choose(criminal)
    // Another one is tried: by then the one of before would have been, too.
    await choose(satisfaction)
    await vi.waitFor(() => expect(recounts).toBeGreaterThan(1))
    expect(recounts).toBe(2)
  })
})

describe('clearing in the store', () => {
  test('is planned, done and told; a rule that needs rows is refused from then on', async () => {
    const { store, rowNow } = await openStore()
    expect(await store.saveRule(indicatorId, criminal)).toBe(true)
    const figure = rowNow()?.yearToDate.measurement
    const plan = await store.planClearing()
    expect(await store.clearDetails('年终清理')).toBe(true)
    expect(await store.planClearing()).toEqual({ cases: 0, open: 0, batches: 0, cleared: plan?.cases })
    expect(rowNow()?.yearToDate.measurement).toEqual(figure)
    expect(store.canUndo).toBe(false)
    expect(await store.tryRule(indicatorId, satisfaction)).toEqual({ ok: false, issue: 'details-cleared' })
    expect(await store.saveRule(indicatorId, satisfaction)).toBe(false)
    expect(store.failure).toBe('details-cleared')
    expect(await store.clearDetails()).toBe(false)
    expect(store.failure).toBe('nothing-to-clear')
  })

  test('leaves the analysis and nothing to list', async () => {
    const { store } = await openStore(9)
    const analysis = await store.analyse()
    expect(await store.clearDetails()).toBe(true)
    expect(await store.analyse(9)).toMatchObject({ quarters: analysis?.quarters, byType: analysis?.byType })
    expect((await store.fieldWords())?.caseType).toEqual([])
    const query = {
      rule: criminal,
      asOf: 12,
      parts: ['numerator'],
      quarter: null,
      handler: null,
      page: 0,
      pageSize: 9,
    } as const
    const listing = await store.listCases({ ...query, filter: { legalHelp: 'with', words: {} } })
    expect(listing).toMatchObject({ total: 0, rows: [] })
    expect(listing?.cleared).toBeGreaterThan(0)
  })
})
