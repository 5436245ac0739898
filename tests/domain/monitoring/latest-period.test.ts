import { describe, expect, test } from 'vitest'
import { latestPeriodWithFigures } from '@/domain/monitoring/latest-period'
import type { Actual, Execution, PeriodEnd, Plan } from '@/domain/model'

const stamp = { recordedAt: '2022-04-02T01:00:00.000Z', recordedBy: '' }
const plan = (reportingPeriods: readonly PeriodEnd[]): Plan => ({
  ...stamp,
  planId: 'p',
  fiscalYear: 2022,
  departmentName: '某局',
  supervisingDepartment: '某局',
  title: '',
  staffInPost: null,
  staffRetired: null,
  budget: {
    basicExpenditure: null,
    projectExpenditure: null,
    fiscalAppropriation: null,
    otherFunds: null,
    ownLevelFunds: null,
    transferredFunds: null,
  },
  overallGoal: '',
  sourceName: '',
  isDemo: false,
  reportingPeriods,
  // The profile plays no part here.
  profile: {} as Plan['profile'],
})
const actual = (periodEnd: PeriodEnd, value: string | null): Actual => ({
  ...stamp,
  planId: 'p',
  indicatorId: 'I01',
  periodEnd,
  basis: 'period',
  value: value === null ? null : { kind: 'number', value },
  rawText: value ?? '',
  note: '',
})
const execution = (periodEnd: PeriodEnd, amount: string | null): Execution => ({
  ...stamp,
  planId: 'p',
  lineId: 'basic',
  periodEnd,
  basis: 'cumulative',
  amount,
  rawText: amount ?? '',
  note: '',
})

const quarters = [3, 6, 9, 12]

describe('the as-of period shown unless another is asked for', () => {
  test.each([
    ['no figure at all: the first reporting period', quarters, [], [], 3],
    ['the last typed figure', quarters, [actual(3, '1'), actual(6, '2')], [], 6],
    ['a budget figure alone counts', quarters, [actual(3, '1')], [execution(9, '5')], 9],
    ['a zero is a figure', quarters, [actual(6, '0')], [], 6],
    ['a cleared cell is none', quarters, [actual(3, '1'), actual(12, null)], [execution(12, null)], 3],
    ['a figure outside the calendar is passed over', quarters, [actual(3, '1'), actual(7, '2')], [], 3],
    ['a monitoring point of the calendar counts', [12, 7, 3], [actual(3, '1'), actual(7, '2')], [], 7],
  ])('%s', (_rule, periods, actuals, executions, expected) => {
    expect(latestPeriodWithFigures({ plan: plan(periods), actuals, executions, caseTotals: null })).toBe(
      expected,
    )
  })

  test.each([
    ['a register to August speaks for September', '2022-08', [actual(3, '1')], 9],
    ['a typed figure after it counts', '2022-05', [actual(9, '1')], 9],
    ['a register of another year says nothing', '2021-12', [actual(3, '1')], 3],
  ])('%s', (_rule, endedMonth, actuals, expected) => {
    const cases = {
      isLegalHelp: false,
      count: 1,
      totalDays: 9,
      acceptedMonth: '2021-11',
      status: 'closed',
    } as const
    const caseTotals = { counts: [{ ...cases, endedMonth }], hasOpenCases: false }
    expect(latestPeriodWithFigures({ plan: plan(quarters), actuals, executions: [], caseTotals })).toBe(
      expected,
    )
  })
})
