import { describe, expect, it } from 'vitest'
import { fraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { IndicatorScore } from '@/domain/scoreboard-model'
import {
  applyStatedPoints,
  computePoints,
  reducePoints,
  type StatedPoints,
} from '@/domain/scoring/compute-points'
import { filedScore, reduction } from '../../fixtures/stated-points'

const profile = (scorePlaces: number) => ({ ...profile2020No10, scorePlaces })

describe('points are rounded half up to the places of the profile', () => {
  it.each([
    [2, '2.35'],
    [1, '2.3'],
    [0, '2'],
  ])('2.345 with %i places: %s', (places, points) => {
    expect(computePoints(fraction('0.2345'), '10', profile(places))).toBe(points)
  })
  it('a half goes up: 2.5 of 10 with no places is 3', () => {
    expect(computePoints(fraction('0.25'), '10', profile(0))).toBe('3')
  })
})

describe('points are never more than the weight, whatever its places', () => {
  it.each([
    ['1', '1.785', 2, '1.785'],
    ['0.999', '1.785', 2, '1.78'],
    ['1', '1.784', 2, '1.784'],
    ['1', '1.7900', 2, '1.79'],
    ['0.9999', '1.79', 0, '1.79'],
    ['1', '25.00', 1, '25.0'],
    ['1', '1.79', 1, '1.79'],
    ['1', '1.79', 0, '1.79'],
    ['0.8', '1.79', 0, '1'],
    ['1', '10', 2, '10.00'],
    ['1', '0', 2, '0.00'],
  ])('%s of %s to %i places: %s', (share, weight, places, points) => {
    expect(computePoints(fraction(share), weight, profile(places))).toBe(points)
  })
})

const computed: IndicatorScore = {
  points: { known: true, value: '8.50' },
  share: { known: true, value: fraction('0.85') },
  explanation: { ruleId: 'higher-ratio', inputs: {} },
  reduction: null,
  filed: null,
}
const unknown = { known: false, reason: 'no-data' } as const
const unreported: IndicatorScore = { ...computed, points: unknown, share: unknown }
const none = { reduction: null, filed: null }
const apply = (score: IndicatorScore, stated: Partial<StatedPoints>, isYearEnd = true) =>
  applyStatedPoints(score, { ...none, ...stated }, profile2020No10, isYearEnd)

describe('手工扣减 is taken off the computed points', () => {
  it.each([
    ['2', '6.50', '2.00'],
    ['8.49', '0.01', '8.49'],
    ['8.5', '0.00', '8.50'],
    ['8.51', '0.00', '8.50'],
    ['0', '8.50', '0.00'],
    ['-1', '8.50', '0.00'],
  ])('%s off 8.50 leaves %s; %s was taken off', (off, left, taken) => {
    const score = apply(computed, { reduction: reduction('I01', off) })
    expect(score.points).toEqual({ known: true, value: left })
    expect(score.reduction).toEqual({ points: taken, reason: '指标值偏低' })
  })
  it('the share that the rule gives stays, and nothing is taken off where nothing was computed', () => {
    expect(apply(computed, { reduction: reduction('I01', '2') }).share).toEqual(computed.share)
    expect(apply(unreported, { reduction: reduction('I01', '2') })).toMatchObject({
      points: unknown,
      reduction: null,
    })
    expect(reducePoints(unknown, reduction('I01', '2'), profile2020No10)).toBe(unknown)
  })
})

describe('填报得分 stands beside the computed points and moves nothing', () => {
  it.each([
    ['9', '0.50'],
    ['8.50', '0.00'],
    ['8', '-0.50'],
    ['8.505', '0.005'],
  ])('%s filed of 8.50 computed: difference %s', (points, difference) => {
    const score = apply(computed, { filed: filedScore('I01', points) })
    expect(score.filed).toEqual({ points, difference, reason: '' })
    expect(score.points).toEqual(computed.points)
  })
  it('is held against the points after what was taken off', () => {
    const stated = { filed: filedScore('I01', '8.50'), reduction: reduction('I01', '1') }
    expect(apply(computed, stated).filed?.difference).toBe('1.00')
  })
  it('has no difference while nothing was computed, or before the year’s end', () => {
    const stated = { filed: filedScore('I01', '9') }
    expect(apply(unreported, stated).filed).toEqual({ points: '9', difference: null, reason: '' })
    expect(apply(computed, stated, false).filed?.difference).toBeNull()
  })
  it('nothing stated: the score itself', () => expect(apply(computed, {})).toBe(computed))
})
