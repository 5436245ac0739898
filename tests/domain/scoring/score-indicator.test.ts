import { describe, expect, it } from 'vitest'
import { fraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { Measurement } from '@/domain/figure-model'
import { computeEarnedShare, scoreIndicator, type ScoringContext } from '@/domain/scoring/score-indicator'
import type { TargetReading } from '@/domain/targets/reading'

const stated = { rawText: '', certainty: 'stated' } as const
const figure = (value: string, unit = '%'): Measurement => ({
  kind: 'figure',
  value: fraction(value),
  parts: null,
  unit,
})

function points(
  measurement: Measurement,
  reading: TargetReading,
  changes: Partial<ScoringContext> = {},
): string {
  const context: ScoringContext = {
    reading,
    measureKind: 'rate',
    entries: [],
    fiscalYear: 2022,
    asOf: 12,
    profile: profile2020No10,
    ...changes,
  }
  const score = scoreIndicator(
    computeEarnedShare({ known: true, value: measurement }, context),
    '10',
    {},
    context.profile,
  )
  return score.points.known ? `${score.points.value} ${score.explanation.ruleId}` : score.points.reason
}

const ninety: TargetReading = {
  ...stated,
  kind: 'threshold',
  comparator: '>=',
  value: '90',
  unit: '%',
  direction: 'higher',
}
const intervals = { ...profile2020No10, satisfactionRule: 'intervals' } as const
const rebase = { ...profile2020No10, missingSurvey: 'rebase' } as const
const deadline: TargetReading = { ...stated, kind: 'deadline', due: '2022-11-30' }

describe('the target chooses the rule', () => {
  it.each<[string, Measurement, TargetReading, Partial<ScoringContext>, string]>([
    [
      'satisfaction pro rata: 85 of 90',
      figure('85'),
      ninety,
      { measureKind: 'satisfaction' },
      '9.44 higher-ratio',
    ],
    [
      'satisfaction by intervals: 85 of 90',
      figure('85'),
      ninety,
      { measureKind: 'satisfaction', profile: intervals },
      '8.00 satisfaction-interval',
    ],
    [
      'intervals are for satisfaction only',
      figure('85'),
      ninety,
      { profile: intervals },
      '9.44 higher-ratio',
    ],
    [
      'a survey not held is 0',
      { kind: 'not-done' },
      ninety,
      { measureKind: 'satisfaction' },
      '0.00 survey-missing',
    ],
    [
      'a survey not held leaves the sum where the profile says so',
      { kind: 'not-done' },
      ninety,
      { measureKind: 'satisfaction', profile: rebase },
      'not-applicable',
    ],
    [
      '全覆盖 measured: coverage against 100 %',
      figure('99.5'),
      { ...stated, kind: 'standard' },
      {},
      '9.95 higher-ratio',
    ],
    [
      '控制在预算内 is judged, not measured',
      figure('3'),
      { ...stated, kind: 'standard', direction: 'lower' },
      {},
      'target-unread',
    ],
    [
      '控制在预算内 judged',
      { kind: 'judgement', band: 'achieved', share: '95' },
      { ...stated, kind: 'standard' },
      {},
      '9.50 judgement-share',
    ],
    [
      '是 as expected',
      { kind: 'yes-no', value: true },
      { ...stated, kind: 'yes-no', expected: true },
      {},
      '10.00 yes-no',
    ],
    [
      '是 where 否 is expected',
      { kind: 'yes-no', value: true },
      { ...stated, kind: 'yes-no', expected: false },
      {},
      '0.00 yes-no',
    ],
    ['a deadline kept', { kind: 'done', date: '2022-11-30' }, deadline, {}, '10.00 deadline-met'],
    ['a deadline not done at year end', { kind: 'not-done' }, deadline, {}, '0.00 deadline-not-done'],
    ['a deadline not due yet', { kind: 'not-done' }, deadline, { asOf: 9 }, 'not-due'],
    [
      '较上年提高 without last year',
      figure('5'),
      { ...stated, kind: 'relative', value: '5' },
      {},
      'no-baseline',
    ],
    ['a target that says nothing', figure('5'), { ...stated, kind: 'none' }, {}, 'target-unread'],
    [
      'a range',
      figure('55', '人'),
      { ...stated, kind: 'range', value: '30', high: '50' },
      {},
      '9.09 range-above',
    ],
    [
      'compound: the lowest part',
      figure('85'),
      { ...stated, kind: 'compound', parts: [ninety, { ...ninety, value: '80' }] },
      {},
      '9.44 compound-lowest',
    ],
    [
      'compound: one part without a baseline leaves all without',
      figure('95'),
      { ...stated, kind: 'compound', parts: [ninety, { ...stated, kind: 'relative' }] },
      {},
      'no-baseline',
    ],
    ['compound without parts', figure('95'), { ...stated, kind: 'compound' }, {}, 'target-unread'],
  ])('%s', (_title, measurement, reading, changes, expected) => {
    expect(points(measurement, reading, changes)).toBe(expected)
  })
})

describe('no figure, no score', () => {
  const missing = (reason: 'no-data' | 'no-denominator', reading: TargetReading, asOf: number) =>
    computeEarnedShare(
      { known: false, reason },
      {
        reading,
        measureKind: 'milestone',
        entries: [],
        fiscalYear: 2022,
        asOf,
        profile: profile2020No10,
      },
    )

  it.each([
    ['no-data', ninety, 12, 'no-data'],
    ['no-denominator', ninety, 12, 'no-denominator'],
    ['no-data', deadline, 9, 'not-due'],
    ['no-data', deadline, 11, 'no-data'],
  ] as const)('%s stays a named reason', (reason, reading, asOf, expected) => {
    expect(missing(reason, reading, asOf)).toEqual({ known: false, reason: expected })
  })

  it('the explanation names the reason and the printed numbers', () => {
    const score = scoreIndicator({ known: false, reason: 'no-data' }, '10', { target: '90' }, profile2020No10)
    expect(score.explanation).toEqual({ ruleId: 'no-score', inputs: { target: '90', reason: 'no-data' } })
  })
})

it('points come from the exact share: 249/290 of ≥90 % is 9.54, as is its explanation', () => {
  const exact = computeEarnedShare(
    {
      known: true,
      value: {
        kind: 'figure',
        value: fraction('24900', '290'),
        parts: { numerator: '249', denominator: '290' },
        unit: '%',
      },
    },
    {
      reading: ninety,
      measureKind: 'carry-over-rate',
      entries: [],
      fiscalYear: 2022,
      asOf: 12,
      profile: profile2020No10,
    },
  )
  const score = scoreIndicator(exact, '10', { actual: '85.86' }, profile2020No10)
  expect(score.points).toEqual({ known: true, value: '9.54' })
  expect(score.explanation.inputs).toMatchObject({
    actual: '85.86',
    weight: '10',
    points: '9.54',
    share: '95.40',
  })
})
