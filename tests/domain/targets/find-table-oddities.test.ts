import { describe, expect, test } from 'vitest'
import type { FiledBudget } from '@/domain/model'
import { findBudgetGaps, findIndicatorOddities, findTaskShare } from '@/domain/targets/find-table-oddities'
import type { TableIndicator, TableTask } from '@/domain/targets/target-table'

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

const indicator = (
  filedName: string,
  name: string,
  change: Partial<TableIndicator> = {},
): TableIndicator => ({
  indicatorId: 'I01',
  order: 1,
  row: 30,
  category: 'output',
  subcategory: 'quantity',
  filedCategory: '产出指标',
  filedSubcategory: '数量指标',
  filedName,
  name,
  rawText: '≥90%',
  unitColumn: '',
  ...{ filedWeight: null, isSubRow: false, filedTaskId: null },
  ...change,
})

describe('oddly filed rows are said and kept', () => {
  test.each([
    [indicator('案件完成率(%)', '案件完成率'), 'rate-under-quantity'],
    [indicator('案件完成率(%)', '案件完成率', { subcategory: 'quality' }), ''],
    [
      indicator('群众满意度', '群众满意度', { subcategory: 'sustainability', category: 'benefit' }),
      'satisfaction-elsewhere',
    ],
    [
      indicator('群众满意度', '群众满意度', {
        subcategory: 'service-satisfaction',
        category: 'satisfaction',
      }),
      '',
    ],
    [indicator('培训人次(次)', '培训人次', { rawText: '200' }), 'unit-differs-from-name'],
    [indicator('培训人次(人次)', '培训人次', { rawText: '200' }), ''],
    [indicator('覆盖面(%)', '覆盖面', { rawText: '≥ 90' }), 'unit-only-in-name'],
    [indicator('件数', '件数', { rawText: '' }), 'value-missing'],
  ])('%j', (row, code) =>
    expect(
      findIndicatorOddities([row])
        .map((finding) => finding.code)
        .join(),
    ).toBe(code),
  )

  test('the same name twice in a level is a warning at the second', () => {
    const twice = [indicator('甲', '甲'), indicator('甲', '甲', { order: 2, row: 31 })]
    expect(findIndicatorOddities(twice)).toMatchObject([
      { row: 31, code: 'name-repeated', params: { other: '30' } },
    ])
  })
})
