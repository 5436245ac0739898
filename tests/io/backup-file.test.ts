import { createHash } from 'node:crypto'
import { gzipSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { readBackup, writeBackup, type BackupReading, type BackupRows } from '@/io/backup-file'
import type { YearFreeze } from '@/domain/evaluation-model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import {
  anyActuals,
  indicator,
  makePlan,
  makeRows,
  makeStoredActual,
  stamp,
  target,
} from '../fixtures/backup-rows'

const createdAt = '2022-10-08T02:03:04.005Z'
const notice = '与数据库同等保密'
const write = (rows: BackupRows) => writeBackup({ createdAt, rows }, notice)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (file: Uint8Array) => gunzipSync(file).toString('utf8')
const codeOf = (reading: BackupReading) => (reading.ok ? 'ok' : reading.issue.code)

/** The file's text after a change, with the checksum of the unchanged one. */
async function changed(change: (text: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(change(textOf(await write(makeRows()))))
}

/** A file whose checksum is right and whose rows are `rows`, whatever they are. */
const forged = (over: Partial<Record<keyof BackupRows, readonly unknown[]>>) =>
  write({ ...makeRows(), ...over })

afterEach(() => vi.unstubAllGlobals())

describe('a backup read back', () => {
  test('is what was written, with when it was written, whatever the texts and values are', async () => {
    await fc.assert(
      fc.asyncProperty(anyActuals, async (actuals) => {
        const rows = makeRows(actuals)
        expect(await readBackup(await write(rows))).toEqual({ ok: true, backup: { createdAt, rows } })
      }),
      { numRuns: 50 },
    )
  })

  test('is the same where the browser cannot compress', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const file = await write(makeRows())
    expect(new TextDecoder().decode(file)).toContain(notice)
    expect(await readBackup(file)).toEqual({ ok: true, backup: { createdAt, rows: makeRows() } })
  })

  test('says at its beginning what it is and how confidential', async () => {
    expect(textOf(await write(makeRows())).slice(0, 120)).toBe(
      `{"format":"dabiao-backup","version":4,"createdAt":"${createdAt}","notice":"${notice}","tables":{"plans":[{"recordedA`.slice(
        0,
        120,
      ),
    )
  })
})

const tablesOfVersion3 = ['statements', 'filedScores', 'reductions', 'yearFreezes']
const without = (row: object, ...keys: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))

/** A file as an earlier version of the program wrote it, its checksum its own. */
function writtenBy(version: number, tables: object): Uint8Array<ArrayBuffer> {
  const content = JSON.stringify({ format: 'dabiao-backup', version, createdAt, notice, tables })
  const sum = createHash('sha256').update(content).digest('hex')
  return bytesOf(`${content.slice(0, -1)},"sha256":"${sum}"}`)
}

/** The profile of 2022 as version 2 saved it, with a line that its officer had moved. */
const olderProfile = {
  ...without(
    profile2020No10,
    ...['ownName', 'basedOn', 'weightsWithCost', 'poolsBenefitAndSatisfaction', 'lateLossPerStep'],
    ...['lateStepDays', 'balanceGap', 'scoreGap', 'unspentLine', 'notApplicableRows', 'scorePlaces'],
    ...['impossibleFactor', 'deviationStates', 'satisfactionIntervals'],
  ),
  ...{ latePerTenDays: '20', executionReasonLine: '85' },
}
const olderTables = {
  ...without(makeRows(), ...tablesOfVersion3, 'caseChunks', 'settings'),
  ...{ caseChunks: [], settings: [], plans: [{ ...makePlan(), profile: olderProfile }] },
}

describe('a backup of an earlier version', () => {
  test('1 is read; what it could not say is filled with nothing', async () => {
    const tables = {
      ...without(olderTables, 'setupChoices', 'baselines'),
      indicators: [without(indicator, 'filedWeight', 'isSubRow', 'filedTaskId')],
      targets: [without(target, 'confirmation', 'isWithdrawn')],
      importBatches: [],
    }
    const reading = await readBackup(writtenBy(1, tables))
    expect(reading.ok && reading.backup.rows).toMatchObject({
      indicators: [{ indicatorId: 'I01', filedWeight: null, isSubRow: false, filedTaskId: null }],
      targets: [{ rawText: '2', confirmation: null, isWithdrawn: false }],
      ...{ setupChoices: [], baselines: [], statements: [], actuals: [{ indicatorId: 'I01' }] },
    })
  })

  test('2 is read: nothing was stated yet, and its rules are completed as they were applied', async () => {
    const reading = await readBackup(writtenBy(2, olderTables))
    expect(reading.ok && reading.backup.rows).toMatchObject({
      ...{ statements: [], filedScores: [], reductions: [], yearFreezes: [] },
      ...{ setupChoices: [{ weight: '5.00' }], baselines: [{ value: '3' }] },
    })
    const [plan] = (reading.ok && reading.backup.rows.plans) || []
    expect(plan).toEqual(
      makePlan({ profile: { ...profile2020No10, lateLossPerStep: '20', executionReasonLine: '85' } }),
    )
  })

  test('3 is read: no case was cleared yet, and a source holds the rule that it named', async () => {
    const { clearedCases: _none, caseChunks: _chunks, settings: _settings, ...rows } = makeRows()
    const source = { kind: 'cases', caseRule: 'case-completion-rate' }
    const [choice] = rows.setupChoices
    const to = Object.assign({}, choice, { source })
    const head = { planId: 'p1', at: stamp.recordedAt, by: '', reason: '' }
    const changes = [{ ...head, changeId: 1, table: 'setupChoices', rowKey: ['p1', 'I01'], from: null, to }]
    const tables = { ...rows, setupChoices: [to], changes, caseChunks: [], settings: [] }
    const reading = await readBackup(writtenBy(3, tables))
    const upgraded = { source: { kind: 'cases', rule: completionRateRule } }
    expect(reading.ok && reading.backup.rows).toMatchObject({
      ...{ clearedCases: [], setupChoices: [upgraded], changes: [{ to: upgraded }] },
    })
    expect(codeOf(await readBackup(writtenBy(4, { ...tables, clearedCases: [] })))).toBe('invalid-row')
  })

  test.each([
    ['no profile', without(makePlan(), 'profile')],
    ['a profile that is none', { ...makePlan(), profile: 'mof-2020-10' }],
    ['a rule that is no number', { ...makePlan(), profile: { ...olderProfile, budgetWeight: '1e1' } }],
    ['no plan at all', null],
  ])('2 with %s is refused like any other', async (_name, plan) => {
    expect(await readBackup(writtenBy(2, { ...olderTables, plans: [plan] }))).toEqual({
      ok: false,
      issue: { code: 'invalid-row', table: 'plans', row: 1 },
    })
  })

  test('is completed once only: a file of this version that lacks a table or a rule is refused', async () => {
    const current = { ...olderTables, plans: [makePlan()] }
    expect(codeOf(await readBackup(writtenBy(4, current)))).toBe('damaged')
    const whole = { ...without(makeRows(), 'caseChunks', 'settings'), caseChunks: [], settings: [] }
    expect(codeOf(await readBackup(writtenBy(4, whole)))).toBe('ok')
    const file = writtenBy(4, { ...whole, plans: [{ ...makePlan(), profile: olderProfile }] })
    expect(codeOf(await readBackup(file))).toBe('invalid-row')
  })
})

test('what a person settled comes back whole: readings with parts, whose answer it was, what was changed', async () => {
  const part = {
    kind: 'threshold',
    rawText: '≥85%',
    value: '85',
    comparator: '>=',
    certainty: 'stated',
  } as const
  const settled = {
    ...target,
    confirmedReading: { kind: 'compound', rawText: '2', certainty: 'stated', parts: [part] } as const,
    confirmation: { ...stamp, recalledFrom: { fiscalYear: 2021, departmentName: '某市司法局' } },
    isWithdrawn: true,
  }
  const freeze: YearFreeze = {
    ...{ ...stamp, planId: 'p1' },
    readings: [{ indicatorId: 'I01', version: 1, reading: settled.confirmedReading }],
    setups: [
      {
        ...{ indicatorId: 'I01', measureKind: 'flow', weight: '50.00', taskIds: [], ownerSection: '' },
        ...{ source: { kind: 'cases', rule: servicesHandledRule }, settled: ['measureKind'] },
        ...{ quarterShares: ['25', '25', '25', '25'] },
      },
    ],
  }
  const change = { changeId: 2, planId: 'p1', at: stamp.recordedAt, by: '', reason: '' }
  const [choice] = makeRows().setupChoices
  const [version] = makeRows().targetVersions
  const rows = {
    ...makeRows([makeStoredActual(9, { kind: 'number', value: '4' }, { role: 'override' })]),
    yearFreezes: [freeze],
    targets: [settled],
    changes: [
      { ...change, table: 'targets', rowKey: ['p1', 'I01', 1], from: target, to: settled },
      { ...change, changeId: 3, table: 'setupChoices', rowKey: ['p1', 'I01'], from: choice, to: null },
      { ...change, changeId: 4, table: 'targetVersions', rowKey: ['p1', 1], from: null, to: version },
      { ...change, changeId: 5, table: 'profiles', rowKey: ['p1'], from: profile2020No10, to: null },
      { ...change, changeId: 6, table: 'reportingPeriods', rowKey: ['p1'], from: [3, 6, 9, 12], to: [12] },
      { ...change, changeId: 7, table: 'yearFreezes', rowKey: ['p1'], from: null, to: freeze },
    ],
  }
  expect(await readBackup(await write(rows))).toEqual({ ok: true, backup: { createdAt, rows } })
})

describe('a file that is not a whole backup of this version is refused', () => {
  test.each([
    ['empty', ''],
    ['another text', '2022年市级部门整体预算绩效目标表'],
    ['another JSON', '{"format":"other","version":1}'],
    ['JSON null', 'null'],
    ['a list', '[]'],
  ])('%s: not a backup', async (_name, text) => {
    expect(codeOf(await readBackup(bytesOf(text)))).toBe('not-a-backup')
    expect(codeOf(await readBackup(new Uint8Array(gzipSync(text))))).toBe('not-a-backup')
  })

  test('cut off at any byte, compressed or not: damaged, never accepted', async () => {
    const packed = await write(makeRows())
    const plain = new Uint8Array(gunzipSync(packed))
    for (const whole of [packed, plain]) {
      for (let length = 30; length < whole.length; length += 97) {
        expect(codeOf(await readBackup(whole.slice(0, length)))).toBe('damaged')
      }
      expect(codeOf(await readBackup(whole.slice(0, -1)))).toBe('damaged')
    }
  })

  test('one letter of a figure changed: damaged', async () => {
    const file = await changed((text) => text.replace('"amount":"97.5"', '"amount":"97.6"'))
    expect(codeOf(await readBackup(file))).toBe('damaged')
  })

  test('the date of the backup changed: damaged', async () => {
    const file = await changed((text) => text.replace(createdAt, '2023-10-08T02:03:04.005Z'))
    expect(codeOf(await readBackup(file))).toBe('damaged')
  })

  test('a newer version names itself, before anything else is looked at', async () => {
    const file = await changed((text) => text.replace('"version":4', '"version":5'))
    expect(await readBackup(file)).toEqual({ ok: false, issue: { code: 'newer-version', version: 5 } })
  })

  test('compressed, in a browser that cannot unpack', async () => {
    const file = await write(makeRows())
    vi.stubGlobal('DecompressionStream', undefined)
    expect(codeOf(await readBackup(file))).toBe('cannot-unpack')
  })

  const good = makeStoredActual(3, null)
  const whole = { kind: 'threshold', rawText: '2', value: '2', certainty: 'stated' }
  const confirmed = (over: object) => ({ ...target, confirmedReading: { ...whole, ...over } })
  const choice = Object.assign({}, makeRows().setupChoices[0])
  const stated = Object.assign({}, makeRows().statements[0])
  test.each([
    ['actuals', [good, { ...good, periodEnd: 13 }], 2],
    ['actuals', [{ ...good, value: { kind: 'number', value: '1e5' } }], 1],
    ['actuals', [{ ...good, value: { kind: 'number', value: 1 } }], 1],
    ['actuals', [{ ...good, note: undefined }], 1],
    ['closings', [{ planId: 'p1', periodEnd: 3, closed: 'yes' }], 1],
    ['plans', [null], 1],
    ['caseChunks', [{ planId: 'p1', batchId: 'b1', chunkIndex: 0 }], 1],
    ['importBatches', [{ planId: 'p1', batchId: 'b1' }], 1],
    ['settings', ['userName'], 1],
    ['settings', [{ key: 'caseKey', value: new Uint8Array(15) }], 1],
    ['changes', [{ changeId: 1, planId: 'p1', table: 'settings' }], 1],
    ['targets', [confirmed({ value: '.5' })], 1],
    ['targets', [confirmed({ value: '1e3' })], 1],
    ['targets', [confirmed({ kind: 'range', value: '1', high: '+2' })], 1],
    ['targets', [confirmed({ kind: 'compound', parts: [whole, { ...whole, value: '1,200' }] })], 1],
    ['targets', [confirmed({ due: '2022-11' })], 1],
    ['targets', [confirmed({ kind: 'other' })], 1],
    ['targets', [{ ...target, confirmation: { recordedAt: 'yesterday', recordedBy: '' } }], 1],
    ['plans', [makePlan(), makePlan({ profile: { ...profile2020No10, budgetWeight: '1e1' } })], 2],
    ['plans', [makePlan({ profile: { ...profile2020No10, categoryWeights: { output: '.5' } } })], 1],
    ['plans', [{ ...makePlan(), profile: { ...profile2020No10, lights: { paceRedBelow: '60' } } }], 1],
    ['plans', [{ ...makePlan(), profile: { ...profile2020No10, ownFields: [1] } }], 1],
    ['plans', [makePlan({ profile: { ...profile2020No10, budgetWeight: '20' } })], 1],
    ['plans', [makePlan({ profile: { ...profile2020No10, grades: [] } })], 1],
    ['plans', [makePlan({ profile: { ...profile2020No10, profileId: '<script>' } })], 1],
    ['plans', [makePlan({ reportingPeriods: [] })], 1],
    ['plans', [makePlan({ reportingPeriods: [3, 3, 6, 9, 12] })], 1],
    ['setupChoices', [{ ...choice, weight: '-1' }], 1],
    ['setupChoices', [{ ...choice, weight: '100.01' }], 1],
    ['setupChoices', [{ ...choice, quarterShares: ['25', '25', '50', '.0'] }], 1],
    ['actuals', [{ ...good, role: 'other' }], 1],
    ['statements', [stated, { ...stated, forecast: '1e3' }], 2],
    ['statements', [{ ...stated, likelihood: 'maybe' }], 1],
    ['statements', [{ ...stated, deviations: ['money'] }], 1],
    ['filedScores', [{ ...stamp, planId: 'p1', rowId: 'I01', points: '100.01', reason: '' }], 1],
    ['filedScores', [{ ...stamp, planId: 'p1', rowId: 'I01', points: '-0.01', reason: '' }], 1],
    ['reductions', [{ ...stamp, planId: 'p1', indicatorId: 'I01', points: '0', reason: '甲' }], 1],
    ['yearFreezes', [{ ...stamp, planId: 'p1', readings: [], setups: [{ indicatorId: 'I01' }] }], 1],
    ['yearFreezes', [{ ...stamp, planId: 'p1', readings: [{ indicatorId: 'I01' }], setups: [] }], 1],
  ] as const)('a row of %s that the program cannot work with is named', async (table, rows, row) => {
    const file = await forged({ [table]: rows })
    expect(await readBackup(file)).toEqual({ ok: false, issue: { code: 'invalid-row', table, row } })
  })
})
