import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import type { TargetReading } from '@/domain/targets/reading'
import { saveActual } from '@/storage/actuals'
import { replaceAllRows } from '@/storage/backup'
import { saveBaselines } from '@/storage/baselines'
import { saveClosing } from '@/storage/closings'
import { DabiaoDatabase, db } from '@/storage/database'
import { watchPlanFacts } from '@/storage/plan-facts'
import { saveSetupChoices, type NewSetupChoice } from '@/storage/setup-choices'
import { saveAdjustment } from '@/storage/target-versions'
import { readRememberedReadings, saveConfirmedReadings } from '@/storage/targets'
import type { Unsubscribe } from '@/storage/watch'
import { indicator, makePlan, makeRows, stamp, target } from '../fixtures/backup-rows'

const none: NewSetupChoice = {
  ...{ planId: 'p1', indicatorId: 'I01', measureKind: null, source: null, taskIds: null },
  ...{ weight: null, ownerSection: null, quarterShares: null },
}
const reading: TargetReading = {
  ...{ kind: 'threshold', rawText: '2', comparator: '>=', value: '2', unit: '次', direction: 'higher' },
  certainty: 'stated',
}
const confirmed = { planId: 'p1', indicatorId: 'I01', version: 1, reading }
const logged = () => db.changes.orderBy('changeId').toArray()

let stops: Unsubscribe[] = []
function follow(): (PlanFacts | null)[] {
  const seen: (PlanFacts | null)[] = []
  stops.push(watchPlanFacts('p1', (facts) => seen.push(facts)))
  return seen
}

beforeEach(async () => {
  for (const stop of stops) stop()
  stops = []
  await db.open()
  const empty = { setupChoices: [], changes: [], drafts: [], closings: [] }
  expect(await replaceAllRows({ ...makeRows(), ...empty })).toMatchObject({ ok: true })
})

describe('a choice', () => {
  test('is stored with who and when, and logged from what to what and why', async () => {
    expect(await saveSetupChoices([{ ...none, weight: '5' }], ' 局务会 ')).toMatchObject({ ok: true })
    await saveSetupChoices([{ ...none, weight: '5', ownerSection: '法援科' }])
    expect(await db.setupChoices.toArray()).toMatchObject([
      { weight: '5', ownerSection: '法援科', recordedBy: '李四' },
    ])
    expect(await logged()).toMatchObject([
      { table: 'setupChoices', rowKey: ['p1', 'I01'], from: null, to: { weight: '5' }, reason: '局务会' },
      { from: { ownerSection: null }, to: { ownerSection: '法援科' }, by: '李四', reason: '' },
    ])
  })

  test('is taken back by a choice of nothing: the row goes, the history keeps what it was', async () => {
    await saveSetupChoices([{ ...none, taskIds: [] }])
    expect(await db.setupChoices.count()).toBe(1)
    await saveSetupChoices([none])
    expect(await db.setupChoices.count()).toBe(0)
    expect(await logged()).toMatchObject([{ from: null }, { from: { taskIds: [] }, to: null }])
  })

  test('that says what stands there already, or takes back what is not there, leaves no trace', async () => {
    await saveSetupChoices([none])
    await saveSetupChoices([{ ...none, weight: '5' }])
    const [before] = await db.setupChoices.toArray()
    await saveSetupChoices([{ ...none, weight: '5' }])
    expect(await db.setupChoices.toArray()).toEqual([before])
    expect(await logged()).toHaveLength(1)
  })

  test.each([
    [{ weight: '-0.01' }],
    [{ weight: '100.01' }],
    [{ weight: '.5' }],
    [{ weight: '' }],
    [{ quarterShares: ['25', '25', '25', '24.99'] as const }],
    [{ quarterShares: ['-25', '75', '25', '25'] as const }],
  ])('%j is none; nothing of the whole block is written', async (over) => {
    const choices = [
      { ...none, indicatorId: 'I02', weight: '1' },
      { ...none, ...over },
    ]
    expect(await saveSetupChoices(choices)).toEqual({ ok: false, issue: 'not-a-choice' })
    expect([await db.setupChoices.count(), (await logged()).length]).toEqual([0, 0])
  })

  test.each([
    [{ weight: '0' }],
    [{ weight: '100' }],
    [{ quarterShares: ['0', '0', '99.5', '0.5'] as const }],
  ])('%j is one, also while a quarter is closed', async (over) => {
    await saveClosing({ planId: 'p1', periodEnd: 3, closed: true, reason: '' })
    expect(await saveSetupChoices([{ ...none, ...over }])).toMatchObject({ ok: true })
  })
})

describe('a confirmed reading', () => {
  test('stands with who and when, and goes when it is taken back', async () => {
    expect(await saveConfirmedReadings([confirmed])).toMatchObject({ ok: true })
    expect(await db.targets.toArray()).toMatchObject([
      { confirmedReading: reading, confirmation: { recordedBy: '李四' }, rawText: '2' },
    ])
    await saveConfirmedReadings([confirmed])
    expect(await logged()).toHaveLength(1)
    await saveConfirmedReadings([{ ...confirmed, reading: null }])
    expect(await db.targets.toArray()).toEqual([target])
    expect(await logged()).toMatchObject([
      { table: 'targets', from: { confirmedReading: null }, to: { confirmedReading: reading } },
      { from: { confirmedReading: reading }, to: { confirmedReading: null, confirmation: null } },
    ])
  })

  test.each([
    ['of a target that is gone', { ...confirmed, version: 2 }],
    ['of another text', { ...confirmed, reading: { ...reading, rawText: '3' } }],
  ])('%s is refused, with all the others', async (_name, item) => {
    expect(await saveConfirmedReadings([confirmed, item])).toEqual({ ok: false, issue: 'facts-changed' })
    expect(await db.targets.toArray()).toEqual([target])
    expect(await logged()).toEqual([])
  })

  test('taken over from another plan becomes an own answer once it is confirmed here', async () => {
    const recalledFrom = { fiscalYear: 2021, departmentName: '某市司法局' }
    await db.targets.put({ ...target, confirmedReading: reading, confirmation: { ...stamp, recalledFrom } })
    await saveConfirmedReadings([confirmed])
    const [stored] = await db.targets.toArray()
    expect(stored?.confirmation).toMatchObject({ recordedBy: '李四' })
    expect(stored?.confirmation?.recalledFrom).toBeUndefined()
  })
})

describe('last year’s figure', () => {
  const baseline = { planId: 'p1', indicatorId: 'I01', fiscalYear: 2021 }
  const reset = () => db.baselines.clear()
  test('is typed, changed and taken back, each step in the history', async () => {
    await reset()
    expect(await saveBaselines([{ ...baseline, value: '3' }])).toMatchObject({ ok: true })
    await saveBaselines([{ ...baseline, value: '3' }])
    await saveBaselines([{ ...baseline, value: '0' }])
    expect(await db.baselines.toArray()).toMatchObject([{ ...baseline, value: '0', recordedBy: '李四' }])
    await saveBaselines([{ ...baseline, value: null }])
    expect(await db.baselines.count()).toBe(0)
    expect((await logged()).map(({ from, to }) => [from, to])).toMatchObject([
      [null, { value: '3' }],
      [{ value: '3' }, { value: '0' }],
      [{ value: '0' }, null],
    ])
  })
  test('that is no number is refused with all the others', async () => {
    await reset()
    const others = [
      { ...baseline, value: '3' },
      { ...baseline, indicatorId: 'I02', value: '1e3' },
    ]
    expect(await saveBaselines(others)).toEqual({ ok: false, issue: 'not-a-choice' })
    expect([await db.baselines.count(), await db.changes.count()]).toEqual([0, 0])
  })
})

describe('the answers of other plans', () => {
  beforeEach(async () => {
    const other = { planId: 'p0' }
    await db.plans.add(makePlan({ ...other, fiscalYear: 2021 }))
    await db.indicators.add({ ...indicator, ...other })
    await db.targets.add({ ...target, ...other, confirmedReading: reading, confirmation: stamp })
  })

  test('are told with whose they are and what was chosen with them', async () => {
    await saveSetupChoices([{ ...none, planId: 'p0', measureKind: 'flow' }])
    expect(await readRememberedReadings('p1')).toEqual([
      {
        ...{
          name: '培训次数',
          filedName: '培训次数(次)',
          rawText: '2',
          unitColumn: '',
          reading,
          confirmation: stamp,
        },
        ...{ fiscalYear: 2021, departmentName: '某市司法局' },
        choice: expect.objectContaining({ measureKind: 'flow' }),
      },
    ])
  })

  test('are not those of the plan itself, nor what nobody confirmed', async () => {
    expect(await readRememberedReadings('p0')).toEqual([])
    await saveConfirmedReadings([confirmed])
    expect(await readRememberedReadings('p0')).toMatchObject([{ fiscalYear: 2022 }])
  })

  test('of several versions the latest answer counts; one taken over stays that of where it was given', async () => {
    const newer = { ...reading, rawText: '3', value: '3' }
    const recalledFrom = { fiscalYear: 2019, departmentName: '某市某局' }
    await db.targets.add({
      ...{ ...target, planId: 'p0', version: 2, rawText: '3', confirmedReading: newer },
      confirmation: { ...stamp, recalledFrom },
    })
    expect(await readRememberedReadings('p1')).toMatchObject([
      { rawText: '3', ...recalledFrom, confirmation: stamp },
    ])
  })
})

describe('what one tab settles', () => {
  test('reaches whoever watches the plan: choices, confirmations and adjustments', async () => {
    const facts = follow()
    await vi.waitFor(() => expect(facts).toHaveLength(1))
    await saveSetupChoices([{ ...none, weight: '5' }])
    await vi.waitFor(() => expect(facts.at(-1)?.setupChoices).toMatchObject([{ weight: '5' }]))
    await saveConfirmedReadings([confirmed])
    await vi.waitFor(() => expect(facts.at(-1)?.targets).toMatchObject([{ confirmedReading: reading }]))
    const version = {
      planId: 'p1',
      version: 2,
      effectiveFrom: '2022-07-01',
      reason: '甲',
      documentNumber: '',
    }
    await saveAdjustment(version, [{ ...target, version: 2, isWithdrawn: true }])
    await vi.waitFor(() => expect(facts.at(-1)?.targets.at(-1)).toMatchObject({ isWithdrawn: true }))
    expect(facts.at(-1)?.targetVersions).toHaveLength(2)
  })

  test('also when it was written over another connection', async () => {
    const facts = follow()
    await vi.waitFor(() => expect(facts).toHaveLength(1))
    const otherTab = new DabiaoDatabase()
    await otherTab.setupChoices.put({ ...none, ...stamp, weight: '7' })
    await vi.waitFor(() => expect(facts.at(-1)?.setupChoices).toMatchObject([{ weight: '7' }]))
    await otherTab.targets.put({ ...target, confirmedReading: reading, confirmation: stamp })
    await vi.waitFor(() => expect(facts.at(-1)?.targets).toMatchObject([{ confirmedReading: reading }]))
    otherTab.close()
  })

  test('leaves the figures alone', async () => {
    await saveActual({
      ...{ planId: 'p1', indicatorId: 'I01', periodEnd: 6, basis: 'period', rawText: '2', note: '' },
      value: { kind: 'number', value: '2' },
    })
    const actuals = await db.actuals.toArray()
    await saveSetupChoices([{ ...none, measureKind: 'stock' }])
    await saveConfirmedReadings([confirmed])
    expect(await db.actuals.toArray()).toEqual(actuals)
  })
})
