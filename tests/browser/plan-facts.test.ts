import Dexie from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { saveActual, type NewActual } from '@/storage/actuals'
import { clearAllRows, replaceAllRows } from '@/storage/backup'
import { DabiaoDatabase, db } from '@/storage/database'
import { saveExecution, type NewExecution } from '@/storage/executions'
import { readPlanFacts, watchPlanFacts } from '@/storage/plan-facts'
import { watchTables } from '@/storage/watch'
import { makeRows } from '../fixtures/backup-rows'

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
