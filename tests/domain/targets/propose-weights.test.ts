import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDecimals } from '@/domain/exact'
import type { Category, Indicator, Subcategory } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { explainWeight, proposeWeights } from '@/domain/targets/propose-weights'
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

function tableOf(groups: readonly Group[]): Indicator[] {
  return groups
    .flatMap(([category, subcategory, count]) =>
      Array.from({ length: count }, () => ({ category, subcategory })),
    )
    .map((levels, index) => makeIndicator(`I${String(index + 1).padStart(2, '0')}`, levels))
}
function weights(groups: readonly Group[], profile = profile2020No10): string[] {
  const indicators = tableOf(groups)
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

const anyTable = fc.array(
  fc.tuple(
    fc.constantFrom<Category>('output', 'benefit', 'satisfaction'),
    fc.constantFrom<Subcategory>('quantity', 'quality', 'social-benefit', 'other'),
    fc.integer({ min: 1, max: 12 }),
  ),
  { minLength: 1, maxLength: 8 },
)
it('whatever the table, the weights of a filled form sum to 90', () => {
  fc.assert(
    fc.property(anyTable, (groups) => {
      expect(sumDecimals(weights(groups))).toBe('90')
    }),
  )
})

/** Rows of one level-1 and, for each, what is filed and locked. */
const row = (id: number, subcategory: Subcategory, over: Partial<Indicator> = {}) =>
  makeIndicator(`I${String(id).padStart(3, '0')}`, { subcategory, ...over })
const only: RuleProfile = { ...profile2020No10, categoryWeights: { output: '90' } }
function propose(rows: readonly Indicator[], locked: Record<string, string> = {}, profile = only) {
  const proposed = proposeWeights(rows, profile, new Map(Object.entries(locked)))
  return rows.map(({ indicatorId }) => proposed.get(indicatorId))
}

describe('a locked row stays, and the rest of its level is shared out around it', () => {
  const table = [row(1, 'quantity'), row(2, 'quantity'), row(3, 'quantity'), row(4, 'quality')]
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing locked', {}, ['15.00', '15.00', '15.00', '45.00']],
    ['its own group gives first', { I001: '5' }, ['5', '20.00', '20.00', '45.00']],
    ['up to the whole group', { I001: '45' }, ['45', '0.00', '0.00', '45.00']],
    ['then the other groups', { I001: '50' }, ['50', '0.00', '0.00', '40.00']],
    [
      'a group with no row left passes on what it does not need',
      { I004: '30' },
      ['20.00', '20.00', '20.00', '30'],
    ],
    ['and takes from the others what it needs', { I004: '60' }, ['10.00', '10.00', '10.00', '60']],
    [
      'no room: the others have 0 and the level is over',
      { I001: '70', I004: '30' },
      ['70', '0.00', '0.00', '30'],
    ],
    ['all locked: nothing to share', { I001: '1', I002: '2', I003: '3', I004: '4' }, ['1', '2', '3', '4']],
    ['a weight of 0 is a weight', { I001: '0' }, ['0', '22.50', '22.50', '45.00']],
    ['more than two places', { I001: '5.005' }, ['5.005', '19.998', '19.997', '45.000']],
  ])('%s', (_name, locked, expected) => expect(propose(table, locked)).toEqual(expected))

  it('two groups that take over from a third stay even with one another', () => {
    const three = [row(1, 'quantity'), row(2, 'quality'), row(3, 'timeliness')]
    expect(propose(three, { I001: '31' })).toEqual(['31', '29.50', '29.50'])
  })

  it('a row locked in 产出 leaves 效益 and 满意度 alone', () => {
    const seed = tableOf(SEED)
    const before = propose(seed, {}, profile2020No10)
    const after = propose(seed, { I01: '9' }, profile2020No10)
    expect(after.slice(17)).toEqual(before.slice(17))
    expect(after.slice(7, 17)).toEqual(before.slice(7, 17))
    expect(after.slice(0, 7)).toEqual(['9', '0.59', '0.59', '0.58', '0.58', '0.58', '0.58'])
  })
})

describe('what the form states is the proposal', () => {
  const filed = (id: number, subcategory: Subcategory, filedWeight: string | null) =>
    row(id, subcategory, { filedWeight })
  it.each<[string, Indicator[], Record<string, string>, string[]]>([
    [
      'a level stated whole stays as stated, also where it is not what the profile gives it',
      [filed(1, 'quantity', '8'), filed(2, 'quality', '12.5')],
      {},
      ['8.00', '12.50'],
    ],
    [
      'rows without stated points share what is left of the level',
      [filed(1, 'quantity', '10'), row(2, 'quantity'), row(3, 'quality')],
      {},
      ['10.00', '35.00', '45.00'],
    ],
    [
      'a group that is stated over its share keeps it, the others share the rest',
      [filed(1, 'quantity', '60'), row(2, 'quantity'), row(3, 'quality'), row(4, 'timeliness')],
      {},
      ['60.00', '0.00', '15.00', '15.00'],
    ],
    [
      'a level stated over the profile leaves nothing',
      [filed(1, 'quantity', '95'), row(2, 'quality')],
      {},
      ['95.00', '0.00'],
    ],
    [
      'around a locked row the stated points keep their proportions and the level its sum',
      [filed(1, 'quantity', '5'), filed(2, 'quantity', '10'), filed(3, 'quantity', '30')],
      { I001: '9' },
      ['9', '9.00', '27.00'],
    ],
    [
      'a stated 0 takes nothing over',
      [filed(1, 'quantity', '0'), filed(2, 'quantity', '45'), filed(3, 'quality', '45')],
      { I002: '40' },
      ['0.00', '40', '50.00'],
    ],
  ])('%s', (_name, rows, locked, expected) => expect(propose(rows, locked)).toEqual(expected))

  it.each<[string, Partial<Indicator>, string[]]>([
    ['其中 carries no points', { isSubRow: true }, ['45.00', '0.00', '45.00']],
    ['unless some are filed', { isSubRow: true, filedWeight: '5' }, ['40.00', '5.00', '45.00']],
  ])('%s', (_name, over, expected) => {
    expect(propose([row(1, 'quantity'), row(2, 'quantity', over), row(3, 'quality')])).toEqual(expected)
  })

  it('a level of nothing but 其中 rows has its points all the same', () => {
    expect(propose([row(1, 'quantity', { isSubRow: true })])).toEqual(['90.00'])
  })
})

it('each row says where its points come from', () => {
  const reasonOf = (over: Partial<Indicator>) => explainWeight(row(1, 'quantity', over), new Map())
  expect(explainWeight(row(1, 'quantity'), new Map([['I001', '3']]))).toBe('locked')
  expect([{ filedWeight: '3', isSubRow: true }, { isSubRow: true }, {}].map(reasonOf)).toEqual([
    'filed',
    'sub-row',
    'shared',
  ])
})
