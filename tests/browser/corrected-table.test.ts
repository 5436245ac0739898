import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { planTableImport } from '@/domain/targets/plan-table-import'
import type { TargetTable } from '@/domain/targets/target-table'
import { saveActual } from '@/storage/actuals'
import { clearAllRows, readAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { saveExecution } from '@/storage/executions'
import { saveNewPlan } from '@/storage/new-plan'
import { readPlanFacts, watchPlanFacts } from '@/storage/plan-facts'
import { deleteSafetyCopies } from '@/storage/safety-copies'
import { saveUserName } from '@/storage/settings'
import { saveSetupChoices } from '@/storage/setup-choices'
import {
  readLastImport,
  saveTableImports,
  undoTableImport,
  watchLastImport,
  type LastImport,
} from '@/storage/table-imports'
import { saveConfirmedReadings } from '@/storage/targets'
import { makeTable } from '../fixtures/target-tables'

const rows = [
  { filedName: '培训次数(次)', rawText: '2' },
  { filedName: '法律援助案件完成率', rawText: '≥90%' },
  { filedName: '群众满意度', rawText: '≥90%' },
] as const
const tasks = [{ name: '法律援助', plannedAmount: '30' }]
const table = makeTable(rows, { tasks })
const planId = 'p1'
const identity = { planId, sourceName: 'first.txt', isDemo: false, profile: profile2020No10 }

async function stored(): Promise<PlanFacts> {
  const facts = await readPlanFacts(planId)
  if (!facts) throw new Error('no plan')
  return facts
}
const saveCorrection = (
  before: PlanFacts,
  after: PlanFacts,
  mayLoseFigures = false,
  reason = after.plan.sourceName,
) => saveTableImports([{ kind: 'corrected', before, after }], { mayLoseFigures, reason })
const undoLast = async () => undoTableImport((await readLastImport(planId))?.importId ?? -1)
const correct = (facts: PlanFacts, corrected: TargetTable) =>
  planTableImport(facts, corrected, undefined, 'second.txt').facts

/** A plan in which a person has worked. */
async function start(first: TargetTable): Promise<PlanFacts> {
  await clearAllRows()
  await deleteSafetyCopies()
  await saveUserName('王五')
  expect(await saveNewPlan(factsFromTable(first, identity), 'add')).toMatchObject({ ok: true })
  const facts = await stored()
  for (const { indicatorId, rawText } of facts.targets) {
    const at = { planId, indicatorId, periodEnd: 3, basis: 'period', rawText: '1', note: '' } as const
    await saveActual({ ...at, value: { kind: 'number', value: '1' } })
    const reading = { kind: 'none', rawText, certainty: 'stated' } as const
    await saveConfirmedReadings([{ planId, indicatorId, version: 1, reading }])
    const none = { measureKind: null, source: null, taskIds: ['T1'], ownerSection: null, quarterShares: null }
    await saveSetupChoices([{ ...none, planId, indicatorId, weight: '5' }])
  }
  await saveUserName('李四')
  return stored()
}

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))
beforeEach(() => db.open())

describe('a corrected table', () => {
  const [first, second, third] = rows
  const added = { filedName: '12348热线接听量', rawText: '1000' }

  test('is written in one step: what stayed keeps its facts, what is new is recorded by who writes it', async () => {
    const before = await start(table)
    const after = correct(before, makeTable([{ ...first, rawText: '3' }, second, added, third], { tasks }))
    expect(await saveCorrection(before, after)).toMatchObject({ ok: true })
    const now = await stored()
    expect(now.plan).toMatchObject({ sourceName: 'second.txt', recordedBy: '李四' })
    expect(now.indicators.map(({ indicatorId }) => indicatorId)).toEqual(['I01', 'I02', 'I04', 'I03'])
    expect([now.actuals, now.setupChoices]).toEqual([before.actuals, before.setupChoices])
    expect(now.targets.map(({ confirmedReading }) => confirmedReading !== null)).toEqual([
      ...[false, true, true, false],
    ])
  })

  test('leaves every target in the history, with the file it came from', async () => {
    const before = await start(table)
    const logged = await db.changes.count()
    await saveCorrection(
      before,
      correct(before, makeTable([{ ...first, rawText: '3' }, second, third], { tasks })),
    )
    expect((await db.changes.orderBy('changeId').toArray()).slice(logged)).toMatchObject([
      { table: 'plans', from: 'first.txt', to: 'second.txt', by: '李四' },
      { table: 'targets', rowKey: [planId, 'I01', 1], from: { rawText: '2' }, to: { rawText: '3' } },
    ])
  })

  test('that is the same writes nothing', async () => {
    const before = await start(table)
    const rowsBefore = await readAllRows()
    expect(await saveCorrection(before, correct(before, table))).toMatchObject({ ok: true })
    expect(await readAllRows()).toEqual(rowsBefore)
  })

  test('takes figures away only with consent; nothing is written without', async () => {
    const before = await start(table)
    const after = correct(before, makeTable([second, third], { tasks }))
    const rowsBefore = await readAllRows()
    expect(await saveCorrection(before, after)).toEqual({ ok: false, issue: 'needs-consent' })
    expect(await readAllRows()).toEqual(rowsBefore)
    expect(await saveCorrection(before, after, true)).toMatchObject({ ok: true })
    expect((await stored()).actuals.map(({ indicatorId }) => indicatorId)).toEqual(['I02', 'I03'])
    const gone = await db.changes.filter(({ table: name, to }) => name === 'actuals' && to === null).toArray()
    expect(gone).toMatchObject([{ rowKey: [planId, 'I01', 3], from: { rawText: '1' }, reason: 'second.txt' }])
  })

  test('that takes a confirmation back says why; the history keeps the reason', async () => {
    const before = await start(table)
    const after = correct(before, makeTable([{ ...first, rawText: '3' }, second, third], { tasks }))
    const rowsBefore = await readAllRows()
    for (const reason of ['', ' ']) {
      expect(await saveCorrection(before, after, false, reason)).toEqual({ ok: false, issue: 'needs-reason' })
    }
    expect(await readAllRows()).toEqual(rowsBefore)
    expect(await saveCorrection(before, after, false, '某财〔2022〕8号')).toMatchObject({ ok: true })
    const logged = await db.changes.filter(({ reason }) => reason === '某财〔2022〕8号').toArray()
    expect(logged.map((change) => change.table)).toEqual(['plans', 'targets'])
  })

  test('a task that is gone takes its money along', async () => {
    await start(table)
    const at = { planId, lineId: 'T1', periodEnd: 3, basis: 'cumulative', note: '' } as const
    await saveExecution({ ...at, amount: '5', rawText: '5' })
    const before = await stored()
    const after = correct(before, makeTable(rows))
    expect(await saveCorrection(before, after)).toEqual({ ok: false, issue: 'needs-consent' })
    expect(await saveCorrection(before, after, true)).toMatchObject({ ok: true })
    const now = await stored()
    expect([now.executions, now.tasks, now.setupChoices[0]?.taskIds]).toEqual([[], [], null])
    expect(now.budgetLines.map(({ lineId }) => lineId).sort()).toEqual(['basic', 'project'])
  })

  test.each<[string, (facts: PlanFacts) => Promise<unknown>]>([
    [
      'a figure typed in another tab',
      () =>
        saveActual({
          ...{ planId, indicatorId: 'I01', periodEnd: 6, basis: 'period', rawText: '9', note: '' },
          value: { kind: 'number', value: '9' },
        }),
    ],
    [
      'another correction',
      (facts) => saveCorrection(facts, correct(facts, makeTable(rows.slice(0, 2), { tasks })), true),
    ],
    ['the plan gone', () => clearAllRows()],
  ])('is refused after %s', async (_name, meanwhile) => {
    const before = await start(table)
    await meanwhile(before)
    const rowsBefore = await readAllRows()
    const after = correct(before, makeTable([...rows, added], { tasks }))
    expect(await saveCorrection(before, after)).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await readAllRows()).toEqual(rowsBefore)
  })

  test('of another year or department is refused', async () => {
    const before = await start(table)
    for (const over of [{ fiscalYear: 2023 }, { departmentName: '某县某局' }, { planId: 'p2' }]) {
      const after = { ...before, plan: { ...before.plan, ...over } }
      expect(await saveCorrection(before, after)).toEqual({ ok: false, issue: 'facts-changed' })
    }
  })

  test('reaches whoever watches the plan whole', async () => {
    const before = await start(table)
    const seen: number[][] = []
    stops.push(
      watchPlanFacts(planId, (facts) =>
        seen.push([facts?.indicators.length ?? 0, facts?.targets.length ?? 0]),
      ),
    )
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    await saveCorrection(before, correct(before, makeTable([...rows, added], { tasks })))
    await vi.waitFor(() =>
      expect(seen).toEqual([
        [3, 3],
        [4, 4],
      ]),
    )
  })
})

describe('the way back', () => {
  test('restores the plan exactly, also who wrote what and when', async () => {
    const before = await start(table)
    const after = correct(
      before,
      makeTable([{ ...rows[0], rawText: '3' }, rows[2]], {
        tasks: [{ name: '人民调解', plannedAmount: '1' }],
      }),
    )
    expect(await saveCorrection(before, after, true)).toMatchObject({ ok: true })
    expect(await stored()).not.toEqual(before)
    expect(await undoLast()).toMatchObject({ ok: true })
    expect(await stored()).toEqual(before)
    expect(await undoLast()).toEqual({ ok: false, issue: 'facts-changed' })
  })

  test('is closed once something was changed since, and nothing is lost', async () => {
    const before = await start(table)
    await saveCorrection(before, correct(before, makeTable(rows.slice(0, 2), { tasks })), true)
    await saveSetupChoices([
      {
        ...{ planId, indicatorId: 'I01', measureKind: null, source: null, taskIds: null },
        ...{ weight: '9', ownerSection: null, quarterShares: null },
      },
    ])
    const now = await stored()
    expect(await undoLast()).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await stored()).toEqual(now)
  })

  test('is told as long as there is one; a refused import leaves the last one', async () => {
    const before = await start(table)
    const seen: (LastImport | null)[] = []
    stops.push(watchLastImport(planId, (last) => seen.push(last)))
    await vi.waitFor(() => expect(seen).toEqual([null]))
    await saveCorrection(before, correct(before, makeTable(rows.slice(0, 2), { tasks })), true)
    await vi.waitFor(() => expect(seen.at(-1)).not.toBeNull())
    const last = await readLastImport(planId)
    expect(last).toMatchObject({ plans: 1 })
    expect(await saveCorrection(before, before)).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await readLastImport(planId)).toEqual(last)
    await deleteSafetyCopies()
    await vi.waitFor(() => expect(seen.at(-1)).toBeNull())
  })

  test('whatever the tables, there and back is where it was', async () => {
    const name = fc.constantFrom('培训次数', '培训次数(次)', '培训人次', '案件完成率', '案件办结率', '满意度')
    const row = fc.record({ filedName: name, rawText: fc.constantFrom('', '1', '≥90%') })
    const task = fc.record({
      name: fc.constantFrom('法律援助', '人民调解'),
      plannedAmount: fc.constantFrom(null, '1', '2'),
    })
    const anyTable = fc
      .tuple(fc.array(row, { maxLength: 5 }), fc.array(task, { minLength: 1, maxLength: 2 }))
      .map(([some, others]) => makeTable(some, { tasks: others }))
    await fc.assert(
      fc.asyncProperty(anyTable, anyTable, async (first, corrected) => {
        const before = await start(first)
        const after = correct(before, corrected)
        expect(await saveCorrection(before, after, true)).toMatchObject({ ok: true })
        expect(await saveCorrection(after, before)).toMatchObject({ ok: true })
        expect(await stored()).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })
})
