import { describe, expect, it } from 'vitest'
import { editProfile } from '@/domain/profiles/edit-profile'
import { listProfileFields } from '@/domain/profiles/list-profile-fields'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'
import type { RuleField } from '@/domain/profiles/profile-fields'
import type { RuleProfile } from '@/domain/profiles/rule-profile'

const fieldOf = (profile: RuleProfile, field: RuleField) =>
  listProfileFields(profile).find((each) => each.field === field)

describe('every rule of a profile with who says so', () => {
  it('a document where one gives it, else 本系统默认', () => {
    expect(fieldOf(profile2020No10, 'judgementBands')).toEqual({
      field: 'judgementBands',
      values: [
        { part: 'achievedFrom', value: '80' },
        { part: 'partlyFrom', value: '60' },
        { part: 'defaults.achieved', value: '100' },
        { part: 'defaults.partly', value: '70' },
        { part: 'defaults.not', value: '30' },
      ],
      source: { document: '财预〔2020〕10号', article: null },
      origin: 'document',
    })
    expect(fieldOf(profile2020No10, 'reverseFormula')).toEqual({
      field: 'reverseFormula',
      values: [{ part: '', value: 'ratio' }],
      source: null,
      origin: 'program',
    })
  })
  it('yes and no, counts and lists are text; weights with 成本 that a profile does not have are none', () => {
    expect(fieldOf(profile2020No10, 'strictInequality')?.values).toEqual([{ part: '', value: 'false' }])
    expect(fieldOf(profile2020No10, 'lateStepDays')?.values).toEqual([{ part: '', value: '10' }])
    expect(fieldOf(profile2020No10, 'deviationStates')?.values[1]).toEqual({ part: '1', value: 'not-met' })
    expect(fieldOf(profile2020No10, 'weightsWithCost')?.values).toEqual([])
    expect(fieldOf(profile2021No101, 'weightsWithCost')?.values[1]).toEqual({
      part: 'categoryWeights.cost',
      value: '20',
    })
  })
  it('what an officer set has no document: 本单位自定', () => {
    const edited = editProfile(profile2020No10, { reverseFormula: 'linear', scorePlaces: 1 })
    if (!edited.ok) throw new Error('refused')
    expect(fieldOf(edited.profile, 'reverseFormula')).toMatchObject({ source: null, origin: 'own' })
    expect(fieldOf(edited.profile, 'grades')).toMatchObject({ origin: 'document' })
  })
  it('no field of an official profile is 本单位自定', () => {
    for (const profile of officialProfiles)
      expect(listProfileFields(profile).filter(({ origin }) => origin === 'own')).toEqual([])
  })
})
