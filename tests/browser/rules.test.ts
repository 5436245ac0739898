import { beforeEach, describe, expect, test } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { saveActual } from '@/storage/actuals'
import { replaceAllRows } from '@/storage/backup'
import { saveBaselines } from '@/storage/baselines'
import { saveClosing } from '@/storage/closings'
import { db } from '@/storage/database'
import { saveReportingPeriods } from '@/storage/plans'
import { saveProfile } from '@/storage/profiles'
import { saveSetupChoices } from '@/storage/setup-choices'
import { removeAdjustment, saveAdjustment } from '@/storage/target-versions'
import { saveConfirmedReadings } from '@/storage/targets'
import { makeRows, target } from '../fixtures/backup-rows'

const linear = { ...profile2020No10, reverseFormula: 'linear' as const }
const storedPlan = () => db.plans.get('p1')
const logged = async () =>
  (await db.changes.orderBy('changeId').toArray()).filter(
    ({ table }) => table !== 'closings' && table !== 'yearFreezes',
  )
const close = (periodEnd: number, closed = true) =>
  saveClosing({ planId: 'p1', periodEnd, closed, reason: '报完' })

beforeEach(async () => {
  await db.open()
  const none = { setupChoices: [], changes: [], drafts: [], closings: [], statements: [] }
  expect(await replaceAllRows({ ...makeRows(), ...none })).toMatchObject({ ok: true })
})

describe('the rules of a plan', () => {
  test('are saved whole with the plan, and logged from what to what', async () => {
    expect(await saveProfile('p1', linear, ' 按本市办法 ')).toMatchObject({ ok: true })
    expect(await storedPlan()).toMatchObject({ profile: linear, recordedBy: '李四' })
    expect(await logged()).toMatchObject([
      { table: 'profiles', rowKey: ['p1'], from: profile2020No10, to: linear, reason: '按本市办法' },
    ])
  })

  test('go back to what they were', async () => {
    const before = (await storedPlan())?.profile
    await saveProfile('p1', linear, '')
    await saveProfile('p1', profile2020No10, '')
    expect((await storedPlan())?.profile).toEqual(before)
  })

  test('that are the same leave no trace', async () => {
    const before = await storedPlan()
    expect(await saveProfile('p1', { ...profile2020No10 }, '')).toMatchObject({ ok: true })
    expect([await storedPlan(), await logged()]).toEqual([before, []])
  })

  test.each([
    ['weights that make 90', { ...linear, budgetWeight: '0' }],
    ['a grade that begins above the one before it', { ...linear, grades: [...linear.grades].reverse() }],
    ['a line that is no number', { ...linear, executionReasonLine: '' }],
  ])('with %s are refused', async (_name, profile) => {
    expect(await saveProfile('p1', profile, '甲')).toEqual({ ok: false, issue: 'not-a-profile' })
    expect((await storedPlan())?.profile).toEqual(profile2020No10)
  })

  test('need a reason once a quarter is closed, and none again when it is open', async () => {
    await close(3)
    expect(await saveProfile('p1', linear, ' ')).toEqual({ ok: false, issue: 'needs-reason' })
    expect(await saveProfile('p1', linear, '按本市办法')).toMatchObject({ ok: true })
    await close(3, false)
    expect(await saveProfile('p1', profile2020No10, '')).toMatchObject({ ok: true })
  })

  test('give way only to those who saw them, where that is asked for', async () => {
    await saveProfile('p1', linear, '甲')
    const other = { ...linear, budgetWeight: '20' }
    expect(await saveProfile('p1', profile2020No10, '撤回', other)).toEqual({
      ok: false,
      issue: 'facts-changed',
    })
    expect((await storedPlan())?.profile).toEqual(linear)
    expect(await saveProfile('p1', profile2020No10, '撤回', linear)).toMatchObject({ ok: true })
  })

  test('of a plan that is gone are refused', async () => {
    expect(await saveProfile('p9', linear, '')).toEqual({ ok: false, issue: 'facts-changed' })
  })
})

describe('the periods that are asked for', () => {
  test('a monitoring point comes and goes; the quarters stay in their order', async () => {
    expect(await saveReportingPeriods('p1', [3, 6, 9, 12, 7, 7])).toMatchObject({ ok: true })
    expect((await storedPlan())?.reportingPeriods).toEqual([3, 6, 7, 9, 12])
    await saveReportingPeriods('p1', [12, 9, 7, 6, 3])
    await saveReportingPeriods('p1', [3, 6, 9, 12])
    expect(await logged()).toMatchObject([
      { table: 'reportingPeriods', from: [3, 6, 9, 12], to: [3, 6, 7, 9, 12] },
      { from: [3, 6, 7, 9, 12], to: [3, 6, 9, 12] },
    ])
  })

  test.each([[[3, 6, 9]], [[]], [[3, 6, 9, 12, 13]], [[0, 3, 6, 9, 12]], [[3, 6, 7.5, 9, 12]]])(
    '%j are refused',
    async (periods) => {
      expect(await saveReportingPeriods('p1', periods)).toEqual({ ok: false, issue: 'not-a-choice' })
    },
  )

  const july = { planId: 'p1', indicatorId: 'I01', periodEnd: 7, basis: 'cumulative' as const, note: '' }
  const figure = { ...july, rawText: '2', value: { kind: 'number' as const, value: '2' } }
  test('one with an entry stays until the cell is cleared', async () => {
    await saveReportingPeriods('p1', [3, 6, 7, 9, 12])
    await saveActual(figure)
    const without = [3, 6, 9, 12]
    expect(await saveReportingPeriods('p1', without)).toEqual({ ok: false, issue: 'period-in-use' })
    await saveActual({ ...july, rawText: '', value: null })
    expect(await saveReportingPeriods('p1', without)).toMatchObject({ ok: true })
  })

  test('one that is closed stays', async () => {
    await saveReportingPeriods('p1', [3, 6, 7, 9, 12])
    await close(7)
    expect(await saveReportingPeriods('p1', [3, 6, 9, 12])).toEqual({ ok: false, issue: 'period-in-use' })
  })
})

describe('a closed year', () => {
  const choice = {
    ...{ planId: 'p1', indicatorId: 'I01', measureKind: null, source: null, taskIds: null },
    ...{ weight: '5', ownerSection: null, quarterShares: null },
  }
  const reading = { kind: 'threshold', rawText: '2', value: '2', certainty: 'stated' } as const
  const version = { planId: 'p1', version: 2, effectiveFrom: '2022-07-01', reason: '甲', documentNumber: '' }
  const writes = {
    choice: () => saveSetupChoices([choice], '甲'),
    reading: () => saveConfirmedReadings([{ planId: 'p1', indicatorId: 'I01', version: 1, reading }]),
    baseline: () => saveBaselines([{ planId: 'p1', indicatorId: 'I01', fiscalYear: 2021, value: '9' }]),
    adjustment: () => saveAdjustment(version, [{ ...target, version: 2 }]),
    profile: () => saveProfile('p1', linear, '甲'),
    periods: () => saveReportingPeriods('p1', [3, 6, 7, 9, 12]),
  }

  test.each(Object.entries(writes))('refuses another %s; open again, it takes it', async (_name, write) => {
    await close(12)
    expect(await write()).toEqual({ ok: false, issue: 'year-closed' })
    expect(await logged()).toEqual([])
    await close(12, false)
    expect(await write()).toMatchObject({ ok: true })
  })

  test('keeps its newest adjustment', async () => {
    await writes.adjustment()
    await close(12)
    expect(await removeAdjustment('p1', 2)).toEqual({ ok: false, issue: 'year-closed' })
  })
})
