import { describe, expect, it } from 'vitest'
import { roundFraction } from '@/domain/exact'
import { findPaceSeen, isOverItsLimit } from '@/domain/monitoring/pace-seen'
import { number } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate } from '../../fixtures/one-row'

describe('the best quarter seen', () => {
  const best = (...given: Parameters<typeof oneRow>) => {
    const seen = findPaceSeen(oneRow(...given).context)
    return seen?.bestQuarter ? roundFraction(seen.bestQuarter, 0) : null
  }
  it('is the largest of the quarters that have ended', () => {
    const actuals = [q(3, '10'), q(6, '30'), q(9, '20')]
    expect([3, 6, 9].map((asOf) => best('≥1000件', 'flow', actuals, asOf))).toEqual(['10', '30', '30'])
  })
  it('is not a part of a quarter', () =>
    expect(best('≥1000件', 'flow', [q(3, '10'), q(6, '30'), toDate(7, number('90'))], 7)).toBe('30'))
  it('is no quarter for which nothing was planned, unless something was done in it', () => {
    const options = { quarterShares: ['0', '40', '30', '30'] as const }
    expect(best('≥100件', 'flow', [q(3, '0'), toDate(4, number('1'))], 4, options)).toBeNull()
    expect(best('≥100件', 'flow', [q(3, '1'), toDate(4, number('2'))], 4, options)).toBe('1')
  })
})

describe('a sum over its limit', () => {
  it.each<[string, string, string, boolean]>([
    ['≤100万元', '100', 'at it', false],
    ['≤100万元', '100.01', 'over it', true],
    ['<100件', '99', 'one under a strict one', false],
    ['<100件', '100', 'at a strict one', true],
    ['30-50人', '50', 'at the upper edge', false],
    ['30-50人', '51', 'over the upper edge', true],
    ['30-50人', '10', 'below the lower edge', false],
    ['≥100件', '500', 'what is to be reached', false],
  ])('%s with %s, %s', (raw, figure, _title, expected) =>
    expect(isOverItsLimit(oneRow(raw, 'flow', [toDate(6, number(figure))], 6).context)).toBe(expected),
  )
  it('an average can still come down', () =>
    expect(isOverItsLimit(oneRow('≤2日', 'mean-duration', [toDate(6, number('3'))], 6).context)).toBe(false))
  it('nothing reported is over nothing', () =>
    expect(isOverItsLimit(oneRow('≤100万元', 'flow', [], 6).context)).toBe(false))
})
