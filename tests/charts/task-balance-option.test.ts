import { expect, test } from 'vitest'
import { taskBalanceOption } from '@/charts/task-balance-option'
import { palette } from '@/charts/palette'
import { fraction } from '@/domain/exact'
import type { BudgetLineResult, TaskResult } from '@/domain/scoreboard-model'
import type { Outcome } from '@/domain/figure-model'
import type { Fraction } from '@/domain/exact'
import { seriesOf } from './series-of'

const noRows: Outcome<Fraction> = { known: false, reason: 'no-rows' }

function taskOf(name: string, attainment: Outcome<Fraction>, rate: Outcome<Fraction> | null): TaskResult {
  const budget: BudgetLineResult | null = rate && {
    lineId: 'T1',
    kind: 'task',
    taskId: 'T1',
    initialBudget: '390',
    adjustedBudget: '390',
    executed: { known: false, reason: 'no-data' },
    dataThrough: null,
    executionRate: rate,
    pace: noRows,
    status: 'no-data',
    light: 'grey',
    findings: [],
    periods: () => [],
  }
  return {
    task: {
      planId: 'p',
      taskId: 'T1',
      order: 1,
      filedName: name,
      name,
      content: '',
      plannedAmount: '390',
      goal: '',
    },
    attainment,
    indicatorIds: [],
    countedRows: 0,
    missingRows: 0,
    goalJudgement: null,
    budget,
    balance: rate?.known ? 'money-ahead' : null,
    status: 'met',
    light: 'green',
  }
}

const words = {
  attainment: '完成程度',
  execution: '执行率',
  elapsed: '序时进度 75.00%',
  head: ['任务', '完成程度', '执行率', '钱和事'] as const,
  balance: (balance: TaskResult['balance']) => (balance === 'money-ahead' ? '钱花得多做得少' : '无法比较'),
  missing: (reason: string) => reason,
}
const share = (n: number, d: number): Outcome<Fraction> => ({ known: true, value: fraction(n, d) })
const picture = taskBalanceOption(
  [taskOf('甲', share(0, 1), share(9, 10)), taskOf('乙', noRows, null)],
  fraction(3, 4),
  words,
)

test('work and money of each task as a pair; 0 is a bar, a missing figure is none', () => {
  expect(seriesOf(picture).get('完成程度')?.data).toEqual([0, null])
  expect(seriesOf(picture).get('执行率')?.data).toEqual([90, null])
  expect(picture.table.rows).toEqual([
    ['甲', '0.00%', '90.00%', '钱花得多做得少'],
    ['乙', 'no-rows', 'budget-not-filed', '无法比较'],
  ])
})

test('the line of the year gone never runs through a figure', () => {
  for (const name of ['完成程度', '执行率']) {
    expect(seriesOf(picture).get(name)?.label).toMatchObject({ backgroundColor: palette.panel })
  }
  // Bars and their figures lie at 2.
  expect(seriesOf(picture).get('完成程度')?.markLine).toMatchObject({ z: 1 })
})

test('the pair out of step is named at the task, the year gone is a line', () => {
  expect(picture.option.yAxis).toMatchObject({ data: ['甲\n钱花得多做得少', '乙\n无法比较'] })
  expect(seriesOf(picture).get('完成程度')?.markLine).toMatchObject({ data: [{ xAxis: 75 }] })
})
