import { describe, expect, it } from 'vitest'
import { checkProfile } from '@/domain/profiles/check-profile'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import { profile2020No10 as base } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'

const codes = (changes: Partial<RuleProfile>) =>
  checkProfile({ ...base, ...changes }).map(({ field, code }) => `${field} ${code}`)
const bands = (achievedFrom: string, partlyFrom: string, achieved = '100', partly = '70', not = '30') => ({
  judgementBands: { achievedFrom, partlyFrom, defaults: { achieved, partly, not } },
})
const lights = (changes: Partial<RuleProfile['lights']>) => ({ lights: { ...base.lights, ...changes } })
const intervals = (...steps: [string, string][]) => ({
  satisfactionIntervals: { target: '90', steps: steps.map(([from, share]) => ({ from, share })) },
})
const grades = (...edges: [RuleProfile['grades'][number]['grade'], string][]) => ({
  grades: edges.map(([grade, from]) => ({ grade, from })),
})

it.each(officialProfiles.map((profile) => [profile.document, profile] as const))(
  '%s is sound',
  (_name, profile) => expect(checkProfile(profile)).toEqual([]),
)

describe('a profile is refused', () => {
  it.each<[string, Partial<RuleProfile>, string[]]>([
    ['weights of 99', { budgetWeight: '9' }, ['categoryWeights weights-not-100']],
    ['weights of 100.01', { budgetWeight: '10.01' }, ['categoryWeights weights-not-100']],
    [
      'weights of 100 with places: taken',
      { budgetWeight: '10.5', categoryWeights: { output: '50', benefit: '29.5', satisfaction: '10' } },
      [],
    ],
    [
      'a negative weight, even where the sum is 100',
      { budgetWeight: '-10', categoryWeights: { output: '70', benefit: '30', satisfaction: '10' } },
      ['budgetWeight too-small'],
    ],
    ['a weight that is no figure', { budgetWeight: '' }, ['budgetWeight not-decimal']],
    ['an exponent', { categoryWeights: { output: '9e1' } }, ['categoryWeights not-decimal']],
    [
      'weights with 成本 that are not 100',
      { weightsWithCost: { budgetWeight: '10', categoryWeights: { cost: '20', output: '40' } } },
      ['weightsWithCost weights-not-100'],
    ],
    [
      'bands at 80 and 80',
      bands('80', '80', '100', '80'),
      ['judgementBands out-of-order', 'judgementBands default-outside-band'],
    ],
    [
      'bands at 60 and 80',
      bands('60', '80', '100', '70', '30'),
      ['judgementBands out-of-order', 'judgementBands default-outside-band'],
    ],
    ['a band over 100', bands('101', '60'), ['judgementBands too-large']],
    ['达成 by default 79.9', bands('80', '60', '79.9'), ['judgementBands default-outside-band']],
    ['达成 by default at its edge: taken', bands('80', '60', '80'), []],
    [
      '部分 by default 80, which belongs to 达成',
      bands('80', '60', '100', '80'),
      ['judgementBands default-outside-band'],
    ],
    ['部分 by default 60: taken', bands('80', '60', '100', '60'), []],
    ['未达成 by default 60', bands('80', '60', '100', '70', '60'), ['judgementBands default-outside-band']],
    ['未达成 by default 0: taken', bands('80', '60', '100', '70', '0'), []],
    ['no interval', intervals(), ['satisfactionIntervals no-intervals']],
    [
      'intervals that rise',
      intervals(['60', '50'], ['90', '100']),
      ['satisfactionIntervals out-of-order', 'satisfactionIntervals out-of-order'],
    ],
    [
      'a higher rate that earns less',
      intervals(['90', '50'], ['80', '60']),
      ['satisfactionIntervals out-of-order'],
    ],
    ['two intervals that earn the same: taken', intervals(['90', '80'], ['80', '80']), []],
    ['an interval that earns over 100 %', intervals(['90', '101']), ['satisfactionIntervals too-large']],
    [
      'grades out of order',
      grades(['excellent', '80'], ['good', '90'], ['fair', '60'], ['poor', '0']),
      ['grades out-of-order'],
    ],
    [
      'two grades at one edge',
      grades(['excellent', '90'], ['good', '90'], ['fair', '60'], ['poor', '0']),
      ['grades out-of-order'],
    ],
    [
      'a grade missing',
      grades(['excellent', '90'], ['good', '80'], ['poor', '0']),
      ['grades grades-incomplete'],
    ],
    [
      'totals without a grade',
      grades(['excellent', '90'], ['good', '80'], ['fair', '60'], ['poor', '1']),
      ['grades grades-incomplete'],
    ],
    ['red above green', lights({ paceRedBelow: '81' }), ['lights out-of-order']],
    ['red at green, no yellow: taken', lights({ paceRedBelow: '80' }), []],
    ['超额 below the target', lights({ overFrom: '99' }), ['lights out-of-order']],
    ['超额 at the target: taken', lights({ overFrom: '100' }), []],
    ['near above the target', lights({ levelNear: '101' }), ['lights too-large']],
    ['a reason asked before the flag', { overAchievedReason: '119' }, ['overAchievedReason out-of-order']],
    ['a flag below the target', { overAchievedFlag: '99' }, ['overAchievedFlag out-of-order']],
    ['a loss over everything', { lateLossPerStep: '100.1' }, ['lateLossPerStep too-large']],
    ['all or nothing: taken', { lateLossPerStep: '100' }, []],
    ['steps of 0 days', { lateStepDays: 0 }, ['lateStepDays too-small']],
    ['steps of half days', { lateStepDays: 1.5 }, ['lateStepDays not-whole']],
    ['three places', { scorePlaces: 3 }, ['scorePlaces too-large']],
    ['places below none', { scorePlaces: -1 }, ['scorePlaces too-small']],
    ['no places: taken', { scorePlaces: 0 }, []],
    ['fewer than no answers', { fewAnswersBelow: -1 }, ['fewAnswersBelow too-small']],
    ['a line over 100 %', { executionReasonLine: '100.01' }, ['executionReasonLine too-large']],
    ['a negative gap', { balanceGap: '-1' }, ['balanceGap too-small']],
    ['nothing is ever possible', { impossibleFactor: '0' }, ['impossibleFactor too-small']],
  ])('%s', (_name, changes, expected) => expect(codes(changes)).toEqual(expected))

  it('with the figure in question', () => {
    expect(checkProfile({ ...base, budgetWeight: '9' })[0]?.params).toEqual({ sum: '99' })
    expect(checkProfile({ ...base, lateLossPerStep: '101' })[0]?.params).toEqual({
      value: '101',
      most: '100',
    })
    expect(checkProfile({ ...base, ...lights({ paceRedBelow: '81' }) })[0]?.params).toEqual({
      higher: '80',
      lower: '81',
    })
  })
})
