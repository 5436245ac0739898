import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everyCase } from '@/domain/cases/case-filter'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { countByRule } from '@/domain/cases/count-by-rule'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { readBackup, writeBackup } from '@/io/backup-file'
import { readAllRows, replaceAllRows } from '@/storage/backup'
import { readImportBatches } from '@/storage/register-state'
import { db } from '@/storage/database'
import { saveSetupChoices, type NewSetupChoice } from '@/storage/setup-choices'
import {
  analyseRegister,
  clearRegister,
  listFieldWords,
  listRegister,
  planRegisterClearing,
  recountRegister,
  saveRule,
  tryRule,
} from '@/workers/register-job'
import { planCaseUndo } from '@/workers/undo-job'
import {
  importNow,
  newestTotals,
  plan,
  planId,
  registerOf,
  sampleFile,
  startWithPlan,
  stored,
  undoNow,
} from '../fixtures/case-imports'

const criminal: CountingRule = {
  measure: { kind: 'count', by: 'ended' },
  filter: { legalHelp: 'without', words: { caseType: ['刑事'] } },
}
const inTime: CountingRule = {
  measure: { kind: 'closed-in-time', from: 'accepted', limitDays: 90 },
  filter: { legalHelp: 'without', words: {} },
}
const choiceOf = (rule: CountingRule | null, indicatorId = 'I01'): NewSetupChoice => ({
  ...{ planId, indicatorId, measureKind: null, taskIds: null, weight: null, ownerSection: null },
  source: rule && { kind: 'cases', rule },
  quarterShares: null,
})
const save = (rule: CountingRule | null, over: { reason?: string; changedPeriods?: number[] } = {}) =>
  saveRule({
    ...{ type: 'save-rule', planId, choice: choiceOf(rule), changedPeriods: [], reason: '' },
    ...over,
  })
const figureOf = async (rule: CountingRule, asOf = 12) => {
  const totals = await newestTotals()
  return totals && countByRule(totals, rule, 2022, asOf)
}

const close = (periodEnd: number) =>
  db.closings.add({
    ...{ planId, periodEnd, closed: true, reason: '' },
    ...{ recordedAt: '2022-04-01T00:00:00.000Z', recordedBy: '' },
  })

beforeEach(startWithPlan)
afterEach(() => db.close())

describe('a counting rule', () => {
  test('is tried without writing anything: its figure, cases that count and that do not', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
    const before = await readAllRows()
    const trial = await tryRule(planId, criminal, 12)
    if ('issue' in trial || !trial.totals) throw new Error('no trial')
    const figure = countByRule(trial.totals, criminal, 2022, 12)
    const listing = await listRegister(planId, {
      ...{ rule: criminal, asOf: 12, parts: ['numerator'], filter: everyCase, quarter: null },
      ...{ handler: null, page: 0, pageSize: 5 },
    })
    expect(figure?.numerator).toBeGreaterThan(0)
    expect(listing?.total).toBe(figure?.numerator)
    expect(trial.counted.map(({ row }) => row.caseType)).toEqual(['刑事', '刑事', '刑事'])
    expect(trial.notCounted).toHaveLength(3)
    expect(await readAllRows()).toEqual(before)
  })

  test('is saved with its totals; every import and undo counts under it; taken back, all is as before', async () => {
    const first = await importNow(await sampleFile('utf8', 'a.csv'))
    const before = await stored()
    expect(await figureOf(criminal)).toBeNull()
    expect(await save(criminal)).toBeNull()
    const counted = await figureOf(criminal)
    expect(counted?.numerator).toBeGreaterThan(0)
    expect(await db.setupChoices.get([planId, 'I01'])).toMatchObject({ source: { rule: criminal } })
    expect((await db.changes.where({ planId }).last())?.table).toBe('setupChoices')

    const second = await importNow(registerOf('b.csv', [[1, '2022/3/1']]))
    expect(await figureOf(criminal)).toEqual(counted)
    expect((await figureOf(servicesHandledRule))?.numerator).toBe(431)
    await undoNow(second)
    expect(await figureOf(criminal)).toEqual(counted)

    expect(await save(null)).toBeNull()
    expect(await stored()).toEqual(before)
    expect(await db.setupChoices.count()).toBe(0)
    await undoNow(first)
    expect(await newestTotals()).toBeNull()
  })

  test('that changes a closed quarter needs a reason; in a closed year it stays', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
    await close(3)
    const before = await stored()
    expect(await save(inTime, { changedPeriods: [3, 6] })).toBe('period-closed')
    expect(await stored()).toEqual(before)
    expect(await db.setupChoices.count()).toBe(0)
    expect(await save(inTime, { changedPeriods: [6] })).toBeNull()
    expect(await save(criminal, { changedPeriods: [3], reason: '口径更正' })).toBeNull()
    expect(await db.changes.where({ planId }).last()).toMatchObject({ reason: '口径更正' })
    await close(12)
    expect(await save(inTime, { reason: '口径更正' })).toBe('year-closed')
  })

  test('that is settled between the plan of an import and its commit ends the import', async () => {
    await importNow(registerOf('a.csv', [[1, '']]))
    const planned = await plan(registerOf('b.csv', [[2, '']]))
    expect(await save(criminal)).toBeNull()
    expect(await planned.commit('')).toEqual({ code: 'register-changed' })
  })

  test('that was settled in another way is counted once the register is counted again', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
    expect(await saveSetupChoices([choiceOf(criminal)])).toMatchObject({ ok: true })
    expect(await figureOf(criminal)).toBeNull()
    expect(await recountRegister(planId)).toBeNull()
    expect((await figureOf(criminal))?.numerator).toBeGreaterThan(0)
  })
})

describe('a register is looked through', () => {
  test('its words, its analysis, its cases page by page; nothing of what was dropped', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
    const words = await listFieldWords(planId)
    expect(words?.caseType.map(({ word }) => word)).toContain('刑事')
    const analysis = await analyseRegister(planId, 12)
    expect(analysis?.quarters.reduce((sum, { closed }) => sum + closed, 0)).toBe(430)
    const query = { rule: servicesHandledRule, asOf: 12, parts: ['numerator'], filter: everyCase } as const
    const page = await listRegister(planId, { ...query, quarter: null, handler: null, page: 2, pageSize: 50 })
    expect([page?.total, page?.rows.length]).toEqual([430, 50])
    const text = JSON.stringify([page, words, analysis])
    expect(text).not.toMatch(/\d{11}|法援|某某/)
  })

  test('once more after an import: what is told is the register as it stands', async () => {
    await importNow(registerOf('a.csv', [[1, '2022/3/1']]))
    expect((await analyseRegister(planId, 12))?.handled).toBe(1)
    await importNow(registerOf('b.csv', [[2, '2022/3/1']]))
    expect((await analyseRegister(planId, 12))?.handled).toBe(2)
  })

  test('without one there is nothing to tell', async () => {
    expect(await analyseRegister(planId, 12)).toBeNull()
    expect(await listFieldWords('nobody')).toBeNull()
    expect(await planRegisterClearing(planId)).toBeNull()
    expect(await tryRule(planId, criminal, 12)).toMatchObject({ totals: null })
    expect(await clearRegister(planId, '')).toBe('nothing-to-clear')
    expect(await save(criminal)).toBeNull()
  })
})

describe('按年度清除明细', () => {
  async function clearSample(): Promise<string> {
    const batchId = await importNow(await sampleFile('utf8', 'a.csv'))
    expect(await save(criminal)).toBeNull()
    expect(await clearRegister(planId, '年终清理')).toBeNull()
    return batchId
  }

  test('is told before it is done', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
    const told = await planRegisterClearing(planId)
    expect(told).toMatchObject({ batches: 1, cleared: 0 })
    expect(told?.open).toBeGreaterThan(0)
    const listing = await listRegister(planId, {
      ...{ rule: completionRateRule, asOf: 12, parts: [], filter: everyCase, quarter: null },
      ...{ handler: null, page: 0, pageSize: 1 },
    })
    expect(told?.cases).toBe(Object.values(listing?.partCounts ?? {}).reduce((sum, count) => sum + count, 0))
  })

  test('deletes every row and changes no figure and no analysis', async () => {
    await importNow(await sampleFile('utf8', 'a.csv'))
    await save(criminal)
    const [totals, analysis] = [await newestTotals(), await analyseRegister(planId, 9)]
    const cases = (await planRegisterClearing(planId))?.cases
    expect(await clearRegister(planId, '年终清理')).toBeNull()
    expect(await db.table('caseChunks').count()).toBe(0)
    expect(await newestTotals()).toEqual(totals)
    expect(await analyseRegister(planId, 9)).toEqual({ ...analysis, cleared: cases })
    expect(await db.changes.where({ planId }).last()).toMatchObject({
      ...{ table: 'clearedCases', to: cases, reason: '年终清理' },
    })
    expect(await clearRegister(planId, '')).toBe('nothing-to-clear')
  })

  test('the same file again changes nothing; its import cannot be undone', async () => {
    const batchId = await clearSample()
    const before = await readAllRows()
    const { preview, commit } = await plan(await sampleFile('gb18030', 'b.csv'))
    expect(preview.counts).toMatchObject({ added: 0, changed: 0, unchanged: 0 })
    expect(preview.counts.cleared).toBe((await db.clearedCases.get(planId))?.cases)
    expect(await commit('')).toBeNull()
    expect(await readAllRows()).toEqual(before)
    expect(await planCaseUndo(planId, batchId)).toEqual({ ok: false, issue: { code: 'details-cleared' } })
  })

  test('a later import adds to the figures, and its undo takes exactly that away', async () => {
    await clearSample()
    const before = await stored()
    const batchId = await importNow(registerOf('b.csv', [[1, '2022/3/1']]))
    expect((await figureOf(servicesHandledRule))?.numerator).toBe(431)
    expect((await analyseRegister(planId, 12))?.quarters[0]?.closed).toBeGreaterThan(0)
    await undoNow(batchId)
    expect(await stored()).toEqual(before)
  })

  test('a rule that looks at rows cannot be counted any more, unless it was before', async () => {
    await clearSample()
    expect(await tryRule(planId, inTime, 12)).toEqual({ issue: 'details-cleared' })
    expect(await save(inTime)).toBe('details-cleared')
    const ofDue: CountingRule = { ...criminal, filter: { legalHelp: 'with', words: {} } }
    expect(await save(ofDue)).toBeNull()
    expect((await figureOf(ofDue))?.numerator).toBe(430)
    expect(await save(criminal)).toBeNull()
    expect((await figureOf(criminal))?.numerator).toBeGreaterThan(0)
  })

  test('comes back from a backup as it was, the hashes with it', async () => {
    await clearSample()
    const rows = await readAllRows()
    const bytes = await writeBackup({ createdAt: '2023-01-05T00:00:00.000Z', rows }, '')
    const reading = await readBackup(bytes)
    if (!reading.ok) throw new Error(JSON.stringify(reading.issue))
    await startWithPlan()
    expect(await replaceAllRows(reading.backup.rows)).toMatchObject({ ok: true })
    expect(await readAllRows()).toEqual(rows)
    expect((await plan(await sampleFile('utf8', 'a.csv'))).preview.counts.added).toBe(0)
    expect((await readImportBatches(planId)).map(({ isCleared }) => isCleared)).toEqual([true])
  })
})
