import { describe, expect, test } from 'vitest'
import type { CaseAnalysis } from '@/domain/cases/case-analysis'
import type { CaseTotals, RuleSum } from '@/domain/cases/case-totals'
import type { ClearedCases } from '@/domain/cases/cleared-cases'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { readBackup, writeBackup, type BackupRows } from '@/io/backup-file'
import { makeRows, stamp } from '../fixtures/backup-rows'

const createdAt = '2023-01-05T01:02:03.004Z'
const write = (rows: BackupRows) => writeBackup({ createdAt, rows }, '')

describe('a register of which details were cleared', () => {
  const sum = { numerator: 3, denominator: 4, legalHelp: 0, leftOut: 1, carriedOver: 2 }
  const rule: CountingRule = {
    measure: { kind: 'closed-in-time', from: 'assigned', limitDays: 60 },
    filter: { legalHelp: 'without', words: { caseType: ['民事', ''] } },
  }
  const totals: CaseTotals = {
    counts: [],
    hasOpenCases: true,
    rules: [{ rule, fiscalYear: 2022, sums: Array<RuleSum>(12).fill(sum) }],
  }
  const analysis: CaseAnalysis = {
    quarters: [{ quarter: 1, accepted: 4, closed: 3 }],
    ...{
      handled: 4,
      legalHelp: 0,
      byType: [{ word: '民事', count: 4 }],
      bySource: [],
      byRecipientCategory: [],
    },
    daysToClose: { closed: 3, totalDays: 90, median: 30.5, spans: [{ upTo: null, count: 3 }] },
    cleared: 4,
  }
  const cleared: ClearedCases = {
    ...{ ...stamp, planId: 'p1', cases: 2, keys: new Uint32Array(8).fill(7), totals, reason: '年终清理' },
    analyses: Array<CaseAnalysis>(12).fill(analysis),
  }
  const [batch] = makeRows().importBatches
  const rowsOf = (row: object) => ({
    ...makeRows(),
    importBatches: [Object.assign({}, batch, { isCleared: true, foldTotals: totals })],
    ...{ caseChunks: [], clearedCases: [row] },
  })

  const monthCount = {
    ...{ acceptedMonth: '2022-12', endedMonth: '2023-01', status: 'closed', isLegalHelp: false },
    ...{ count: 2, totalDays: 9 },
  } as const
  test('comes back whole: totals of every rule, analyses, keyed hashes', async () => {
    const rows = rowsOf(cleared)
    expect(await readBackup(await write(rows))).toEqual({ ok: true, backup: { createdAt, rows } })
  })

  test.each([
    ['keys that are not four words a case', { keys: new Uint32Array(7) }],
    ...['quatsch', '2022-13', '2022-1'].map((acceptedMonth): [string, object] => [
      `the month ${acceptedMonth}`,
      { totals: { ...totals, counts: [{ ...monthCount, acceptedMonth }] } },
    ]),
    ['an end in no month', { totals: { ...totals, counts: [{ ...monthCount, endedMonth: '' }] } }],
    ['a month without analysis', { analyses: [analysis] }],
    ['sums that are not twelve', { totals: { ...totals, rules: [{ rule, fiscalYear: 2022, sums: [sum] }] } }],
    [
      'a rule nobody knows',
      {
        totals: {
          ...totals,
          rules: [{ rule: { ...rule, measure: { kind: 'all' } }, fiscalYear: 2022, sums: [] }],
        },
      },
    ],
  ])('with %s is refused', async (_name, over) => {
    expect(await readBackup(await write(rowsOf({ ...cleared, ...over })))).toEqual({
      ok: false,
      issue: { code: 'invalid-row', table: 'clearedCases', row: 1 },
    })
  })
})
