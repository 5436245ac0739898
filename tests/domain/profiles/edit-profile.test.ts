import { describe, expect, it } from 'vitest'
import { editProfile, type ProfilePatch } from '@/domain/profiles/edit-profile'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import type { RuleProfile } from '@/domain/profiles/rule-profile'

function edited(profile: RuleProfile, patch: ProfilePatch): RuleProfile {
  const result = editProfile(profile, patch)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.profile
}

describe('a profile of the unit’s own', () => {
  const linear = edited(profileHubei, { reverseFormula: 'linear', ownName: ' 本局办法 ' })
  it('says what it was made from and what was changed', () => {
    expect(linear).toMatchObject({
      profileId: 'custom',
      basedOn: 'hubei-department',
      ownName: '本局办法',
      document: '湖北 部门整体',
      reverseFormula: 'linear',
      ownFields: ['reverseFormula'],
    })
  })
  it('a changed field has no official source any more, the others keep theirs', () => {
    const bands = { ...profileHubei.judgementBands, partlyFrom: '55' }
    const own = edited(linear, { judgementBands: bands })
    expect(own.ownFields).toEqual(['reverseFormula', 'judgementBands'])
    expect(own.sources.judgementBands).toBeUndefined()
    expect(own.sources.categoryWeights).toEqual({ document: '湖北 部门整体', article: null })
  })
  it('set back, the field has its source again', () => {
    const own = edited(profileHubei, { judgementBands: profile2020No10.judgementBands, ownName: '本局办法' })
    const back = edited(own, { judgementBands: profileHubei.judgementBands })
    expect(back.sources).toEqual(profileHubei.sources)
    expect(back.ownFields).toEqual([])
  })
  it('with every field set back and no name it is the official one again', () => {
    for (const profile of officialProfiles) {
      const own = edited(profile, { scorePlaces: 1, ownName: '本局办法' })
      expect(edited(own, { scorePlaces: profile.scorePlaces, ownName: '' })).toBe(profile)
    }
  })
  it('nothing changed: the profile itself', () => expect(edited(profileHubei, {})).toBe(profileHubei))
  it('made elsewhere from a profile that nobody here knows: what was changed so far stays marked', () => {
    const strange = { ...linear, basedOn: 'somewhere-else', ownFields: ['lateStepDays'] }
    const own = edited(strange, { scorePlaces: 1 })
    expect(own).toMatchObject({ basedOn: 'somewhere-else', ownFields: ['lateStepDays', 'scorePlaces'] })
  })
})

it('what is wrong is refused whole, with every reason', () => {
  const result = editProfile(profile2020No10, { budgetWeight: '20', scorePlaces: 3 })
  expect(result).toEqual({
    ok: false,
    issues: [
      { field: 'categoryWeights', code: 'weights-not-100', params: { sum: '110' } },
      { field: 'scorePlaces', code: 'too-large', params: { value: '3', most: '2' } },
    ],
  })
})
