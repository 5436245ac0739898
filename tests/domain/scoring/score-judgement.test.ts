import { describe, expect, it } from 'vitest'
import { fraction, multiplyFractions, roundFraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { judgementBandOf, scoreJudgement } from '@/domain/scoring/score-judgement'

describe('rule 7: the point inside the band is the share of the weight', () => {
  it.each([
    ['achieved', '90', '9.00', true],
    ['partly-achieved', '70', '7.00', false],
    ['not-achieved', '0', '0.00', false],
    ['achieved', '80', '8.00', true],
  ] as const)('%s at %s %% of 10: %s', (band, share, points, met) => {
    const earned = scoreJudgement(band, share)
    expect(earned.known && roundFraction(multiplyFractions(earned.share, fraction(10)))).toBe(points)
    expect(earned.known && earned.met).toBe(met)
  })
})

describe('band edges: 80 belongs to 达成, 60 to 部分', () => {
  it.each([
    ['100', 'achieved'],
    ['80', 'achieved'],
    ['79.99', 'partly-achieved'],
    ['60', 'partly-achieved'],
    ['59.99', 'not-achieved'],
    ['0', 'not-achieved'],
    ['100.01', null],
    ['-0.01', null],
  ])('%s: %s', (share, band) => expect(judgementBandOf(share, profile2020No10)).toBe(band))
})
