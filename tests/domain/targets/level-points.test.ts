import { describe, expect, it } from 'vitest'
import { sumDecimals } from '@/domain/exact'
import type { Category } from '@/domain/model'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import { computeLevelPoints, effectiveWeights, weightedCategory } from '@/domain/targets/level-points'
import { makeIndicator } from '../../fixtures/plan-facts'

const withCost = {
  ...profile2020No10,
  categoryWeights: { output: '40', benefit: '20', satisfaction: '10', cost: '20' },
}
const rows = (categories: readonly Category[]) =>
  categories.map((category, index) => makeIndicator(`I${index + 1}`, { category }))

describe('the points of the levels that are filed', () => {
  it.each<[string, Category[], typeof profile2020No10, [string, string][]]>([
    [
      'as the profile gives them, in filed order',
      ['benefit', 'output', 'satisfaction'],
      profile2020No10,
      [
        ['benefit', '30'],
        ['output', '50'],
        ['satisfaction', '10'],
      ],
    ],
    [
      'no satisfaction planned: its points go to 效益',
      ['output', 'benefit'],
      profile2020No10,
      [
        ['output', '50'],
        ['benefit', '40'],
      ],
    ],
    [
      '成本 is part of 产出 where the profile has nothing for it',
      ['cost', 'benefit', 'satisfaction'],
      profile2020No10,
      [
        ['output', '50'],
        ['benefit', '30'],
        ['satisfaction', '10'],
      ],
    ],
    [
      '成本 not filed: its points go to 产出',
      ['output', 'benefit', 'satisfaction'],
      withCost,
      [
        ['output', '60'],
        ['benefit', '20'],
        ['satisfaction', '10'],
      ],
    ],
    ['no row at all', [], profile2020No10, []],
    [
      '101号 with 成本 filed: 20, 40, 20, 10',
      ['cost', 'output', 'benefit', 'satisfaction'],
      profile2021No101,
      [
        ['cost', '20'],
        ['output', '40'],
        ['benefit', '20'],
        ['satisfaction', '10'],
      ],
    ],
    [
      '101号 with 成本 and no satisfaction: 效益 20 → 30',
      ['cost', 'output', 'benefit'],
      profile2021No101,
      [
        ['cost', '20'],
        ['output', '40'],
        ['benefit', '30'],
      ],
    ],
    [
      '101号 without 成本: 50, 30, 10',
      ['output', 'benefit', 'satisfaction'],
      profile2021No101,
      [
        ['output', '50'],
        ['benefit', '30'],
        ['satisfaction', '10'],
      ],
    ],
    [
      '101号 without 成本 and satisfaction: 效益 30 → 40',
      ['output', 'benefit'],
      profile2021No101,
      [
        ['output', '50'],
        ['benefit', '40'],
      ],
    ],
    [
      '湖北: 效益 and 满意度 share 40',
      ['output', 'benefit', 'satisfaction'],
      profileHubei,
      [
        ['output', '40'],
        ['benefit', '40'],
      ],
    ],
    [
      '湖北 with 满意度 alone: all 40 of the pool',
      ['output', 'satisfaction', 'cost'],
      profileHubei,
      [
        ['output', '40'],
        ['benefit', '40'],
      ],
    ],
    [
      'pooled from a profile that gives 满意度 points of its own: 30 + 10',
      ['output', 'benefit', 'satisfaction'],
      { ...profile2020No10, poolsBenefitAndSatisfaction: true },
      [
        ['output', '50'],
        ['benefit', '40'],
      ],
    ],
  ])('%s', (_name, categories, profile, expected) => {
    expect([...computeLevelPoints(rows(categories), profile)]).toEqual(expected)
  })
  it('成本 shares its own level where the profile has one', () => {
    expect([weightedCategory('cost', profile2020No10), weightedCategory('cost', withCost)]).toEqual([
      'output',
      'cost',
    ])
  })
  it('every level and 预算执行率 make 100, whatever is filed', () => {
    const all: Category[] = ['cost', 'output', 'benefit', 'satisfaction']
    for (const profile of officialProfiles) {
      for (let set = 1; set < 16; set++) {
        const indicators = rows(all.filter((_, index) => (set >> index) % 2 === 1))
        const levels = [...computeLevelPoints(indicators, profile).values()]
        expect(sumDecimals([effectiveWeights(indicators, profile).budgetWeight, ...levels])).toBe('100')
      }
    }
  })
})

describe('the weights in effect', () => {
  it.each([
    ['10', 'with 成本', profile2021No101, true],
    ['10', 'without 成本', profile2021No101, false],
    ['20', '湖北', profileHubei, false],
    [
      '15',
      'a profile whose 执行率 moves with 成本',
      { ...profile2021No101, weightsWithCost: { budgetWeight: '15', categoryWeights: { cost: '85' } } },
      true,
    ],
  ])('预算执行率 %s %s', (points, _name, profile, hasCost) => {
    const indicators = rows(hasCost ? ['output', 'cost'] : ['output'])
    expect(effectiveWeights(indicators, profile).budgetWeight).toBe(points)
  })
})
