import { describe, expect, test } from 'vitest'
import { budgetExecutionOption } from '@/charts/budget-execution-option'
import { computeBudgetLine, type ExecutedToDate } from '@/domain/budget/compute-budget-line'
import type { PeriodEnd } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { seriesOf } from './series-of'

const words = {
  actual: '执行率',
  planned: '序时进度',
  period: (end: PeriodEnd) => `1–${end} 月`,
  head: ['期间', '执行数', '执行率', '序时进度'] as const,
  missing: (reason: string) => reason,
}

function lineOf(executed: Record<number, string>, asOf: PeriodEnd) {
  const executedAt = (end: PeriodEnd): ExecutedToDate => {
    const last = Object.keys(executed)
      .map(Number)
      .filter((each) => each <= end)
      .at(-1)
    const amount = last === undefined ? undefined : executed[last]
    return amount === undefined || last === undefined
      ? { amount: { known: false, reason: 'no-data' }, dataThrough: null }
      : { amount: { known: true, value: amount }, dataThrough: last }
  }
  const input = {
    lineId: 'T1',
    kind: 'task',
    taskId: 'T1',
    initialBudget: '390',
    adjustedBudget: null,
    executedAt,
  } as const
  return computeBudgetLine(input, [3, 6, 9, 12], asOf, profile2020No10)
}

describe('budget execution against elapsed time', () => {
  const executed = { 3: '39', 6: '195', 9: '0', 12: '409.5' }

  test('to the as-of period only; the elapsed share stands for the whole year', () => {
    const picture = budgetExecutionOption(lineOf(executed, 6), 6, words)
    expect(seriesOf(picture).get('执行率')?.data).toEqual([10, 50, null, null])
    expect(seriesOf(picture).get('序时进度')?.data).toEqual([25, 50, 75, 100])
    expect(picture.table.rows).toEqual([
      ['1–3 月', '39.00', '10.00%', '25.00%'],
      ['1–6 月', '195.00', '50.00%', '50.00%'],
      ['1–9 月', '', '', '75.00%'],
      ['1–12 月', '', '', '100.00%'],
    ])
  })

  test('0 is drawn, what was not reported is not', () => {
    const zero = budgetExecutionOption(lineOf(executed, 9), 9, words)
    expect(seriesOf(zero).get('执行率')?.data).toEqual([10, 50, 0, null])
    const missing = budgetExecutionOption(lineOf({ 3: '39' }, 6), 6, words)
    expect(seriesOf(missing).get('执行率')?.data).toEqual([10, null, null, null])
    expect(missing.table.rows[1]).toEqual(['1–6 月', 'no-data', '', '50.00%'])
  })

  test('the axis goes to 100 %, further only where more was spent', () => {
    expect(budgetExecutionOption(lineOf(executed, 6), 6, words).option.yAxis).toMatchObject({ max: 100 })
    expect(budgetExecutionOption(lineOf(executed, 12), 12, words).option.yAxis).toMatchObject({ max: 120 })
  })
})
