import { describe, expect, test } from 'vitest'
import { completeProfile } from '@/domain/profiles/complete-profile'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'

describe('a profile that an earlier version saved', () => {
  const { lateLossPerStep: _loss, lateStepDays: _days, scoreGap: _gap, ...rest } = profile2020No10
  const stored = { ...rest, latePerTenDays: '5', budgetWeight: '20' }

  test('keeps what was saved, under the name the field has now', () => {
    expect(completeProfile(stored)).toEqual({
      ...profile2020No10,
      lateLossPerStep: '5',
      budgetWeight: '20',
    })
  })

  test('gets for what did not exist then the rule of that time', () => {
    expect(completeProfile(stored)).toMatchObject({ lateStepDays: 10, scoreGap: '5' })
  })

  test('is left as it is when it is whole', () => {
    expect(completeProfile({ ...profile2020No10, scorePlaces: 1 })).toEqual({
      ...profile2020No10,
      scorePlaces: 1,
    })
  })
})
