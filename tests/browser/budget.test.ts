import { beforeEach, describe, expect, test } from 'vitest'
import { readBudgetAmounts, type BudgetAmounts } from '@/domain/budget/budget-amounts'
import { readBackup, writeBackup } from '@/io/backup-file'
import { readAllRows, replaceAllRows } from '@/storage/backup'
import { saveBudget } from '@/storage/budget-lines'
import { saveClosing } from '@/storage/closings'
import { db } from '@/storage/database'
import { saveExecution } from '@/storage/executions'
import { readPlanFacts } from '@/storage/plan-facts'
import { makeRows } from '../fixtures/backup-rows'

const why = { reason: ' 年中追加 ', documentNumber: '湛财预〔2022〕5号' }
const none = { reason: '', documentNumber: '' }

async function stored(): Promise<BudgetAmounts> {
  const facts = await readPlanFacts('p1')
  if (!facts) throw new Error('no plan')
  return readBudgetAmounts(facts)
}
const change = (amounts: BudgetAmounts, lineId: string, changes: object): BudgetAmounts => ({
  ...amounts,
  lines: amounts.lines.map((line) => (line.lineId === lineId ? { ...line, ...changes } : line)),
})
const logged = async () =>
  (await db.changes.orderBy('changeId').toArray()).filter(({ table }) => table !== 'closings')

beforeEach(async () => {
  await db.open()
  const none = { executions: [], changes: [], drafts: [], closings: [], statements: [] }
  expect(await replaceAllRows({ ...makeRows(), ...none })).toMatchObject({ ok: true })
})

describe('the budget of a plan', () => {
  test('is adjusted with its reason and document, and taken back', async () => {
    const before = await stored()
    const after = change(before, 'T1', { adjustedBudget: '400' })
    expect(await saveBudget(before, after, why)).toMatchObject({ ok: true })
    expect(await stored()).toEqual(after)
    expect(await saveBudget(after, before, { ...none, reason: '撤回' })).toMatchObject({ ok: true })
    expect(await stored()).toEqual(before)
    expect(await logged()).toMatchObject([
      {
        ...{ table: 'budgetLines', rowKey: ['p1', 'T1'], reason: '年中追加' },
        documentNumber: '湛财预〔2022〕5号',
        ...{ from: { adjustedBudget: null }, to: { adjustedBudget: '400', recordedBy: '李四' } },
      },
      { from: { adjustedBudget: '400' }, to: { adjustedBudget: null }, reason: '撤回' },
    ])
  })

  test('typed for the first time makes its lines, and goes again as it came', async () => {
    const plan = await db.plans.get('p1')
    const before = await stored()
    const typed = change(before, 'basic', { initialBudget: '60' })
    const after = { ...typed, otherFunds: '3' }
    expect(before.otherFunds).toBeNull()
    expect(await saveBudget(before, after, none)).toMatchObject({ ok: true })
    expect(await db.budgetLines.get(['p1', 'basic'])).toMatchObject({ initialBudget: '60', taskId: null })
    expect(await db.plans.get('p1')).toMatchObject({ budget: { basicExpenditure: '60', otherFunds: '3' } })
    expect((await logged()).map(({ table }) => table)).toEqual(['filedBudgets', 'budgetLines'])
    expect(await saveBudget(after, before, { ...none, reason: '撤回' })).toMatchObject({ ok: true })
    expect(await db.budgetLines.get(['p1', 'basic'])).toBeUndefined()
    expect((await db.plans.get('p1'))?.budget).toEqual({ ...plan?.budget, basicExpenditure: null })
  })

  test('without a reason is only filed, never changed', async () => {
    const before = await stored()
    const after = change(before, 'T1', { initialBudget: '391' })
    expect(await saveBudget(before, after, { ...none, reason: ' ' })).toEqual({
      ok: false,
      issue: 'needs-reason',
    })
    expect([await stored(), await logged()]).toEqual([before, []])
  })

  test.each([3, 12])(
    'once month %i is closed asks for a reason, and takes it with one',
    async (periodEnd) => {
      await saveClosing({ planId: 'p1', periodEnd, closed: true, reason: '报完' })
      const before = await stored()
      const after = change(before, 'basic', { initialBudget: '60' })
      expect(await saveBudget(before, after, none)).toEqual({ ok: false, issue: 'needs-reason' })
      expect(await saveBudget(before, after, why)).toMatchObject({ ok: true })
    },
  )

  test('that is no more what the step was planned on stays', async () => {
    const before = await stored()
    await saveBudget(before, change(before, 'T1', { adjustedBudget: '400' }), why)
    const other = change(before, 'T1', { adjustedBudget: '410' })
    expect(await saveBudget(before, other, why)).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await saveBudget({ ...before, planId: 'p9' }, { ...other, planId: 'p9' }, why)).toEqual({
      ok: false,
      issue: 'facts-changed',
    })
  })

  test('that is the same leaves no trace', async () => {
    const before = await stored()
    expect(await saveBudget(before, { ...before }, none)).toMatchObject({ ok: true })
    expect(await logged()).toEqual([])
  })

  test('of a line with 执行数 does not go, and nothing of the step is written', async () => {
    const before = await stored()
    const row = { planId: 'p1', lineId: 'T1', periodEnd: 3, basis: 'period' as const, note: '' }
    await saveExecution({ ...row, amount: '5', rawText: '5' })
    const after = { ...change(before, 'T1', { initialBudget: null }), otherFunds: '3' }
    expect(await saveBudget(before, after, why)).toEqual({ ok: false, issue: 'line-in-use' })
    expect(await stored()).toEqual(before)
    await saveExecution({ ...row, amount: null, rawText: '' })
    expect(await saveBudget(before, after, why)).toMatchObject({ ok: true })
  })

  test('goes into a backup with its history', async () => {
    const before = await stored()
    await saveBudget(before, { ...change(before, 'T1', { adjustedBudget: '400' }), otherFunds: '3' }, why)
    const rows = await readAllRows()
    const file = await writeBackup({ createdAt: '2022-12-31T00:00:00.000Z', rows }, '')
    expect(await readBackup(file)).toMatchObject({ ok: true, backup: { rows } })
  })
})
