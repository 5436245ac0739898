import { describe, expect, it } from 'vitest'
import { fraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorScore } from '@/domain/scoreboard-model'
import type { RuleId } from '@/domain/figure-model'
import { applyStatedPoints, computePoints } from '@/domain/scoring/compute-points'
import { explainBudgetScore, explainScore } from '@/domain/scoring/explain-score'
import { indicatorResult } from '../../fixtures/indicator-result'
import { reduction } from '../../fixtures/stated-points'
import { threeIndicators } from '../../fixtures/three-indicators'

interface Given {
  readonly share: readonly [string, string]
  readonly ruleId?: RuleId
  readonly weight?: string
  readonly reduced?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly profile?: RuleProfile
}

function explain({
  share,
  ruleId = 'higher-ratio',
  weight = '5',
  reduced,
  inputs = {},
  profile = profile2020No10,
}: Given) {
  const earned = fraction(...share)
  const computed: IndicatorScore = {
    points: { known: true, value: computePoints(earned, weight, profile) },
    share: { known: true, value: earned },
    explanation: { ruleId, inputs },
    reduction: null,
    filed: null,
  }
  const stated = { reduction: reduced === undefined ? null : reduction('I01', reduced), filed: null }
  const score = applyStatedPoints(computed, stated, profile, true)
  return explainScore(indicatorResult({ setup: { weight }, result: { score } }), profile)
}

describe('how points were rounded', () => {
  it.each([
    ['92', '95', { exact: '4.842105', printed: '4.84' }],
    ['94.99', '95', { exact: '4.999474', printed: '5.00' }],
    ['1', '2', null],
    ['995', '1000', { exact: '4.975', printed: '4.98' }],
  ])('5 × %s ÷ %s', (n, d, rounding) => expect(explain({ share: [n, d] }).rounding).toEqual(rounding))
  it('as many digits as it takes to show that the printed points are not the exact ones', () => {
    const { rounding } = explain({ share: ['0.99999999', '1'] })
    expect(rounding).toEqual({ exact: '4.99999995', printed: '5.00' })
  })
  it('to the places of the profile', () => {
    const { rounding } = explain({ share: ['92', '95'], profile: { ...profile2020No10, scorePlaces: 0 } })
    expect(rounding).toEqual({ exact: '4.842105', printed: '5' })
  })
})

describe('what is missing from the full points, and why', () => {
  it.each<[RuleId, string]>([
    ['higher-ratio', 'short-of-target'],
    ['higher-negative', 'short-of-target'],
    ['lower-ratio', 'over-limit'],
    ['lower-linear', 'over-limit'],
    ['zero-target', 'over-limit'],
    ['exact-closeness', 'off-standard'],
    ['range-below', 'short-of-target'],
    ['range-above', 'over-limit'],
    ['judgement-share', 'judged-below-full'],
    ['deadline-late', 'late'],
    ['deadline-not-done', 'not-done'],
    ['survey-missing', 'not-done'],
    ['yes-no', 'breached'],
    ['frequency', 'rounds-missed'],
    ['satisfaction-interval', 'short-of-target'],
    ['budget-execution', 'underspent'],
  ])('%s: %s', (ruleId, why) => {
    expect(explain({ share: ['80', '100'], ruleId }).lost).toEqual({ points: '1', why })
  })
  it('of a compound target the part that earned least tells why', () => {
    const inputs = { lowest: 'lower-ratio' }
    expect(explain({ share: ['80', '100'], ruleId: 'compound-lowest', inputs }).lost?.why).toBe('over-limit')
  })
  it('nothing is missing from full points, also where only their rounding is full', () => {
    expect(explain({ share: ['1', '1'], ruleId: 'higher-met' }).lost).toBeNull()
    expect(explain({ share: ['94.99', '95'] }).lost).toBeNull()
  })
})

describe('手工扣减 is said beside what was computed', () => {
  it('full points, 2 taken off', () => {
    const reason = explain({ share: ['1', '1'], ruleId: 'higher-met', reduced: '2' })
    expect(reason.lost).toEqual({ points: '2', why: 'reduced-by-hand' })
    expect(reason.figures).toMatchObject({
      computed: '5.00',
      reduced: '2.00',
      points: '3.00',
      reductionReason: '指标值偏低',
    })
    expect(reason.rounding).toBeNull()
  })
  it('points lost by the rule and by hand: both are in the figures, the rule says why', () => {
    const reason = explain({ share: ['80', '100'], reduced: '1' })
    expect(reason.lost).toEqual({ points: '2', why: 'short-of-target' })
    expect(reason.figures).toMatchObject({ computed: '4.00', reduced: '1.00', points: '3.00' })
  })
})

describe('where the rule comes from', () => {
  const sourceOf = (ruleId: RuleId, profile = profile2020No10) =>
    explain({ share: ['80', '100'], ruleId, profile }).source
  const unverified = (document: string) => ({ document, article: null })
  it.each<[RuleId, string | null]>([
    ['higher-ratio', '财预〔2020〕10号'],
    ['judgement-share', '财预〔2020〕10号'],
    ['budget-execution', '财预〔2020〕10号'],
    ['lower-ratio', null],
    ['deadline-late', null],
    ['satisfaction-interval', null],
    ['survey-missing', null],
    ['compound-lowest', null],
    ['frequency', null],
  ])('%s: %s', (ruleId, document) =>
    expect(sourceOf(ruleId)).toEqual(document === null ? null : unverified(document)),
  )
  it('of a profile that follows several, the one of its field', () => {
    expect(sourceOf('judgement-share', profileHubei)).toEqual(unverified('湖北 部门整体'))
    expect(sourceOf('higher-ratio', profileHubei)).toEqual(unverified('财预〔2020〕10号'))
  })
  it('of a profile saved before rules had sources, its document', () => {
    expect(sourceOf('higher-ratio', { ...profile2020No10, sources: {} })).toEqual(
      unverified('财预〔2020〕10号'),
    )
    expect(sourceOf('judgement-share', { ...profile2020No10, sources: {} })).toBeNull()
  })
})

it('no points: the reason stands in the figures, nothing is lost or rounded', () => {
  const board = computeScoreboard(threeIndicators, profile2020No10, 6)
  const unreported = board.indicators[2]
  expect(unreported && explainScore(unreported, profile2020No10)).toMatchObject({
    subject: 'score',
    code: 'no-score',
    source: null,
    figures: { reason: 'no-data', weight: '30' },
    rounding: null,
    lost: null,
  })
})

it('预算执行率: 50 of 100 executed earns half', () => {
  const board = computeScoreboard(threeIndicators, profile2020No10, 6)
  expect(explainBudgetScore(board.budget, profile2020No10)).toMatchObject({
    code: 'budget-execution',
    figures: { actual: '50', target: '100', weight: '10', points: '5.00' },
    rounding: null,
    lost: { points: '5', why: 'underspent' },
  })
})
