import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Plan, PlanFacts } from '@/domain/model'
import { saveActual, type NewActual } from '@/storage/actuals'
import { clearAllRows, replaceAllRows } from '@/storage/backup'
import { DabiaoDatabase, db } from '@/storage/database'
import { saveExecution, type NewExecution } from '@/storage/executions'
import { readPlanFacts, watchPlanFacts } from '@/storage/plan-facts'
import { watchTables } from '@/storage/watch'
import { indicator, makePlan, makeRows, target, targetVersion } from '../fixtures/backup-rows'

const actual: NewActual = {
  ...{ planId: 'p1', indicatorId: 'I01', periodEnd: 6, basis: 'period', note: '' },
  ...{ value: { kind: 'number', value: '2' }, rawText: '2' },
}
const execution: NewExecution = {
  ...{ planId: 'p1', lineId: 'T1', periodEnd: 6, basis: 'cumulative', note: '' },
  ...{ amount: '200', rawText: '200' },
}
let seen: (PlanFacts | null)[] = []
let stop = () => {}
const last = () => seen.at(-1)

beforeEach(async () => {
  await db.open()
  await replaceAllRows({ ...makeRows(), closings: [] })
  seen = []
  stop = watchPlanFacts('p1', (facts) => seen.push(facts))
  await vi.waitFor(() => expect(last()?.plan.planId).toBe('p1'))
})
afterEach(() => stop())

test('a typed figure leaves every other list the same object', async () => {
  const before = last()
  await saveExecution(execution)
  await vi.waitFor(() => expect(last()?.executions).toContainEqual(expect.objectContaining(execution)))
  const { executions: _changed, ...others } = { ...last() }
  for (const [fact, list] of Object.entries(others)) expect(before?.[fact as keyof PlanFacts]).toBe(list)
})

test('figures typed at the same moment are all shown, and what is shown is what is stored', async () => {
  await Promise.all([
    saveActual(actual),
    saveExecution(execution),
    saveActual({ ...actual, periodEnd: 9 }),
    saveExecution({ ...execution, periodEnd: 9 }),
  ])
  await vi.waitFor(() => expect(last()?.actuals.map(({ periodEnd }) => periodEnd)).toEqual([3, 6, 9]))
  await vi.waitFor(async () => expect(last()).toEqual(await readPlanFacts('p1')))
})

test('what changes while the tables are read is read next, and only that', async () => {
  const asked: string[][] = []
  let finish = () => {}
  const end = watchTables(
    ['actuals', 'executions'],
    (changed) => {
      asked.push([...changed])
      return new Promise<void>((resolve) => (finish = resolve))
    },
    () => {},
  )
  await saveExecution(execution)
  expect(asked).toEqual([['actuals', 'executions']])
  finish()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toEqual(['executions'])
  finish()
  end()
})

test('what another connection writes is shown', async () => {
  const other = new DabiaoDatabase()
  await other.budgetLines.update(['p1', 'T1'], { adjustedBudget: '400' })
  other.close()
  await vi.waitFor(() => expect(last()?.budgetLines[0]?.adjustedBudget).toBe('400'))
})

test('a tab that slept reads everything again', async () => {
  const other = new DabiaoDatabase()
  // As while the tab lay in the history of the browser: written, and told to nobody.
  await other.open()
  const write = other.backendDB().transaction('tasks', 'readwrite')
  write.objectStore('tasks').delete(['p1', 'T1'])
  await new Promise((resolve) => (write.oncomplete = resolve))
  other.close()
  expect(last()?.tasks).toHaveLength(1)
  Dexie.on.storagemutated.fire({ all: undefined } as never)
  await vi.waitFor(() => expect(last()?.tasks).toEqual([]))
})

test('a plan that is gone is told, and one that is not followed any more is not', async () => {
  await clearAllRows()
  await vi.waitFor(() => expect(last()).toBeNull())
  const told = seen.length
  stop()
  await replaceAllRows(makeRows())
  expect(await readPlanFacts('p1')).not.toBeNull()
  expect(seen).toHaveLength(told)
})

describe('last year’s plan', () => {
  const before: Plan = makePlan({ planId: 'p0', fiscalYear: 2021 })
  const lastFigure: NewActual = { ...actual, planId: 'p0', periodEnd: 12 }
  const addLastYear = () =>
    db.transaction('rw', [db.plans, db.indicators, db.targetVersions, db.targets], async () => {
      await db.plans.add(before)
      await db.indicators.add({ ...indicator, planId: 'p0' })
      await db.targetVersions.add({ ...targetVersion, planId: 'p0', effectiveFrom: '2021-01-01' })
      await db.targets.add({ ...target, planId: 'p0' })
    })
  const figures = () => last()?.lastYear?.actuals.map(({ periodEnd }) => periodEnd)

  test('comes with the facts, once it is there, with every figure typed into it', async () => {
    expect(last()?.lastYear).toBeNull()
    await addLastYear()
    await vi.waitFor(() => expect(last()?.lastYear?.plan).toEqual(before))
    expect(last()?.lastYear).toMatchObject({ indicators: [{ planId: 'p0' }], caseTotals: null, freeze: null })
    expect(figures()).toEqual([])
    await saveActual(lastFigure)
    await vi.waitFor(() => expect(figures()).toEqual([12]))
    expect(last()).toEqual(await readPlanFacts('p1'))
    expect((await readPlanFacts('p0'))?.lastYear).toBeNull()
  })

  test('stays the same object while figures of this year are typed', async () => {
    await addLastYear()
    await saveActual(lastFigure)
    await vi.waitFor(() => expect(figures()).toEqual([12]))
    const known = last()?.lastYear
    await saveActual(actual)
    await vi.waitFor(() => expect(last()?.actuals.map(({ periodEnd }) => periodEnd)).toEqual([3, 6]))
    expect(last()?.lastYear).toBe(known)
  })

  test('is the same department’s, one year before, and gone when it goes', async () => {
    await db.plans.add({ ...before, planId: 'other', departmentName: '某市财政局' })
    await db.plans.add({ ...before, planId: 'older', fiscalYear: 2020 })
    await saveExecution(execution)
    await vi.waitFor(() => expect(last()?.executions).toContainEqual(expect.objectContaining(execution)))
    expect(last()?.lastYear).toBeNull()
    await db.plans.update('other', { departmentName: before.departmentName })
    await vi.waitFor(() => expect(last()?.lastYear?.plan.planId).toBe('other'))
    await db.plans.delete('other')
    await vi.waitFor(() => expect(last()?.lastYear).toBeNull())
  })
})
