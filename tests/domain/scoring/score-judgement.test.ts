import { describe, expect, it } from 'vitest'
import { fraction, multiplyFractions, roundFraction } from '@/domain/exact'
import { scoreJudgement } from '@/domain/scoring/score-judgement'

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
