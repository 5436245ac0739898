import { describe, expect, it } from 'vitest'
import { fraction, roundFraction } from '@/domain/exact'
import { scoreSatisfactionIntervals } from '@/domain/scoring/score-satisfaction'
import type { TargetReading } from '@/domain/targets/reading'

const ninety: TargetReading = {
  kind: 'threshold',
  rawText: '≥90%',
  comparator: '>=',
  value: '90',
  unit: '%',
  certainty: 'stated',
}

describe('rule 9, intervals: absolute edges 90, 80, 60', () => {
  it.each([
    ['100', '1.00'],
    ['90', '1.00'],
    ['89.99', '0.80'],
    ['80', '0.80'],
    ['79.99', '0.50'],
    ['60', '0.50'],
    ['59.99', '0.00'],
    ['0', '0.00'],
  ])('%s %%: %s of the weight', (rate, share) => {
    const earned = scoreSatisfactionIntervals(fraction(rate), ninety, false)
    expect(earned?.known && roundFraction(earned.share)).toBe(share)
  })
  it('the edges are made for 90 %; another target has none', () => {
    expect(scoreSatisfactionIntervals(fraction(90), { ...ninety, value: '95' }, false)).toBeNull()
  })
  it('attainment stays rate ÷ target', () => {
    const earned = scoreSatisfactionIntervals(fraction(85), ninety, false)
    expect(earned?.known && roundFraction(earned.attainment, 4)).toBe('0.9444')
  })
})
