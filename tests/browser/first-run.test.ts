import { beforeEach, describe, expect, test } from 'vitest'
import { clearAllRows } from '@/storage/backup'
import { db, tableNames } from '@/storage/database'
import { saveNewPlan } from '@/storage/new-plan'
import { readDemoPlan } from '@/stores/demo-plan'
import { loadDemoPlan, loadFirstPlan } from '@/stores/first-run'
import type { PlanFacts } from '@/domain/model'

// Read once more for the tests that write a plan of their own; the demo always reads.
const demoFacts = () => readDemoPlan() as PlanFacts

beforeEach(async () => {
  await db.open()
  for (const name of tableNames) await db.table(name).clear()
})

describe('the very first start', () => {
  test('reads the filed plan with its demo facts into the database, with one record of it', async () => {
    expect(await loadFirstPlan()).toBeNull()
    const [plan, ...others] = await db.plans.toArray()
    expect(others).toEqual([])
    expect(plan).toMatchObject({ departmentName: '湛江市司法局', fiscalYear: 2022, isDemo: true })
    expect(plan?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(await db.actuals.count()).toBe(97)
    expect(await db.changes.toArray()).toMatchObject([
      { table: 'plans', rowKey: [plan?.planId], from: null, to: 'zhanjiang-justice-2022.txt' },
    ])
  })

  test('in two tabs at once makes one plan and no error', async () => {
    expect(await Promise.all([loadFirstPlan(), loadFirstPlan()])).toEqual([null, null])
    // The second one has got past the first question before the first one wrote.
    expect(await Promise.all([saveNewPlan(demoFacts(), 'first-run'), loadFirstPlan()])).toMatchObject([
      { ok: true },
      null,
    ])
    expect(await db.plans.count()).toBe(1)
    expect(await db.actuals.count()).toBe(97)
  })

  test('happens once: a plan that was deleted or a choice to start empty brings nothing back', async () => {
    await loadFirstPlan()
    expect(await clearAllRows()).toMatchObject({ ok: true })
    expect(await loadFirstPlan()).toBeNull()
    expect(await db.plans.count()).toBe(0)
  })
})

describe('loading the demo again', () => {
  test('puts the original figures in the place of what was made of them, and leaves other plans', async () => {
    await loadFirstPlan()
    const other = demoFacts()
    const plan = { ...other.plan, departmentName: '另一个局', isDemo: false }
    expect(await saveNewPlan({ ...other, plan }, 'add')).toMatchObject({ ok: true })
    const [demo] = (await db.plans.toArray()).filter(({ isDemo }) => isDemo)
    await db.actuals.where({ planId: demo?.planId }).delete()

    expect(await loadDemoPlan()).toMatchObject({ ok: true })
    const plans = await db.plans.toArray()
    expect(plans.map(({ isDemo }) => isDemo).sort()).toEqual([false, true])
    expect(plans.some(({ planId }) => planId === demo?.planId)).toBe(false)
    expect(await db.actuals.count()).toBe(97 * 2)
    expect(await db.tasks.where({ planId: demo?.planId }).count()).toBe(0)
  })

  test('is refused where the department has a plan of its own for the year; nothing changes', async () => {
    const facts = demoFacts()
    await saveNewPlan({ ...facts, plan: { ...facts.plan, isDemo: false } }, 'add')
    expect(await loadDemoPlan()).toEqual({ ok: false, issue: 'plan-exists' })
    expect(await db.plans.toArray()).toMatchObject([{ planId: facts.plan.planId, isDemo: false }])
  })

  test('works after starting empty', async () => {
    await clearAllRows()
    expect(await loadDemoPlan()).toMatchObject({ ok: true })
    expect(await db.plans.count()).toBe(1)
  })
})

test('a plan of a department and year that is there already is not added again', async () => {
  await saveNewPlan(demoFacts(), 'add')
  expect(await saveNewPlan(demoFacts(), 'add')).toEqual({ ok: false, issue: 'plan-exists' })
  expect(await db.plans.count()).toBe(1)
})
