import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDecimals } from '@/domain/exact'
import type { Category, Indicator, Subcategory } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { apportion, proposeWeights } from '@/domain/targets/propose-weights'
import { makeIndicator } from '../../fixtures/plan-facts'

type Group = [Category, Subcategory, number]
const SEED: Group[] = [
  ['output', 'quantity', 7],
  ['output', 'quality', 5],
  ['output', 'timeliness', 3],
  ['output', 'cost', 2],
  ['benefit', 'social-benefit', 4],
  ['benefit', 'sustainability', 5],
  ['satisfaction', 'service-satisfaction', 1],
]
const withCost: RuleProfile = {
  ...profile2020No10,
  categoryWeights: { output: '40', benefit: '20', satisfaction: '10', cost: '20' },
}

function table(groups: readonly Group[]): Indicator[] {
  return groups
    .flatMap(([category, subcategory, count]) =>
      Array.from({ length: count }, () => ({ category, subcategory })),
    )
    .map((levels, index) => makeIndicator(`I${String(index + 1).padStart(2, '0')}`, levels))
}
function weights(groups: readonly Group[], profile = profile2020No10): string[] {
  const indicators = table(groups)
  const proposed = proposeWeights(indicators, profile)
  return indicators.map((indicator) => proposed.get(indicator.indicatorId) ?? 'none')
}

describe('weights of the filed table of 2022', () => {
  it('数量 4×1.79 + 3×1.78; 质量 5×2.50; 时效 4.17 4.17 4.16; 成本 2×6.25; 社会效益 4×3.75; 可持续 5×3.00; 满意度 10', () => {
    expect(weights(SEED)).toEqual([
      '1.79',
      '1.79',
      '1.79',
      '1.79',
      '1.78',
      '1.78',
      '1.78',
      '2.50',
      '2.50',
      '2.50',
      '2.50',
      '2.50',
      '4.17',
      '4.17',
      '4.16',
      '6.25',
      '6.25',
      '3.75',
      '3.75',
      '3.75',
      '3.75',
      '3.00',
      '3.00',
      '3.00',
      '3.00',
      '3.00',
      '10.00',
    ])
  })
  it('and 预算执行率 make 100', () => expect(sumDecimals([...weights(SEED), '10'])).toBe('100'))
})

describe('a level without indicators leaves its points to another', () => {
  it.each<[string, Group[], RuleProfile, string[]]>([
    [
      'no satisfaction planned: its 10 go to 效益',
      [
        ['output', 'quantity', 1],
        ['benefit', 'social-benefit', 1],
      ],
      profile2020No10,
      ['50.00', '40.00'],
    ],
    [
      'with cost weights 效益 has 20 → 30',
      [
        ['output', 'quantity', 1],
        ['benefit', 'social-benefit', 1],
        ['cost', 'cost', 1],
      ],
      withCost,
      ['40.00', '30.00', '20.00'],
    ],
    ['only 产出: everything', [['output', 'quantity', 1]], profile2020No10, ['90.00']],
    [
      '成本 as a level of its own under a profile without it is a group of 产出',
      [
        ['output', 'quantity', 1],
        ['cost', 'cost', 1],
        ['benefit', 'social-benefit', 1],
        ['satisfaction', 'service-satisfaction', 1],
      ],
      profile2020No10,
      ['25.00', '25.00', '30.00', '10.00'],
    ],
  ])('%s', (_title, groups, profile, expected) => expect(weights(groups, profile)).toEqual(expected))
})

describe('equal parts add up exactly', () => {
  it.each([
    ['12.5', 3, ['4.17', '4.17', '4.16']],
    ['10', 1, ['10.00']],
    ['0.01', 2, ['0.01', '0.00']],
    ['10', 0, []],
  ])('%s in %i', (points, count, expected) => expect(apportion(points, count)).toEqual(expected))

  it('whatever the table, the weights of a filled form sum to 90', () => {
    const group = fc.tuple(
      fc.constantFrom<Category>('output', 'benefit', 'satisfaction'),
      fc.constantFrom<Subcategory>('quantity', 'quality', 'social-benefit', 'other'),
      fc.integer({ min: 1, max: 12 }),
    )
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        expect(sumDecimals(weights(groups))).toBe('90')
      }),
    )
  })
})
