import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { completionRateRule } from '@/domain/cases/known-rules'
import { completeProfile } from '@/domain/profiles/complete-profile'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import { readBackup } from '@/io/backup-file'
import { gunzip } from '@/io/gzip'
import { clearAllRows, readAllRows, replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { readPlanFacts } from '@/storage/plan-facts'
import older from '../fixtures/backups/version-2.backup?url'

/** What the program that wrote the file gave each row at the year's end, in filed order. */
const pointsThen = [
  ...['1.59', 'no-register', '1.58', '3.00', 'no-data', '1.58', 'no-register', 'no-data', '2.50', '2.50'],
  ...['2.50', '2.50', '3.79', '4.17', '2.08', '6.25', '6.25', '3.38', '3.56', '2.63', '3.75', '3.00'],
  ...['2.70', '3.00', '2.96', '2.70', 'no-data'],
]
const unverified = { document: '财预〔2020〕10号', article: null }
/**
 * Two rules that its officer had changed, in the form of that time, all others as they were applied, and the sources
 * as they were said.
 */
const profileThen = {
  ...{ ...profile2020No10, reverseFormula: 'linear', lateLossPerStep: '20' },
  sources: {
    ...{ budgetWeight: unverified, categoryWeights: unverified },
    ...{ judgementBands: unverified, grades: unverified },
  },
}

const fileOfVersion2 = async () => new Uint8Array(await (await fetch(older)).arrayBuffer())

async function pointsNow(): Promise<string[]> {
  const facts = await readPlanFacts('p1')
  if (!facts) throw new Error('no plan')
  const { indicators } = computeScoreboard(facts, facts.plan.profile, 12)
  return indicators.map(({ score: { points } }) => (points.known ? points.value : points.reason))
}

beforeEach(async () => {
  db.close()
  await Dexie.delete(db.name)
})
afterEach(async () => {
  db.close()
  await Dexie.delete(db.name)
})

describe('a backup file that version 2 wrote', () => {
  test('is put back whole: no score moves, and its rules are all there', async () => {
    await db.open()
    const reading = await readBackup(await fileOfVersion2())
    if (!reading.ok) throw new Error(JSON.stringify(reading.issue))
    expect(await replaceAllRows(reading.backup.rows)).toMatchObject({ ok: true })
    expect((await db.plans.get('p1'))?.profile).toEqual(profileThen)
    expect(await pointsNow()).toEqual(pointsThen)
  })
})

describe('a database of version 2', () => {
  /** As the program of that time left it, with the rows of its own backup. */
  async function makeOlder(): Promise<Record<string, object[]>> {
    const plain = await gunzip(await fileOfVersion2())
    if (!(plain instanceof Uint8Array)) throw new Error('the fixture is not read')
    const { tables }: { tables: Record<string, object[]> } = JSON.parse(new TextDecoder().decode(plain))
    const database = new Dexie(db.name)
    database.version(2).stores(schemaOfVersion2)
    await database.open()
    for (const [name, rows] of Object.entries(tables)) await database.table(name).bulkAdd(rows)
    database.close()
    return tables
  }

  test('opens with every rule and no score moved; nothing was stated yet', async () => {
    await makeOlder()
    await db.open()
    expect((await db.plans.get('p1'))?.profile).toEqual(profileThen)
    expect(await pointsNow()).toEqual(pointsThen)
    const facts = await readPlanFacts('p1')
    expect(facts).toMatchObject({ statements: [], filedScores: [], reductions: [], freeze: null })
  })

  test('loses no row and changes none but the rules', async () => {
    const before = await makeOlder()
    await db.open()
    const { plans, statements, filedScores, reductions, yearFreezes, ...kept } = await readAllRows()
    expect([statements, filedScores, reductions, yearFreezes]).toEqual([[], [], [], []])
    const { plans: plansBefore = [], ...keptBefore } = before
    const byKey = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
    for (const [name, rows] of Object.entries(kept))
      expect(byKey(rows)).toEqual(byKey(keptBefore[name] ?? []))
    expect(plans).toEqual(plansBefore.map((plan) => ({ ...plan, profile: profileThen })))
  })

  test('opened a second time is left as it is', async () => {
    await makeOlder()
    await db.open()
    const once = await readAllRows()
    db.close()
    await db.open()
    expect(await readAllRows()).toEqual(once)
    expect(completeProfile(profile2020No10)).toEqual(profile2020No10)
  })
})

test('a database of version 4: a source that named a rule holds the rule itself, wherever it stands', async () => {
  const source = { kind: 'cases', caseRule: 'case-completion-rate' }
  const choice = { planId: 'p1', indicatorId: 'I01', source, weight: '5' }
  const older = new Dexie(db.name)
  older.version(4).stores({
    ...schemaOfVersion2,
    ...{ tableImports: '++importId, *planIds', importedPlans: '[importId+planId], importId' },
    ...{ statements: '[planId+indicatorId+periodEnd], planId', filedScores: '[planId+rowId], planId' },
    ...{ reductions: '[planId+indicatorId], planId', yearFreezes: 'planId' },
  })
  await older.open()
  await older.table('setupChoices').add(choice)
  await older.table('yearFreezes').add({ planId: 'p1', setups: [{ indicatorId: 'I01', source }] })
  await older.table('changes').add({ planId: 'p1', table: 'setupChoices', from: null, to: choice })
  await older.table('importedPlans').add({ importId: 1, planId: 'p1', before: { setupChoices: [choice] } })
  older.close()
  await db.open()
  const upgraded = { kind: 'cases', rule: completionRateRule }
  expect(await db.setupChoices.get(['p1', 'I01'])).toEqual({ ...choice, source: upgraded })
  expect(await db.yearFreezes.get('p1')).toMatchObject({ setups: [{ source: upgraded }] })
  expect(await db.changes.toArray()).toMatchObject([{ to: { source: upgraded } }])
  expect(await db.importedPlans.get([1, 'p1'])).toMatchObject({
    before: { setupChoices: [{ source: upgraded, weight: '5' }] },
  })
  expect(await db.clearedCases.count()).toBe(0)
})

test('starting empty leaves nothing of what was stated', async () => {
  await db.open()
  const stamp = { recordedAt: '2022-12-31T08:00:00.000Z', recordedBy: '' }
  const key = { ...stamp, planId: 'p1', indicatorId: 'I01' }
  await db.statements.add({
    ...{ ...key, periodEnd: 12, forecast: '1', likelihood: null, deviations: [], explanation: '' },
  })
  await db.filedScores.add({ ...stamp, planId: 'p1', rowId: 'I01', points: '1', reason: '' })
  await db.reductions.add({ ...key, points: '1', reason: '目标偏低' })
  await db.yearFreezes.add({ ...stamp, planId: 'p1', readings: [], setups: [] })
  expect(await clearAllRows()).toMatchObject({ ok: true })
  const counts = [db.statements, db.filedScores, db.reductions, db.yearFreezes].map((table) => table.count())
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0])
})

const schemaOfVersion2 = {
  plans: 'planId, &[departmentName+fiscalYear]',
  tasks: '[planId+taskId], planId',
  indicators: '[planId+indicatorId], planId',
  targetVersions: '[planId+version], planId',
  targets: '[planId+indicatorId+version], planId',
  actuals: '[planId+indicatorId+periodEnd], planId',
  budgetLines: '[planId+lineId], planId',
  executions: '[planId+lineId+periodEnd], planId',
  goalJudgements: '[planId+taskId+periodEnd], planId',
  closings: '[planId+periodEnd], planId',
  drafts: '[planId+subject+rowId+periodEnd], planId',
  changes: '++changeId, planId',
  importBatches: '[planId+batchId], planId',
  caseChunks: '[planId+batchId+chunkIndex], [planId+batchId], planId',
  settings: 'key',
  setupChoices: '[planId+indicatorId], planId',
  baselines: '[planId+indicatorId], planId',
}
