import { describe, expect, it } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { findWeightGaps } from '@/domain/targets/find-weight-gaps'
import { makeIndicator } from '../../fixtures/plan-facts'

const benefit = { category: 'benefit', filedCategory: '效益指标', subcategory: 'social-benefit' } as const
const survey = { category: 'satisfaction', filedCategory: '满意度指标' } as const
const rows = [
  makeIndicator('I01'),
  makeIndicator('I02'),
  makeIndicator('I03', benefit),
  makeIndicator('I04', survey),
]
const gaps = (locked: Record<string, string>, table = rows) =>
  findWeightGaps(table, profile2020No10, new Map(Object.entries(locked)))

describe('levels that do not add up are said with by how much', () => {
  it.each<[string, Record<string, string>, unknown[]]>([
    ['nothing locked', {}, []],
    ['a locked row with others to take the rest', { I01: '40' }, []],
    ['up to the whole level', { I01: '50' }, []],
    [
      'a hundredth over',
      { I01: '50.01' },
      [
        {
          ...{ code: 'weights-off-level-over', severity: 'warning' },
          params: { level: '产出指标', sum: '50.01', due: '50.00', gap: '0.01' },
        },
      ],
    ],
    [
      'nobody left to carry the rest',
      { I03: '25' },
      [
        {
          ...{ code: 'weights-off-level-under', severity: 'warning' },
          params: { level: '效益指标', sum: '25.00', due: '30.00', gap: '5.00' },
        },
      ],
    ],
  ])('%s', (_name, locked, expected) => expect(gaps(locked)).toEqual(expected))

  it('two levels at once', () => {
    expect(gaps({ I03: '25', I04: '15' }).map(({ code }) => code)).toEqual([
      'weights-off-level-under',
      'weights-off-level-over',
    ])
  })

  it('points of a form that make no 100 with the budget', () => {
    const stated = rows.map((row, index) => ({
      ...row,
      filedWeight: ['30', '30', '30', '10'][index] ?? null,
    }))
    expect(gaps({}, stated)).toEqual([
      {
        ...{ code: 'weights-not-100-over', severity: 'warning' },
        params: { level: '', sum: '110.00', due: '100.00', gap: '10.00' },
      },
    ])
    expect(gaps({}, [makeIndicator('I01', { filedWeight: '89' })])[0]).toMatchObject({
      ...{ code: 'weights-not-100-under', params: { sum: '99.00', gap: '1.00' } },
    })
  })

  it('no row, no finding', () => expect(gaps({}, [])).toEqual([]))
})
