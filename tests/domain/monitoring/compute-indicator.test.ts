import { describe, expect, it } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { roundFraction } from '@/domain/exact'
import type { Actual, PlanFacts } from '@/domain/model'
import { computeIndicator } from '@/domain/monitoring/compute-indicator'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { readTarget } from '@/domain/targets/read-target'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import type { IndicatorSetup, MeasureKind } from '@/domain/targets/indicator-setup'
import {
  judgement,
  makeActual,
  makeFacts,
  makeIndicator,
  makeSetup,
  makeTarget,
  number,
  parts,
} from '../../fixtures/plan-facts'

function compute(
  rawText: string,
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  source: IndicatorSetup['source'] = { kind: 'entry' },
  quarterShares: IndicatorSetup['quarterShares'] = ['25', '25', '25', '25'],
  caseTotals: PlanFacts['caseTotals'] = null,
): IndicatorResult {
  const target = makeTarget('I01', rawText)
  const setup = makeSetup('I01', { measureKind, source, quarterShares })
  const input = {
    indicator: makeIndicator('I01'),
    setup,
    target,
    reading: readTarget(target, '某指标', 2022),
    actuals,
    facts: makeFacts({ actuals, caseTotals }),
    profile: profile2020No10,
  }
  return computeIndicator(input, asOf)
}
const q = (end: number, amount: string) => makeActual('I01', end, 'period', number(amount))
const toDate = (end: number, value: Parameters<typeof makeActual>[3]) =>
  makeActual('I01', end, 'cumulative', value)

describe('where a flow should be today', () => {
  it.each<[string, string, MeasureKind, Actual[], number, string | null]>([
    [
      'a flow: its target × planned share to the last reported period',
      '>400件',
      'flow',
      [q(3, '80'), q(6, '90')],
      9,
      '200.00',
    ],
    ['a flow without any figure: to the as-of period', '>400件', 'flow', [], 9, '300.00'],
    ['at its end it is a level', '>400件', 'flow', [toDate(12, number('371'))], 12, null],
    ['a rate is never divided by the calendar', '≥90%', 'rate', [toDate(6, number('88'))], 6, null],
    ['a range has its lower edge to reach', '30-50人', 'flow', [toDate(6, number('10'))], 6, '15.00'],
    ['a limit has no pace', '≤390万元', 'flow', [toDate(6, number('100'))], 6, null],
  ])('%s', (_title, raw, measureKind, actuals, asOf, expected) => {
    const expectedToDate = compute(raw, measureKind, actuals, asOf).expectedToDate
    expect(expectedToDate && roundFraction(expectedToDate)).toBe(expected)
  })
})

describe('points are withheld, never guessed', () => {
  it.each<[string, string, MeasureKind, Actual[], number, string]>([
    ['a flow with a quarter missing', '≥100件', 'flow', [q(3, '50'), q(9, '50')], 9, 'incomplete'],
    [
      'a rate with a quarter missing keeps its figure',
      '≥90%',
      'rate',
      [
        makeActual('I01', 3, 'period', parts('90', '100')),
        makeActual('I01', 9, 'period', parts('90', '100')),
      ],
      9,
      '10.00',
    ],
    ['September in December', '≥90%', 'rate', [toDate(9, number('95'))], 12, 'no-data'],
    ['September in September', '≥90%', 'rate', [toDate(9, number('95'))], 9, '10.00'],
    [
      'a judgement of September in December',
      '明显改善',
      'qualitative',
      [toDate(9, judgement('100', 'achieved'))],
      12,
      'no-data',
    ],
    ['nothing', '≥90%', 'rate', [], 6, 'no-data'],
  ])('%s', (_title, raw, measureKind, actuals, asOf, expected) => {
    const { points } = compute(raw, measureKind, actuals, asOf).score
    expect(points.known ? points.value : points.reason).toBe(expected)
  })
  it('a milestone that was done in March needs no word in December', () => {
    const done = compute('11月底之前', 'milestone', [toDate(3, { kind: 'date', date: '2022-03-01' })], 12)
    expect(done.score.points).toEqual({ known: true, value: '10.00' })
    expect(done.status).toBe('met')
  })
  it('at the year end the forecast is the score itself', () => {
    const result = compute('≥100件', 'flow', [toDate(12, number('80'))], 12)
    expect(result.forecastPoints).toEqual(result.score.points)
  })
})

describe('a flow of which nothing is planned to date is 未到期, with or without an entry', () => {
  const compare = (raw: string, actuals: Actual[], asOf: number) => {
    const { status, score, attainment } = compute(raw, 'flow', actuals, asOf, { kind: 'entry' }, [
      ...(['0', '0', '50', '50'] as const),
    ])
    const { points } = score
    return [status, points.known ? points.value : points.reason, attainment.known]
  }
  it.each<[string, string, Actual[], number, string, string]>([
    ['nothing entered in June', '≥10场', [], 6, 'not-due', 'not-due'],
    ['0 in June', '≥10场', [toDate(6, number('0'))], 6, 'not-due', 'not-due'],
    ['5 in June', '≥10场', [toDate(6, number('5'))], 6, 'not-due', 'not-due'],
    ['a figure of one month in', '≥10场', [toDate(7, number('1'))], 7, 'nearly-met', '1.00'],
    ['nothing entered in September', '≥10场', [], 9, 'no-data', 'no-data'],
    ['June in September', '≥10场', [toDate(6, number('0'))], 9, 'not-due', 'not-due'],
    ['March in September is out of date', '≥10场', [toDate(3, number('0'))], 9, 'stale', '0.00'],
    ['March in December is 未报', '≥10场', [toDate(3, number('0'))], 12, 'no-data', 'no-data'],
    ['reached early is met', '≥10场', [toDate(3, number('10'))], 3, 'met', '10.00'],
    ['far over early is 超额', '≥10场', [toDate(3, number('12'))], 3, 'over-achieved', '10.00'],
    ['≥0 and nothing done', '≥0场', [toDate(3, number('0'))], 3, 'not-due', 'not-due'],
    ['a limit holds at any date', '≤10万元', [toDate(3, number('12'))], 3, 'not-met', '8.33'],
    [
      '不适用 stays 不适用',
      '≥10场',
      [toDate(3, { kind: 'not-applicable' })],
      3,
      'not-applicable',
      'not-applicable',
    ],
  ])('%s: %s %o', (_title, raw, actuals, asOf, status, points) =>
    expect(compare(raw, actuals, asOf)).toEqual([status, points, !Number.isNaN(Number(points))]),
  )
})

describe('the history has one figure a period, only from what was reported for it', () => {
  it('of a flow', () => {
    const periods = compute('≥100件', 'flow', [q(3, '20'), q(6, '40')], 12).periods()
    expect(periods.map(({ periodEnd, status }) => [periodEnd, status])).toEqual([
      [3, 'on-track'],
      [6, 'over-achieved'],
      [9, 'no-data'],
      [12, 'no-data'],
    ])
    expect(
      periods.map(({ toDate: figure }) =>
        figure.known && figure.value.kind === 'figure' ? roundFraction(figure.value.value, 0) : null,
      ),
    ).toEqual(['20', '60', null, null])
    expect(periods.map(({ entry }) => entry?.periodEnd ?? null)).toEqual([3, 6, null, null])
  })
  it('of a row that is counted from the register: none without one', () => {
    const { periods } = compute('>400件', 'flow', [], 12, { kind: 'cases', rule: servicesHandledRule })
    expect(periods().every(({ toDate: figure }) => !figure.known && figure.reason === 'no-register')).toBe(
      true,
    )
  })
})

describe('a flow that is counted from the register', () => {
  const closed = (endedMonth: string, count: number) =>
    ({
      acceptedMonth: '2022-01',
      endedMonth,
      status: 'closed',
      isLegalHelp: false,
      count,
      totalDays: 0,
    }) as const
  const caseTotals = {
    counts: [closed('2022-02', 60), closed('2022-05', 90), closed('2022-08', 120), closed('2022-12', 130)],
    hasOpenCases: false,
  }
  it.each([
    [3, '240', null],
    [6, '300', ['270', '330']],
    [9, '360', ['330', '390']],
    [12, '400', null],
  ])('month %i: forecast %s, range from the slowest to the fastest quarter %o', (asOf, value, range) => {
    const { forecast } = compute(
      '>400件',
      'flow',
      [],
      asOf,
      { kind: 'cases', rule: servicesHandledRule },
      undefined,
      caseTotals,
    )
    const seen = forecast.known ? forecast.value : null
    expect(seen && roundFraction(seen.value, 0)).toBe(value)
    expect(
      seen?.range ? [roundFraction(seen.range.low, 0), roundFraction(seen.range.high, 0)] : null,
    ).toEqual(range)
  })
})

it('each period of the history is judged by the target in force at its end', () => {
  const target = makeTarget('I01', '≥100件')
  const lowered = readTarget(makeTarget('I01', '≥60件'), '某指标', 2022)
  const actuals = [q(3, '20'), q(6, '20')]
  const setup = compute('≥100件', 'flow', [], 6).setup
  const { periods } = computeIndicator(
    {
      indicator: makeIndicator('I01'),
      setup,
      target,
      reading: lowered,
      judgedAt: (end) => ({ target, reading: end < 6 ? readTarget(target, '某指标', 2022) : lowered }),
      actuals,
      facts: makeFacts({ actuals }),
      profile: profile2020No10,
    },
    6,
  )
  const shares = periods().map(({ attainment }) => attainment.known && roundFraction(attainment.value))
  expect(shares).toEqual(['0.20', '0.67', false, false])
})

it('the explanation carries the printed numbers of the formula', () => {
  const { score } = compute('≥90%', 'carry-over-rate', [toDate(12, parts('249', '290'))], 12)
  expect(score.explanation).toEqual({
    ruleId: 'higher-ratio',
    inputs: {
      unit: '%',
      targetText: '≥90%',
      target: '90',
      actual: '85.86',
      numerator: '249',
      denominator: '290',
      weight: '10',
      points: '9.54',
      share: '95.40',
    },
  })
})

it('an actual that misses its target is never printed as the target', () => {
  const { score } = compute('≥90%', 'rate', [toDate(12, number('89.995'))], 12)
  expect(score.explanation.inputs).toMatchObject({ actual: '89.995', target: '90', points: '10.00' })
})
