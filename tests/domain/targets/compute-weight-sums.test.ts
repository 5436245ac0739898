import { describe, expect, test } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeWeightSums } from '@/domain/targets/compute-weight-sums'
import { makeIndicator } from '../../fixtures/plan-facts'

const quantity = { category: 'output', subcategory: 'quantity' } as const
const quality = { category: 'output', subcategory: 'quality', filedSubcategory: '质量指标' } as const
const benefit = {
  ...({ category: 'benefit', subcategory: 'social-benefit' } as const),
  ...{ filedCategory: '效益指标', filedSubcategory: '社会效益指标' },
} as const
const satisfied = {
  ...({ category: 'satisfaction', subcategory: 'service-satisfaction' } as const),
  ...{ filedCategory: '满意度指标', filedSubcategory: '服务对象满意度指标' },
} as const

const sums = (weights: readonly [string, string, string, string]) =>
  computeWeightSums(
    [
      { indicator: makeIndicator('I1', quantity), weight: weights[0] },
      { indicator: makeIndicator('I2', quality), weight: weights[1] },
      { indicator: makeIndicator('I3', benefit), weight: weights[2] },
      { indicator: makeIndicator('I4', satisfied), weight: weights[3] },
    ],
    profile2020No10,
  )

describe('the points of the levels', () => {
  test('add up to what the profile gives each level-1, and with the budget to 100', () => {
    const { categories, budget, total } = sums(['20', '30', '30.00', '10'])
    expect(
      categories.map(({ filedCategory, points, due, difference }) => [
        filedCategory,
        points,
        due,
        difference,
      ]),
    ).toEqual([
      ['产出指标', '50.00', '50.00', '0.00'],
      ['效益指标', '30.00', '30.00', '0.00'],
      ['满意度指标', '10.00', '10.00', '0.00'],
    ])
    expect(budget).toBe('10.00')
    expect(total).toEqual({ points: '100.00', due: '100.00', difference: '0.00' })
  })

  test('level 2 has a sum and no figure of its own', () => {
    const sumOf = (points: string) => ({ points, due: null, difference: '0.00' })
    expect(sums(['20', '30', '30', '10']).categories[0]?.groups).toEqual([
      { ...{ subcategory: 'quantity', filedSubcategory: '数量指标', rows: 1 }, ...sumOf('20.00') },
      { ...{ subcategory: 'quality', filedSubcategory: '质量指标', rows: 1 }, ...sumOf('30.00') },
    ])
  })

  test.each([
    [['20.01', '30', '30', '10'], '0.01', '100.01'],
    [['20', '29.99', '30', '10'], '-0.01', '99.99'],
    [['60', '0', '30', '10'], '10.00', '110.00'],
  ] as const)('%j: 产出 differs by %s, the total is %s', (weights, difference, total) => {
    expect(sums(weights).categories[0]?.difference).toBe(difference)
    expect(sums(weights).total.points).toBe(total)
  })

  test('without a satisfaction indicator its points are due at 效益', () => {
    const { categories } = computeWeightSums(
      [
        { indicator: makeIndicator('I1', quantity), weight: '50' },
        { indicator: makeIndicator('I3', benefit), weight: '40' },
      ],
      profile2020No10,
    )
    expect(categories[1]?.due).toBe('40.00')
  })

  test('no row at all: the budget alone', () => {
    expect(computeWeightSums([], profile2020No10)).toEqual({
      categories: [],
      budget: '10.00',
      total: { points: '10.00', due: '100.00', difference: '-90.00' },
    })
  })
})
