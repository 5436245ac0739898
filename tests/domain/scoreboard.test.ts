import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import { roundFraction, sumDecimals } from '@/domain/exact'
import { makeActual, makeFacts, makeIndicator, makeTarget, makeVersion, number } from '../fixtures/plan-facts'
import { lookAtAll } from '../fixtures/look-at-all'
import { shuffled } from '../fixtures/shuffled-facts'
import { threeIndicators } from '../fixtures/three-indicators'
import { wholePlan } from '../fixtures/whole-plan'

const facts = threeIndicators

describe('the scoreboard as of a period', () => {
  it('June sees June, March sees March', () => {
    const [march, june] = [3, 6].map((asOf) => computeScoreboard(facts, profile2020No10, asOf))
    const figure = (board: typeof march) => board?.indicators[0]?.attainment
    expect(figure(march)).toMatchObject({ known: true })
    expect(june?.indicators[0]?.status).toBe('on-track')
    expect(march?.indicators[0]?.status).toBe('on-track')
    expect(march?.indicators[1]?.status).toBe('no-data')
    expect(june?.indicators[1]?.status).toBe('nearly-met')
  })

  it('a row without figures is counted as missing with its weight, and there is no grade', () => {
    const { total } = computeScoreboard(facts, profile2020No10, 6)
    expect(total.missingRows).toBe(1)
    expect(total.missingWeight).toBe('30.00')
    expect(total.total.known).toBe(false)
    expect(total.grade.known).toBe(false)
    expect(total.forecastUnknownWeight).toBe('30.00')
  })

  it('the forecast scores the year the figures lead to: 55 by June → 110, full points; 88 % stays', () => {
    const board = computeScoreboard(facts, profile2020No10, 6)
    expect(board.indicators[0]?.forecastPoints).toEqual({ known: true, value: '30.00' })
    expect(board.indicators[1]?.forecastPoints).toEqual({ known: true, value: '29.33' })
    expect(board.total.forecastEarned).toBe('69.33')
    expect(board.total.forecastWeight).toBe('70.00')
  })

  it('where a flow should be today is shown for flows only', () => {
    const board = computeScoreboard(facts, profile2020No10, 6)
    const expected = board.indicators[0]?.expectedToDate
    expect(expected && roundFraction(expected)).toBe('50.00')
    expect(board.indicators[1]?.expectedToDate).toBeNull()
  })

  it('lights count every row and its weight once', () => {
    const board = computeScoreboard(facts, profile2020No10, 6)
    expect(board.lights.reduce((sum, light) => sum + light.rows, 0)).toBe(3)
    expect(sumDecimals(board.lights.map((light) => light.weight))).toBe('90')
    expect(Object.values(board.statusCounts).reduce((sum, count) => sum + count, 0)).toBe(3)
  })
})

describe('the target version in force is the latest dated on or before the period end', () => {
  const adjusted: PlanFacts = {
    ...facts,
    targetVersions: [makeVersion(2, '2022-07-01'), makeVersion(1, '2022-03-15')],
    targets: [...facts.targets, makeTarget('I02', '≥80%', { version: 2 })],
  }
  it.each([
    [3, 1, '≥90%'],
    [6, 1, '≥90%'],
    [9, 2, '≥80%'],
  ])('month %i: version %i, %s', (asOf, version, rawText) => {
    const board = computeScoreboard(adjusted, profile2020No10, asOf)
    expect(board.targetVersion.version).toBe(version)
    expect(board.indicators[1]?.target.rawText).toBe(rawText)
  })
  it('a later date goes before a higher number', () => {
    const versions = [
      makeVersion(1, '2022-01-01'),
      makeVersion(2, '2022-09-01'),
      makeVersion(3, '2022-06-01'),
    ]
    const targets = [
      ...facts.targets,
      ...[2, 3].map((version) => makeTarget('I02', `≥8${version}%`, { version })),
    ]
    const inForce = (asOf: number) =>
      computeScoreboard({ ...facts, targetVersions: versions, targets }, profile2020No10, asOf)
    expect([3, 6, 9].map((asOf) => inForce(asOf).indicators[1]?.target.rawText)).toEqual([
      '≥90%',
      '≥83%',
      '≥82%',
    ])
    expect([3, 6, 9].map((asOf) => inForce(asOf).targetVersion.version)).toEqual([1, 3, 2])
  })
  it('of two adjustments of one day the later one counts, and the first version from 1 January', () => {
    const versions = [
      makeVersion(1, '2022-05-01'),
      makeVersion(2, '2022-06-30'),
      makeVersion(3, '2022-06-30'),
    ]
    const board = (asOf: number) =>
      computeScoreboard({ ...facts, targetVersions: versions }, profile2020No10, asOf).targetVersion.version
    expect([board(3), board(5), board(6)]).toEqual([1, 1, 3])
  })
  it('a period of the history is judged by the target that was in force then', () => {
    const lowered = {
      ...adjusted,
      targets: [...facts.targets, makeTarget('I01', '≥50件', { version: 2 })],
      actuals: [...facts.actuals, makeActual('I01', 9, 'period', number('5'))],
    }
    const periods = computeScoreboard(lowered, profile2020No10, 9).indicators[0]?.periods()
    const shares = periods?.map(({ attainment }) => attainment.known && roundFraction(attainment.value))
    expect(shares).toEqual(['0.20', '0.55', '1.20', false])
  })
  it('an adjustment leaves the targets it does not name as they were', () => {
    expect(computeScoreboard(adjusted, profile2020No10, 12).indicators[0]?.target.rawText).toBe('≥100件')
  })
})

describe('laws', () => {
  it.each([6, 7, 9, 12])('the order of facts carries no meaning, month %i', (asOf) => {
    const boardOf = (plan: PlanFacts) => lookAtAll(computeScoreboard(plan, profile2020No10, asOf))
    const expected = boardOf(wholePlan)
    fc.assert(
      fc.property(shuffled(wholePlan), (plan) => {
        expect(boardOf(plan)).toStrictEqual(expected)
      }),
      { numRuns: 10 },
    )
  })
  it('a plan without a first target version is an error, not a guess', () => {
    expect(() => computeScoreboard({ ...facts, targetVersions: [] }, profile2020No10, 6)).toThrow()
  })
})

describe('what the program proposes follows the table it stands on', () => {
  const indicators = [makeIndicator('I01'), makeIndicator('I02')]
  const table = makeFacts({
    indicators,
    targets: [makeTarget('I01', '≥100件'), makeTarget('I02', '≥90%')],
    tasks: [],
  })
  const setupsOf = (plan: PlanFacts, profile = profile2020No10) =>
    computeScoreboard(plan, profile, 6).indicators.map(({ setup: { measureKind, weight } }) => [
      measureKind,
      weight,
    ])

  it('a weight fixed by hand: the rest is shared out anew, and comes back when it is taken back', () => {
    const fixed = (weight: string | null): PlanFacts => ({
      ...table,
      setupChoices: [
        {
          ...{ planId: 'plan', indicatorId: 'I01', measureKind: null, source: null, taskIds: null, weight },
          ...{ ownerSection: null, quarterShares: null, recordedAt: '', recordedBy: '' },
        },
      ],
    })
    const weightsOf = (plan: PlanFacts) => setupsOf(plan).map(([, weight]) => weight)
    expect(weightsOf(table)).toEqual(['45.00', '45.00'])
    expect(weightsOf(fixed('30'))).toEqual(['30', '60.00'])
    expect(weightsOf(fixed('100'))).toEqual(['100', '0.00'])
    expect(computeScoreboard(fixed('100'), profile2020No10, 6).findings).toMatchObject([
      { code: 'weights-off-level-over', params: { sum: '100.00', due: '90.00', gap: '10.00' } },
    ])
    expect(weightsOf(fixed(null))).toEqual(['45.00', '45.00'])
    expect(computeScoreboard(fixed('30'), profile2020No10, 6).indicators[0]?.setup.settled).toEqual([
      'weight',
    ])
  })

  it('it stays the same object while only figures change', () => {
    const before = computeScoreboard(table, profile2020No10, 6).indicators[0]?.setup
    const actuals = [makeActual('I01', 3, 'period', number('20'))]
    expect(computeScoreboard({ ...table, actuals }, profile2020No10, 6).indicators[0]?.setup).toBe(before)
  })

  it.each<[string, PlanFacts, typeof profile2020No10]>([
    [
      'another target',
      { ...table, targets: [makeTarget('I01', '每季度1次'), makeTarget('I02', '现场')] },
      profile2020No10,
    ],
    ['another profile', table, { ...profile2020No10, categoryWeights: { output: '40' }, budgetWeight: '60' }],
  ])('%s is asked anew, and the first one again as before', (_name, other, profile) => {
    const first = setupsOf(table)
    const fresh = setupsOf({ ...other, indicators: [...indicators] }, profile)
    expect(setupsOf(other, profile)).toEqual(fresh)
    expect(fresh).not.toEqual(first)
    expect(setupsOf(table)).toEqual(first)
  })
})
