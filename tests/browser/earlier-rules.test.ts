import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { listEarlierRules } from '@/domain/cases/earlier-rules'
import { db } from '@/storage/database'
import { usePlanStore } from '@/stores/plan'
import { useRegisterStore } from '@/stores/register'
import { useScoreboardStore } from '@/stores/scoreboard'
import { indicator, target, targetVersion } from '../fixtures/backup-rows'
import { importNow, newestTotals, planId, sampleFile, startWithPlan } from '../fixtures/case-imports'

const { indicatorId } = indicator
const countOf = (caseType: string): CountingRule => ({
  measure: { kind: 'count', by: 'ended' },
  filter: { legalHelp: 'without', words: { caseType: [caseType] } },
})
const [criminal, civil] = [countOf('刑事'), countOf('民事')]

beforeEach(async () => {
  await startWithPlan()
  await db.targetVersions.add(targetVersion)
  await db.indicators.add(indicator)
  await db.targets.add(target)
  await importNow(await sampleFile('utf8', 'a.csv'))
})
afterEach(() => db.close())

/** The stores of a page that was just opened: none of them knows what was done before. */
async function openSession() {
  setActivePinia(createPinia())
  const planStore = usePlanStore()
  await planStore.start()
  planStore.selectPlan(planId)
  await vi.waitFor(() => expect(planStore.facts?.caseTotals).toBeTruthy())
  const scoreboardStore = useScoreboardStore()
  scoreboardStore.setAsOf(12)
  const sourceNow = () => scoreboardStore.scoreboard?.indicators[0]?.setup.source
  return { store: useRegisterStore(), planStore, sourceNow }
}

test('a rule saved in another session is taken back with its totals, and a closed quarter asks why', async () => {
  const before = await openSession()
  expect(await before.store.saveRule(indicatorId, criminal)).toBe(true)
  const totals = await newestTotals()
  expect(await before.store.saveRule(indicatorId, civil)).toBe(true)
  expect(await newestTotals()).not.toEqual(totals)

  const { store, planStore, sourceNow } = await openSession()
  const stamp = { recordedAt: '2022-04-01T00:00:00.000Z', recordedBy: '' }
  await db.closings.add({ ...stamp, planId, periodEnd: 3, closed: true, reason: '' })
  await vi.waitFor(() => expect(planStore.facts?.closings).toHaveLength(1))
  expect(store.canUndo).toBe(false)
  const listed = () => listEarlierRules(planStore.changes, indicatorId, civil)
  await vi.waitFor(() => expect(listed()).toHaveLength(1))
  const [earlier] = listed()
  if (!earlier) throw new Error('one rule was saved before')
  expect(earlier.rule).toEqual(criminal)
  expect(await store.saveRule(indicatorId, earlier.rule)).toBe(false)
  expect(store.failure).toBe('period-closed')
  expect(await store.saveRule(indicatorId, earlier.rule, '改回原口径')).toBe(true)
  expect(sourceNow()).toEqual({ kind: 'cases', rule: criminal })
  expect(await newestTotals()).toEqual(totals)
  const [change] = await db.changes.where({ planId }).reverse().toArray()
  expect(change).toMatchObject({ table: 'setupChoices', rowKey: [planId, indicatorId], reason: '改回原口径' })
})
