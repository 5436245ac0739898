import { describe, expect, test } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import { findFiledWeightGaps } from '@/domain/targets/find-filed-weight-gaps'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import type { LevelPoints } from '@/domain/targets/target-table'
import { tableIndicator } from '../../fixtures/table-indicator'

const rows = (...weights: (string | null)[]) =>
  weights.map((filedWeight, index) => tableIndicator(`甲${index}`, { filedWeight, row: 10 + index }))

describe('filed points add up to 100, or to 90 beside 预算执行率', () => {
  test.each([
    [['60', '40'], []],
    [['50', '40'], []],
    [['50', '39.99'], ['10 weights-not-100 89.99 -10.01 0']],
    [['60', '40.5'], ['10 weights-not-100 100.5 0.5 0']],
    [['60', null], ['10 weights-not-100 60 -40 1']],
    [[null, null], []],
    [[], []],
  ])('%j', (weights, expected) => {
    const found = findFiledWeightGaps(rows(...weights), [], profile2020No10)
    expect(
      found.map(({ row, code, params }) => `${row} ${code} ${params.sum} ${params.gap} ${params.missing}`),
    ).toEqual(expected)
  })

  test('what stands outside the table is the rules’ own business', () => {
    const wholes = (sum: string, profile: RuleProfile) =>
      findFiledWeightGaps(rows(sum), [], profile).map(({ params }) => params.without)
    expect([wholes('80', profileHubei), wholes('90', profileHubei)]).toEqual([[], [['80']]])
    expect([wholes('90', profile2020No10), wholes('80', profile2020No10)]).toEqual([[], [['90']]])
    const twice: RuleProfile = {
      ...profile2020No10,
      weightsWithCost: { ...profile2020No10, budgetWeight: '15' },
    }
    expect([wholes('85', twice), wholes('70', twice)]).toEqual([[], [['90', '85']]])
  })

  test('the rows of a level add up to its points', () => {
    const level = (word: string, points: string, subcategory: LevelPoints['subcategory']): LevelPoints => ({
      ...{ category: 'output', subcategory, word, points, row: 9 },
    })
    const found = findFiledWeightGaps(
      rows('60', '40'),
      [
        ...[
          level('产出指标', '100', null),
          level('数量指标', '90', 'quantity'),
          level('效益指标', '30', null),
        ],
      ],
      profile2020No10,
    )
    expect(found).toEqual([
      {
        ...{ row: 9, code: 'weights-not-level', severity: 'warning' },
        params: { word: '数量指标', sum: '100', points: '90', gap: '10' },
      },
    ])
  })
})
