import { describe, expect, it } from 'vitest'
import {
  combineExecuted,
  computeBudgetLine,
  computeExecutionRate,
  executedToDate,
} from '@/domain/budget/compute-budget-line'
import { roundFraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { MissingReason, Outcome } from '@/domain/figure-model'
import { makeExecution } from '../../fixtures/plan-facts'

const QUARTERS = [3, 6, 9, 12]
const known = (value: string): Outcome<string> => ({ known: true, value })
const missing = (reason: MissingReason): Outcome<string> => ({ known: false, reason })

describe('执行数 to date', () => {
  it.each([
    [
      'quarters are added',
      [makeExecution('a', 3, 'period', '1.1'), makeExecution('a', 6, 'period', '2.2')],
      known('3.3'),
    ],
    [
      'the last cumulative figure stands',
      [makeExecution('a', 3, 'period', '1'), makeExecution('a', 6, 'cumulative', '9')],
      known('9'),
    ],
    ['nothing reported is no 0', [], missing('no-data')],
    ['a cleared cell is no 0', [makeExecution('a', 3, 'period', null)], missing('no-data')],
    [
      'a missing quarter makes it incomplete',
      [makeExecution('a', 3, 'period', '1'), makeExecution('a', 9, 'period', '1')],
      missing('incomplete'),
    ],
  ])('%s', (_title, executions, expected) =>
    expect(executedToDate(executions, QUARTERS, 12).amount).toEqual(expected),
  )
  it.each([
    [2, 'not-due'],
    [3, 'no-data'],
  ] as const)('nothing reported by month %i: %s', (asOf, reason) =>
    expect(executedToDate([], QUARTERS, asOf).amount).toEqual(missing(reason)),
  )
})

describe('lines are added only when all speak of the same period', () => {
  const at = (dataThrough: number, amount: string) => ({ amount: known(amount), dataThrough })
  it.each([
    [
      'sum',
      [
        { sign: 1, executed: at(6, '0.1') },
        { sign: 1, executed: at(6, '0.2') },
      ],
      known('0.3'),
    ],
    [
      'difference',
      [
        { sign: 1, executed: at(6, '5') },
        { sign: -1, executed: at(6, '2') },
      ],
      known('3'),
    ],
    [
      'different periods',
      [
        { sign: 1, executed: at(9, '5') },
        { sign: 1, executed: at(6, '2') },
      ],
      missing('incomplete'),
    ],
    [
      'one unknown',
      [
        { sign: 1, executed: at(6, '5') },
        { sign: 1, executed: { amount: missing('no-data'), dataThrough: null } },
      ],
      missing('no-data'),
    ],
  ] as const)('%s', (_title, parts, expected) => expect(combineExecuted(parts).amount).toEqual(expected))
})

describe('执行率 = B ÷ A', () => {
  it.each([
    ['12255.79', '12900.83', '0.9500'],
    ['0', '10', '0.0000'],
    ['11', '10', '1.1000'],
    ['0', '0', 'no-budget'],
    ['1', '0', 'budget-error'],
    ['1', '-0.01', 'budget-error'],
    ['0', '-0.01', 'budget-error'],
  ])('%s of %s: %s', (executed, budget, expected) => {
    const rate = computeExecutionRate(known(executed), budget)
    expect(rate.known ? roundFraction(rate.value, 4) : rate.reason).toBe(expected)
  })
})

function line(executed: string, periodEnd: number, asOf = periodEnd) {
  const executions = [makeExecution('a', periodEnd, 'cumulative', executed)]
  return computeBudgetLine(
    {
      lineId: 'a',
      kind: 'project-expenditure',
      taskId: null,
      initialBudget: '100',
      adjustedBudget: null,
      executedAt: (end) => executedToDate(executions, QUARTERS, end),
    },
    QUARTERS,
    asOf,
    profile2020No10,
  )
}

it('a budget that was not filed gives no rate, whatever was spent', () => {
  for (const executed of [known('0'), known('5'), missing('no-data')]) {
    expect(computeExecutionRate(executed, null)).toEqual(missing('budget-not-filed'))
  }
})

describe('before the year end the pace decides, and too fast is no success', () => {
  it.each([
    ['29.99', 'not-met', []],
    ['30', 'nearly-met', []],
    ['39.99', 'nearly-met', []],
    ['40', 'on-track', []],
    ['59.99', 'on-track', []],
    ['60', 'nearly-met', ['spending-too-fast']],
  ])('%s of 100 in June: %s', (executed, status, codes) => {
    const result = line(executed, 6)
    expect(result.status).toBe(status)
    expect(result.findings.map((finding) => finding.code)).toEqual(codes)
  })
})

it.each([
  [3, 3, 'on-track'],
  [3, 6, 'on-track'],
  [3, 9, 'stale'],
  [6, 9, 'on-track'],
])('a figure of month %i as of month %i: %s, 数据过期 when older than one period', (end, asOf, status) =>
  expect(line(end === 3 ? '25' : '50', end, asOf).status).toBe(status),
)

describe('at the year end the line of 90 % decides', () => {
  it.each([
    ['80.99', 'not-met', ['execution-below-line']],
    ['81', 'nearly-met', ['execution-below-line']],
    ['89.99', 'nearly-met', ['execution-below-line']],
    ['90', 'met', []],
    ['100', 'met', []],
    ['100.01', 'nearly-met', ['spending-too-fast']],
  ])('%s of 100: %s', (executed, status, codes) => {
    const result = line(executed, 12)
    expect(result.status).toBe(status)
    expect(result.findings.map((finding) => finding.code)).toEqual(codes)
  })
  it('a figure of September is 未报 in December, and no verdict on the year', () => {
    expect(line('80', 9, 12).status).toBe('no-data')
    expect(line('80', 9, 12).findings).toEqual([])
  })
})

it('the history has a figure only where one was reported', () => {
  const known = line('40', 6)
    .periods()
    .map(({ executed }) => executed.known)
  expect(known).toEqual([false, true, false, false])
})

it('a line with a quarter missing is 不完整, whatever was spent', () => {
  const executions = [makeExecution('a', 3, 'period', '25'), makeExecution('a', 9, 'period', '25')]
  const input = {
    lineId: 'a',
    kind: 'project-expenditure',
    taskId: null,
    initialBudget: '100',
    adjustedBudget: null,
    executedAt: (end: number) => executedToDate(executions, QUARTERS, end),
  } as const
  expect(computeBudgetLine(input, QUARTERS, 9, profile2020No10).status).toBe('incomplete')
})
