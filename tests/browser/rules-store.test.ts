import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { reactive } from 'vue'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { usePlanStore } from '@/stores/plan'
import { useRulesStore } from '@/stores/rules'
import { useScoreboardStore } from '@/stores/scoreboard'
import { makeRows } from '../fixtures/backup-rows'

const heavier = {
  ...profile2020No10,
  budgetWeight: '20',
  categoryWeights: { output: '40', benefit: '30', satisfaction: '10' },
}

beforeEach(async () => {
  if (!db.isOpen()) await db.open()
  const none = { setupChoices: [], closings: [], changes: [], drafts: [] }
  expect(await replaceAllRows({ ...makeRows(), ...none })).toMatchObject({ ok: true })
  setActivePinia(createPinia())
  const planStore = usePlanStore()
  await planStore.start()
  await vi.waitFor(() => expect(planStore.facts).not.toBeNull())
})

test('a profile is looked at without writing anything, and saved with every score that it moves', async () => {
  const store = useRulesStore()
  const budgetWeight = () => useScoreboardStore().scoreboard?.budget.weight
  expect(budgetWeight()).toBe('10')
  expect(store.previewProfile(heavier)?.rows.map(({ rowId }) => rowId)).toContain('budget-execution')
  expect((await db.plans.get('p1'))?.profile).toEqual(profile2020No10)
  expect(await store.saveProfile(reactive({ ...heavier }), '')).toMatchObject({ ok: true })
  expect(budgetWeight()).toBe('20')
  await store.saveProfile(profile2020No10, '改回')
  expect(budgetWeight()).toBe('10')
})

test('a monitoring point is asked for once it is saved', async () => {
  const store = useRulesStore()
  expect(await store.saveReportingPeriods([3, 6, 7, 9, 12])).toMatchObject({ ok: true })
  expect(usePlanStore().plan?.reportingPeriods).toEqual([3, 6, 7, 9, 12])
  expect(await store.saveReportingPeriods([3])).toEqual({ ok: false, issue: 'not-a-choice' })
})
