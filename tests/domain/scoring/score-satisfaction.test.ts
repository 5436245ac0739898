import { describe, expect, it } from 'vitest'
import { fraction, roundFraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { scoreSatisfactionIntervals } from '@/domain/scoring/score-satisfaction'
import { scoreThreshold } from '@/domain/scoring/score-threshold'
import type { TargetReading } from '@/domain/targets/reading'

const ninety: TargetReading = {
  kind: 'threshold',
  rawText: '≥90%',
  comparator: '>=',
  value: '90',
  unit: '%',
  certainty: 'stated',
}

function byIntervals(rate: string, reading = ninety, profile: RuleProfile = profile2020No10) {
  const proRata = scoreThreshold(fraction(rate), reading, profile)
  return proRata.known ? scoreSatisfactionIntervals(fraction(rate), reading, proRata, profile) : null
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
    const earned = byIntervals(rate)
    expect(earned?.known && roundFraction(earned.share)).toBe(share)
  })
  it('the edges are made for 90 %; another target has none', () => {
    expect(byIntervals('90', { ...ninety, value: '95' })).toBeNull()
  })
  it('attainment stays rate ÷ target', () => {
    const earned = byIntervals('85')
    expect(earned?.known && roundFraction(earned.attainment, 4)).toBe('0.9444')
  })
  it('90 points of a mark of 100 are no rate of 90 %', () => {
    expect(byIntervals('90', { ...ninety, unit: '分' })).toBeNull()
  })
  it('a strict target stays missed in the highest interval: 90 of >90 %', () => {
    expect(byIntervals('90', { ...ninety, comparator: '>' })).toMatchObject({ met: false })
    expect(byIntervals('90')).toMatchObject({ met: true })
  })
  const own: RuleProfile = {
    ...profile2020No10,
    satisfactionIntervals: {
      target: '95',
      steps: [
        { from: '70', share: '40' },
        { from: '95', share: '100' },
      ],
    },
  }
  it.each([
    ['95', '1.00'],
    ['94.99', '0.40'],
    ['70', '0.40'],
    ['69.99', '0.00'],
  ])('edges and target are the profile’s, in whatever order: %s %% → %s', (rate, share) => {
    const earned = byIntervals(rate, { ...ninety, value: '95' }, own)
    expect(earned?.known && roundFraction(earned.share)).toBe(share)
    expect(byIntervals(rate, ninety, own)).toBeNull()
  })
})
