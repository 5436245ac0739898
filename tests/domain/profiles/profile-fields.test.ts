import { describe, expect, it } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import { differingFields, RULE_FIELDS } from '@/domain/profiles/profile-fields'

describe('the rules of a profile', () => {
  it('every field of a profile is a rule or says which profile it is', () => {
    const naming = ['profileId', 'ownName', 'basedOn', 'document', 'sources']
    expect([...RULE_FIELDS, ...naming].sort()).toEqual(Object.keys(profile2020No10).sort())
  })
})

describe('where two profiles differ', () => {
  it.each([
    ['a profile from itself', profile2020No10, structuredClone(profile2020No10), []],
    ['101号', profile2020No10, profile2021No101, ['weightsWithCost']],
    [
      '湖北',
      profile2020No10,
      profileHubei,
      ['budgetWeight', 'categoryWeights', 'poolsBenefitAndSatisfaction', 'judgementBands'],
    ],
  ])('%s', (_name, a, b, fields) => {
    expect(differingFields(a, b)).toEqual(fields)
    expect(differingFields(b, a)).toEqual(fields)
  })
  it('the order of keys says nothing, the order of a list does', () => {
    const { output, benefit, satisfaction } = profile2020No10.categoryWeights
    const turned = { ...profile2020No10, categoryWeights: { satisfaction, benefit, output } }
    expect(differingFields(profile2020No10, turned)).toEqual([])
    const grades = [...profile2020No10.grades].reverse()
    expect(differingFields(profile2020No10, { ...profile2020No10, grades })).toEqual(['grades'])
  })
  it('name and sources are no rules', () => {
    expect(
      differingFields(profile2020No10, { ...profile2020No10, ownName: '本局办法', sources: {} }),
    ).toEqual([])
  })
})
