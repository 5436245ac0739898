import { describe, expect, it } from 'vitest'
import type { Category } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeLevelPoints, weightedCategory } from '@/domain/targets/level-points'
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
  ])('%s', (_name, categories, profile, expected) => {
    expect([...computeLevelPoints(rows(categories), profile)]).toEqual(expected)
  })
  it('成本 shares its own level where the profile has one', () => {
    expect([weightedCategory('cost', profile2020No10), weightedCategory('cost', withCost)]).toEqual([
      'output',
      'cost',
    ])
  })
})
