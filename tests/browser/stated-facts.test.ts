import { beforeEach, describe, expect, test } from 'vitest'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import { replaceAllRows } from '@/storage/backup'
import { saveClosing } from '@/storage/closings'
import { db } from '@/storage/database'
import { saveDraft } from '@/storage/drafts'
import { saveFiledScore } from '@/storage/filed-scores'
import { saveReduction } from '@/storage/reductions'
import { saveStatement, type NewStatement } from '@/storage/statements'
import { makeRows } from '../fixtures/backup-rows'

const statement: NewStatement = {
  ...{ planId: 'p1', indicatorId: 'I01', periodEnd: 9, forecast: '3', likelihood: 'possible' },
  ...{ deviations: ['staff'], explanation: '人手不足' },
}
const nothing: NewStatement = {
  ...statement,
  ...{ forecast: null, likelihood: null, deviations: [], explanation: ' ' },
}
const filed = { planId: 'p1', rowId: BUDGET_ROW, points: '9.50', reason: '' }
const reduction = { planId: 'p1', indicatorId: 'I01', points: '0.5', reason: '目标偏低' }
const logged = async () =>
  (await db.changes.orderBy('changeId').toArray()).filter(({ table }) => table !== 'closings')
const close = (periodEnd: number, closed = true) =>
  saveClosing({ planId: 'p1', periodEnd, closed, reason: '报完' })

beforeEach(async () => {
  await db.open()
  const none = { statements: [], filedScores: [], reductions: [], changes: [], drafts: [], closings: [] }
  expect(await replaceAllRows({ ...makeRows(), ...none })).toMatchObject({ ok: true })
})

describe('what the unit states of an indicator', () => {
  test('is stored with who and when, and logged from what to what', async () => {
    expect(await saveStatement({ ...statement, explanation: ' 人手不足 ' })).toMatchObject({ ok: true })
    await saveStatement({ ...statement, likelihood: 'certain' })
    expect(await db.statements.toArray()).toMatchObject([
      { ...statement, likelihood: 'certain', recordedBy: '李四' },
    ])
    expect(await logged()).toMatchObject([
      { table: 'statements', rowKey: ['p1', 'I01', 9], from: null, to: statement, by: '李四' },
      { from: { likelihood: 'possible' }, to: { likelihood: 'certain' } },
    ])
  })

  test('is taken back by one that says nothing: the row goes, the history keeps it', async () => {
    await saveStatement(nothing)
    expect([await db.statements.count(), (await logged()).length]).toEqual([0, 0])
    await saveStatement(statement)
    await saveStatement(nothing)
    expect(await db.statements.count()).toBe(0)
    expect(await logged()).toMatchObject([{ from: null }, { from: statement, to: null }])
  })

  test.each<Partial<NewStatement>>([
    { forecast: '0' },
    { likelihood: 'impossible' },
    { deviations: ['other'] },
    { explanation: '甲' },
  ])('%j alone is a statement', async (over) => {
    await saveStatement({ ...nothing, ...over })
    expect(await db.statements.count()).toBe(1)
  })

  test.each(['', '1e3', '约三百', '.5'])('a forecast “%s” is none', async (forecast) => {
    expect(await saveStatement({ ...statement, forecast })).toEqual({ ok: false, issue: 'not-a-choice' })
    expect(await db.statements.count()).toBe(0)
  })

  test.each<[string, Partial<NewStatement>, string[]]>([
    ['its forecast', { forecast: '4' }, ['explanation']],
    ['its explanation', { explanation: '招聘未到位' }, ['forecast']],
    ['another field', { likelihood: 'certain' }, ['explanation', 'forecast']],
  ])('with %s takes away the text kept there, and no other', async (_name, change, left) => {
    await saveStatement(statement)
    for (const [subject, rowId] of [
      ...[['explanation', 'I01'] as const, ['forecast', 'I01'] as const],
      ...[['forecast', 'I02'] as const],
    ]) {
      const key = { planId: 'p1', subject, rowId, periodEnd: 9, basis: 'cumulative' } as const
      await saveDraft({ ...key, text: '打到一半', issue: { code: 'unsaved', params: {} } })
    }
    await saveStatement({ ...statement, ...change })
    const kept = await db.drafts.toArray()
    expect(kept.filter(({ rowId }) => rowId === 'I01').map(({ subject }) => subject)).toEqual(left)
    expect(kept.filter(({ rowId }) => rowId === 'I02')).toHaveLength(1)
  })

  test('that is refused leaves the text kept there', async () => {
    await saveStatement(statement)
    await close(9)
    const key = { planId: 'p1', subject: 'explanation', rowId: 'I01', periodEnd: 9 } as const
    await saveDraft({ ...key, basis: 'cumulative', text: '打到一半', issue: { code: 'unsaved', params: {} } })
    expect(await saveStatement({ ...statement, explanation: '打到一半' })).toMatchObject({ ok: false })
    expect(await db.drafts.count()).toBe(1)
  })

  test('of a closed period changes only with a reason; the same again is no change', async () => {
    await saveStatement(statement)
    await close(9)
    const other = { ...statement, forecast: '4' }
    expect(await saveStatement(other, ' ')).toEqual({ ok: false, issue: 'period-closed' })
    expect(await saveStatement(nothing)).toEqual({ ok: false, issue: 'period-closed' })
    expect(await saveStatement(statement)).toMatchObject({ ok: true })
    expect(await saveStatement({ ...other, periodEnd: 6 })).toMatchObject({ ok: true })
    expect(await saveStatement(other, '核对台账')).toMatchObject({ ok: true })
    expect((await logged()).at(-1)).toMatchObject({ to: { forecast: '4' }, reason: '核对台账' })
  })
})

describe('a filed score', () => {
  test('stands beside what is computed, is changed and taken back, each step in the history', async () => {
    expect(await saveFiledScore(filed)).toMatchObject({ ok: true })
    await saveFiledScore(filed)
    await saveFiledScore({ ...filed, points: '10', reason: '上级核定' })
    expect(await db.filedScores.toArray()).toMatchObject([{ rowId: BUDGET_ROW, points: '10' }])
    await saveFiledScore({ ...filed, points: null })
    expect(await db.filedScores.count()).toBe(0)
    expect((await logged()).map(({ from, to }) => [from, to])).toMatchObject([
      [null, { points: '9.50' }],
      [{ points: '9.50' }, { points: '10', reason: '上级核定' }],
      [{ points: '10' }, null],
    ])
  })

  test.each(['0', '100', '99.99'])('of %s is one', async (points) => {
    expect(await saveFiledScore({ ...filed, points })).toMatchObject({ ok: true })
  })
  test.each(['-0.01', '100.01', '', '十'])('of “%s” is none', async (points) => {
    expect(await saveFiledScore({ ...filed, points })).toEqual({ ok: false, issue: 'not-a-choice' })
  })

  test('of a closed year changes only with a reason', async () => {
    await close(9)
    expect(await saveFiledScore(filed)).toMatchObject({ ok: true })
    await close(12)
    expect(await saveFiledScore({ ...filed, points: null })).toEqual({ ok: false, issue: 'needs-reason' })
    expect(await saveFiledScore({ ...filed, points: '9', reason: '更正' })).toMatchObject({ ok: true })
  })
})

describe('points taken off by hand', () => {
  test('are stored with their reason, and given back', async () => {
    expect(await saveReduction(reduction)).toMatchObject({ ok: true })
    expect(await db.reductions.toArray()).toMatchObject([{ points: '0.5', reason: '目标偏低' }])
    expect(await saveReduction({ ...reduction, points: null, reason: '' })).toMatchObject({ ok: true })
    expect(await db.reductions.count()).toBe(0)
    expect(await logged()).toMatchObject([{ to: { points: '0.5' }, reason: '目标偏低' }, { to: null }])
  })

  test('are never taken off without a reason', async () => {
    expect(await saveReduction({ ...reduction, reason: ' ' })).toEqual({ ok: false, issue: 'needs-reason' })
    expect(await db.reductions.count()).toBe(0)
  })

  test.each(['0', '0.00', '-1', '100.01', ''])('“%s” is no reduction', async (points) => {
    expect(await saveReduction({ ...reduction, points })).toEqual({ ok: false, issue: 'not-a-choice' })
  })
  test.each(['0.01', '100'])('%s is one', async (points) => {
    expect(await saveReduction({ ...reduction, points })).toMatchObject({ ok: true })
  })

  test('are given back in a closed year only with a reason', async () => {
    await saveReduction(reduction)
    await close(12)
    const back = { ...reduction, points: null, reason: '' }
    expect(await saveReduction(back)).toEqual({ ok: false, issue: 'needs-reason' })
    expect(await saveReduction({ ...back, reason: '复核' })).toMatchObject({ ok: true })
  })
})
