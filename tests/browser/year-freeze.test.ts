import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import { planYearFreeze } from '@/domain/targets/freeze-year'
import { readBackup, writeBackup } from '@/io/backup-file'
import { clearAllRows, readAllRows, replaceAllRows } from '@/storage/backup'
import { freezeClosedYear, saveClosing } from '@/storage/closings'
import { DabiaoDatabase, db } from '@/storage/database'
import { saveNewPlan } from '@/storage/new-plan'
import { readPlanFacts, watchPlanFacts } from '@/storage/plan-facts'
import { readDemoPlan } from '@/stores/demo-plan'

let planId = ''
let stop = () => {}
const close = (periodEnd: number, closed = true, reason = '全年报完') =>
  saveClosing({ planId, periodEnd, closed, reason })

async function stored(): Promise<PlanFacts> {
  const facts = await readPlanFacts(planId)
  if (!facts) throw new Error('no plan')
  return facts
}
async function figures() {
  const facts = await stored()
  const { indicators, total } = computeScoreboard(facts, facts.plan.profile, 12)
  return [total, indicators.map(({ score, light }) => [score.points, light])]
}

beforeEach(async () => {
  await db.open()
  await clearAllRows()
  const demo = readDemoPlan()
  if (!demo) throw new Error('no demo')
  planId = demo.plan.planId
  expect(await saveNewPlan(demo, 'add')).toMatchObject({ ok: true })
})
afterEach(() => stop())

describe('closing the year', () => {
  test('keeps what it was judged by, in one step with the closing, and moves no figure', async () => {
    const [facts, before] = [await stored(), await figures()]
    const seen: (PlanFacts | null)[] = []
    stop = watchPlanFacts(planId, (read) => seen.push(read))
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    expect(await close(12)).toMatchObject({ ok: true })
    expect((await stored()).freeze).toMatchObject(planYearFreeze(facts, facts.plan.profile))
    expect(await figures()).toEqual(before)
    await vi.waitFor(() => expect(seen.at(-1)?.freeze).not.toBeNull())
    expect(seen.every((each) => each?.closings.length === (each?.freeze ? 1 : 0))).toBe(true)
    expect((await db.changes.toArray()).slice(-2)).toMatchObject([
      { table: 'closings', to: { closed: true }, reason: '全年报完' },
      { table: 'yearFreezes', rowKey: [planId], from: null, to: { planId }, reason: '全年报完' },
    ])
  })

  test.each([3, 6, 9, 7])('is not closing month %i', async (periodEnd) => {
    await close(periodEnd)
    expect(await db.yearFreezes.count()).toBe(0)
  })

  test('that cannot keep it is no closing: nothing is written', async () => {
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const before = await readAllRows()
    db.yearFreezes.hook('creating', fail)
    try {
      expect(await close(12)).toMatchObject({ ok: false })
    } finally {
      db.yearFreezes.hook('creating').unsubscribe(fail)
    }
    expect(await readAllRows()).toEqual(before)
  })

  test('of an earlier version, which kept nothing, is made up for once: as it is judged today', async () => {
    await freezeClosedYear(planId)
    expect(await db.yearFreezes.count()).toBe(0)
    await close(12)
    await db.yearFreezes.clear()
    const [facts, before] = [await stored(), await figures()]
    expect(await freezeClosedYear(planId)).toMatchObject({ ok: true })
    expect((await stored()).freeze).toMatchObject(planYearFreeze(facts, facts.plan.profile))
    expect(await figures()).toEqual(before)
    const kept = await db.yearFreezes.toArray()
    const changes = await db.changes.count()
    expect(await freezeClosedYear(planId)).toMatchObject({ ok: true })
    expect([await db.yearFreezes.toArray(), await db.changes.count()]).toEqual([kept, changes])
    expect((await db.changes.toArray()).at(-1)).toMatchObject({ table: 'yearFreezes', reason: '全年报完' })
  })

  test('a second time leaves what was kept the first time', async () => {
    await close(12)
    const kept = await db.yearFreezes.toArray()
    expect(await close(12, true, '再关一次')).toMatchObject({ ok: true })
    expect(await db.yearFreezes.toArray()).toEqual(kept)
  })

  test('no weight, kind or text that comes into the database another way moves the closed year', async () => {
    await close(12)
    const before = await figures()
    const other = new DabiaoDatabase()
    const recorded = { recordedAt: '2023-01-05T00:00:00.000Z', recordedBy: '' }
    await other.setupChoices.put({
      ...{ ...recorded, planId, indicatorId: 'I09', measureKind: 'qualitative', source: null },
      ...{ taskIds: null, weight: '40', ownerSection: null, quarterShares: null },
    })
    await other.indicators.where({ planId }).modify({ filedWeight: '1' })
    other.close()
    expect(await figures()).toEqual(before)
  })
})

describe('a year opened again', () => {
  test('is judged as it reads today; the history keeps what it was and why it was opened', async () => {
    await close(12)
    const kept = await db.yearFreezes.get(planId)
    expect(await close(12, false, '补报满意度')).toMatchObject({ ok: true })
    expect((await stored()).freeze).toBeNull()
    expect((await db.changes.toArray()).at(-1)).toMatchObject({
      ...{ table: 'yearFreezes', from: kept, to: null, reason: '补报满意度' },
    })
  })

  test('and closed once more keeps it anew', async () => {
    await close(12)
    await close(12, false)
    await close(12)
    expect(await db.yearFreezes.count()).toBe(1)
  })
})

test('a closed year comes back whole from its backup, to the last setup', async () => {
  await close(12)
  const [before, facts] = [await readAllRows(), await stored()]
  const file = await writeBackup({ createdAt: '2023-01-05T00:00:00.000Z', rows: before }, '')
  const reading = await readBackup(file)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issue))
  await clearAllRows()
  expect(await replaceAllRows(reading.backup.rows)).toMatchObject({ ok: true })
  expect(await stored()).toEqual(facts)
})
