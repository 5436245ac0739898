import { describe, expect, it } from 'vitest'
import { roundFraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { scoreDeadline } from '@/domain/scoring/score-deadline'

const DUE = '2022-11-30'

function share(done: string | null, asOfDay: string, isYearEnd = false): string {
  const earned = scoreDeadline(done, DUE, asOfDay, isYearEnd, profile2020No10)
  return earned.known ? `${roundFraction(earned.share)} ${earned.ruleId}` : earned.reason
}

describe('rule 8: late loses a tenth of the weight for every ten days begun', () => {
  it.each([
    ['2022-06-01', '2022-12-31', '1.00 deadline-met'],
    ['2022-11-30', '2022-12-31', '1.00 deadline-met'],
    ['2022-12-01', '2022-12-31', '0.90 deadline-late'],
    ['2022-12-10', '2022-12-31', '0.90 deadline-late'],
    ['2022-12-11', '2022-12-31', '0.80 deadline-late'],
    ['2024-01-01', '2022-12-31', '0.00 deadline-late'],
  ])('done on %s: %s', (done, asOf, expected) => expect(share(done, asOf)).toBe(expected))

  it('before its day an undone deadline has no score', () =>
    expect(share(null, '2022-09-30')).toBe('not-due'))
  it('on its day it is due', () => expect(share(null, '2022-11-30')).toBe('0.00 deadline-not-done'))
  it('at the year end an undone one earns nothing', () =>
    expect(share(null, '2022-10-31', true)).toBe('0.00 deadline-not-done'))
})
