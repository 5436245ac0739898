import { describe, expect, test } from 'vitest'
import type { BackupRows } from '@/io/backup-file'
import { findRegisterIssue } from '@/io/backup-registers'
import { makePlan, makeRows } from '../fixtures/backup-rows'

const rows = makeRows()
const ofPlan = { departmentName: '某市司法局', fiscalYear: 2022 }

describe('the registers of a backup', () => {
  test('that agree with themselves are no matter, nor is a file without any', () => {
    expect(findRegisterIssue(rows)).toBeNull()
    expect(findRegisterIssue({ ...rows, importBatches: [], caseChunks: [], settings: [] })).toBeNull()
  })

  test.each<[string, Partial<BackupRows>, object]>([
    [
      'a register without its rows is named by plan and file',
      { caseChunks: [] },
      { code: 'rows-differ', fileName: '一季度.csv', stated: 2, rows: 0, ...ofPlan },
    ],
    [
      'rows without their import by the plan alone',
      { importBatches: [] },
      { code: 'batch-missing', fileName: '', ...ofPlan },
    ],
    [
      'a register without its plan by the file',
      { plans: [], caseChunks: [] },
      {
        code: 'rows-differ',
        fileName: '一季度.csv',
        stated: 2,
        rows: 0,
        departmentName: '',
        fiscalYear: null,
      },
    ],
    [
      'the key of the case numbers is asked for',
      { settings: [] },
      { code: 'case-key-missing', fileName: '一季度.csv', ...ofPlan },
    ],
    [
      'each plan is looked at by itself',
      {
        plans: [makePlan(), makePlan({ planId: 'p2', fiscalYear: 2023 })],
        importBatches: [
          ...rows.importBatches,
          ...rows.importBatches.map((row) => Object.assign({}, row, { planId: 'p2' })),
        ],
      },
      { code: 'rows-differ', fileName: '一季度.csv', stated: 2, rows: 0, ...ofPlan, fiscalYear: 2023 },
    ],
  ])('%s', (_, over, issue) => expect(findRegisterIssue({ ...rows, ...over })).toEqual(issue))
})
