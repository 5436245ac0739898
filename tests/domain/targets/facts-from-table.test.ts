import { describe, expect, test } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import type { TargetTable } from '@/domain/targets/target-table'

const table: TargetTable = {
  ...{ layout: 'department', projectName: null, sheetName: '', levelPoints: [] },
  fiscalYear: 2023,
  title: '2023年市级部门整体预算绩效目标表',
  departmentName: '某市文化局',
  supervisingDepartment: '某市文化局',
  staffInPost: 12,
  staffRetired: null,
  budget: {
    basicExpenditure: '120.50',
    projectExpenditure: null,
    fiscalAppropriation: '120.50',
    otherFunds: null,
    ownLevelFunds: null,
    transferredFunds: null,
  },
  overallGoal: '一是',
  tasks: [
    {
      ...{ row: 9, taskId: 'T1', order: 1, filedName: '任务1：展览', name: '展览', content: '', goal: '' },
      plannedAmount: null,
    },
    {
      row: 10,
      taskId: 'T2',
      order: 2,
      filedName: '演出',
      name: '演出',
      content: '',
      goal: '',
      plannedAmount: '0',
    },
  ],
  indicators: [
    {
      ...{ row: 14, indicatorId: 'I01', order: 1, category: 'output', subcategory: 'quantity' },
      ...{ filedCategory: '产出指标', filedSubcategory: '数量指标', filedName: '展览(场)', name: '展览' },
      ...{ rawText: '≥10', unitColumn: '场' },
      ...{ filedWeight: null, isSubRow: false, filedTaskId: null },
    },
  ],
  repairs: [],
  findings: [],
}
const identity = { planId: 'p', sourceName: '表.txt', isDemo: false, profile: profile2020No10 }
const facts = factsFromTable(table, identity)

describe('the facts of a new plan', () => {
  test('are what the table says, under one id, judged by the profile it is given', () => {
    expect(facts.plan).toMatchObject({ ...identity, fiscalYear: 2023, staffInPost: 12, staffRetired: null })
    expect(facts.plan.reportingPeriods).toEqual([3, 6, 9, 12])
    expect(facts.tasks.map(({ planId, name }) => [planId, name])).toEqual([
      ['p', '展览'],
      ['p', '演出'],
    ])
  })

  test('keep the raw target beside its indicator; nobody has confirmed a reading yet', () => {
    expect(facts.targets).toEqual([
      {
        planId: 'p',
        indicatorId: 'I01',
        version: 1,
        rawText: '≥10',
        unitColumn: '场',
        ...{ confirmedReading: null, confirmation: null, isWithdrawn: false },
      },
    ])
    expect(facts.indicators[0]).not.toHaveProperty('rawText')
    expect(facts.indicators[0]).not.toHaveProperty('row')
  })

  test('count the first version of the targets from 1 January', () => {
    expect(facts.targetVersions).toMatchObject([{ version: 1, effectiveFrom: '2023-01-01' }])
  })

  test('have a budget line for each filed amount, also for 0, and none for an empty cell', () => {
    expect(facts.budgetLines).toMatchObject([
      {
        lineId: 'basic',
        kind: 'basic-expenditure',
        taskId: null,
        initialBudget: '120.5',
        adjustedBudget: null,
      },
      { lineId: 'T2', kind: 'task', taskId: 'T2', initialBudget: '0' },
    ])
  })

  test('hold no figure and no register', () => {
    expect([facts.actuals, facts.executions, facts.goalJudgements, facts.closings]).toEqual([[], [], [], []])
    expect(facts.caseTotals).toBeNull()
  })
})
