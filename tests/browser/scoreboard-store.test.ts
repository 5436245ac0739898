import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { saveActual, type NewActual } from '@/storage/actuals'
import { replaceAllRows } from '@/storage/backup'
import { saveClosing } from '@/storage/closings'
import { db } from '@/storage/database'
import { saveDraft } from '@/storage/drafts'
import { saveFiledScore } from '@/storage/filed-scores'
import { saveProfile } from '@/storage/profiles'
import { saveReduction } from '@/storage/reductions'
import { saveUserName } from '@/storage/settings'
import { saveStatement } from '@/storage/statements'
import { watchTables } from '@/storage/watch'
import { usePlanStore } from '@/stores/plan'
import { useScoreboardStore } from '@/stores/scoreboard'
import { indicator, makePlan, makeRows, target, targetVersion } from '../fixtures/backup-rows'

const other = { planId: 'p2' }
const june: NewActual = {
  ...{ planId: 'p2', indicatorId: 'I01', periodEnd: 6, basis: 'period', rawText: '1', note: '' },
  value: { kind: 'number', value: '1' },
}
const linear = { ...profile2020No10, reverseFormula: 'linear' as const }
const statement = {
  ...{ indicatorId: 'I01', periodEnd: 3, forecast: '3', likelihood: null, deviations: [], explanation: '' },
}
let stop = () => {}
let told = 0

beforeEach(async () => {
  if (!db.isOpen()) await db.open()
  const rows = makeRows()
  const none = { closings: [], statements: [], filedScores: [], reductions: [], drafts: [] }
  const twoPlans = {
    // Not the year before: by that one this year's flows are forecast.
    ...{ plans: [makePlan(), makePlan({ ...other, fiscalYear: 2020 })] },
    indicators: [indicator, { ...indicator, ...other }],
    targetVersions: [targetVersion, { ...targetVersion, ...other }],
    targets: [target, { ...target, ...other }],
  }
  expect(await replaceAllRows({ ...rows, ...none, ...twoPlans })).toMatchObject({ ok: true })
  setActivePinia(createPinia())
  const planStore = usePlanStore()
  await planStore.start()
  await vi.waitFor(() => expect(planStore.facts?.plan.planId).toBe('p1'))
  told = 0
  // Called when the commits before it have been read by whoever follows the same tables.
  stop = watchTables(
    db.tables.map(({ name }) => name),
    async () => {},
    () => (told += 1),
  )
  await vi.waitFor(() => expect(told).toBe(1))
})
afterEach(() => stop())

async function settled(write: () => Promise<unknown>): Promise<void> {
  const before = told
  expect(await write()).toMatchObject({ ok: true })
  await vi.waitFor(() => expect(told).toBeGreaterThan(before))
  await new Promise((resolve) => setTimeout(resolve, 100))
}

const elsewhere: Readonly<Record<string, () => Promise<unknown>>> = {
  'a figure of another plan': () => saveActual(june),
  'a statement of another plan': () => saveStatement({ ...statement, ...other }),
  'a filed score of another plan': () => saveFiledScore({ ...other, rowId: 'I01', points: '1', reason: '' }),
  'a reduction of another plan': () =>
    saveReduction({ ...other, indicatorId: 'I01', points: '1', reason: '甲' }),
  'the rules of another plan': () => saveProfile('p2', linear, ''),
  'the closing of another plan’s year': () =>
    saveClosing({ ...other, periodEnd: 12, closed: true, reason: '报完' }),
  'a refused text': () =>
    saveDraft({
      ...{ planId: 'p1', subject: 'actual', rowId: 'I01', periodEnd: 6, text: '约二十', basis: 'period' },
      issue: { code: 'not-a-number', params: {} },
    }),
  'the name of whoever works here': () => saveUserName('王五'),
}
test.each(Object.keys(elsewhere))('%s computes nothing anew', async (name) => {
  const store = useScoreboardStore()
  const before = store.scoreboard
  expect(before?.indicators).toHaveLength(1)
  await settled(() => elsewhere[name]?.() ?? Promise.reject(new Error(name)))
  expect(store.scoreboard).toBe(before)
})

const own: Readonly<Record<string, () => Promise<unknown>>> = {
  'a figure': () => saveActual({ ...june, planId: 'p1' }),
  'a statement': () => saveStatement({ ...statement, planId: 'p1' }),
  'a filed score': () => saveFiledScore({ planId: 'p1', rowId: 'I01', points: '1', reason: '' }),
  'a reduction': () => saveReduction({ planId: 'p1', indicatorId: 'I01', points: '1', reason: '甲' }),
  'a profile': () => saveProfile('p1', linear, ''),
  'the closing of the year': () => saveClosing({ planId: 'p1', periodEnd: 12, closed: true, reason: '报完' }),
}
test.each(Object.keys(own))('%s of this plan does', async (name) => {
  const store = useScoreboardStore()
  const before = store.scoreboard
  await settled(() => own[name]?.() ?? Promise.reject(new Error(name)))
  await vi.waitFor(() => expect(store.scoreboard).not.toBe(before))
})
