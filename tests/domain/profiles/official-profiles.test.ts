import { describe, expect, it } from 'vitest'
import { compareDecimals, sumDecimals } from '@/domain/exact'
import { officialProfile, officialProfiles } from '@/domain/profiles/official-profiles'

describe('the profiles that come with the program', () => {
  it('财预〔2020〕10号 is the first and so the default', () => {
    expect(officialProfiles.map(({ profileId }) => profileId)).toEqual([
      'mof-2020-10',
      'mof-2021-101',
      'hubei-department',
    ])
  })

  it.each(officialProfiles.map((profile) => [profile.document, profile] as const))(
    '%s: the weights sum to 100, with 成本 and without',
    (_document, { budgetWeight, categoryWeights, weightsWithCost }) => {
      const sumOf = (budget: string, levels: object) =>
        sumDecimals([budget, ...Object.values(levels).map(String)])
      expect(sumOf(budgetWeight, categoryWeights)).toBe('100')
      if (weightsWithCost)
        expect(sumOf(weightsWithCost.budgetWeight, weightsWithCost.categoryWeights)).toBe('100')
    },
  )

  it.each(officialProfiles.map((profile) => [profile.document, profile] as const))(
    '%s: no article is named, every source is of a field, and it survives being stored',
    (_document, profile) => {
      expect(Object.values(profile.sources).every((source) => source?.article === null)).toBe(true)
      expect(Object.keys(profile.sources).filter((field) => !(field in profile))).toEqual(['scoring'])
      expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
    },
  )

  it.each(officialProfiles.map((profile) => [profile.document, profile] as const))(
    '%s: the default of each band lies in it',
    (_document, { judgementBands: { achievedFrom, partlyFrom, defaults } }) => {
      expect(compareDecimals(defaults.achieved, achievedFrom)).toBeGreaterThanOrEqual(0)
      expect(compareDecimals(defaults.partly, partlyFrom)).toBeGreaterThanOrEqual(0)
      expect(compareDecimals(defaults.partly, achievedFrom)).toBe(-1)
      expect(compareDecimals(defaults.not, partlyFrom)).toBe(-1)
    },
  )

  it('is found by its id; a custom one is none of them', () => {
    expect(officialProfile('mof-2021-101')).toBe(officialProfiles[1])
    expect(officialProfile('custom')).toBeUndefined()
  })
})
