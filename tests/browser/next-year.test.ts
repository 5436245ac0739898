import { beforeEach, expect, test } from 'vitest'
import { computeScoreboard } from '@/domain/scoreboard'
import { planNextYear } from '@/domain/targets/plan-next-year'
import { replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { saveNewPlan } from '@/storage/new-plan'
import { readPlanFacts } from '@/storage/plan-facts'
import { makeRows, stamp, target } from '../fixtures/backup-rows'

const reading = { kind: 'threshold', rawText: '2', value: '2', certainty: 'stated' } as const

beforeEach(async () => {
  await db.open()
  const targets = [{ ...target, confirmedReading: reading, confirmation: stamp }]
  expect(await replaceAllRows({ ...makeRows(), targets })).toMatchObject({ ok: true })
})

async function nextOf(planId: string) {
  const facts = await readPlanFacts('p1')
  if (!facts) throw new Error('no plan')
  return planNextYear(facts, computeScoreboard(facts, facts.plan.profile, 12), planId)
}

test('next year’s plan is added beside this one, with whose answers it took over', async () => {
  const before = await readPlanFacts('p1')
  expect(await saveNewPlan(await nextOf('p2'), 'add')).toMatchObject({ ok: true })
  const plan = await readPlanFacts('p2')
  expect(plan?.plan).toMatchObject({ fiscalYear: 2023, recordedBy: '李四', isDemo: false })
  expect(plan?.targets).toMatchObject([
    { confirmedReading: reading, confirmation: { ...stamp, recalledFrom: { fiscalYear: 2022 } } },
  ])
  expect(plan?.setupChoices).toMatchObject([{ weight: '5.00', recordedBy: '张三' }])
  expect([plan?.actuals, plan?.budgetLines]).toEqual([[], []])
  expect(await readPlanFacts('p1')).toEqual(before)
})

test('a second one for the same department and year is refused, and nothing of it is written', async () => {
  await saveNewPlan(await nextOf('p2'), 'add')
  expect(await saveNewPlan(await nextOf('p3'), 'add')).toEqual({ ok: false, issue: 'plan-exists' })
  expect(await readPlanFacts('p3')).toBeNull()
  expect(await db.targets.where({ planId: 'p3' }).count()).toBe(0)
})
