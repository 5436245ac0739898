import { beforeEach, describe, expect, test, vi } from 'vitest'
import filed from '/data/2022/zhanjiang-justice-2022.txt?raw'
import type { PlanFacts } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { planTableImport } from '@/domain/targets/plan-table-import'
import { saveActual } from '@/storage/actuals'
import { clearAllRows, readAllRows } from '@/storage/backup'
import { db, tableNames } from '@/storage/database'
import { saveDraft } from '@/storage/drafts'
import { readPlanFacts } from '@/storage/plan-facts'
import { deleteSafetyCopies } from '@/storage/safety-copies'
import { saveSetupChoices } from '@/storage/setup-choices'
import { readLastImport, saveTableImports, undoTableImport, type TableImport } from '@/storage/table-imports'
import { saveConfirmedReadings } from '@/storage/targets'
import { createTableJob } from '@/workers/table-job'
import type { TableReply } from '@/workers/table-messages'
import { makeTable } from '../fixtures/target-tables'

const pasted = (text: string) =>
  ({ type: 'read', source: { type: 'pasted', html: null, text, name: '粘贴' } }) as const
const otherYear = filed.replace('2022年市级', '2023年市级')
const corrected = filed.replace('培训次数(次)\t2', '培训次数(次)\t3')

type Job = ReturnType<typeof createTableJob>
async function readIn(job: Job, text: string): Promise<Extract<TableReply, { type: 'planned' }>> {
  const reply = await job(pasted(text))
  if (reply.type !== 'planned') throw new Error(JSON.stringify(reply))
  return reply
}
const consent = { mayLoseFigures: false, reason: '' }
/** Resolves to what leads the way back. */
async function writeIn(text: string): Promise<number> {
  const job = createTableJob()
  await readIn(job, text)
  const reply = await job({ type: 'commit', consent })
  if (reply.type !== 'written' || reply.importId === null) throw new Error(JSON.stringify(reply))
  return reply.importId
}
const refused = { ok: false, issue: 'facts-changed' }
async function countRows(): Promise<Record<string, number>> {
  const counts = await Promise.all(tableNames.map(async (name) => [name, await db.table(name).count()]))
  return Object.fromEntries(counts)
}

beforeEach(async () => {
  if (!db.isOpen()) await db.open()
  await deleteSafetyCopies()
  expect(await clearAllRows()).toMatchObject({ ok: true })
})

describe('a table read in', () => {
  test('writes nothing before it is confirmed, and everything then', async () => {
    const before = await countRows()
    const job = createTableJob()
    const { previews } = await readIn(job, filed)
    expect(previews).toMatchObject([{ indicators: 27, asked: 2, correction: null }])
    expect(await countRows()).toEqual(before)
    expect(await job({ type: 'commit', consent })).toMatchObject({ type: 'written' })
    expect(await countRows()).toMatchObject({ plans: 1, indicators: 27, targets: 27, tasks: 4 })
  })

  test('taken back, leaves no row behind', async () => {
    const before = await countRows()
    const importId = await writeIn(filed)
    expect(await undoTableImport(importId)).toMatchObject({ ok: true })
    expect(await countRows()).toEqual(before)
  })

  test('is not taken back once a figure was entered', async () => {
    const importId = await writeIn(filed)
    const planId = (await db.plans.toCollection().first())?.planId ?? ''
    await saveActual({
      ...{ planId, indicatorId: 'I01', periodEnd: 3, basis: 'period', rawText: '1', note: '' },
      value: { kind: 'number', value: '1' },
    })
    expect(await undoTableImport(importId)).toEqual(refused)
    expect(await db.plans.count()).toBe(1)
  })

  test('is not taken back once a reading was confirmed or a weight settled', async () => {
    const importId = await writeIn(filed)
    const [target] = await db.targets.toArray()
    if (!target) throw new Error('no target')
    const { planId, indicatorId, version, rawText } = target
    const reading = { kind: 'qualitative', rawText, certainty: 'stated' } as const
    await saveConfirmedReadings([{ planId, indicatorId, version, reading }])
    expect(await undoTableImport(importId)).toEqual(refused)
    await saveConfirmedReadings([{ planId, indicatorId, version, reading: null }])
    const nothing = {
      measureKind: null,
      source: null,
      taskIds: null,
      ownerSection: null,
      quarterShares: null,
    }
    await saveSetupChoices([{ planId, indicatorId, ...nothing, weight: '3' }])
    expect(await undoTableImport(importId)).toEqual(refused)
    await saveSetupChoices([{ planId, indicatorId, ...nothing, weight: null }])
    expect(await undoTableImport(importId)).toMatchObject({ ok: true })
  })

  test('is not taken back once something was typed that could not be read', async () => {
    const importId = await writeIn(filed)
    const planId = (await db.plans.toCollection().first())?.planId ?? ''
    await saveDraft({
      ...{ planId, subject: 'actual', rowId: 'I01', periodEnd: 3, text: '三百', basis: 'period' },
      issue: { code: 'not-a-number', params: {} },
    })
    expect(await undoTableImport(importId)).toEqual(refused)
  })

  test('that is no target table is refused and stores nothing', async () => {
    const before = await countRows()
    expect(await createTableJob()(pasted('会议通知'))).toMatchObject({
      type: 'refused',
      refusal: { code: 'not-a-target-table' },
    })
    expect(await countRows()).toEqual(before)
  })
})

describe('a table read again', () => {
  test('that says the same changes nothing', async () => {
    await writeIn(filed)
    const before = await countRows()
    const job = createTableJob()
    const { previews } = await readIn(job, filed)
    expect(previews[0]?.correction?.isNothing).toBe(true)
    expect(await job({ type: 'commit', consent })).toEqual({ type: 'written', importId: null })
    expect(await countRows()).toEqual(before)
  })

  test('corrected, changes the plan that is there, and back', async () => {
    await writeIn(filed)
    const textOf = async () =>
      (await db.targets.toArray()).find(({ indicatorId }) => indicatorId === 'I04')?.rawText
    const importId = await writeIn(corrected)
    expect([await db.plans.count(), await textOf()]).toEqual([1, '3'])
    expect(await undoTableImport(importId)).toMatchObject({ ok: true })
    expect([await db.plans.count(), await textOf()]).toEqual([1, '2'])
  })

  test('planned on what is no more stored, is refused whole', async () => {
    await writeIn(filed)
    const job = createTableJob()
    await readIn(job, corrected)
    await writeIn(filed.replace('培训次数(次)\t2', '培训次数(次)\t4'))
    expect(await job({ type: 'commit', consent })).toEqual({
      type: 'failed',
      issue: 'facts-changed',
    })
  })
})

test('two departments and years stand side by side', async () => {
  await writeIn(filed)
  await writeIn(otherYear)
  expect((await db.plans.toArray()).map(({ fiscalYear }) => fiscalYear).sort()).toEqual([2022, 2023])
})

describe('several plans of one file', () => {
  const rows = [
    { filedName: '培训次数(次)', rawText: '2' },
    { filedName: '群众满意度', rawText: '≥90%' },
  ] as const
  const factsOf = (planId: string): PlanFacts =>
    factsFromTable(makeTable(rows, { departmentName: planId }), {
      ...{ planId, sourceName: '甲.xlsx', isDemo: false, profile: profile2020No10 },
    })
  const correctionOf = (before: PlanFacts): TableImport => {
    const table = makeTable([{ ...rows[0], rawText: '3' }, rows[1]], { departmentName: before.plan.planId })
    return { kind: 'corrected', before, after: planTableImport(before, table, undefined, '乙.xlsx').facts }
  }
  const stored = async (planId: string): Promise<PlanFacts> => {
    const facts = await readPlanFacts(planId)
    if (!facts) throw new Error(planId)
    return facts
  }
  const everything = async () => [
    await readAllRows(),
    await db.tableImports.toArray(),
    await db.importedPlans.toArray(),
  ]
  /** Two plans that are there and corrected, and between them one that is made. */
  async function prepare(): Promise<readonly [TableImport, TableImport, TableImport]> {
    const made = ['p1', 'p2'].map((planId): TableImport => ({ kind: 'new', facts: factsOf(planId) }))
    expect(await saveTableImports(made, consent)).toMatchObject({ ok: true })
    return [
      correctionOf(await stored('p1')),
      { kind: 'new', facts: factsOf('p3') },
      correctionOf(await stored('p2')),
    ]
  }

  test('the last one is refused: the database is as it was, to the last byte', async () => {
    const imports = await prepare()
    await saveActual({
      ...{ planId: 'p2', indicatorId: 'I01', periodEnd: 3, basis: 'period', rawText: '1', note: '' },
      value: { kind: 'number', value: '1' },
    })
    const before = await everything()
    expect(await saveTableImports(imports, consent)).toEqual(refused)
    expect(await everything()).toEqual(before)
  })

  test('the last one is already there: nothing of the others', async () => {
    const [first] = await prepare()
    const before = await everything()
    const imports: TableImport[] = [first, { kind: 'new', facts: factsOf('p3') }]
    const again: TableImport = {
      kind: 'new',
      facts: { ...factsOf('p4'), plan: { ...factsOf('p2').plan, planId: 'p4' } },
    }
    expect(await saveTableImports([...imports, again], consent)).toEqual({ ok: false, issue: 'plan-exists' })
    expect(await everything()).toEqual(before)
  })

  test('the disk is full at the way back: nothing was written', async () => {
    const imports = await prepare()
    const before = await everything()
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    db.importedPlans.hook('creating', fail)
    try {
      expect(await saveTableImports(imports, consent)).toMatchObject({ ok: false })
    } finally {
      db.importedPlans.hook('creating').unsubscribe(fail)
    }
    expect(await everything()).toEqual(before)
  })

  test('are written in one transaction, and go back in one, from whichever plan it is asked', async () => {
    const imports = await prepare()
    const before = await readAllRows()
    const facts = [await stored('p1'), await stored('p2')]
    expect(await countWrites(() => saveTableImports(imports, consent))).toBe(1)
    expect((await stored('p2')).targets[0]?.rawText).toBe('3')
    const last = await readLastImport('p2')
    expect([last?.plans, await readLastImport('p1'), await readLastImport('p3')]).toEqual([3, last, last])
    expect(await countWrites(() => undoTableImport(last?.importId ?? -1))).toBe(1)
    expect([await stored('p1'), await stored('p2')]).toEqual(facts)
    expect({ ...(await readAllRows()), changes: [] }).toEqual({ ...before, changes: [] })
    expect(await readLastImport('p1')).toBeNull()
    expect(await db.importedPlans.count()).toBe(0)
  })

  test('one of them was worked on since: none goes back', async () => {
    const imports = await prepare()
    await saveTableImports(imports, consent)
    await saveActual({
      ...{ planId: 'p3', indicatorId: 'I01', periodEnd: 3, basis: 'period', rawText: '1', note: '' },
      value: { kind: 'number', value: '1' },
    })
    const before = await everything()
    const last = await readLastImport('p1')
    expect(await undoTableImport(last?.importId ?? -1)).toEqual(refused)
    expect(await everything()).toEqual(before)
  })
})

async function countWrites(work: () => Promise<unknown>): Promise<number> {
  let writes = 0
  const real = IDBDatabase.prototype.transaction
  const counting = vi.spyOn(IDBDatabase.prototype, 'transaction')
  counting.mockImplementation(function (this: IDBDatabase, names, mode, options) {
    if (mode === 'readwrite') writes += 1
    return real.call(this, names, mode, options)
  })
  // A connection keeps the method it was opened with.
  await reopen()
  expect(await work()).toMatchObject({ ok: true })
  counting.mockRestore()
  await reopen()
  return writes
}

async function reopen(): Promise<void> {
  db.close()
  await db.open()
}
