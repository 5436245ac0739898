import { describe, expect, it } from 'vitest'
import { ProfileIssues } from '@/domain/profiles/profile-issue'

const collect = (check: (issues: ProfileIssues) => void) => {
  const issues = new ProfileIssues()
  check(issues)
  return issues.all.map(({ code, params }) => [code, params])
}

describe('what is wrong with the figures of a field', () => {
  it.each([
    ['0', []],
    ['-0.01', [['too-small', { value: '-0.01' }]]],
    ['100', []],
    ['100.01', [['too-large', { value: '100.01', most: '100' }]]],
    ['1e1', [['not-decimal', { value: '1e1' }]]],
    ['', [['not-decimal', { value: '' }]]],
  ])('%s of 0…100', (value, expected) => {
    expect(collect((issues) => void issues.checkDecimals('balanceGap', [value], '100'))).toEqual(expected)
  })
  it('without a most, any size is taken', () =>
    expect(collect((issues) => void issues.checkDecimals('overAchievedFlag', ['1000']))).toEqual([]))
  it.each([
    [1, []],
    [0, [['too-small', { value: '0' }]]],
    [3, [['too-large', { value: '3', most: '2' }]]],
    [1.5, [['not-whole', { value: '1.5' }]]],
    [Number.NaN, [['not-whole', { value: 'NaN' }]]],
  ])('%d as a whole number from 1 to 2', (value, expected) =>
    expect(collect((issues) => issues.checkWhole('scorePlaces', value, 1, 2))).toEqual(expected),
  )
  it.each([
    [['90', '80', '60'], false, 0],
    [['90', '90', '60'], false, 1],
    [['90', '90', '60'], true, 0],
    [['60', '80', '90'], true, 2],
    [['90'], false, 0],
  ])('%j falling, may meet: %j → %i issues', (edges, mayMeet, count) =>
    expect(collect((issues) => issues.checkFalling('grades', edges, mayMeet))).toHaveLength(count),
  )
})
