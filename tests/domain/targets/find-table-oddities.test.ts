import { describe, expect, test } from 'vitest'
import type { Category, FiledBudget } from '@/domain/model'
import { findBudgetGaps, findMissingLevels, findTaskShare } from '@/domain/targets/find-table-oddities'
import type { TableTask } from '@/domain/targets/target-table'
import { tableIndicator } from '../../fixtures/table-indicator'

const EMPTY: FiledBudget = {
  basicExpenditure: null,
  projectExpenditure: null,
  fiscalAppropriation: null,
  otherFunds: null,
  ownLevelFunds: null,
  transferredFunds: null,
}

describe('cross sums: a rounding is a hint, more is a warning, none blocks', () => {
  test.each([
    ['12900.84', []],
    ['12900.83', ['0.01 hint']],
    ['12900.82', ['0.02 hint']],
    ['12900.81', ['0.03 warning']],
    ['12900.86', ['-0.02 hint']],
    ['12900.87', ['-0.03 warning']],
  ])('8584.25 + 4316.59 against %s', (income, expected) => {
    const budget = {
      ...EMPTY,
      basicExpenditure: '8584.25',
      projectExpenditure: '4316.59',
      fiscalAppropriation: income,
    }
    expect(findBudgetGaps(budget, 9).map(({ severity, params }) => `${params.gap} ${severity}`)).toEqual(
      expected,
    )
  })

  test('levels are held against the income; an empty side is not compared', () => {
    const budget = { ...EMPTY, fiscalAppropriation: '100', ownLevelFunds: '60', transferredFunds: '40.5' }
    expect(findBudgetGaps(budget, 9)).toEqual([
      {
        row: 9,
        code: 'budget-gap',
        severity: 'warning',
        params: { sides: 'income-levels', left: '100', right: '100.5', gap: '-0.5' },
      },
    ])
    expect(findBudgetGaps(EMPTY, 9)).toEqual([])
  })
})

const task = (plannedAmount: string | null): TableTask => ({
  taskId: 'T1',
  order: 1,
  row: 17,
  filedName: '甲',
  name: '甲',
  content: '',
  plannedAmount,
  goal: '',
})

describe('the tasks inside 项目支出', () => {
  const budget = { ...EMPTY, projectExpenditure: '4316.59' }

  test('their share and the rest are said', () => {
    const tasks = [task('390'), task('208.71'), task('32.93'), task('19.8')]
    expect(findTaskShare(tasks, budget)).toEqual([
      {
        row: 17,
        code: 'tasks-within-projects',
        severity: 'hint',
        params: { sum: '651.44', projects: '4316.59', share: '15.1', rest: '3665.15' },
      },
    ])
  })

  test('more than 项目支出 is a warning, no amount is nothing', () => {
    expect(findTaskShare([task('5000')], budget)).toMatchObject([
      { code: 'tasks-exceed-projects', severity: 'warning' },
    ])
    expect(findTaskShare([task(null)], budget)).toEqual([])
    expect(findTaskShare([task('5')], EMPTY)).toEqual([])
    expect(findTaskShare([task('5')], { ...EMPTY, projectExpenditure: '0' })).toEqual([])
  })
})

test('产出, 效益 and 满意度 are expected, 成本 as a level of its own is not', () => {
  const of = (...categories: Category[]) =>
    findMissingLevels(categories.map((category) => ({ ...tableIndicator('甲'), category })))
  expect(of('output', 'benefit', 'satisfaction')).toEqual([])
  expect(of('cost', 'output')).toMatchObject([
    { code: 'level-missing', severity: 'warning', params: { cell: 'benefit' } },
    { params: { cell: 'satisfaction' } },
  ])
  expect(findMissingLevels([])).toEqual([])
})
