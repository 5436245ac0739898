import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundFraction, type Fraction } from '@/domain/exact'
import type { Actual } from '@/domain/model'
import { findToGreen } from '@/domain/monitoring/find-to-green'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, number, parts } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

function toGreen(
  raw: string,
  kind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  options: RowOptions = {},
) {
  const way = findToGreen(oneRow(raw, kind, actuals, asOf, options).context)
  switch (way?.kind) {
    case undefined:
      return null
    case 'raise':
      return `to ${roundFraction(way.to)} by ${roundFraction(way.by)}${way.items === undefined ? '' : `, ${way.items} more`}`
    case 'lower':
      return `down to ${roundFraction(way.to)} by ${roundFraction(way.by)}`
    case 'beyond':
      return `beyond ${roundFraction(way.figure)}`
    case 'enter':
      return `enter ${way.periods.join(' ')}`
    default:
      return way?.kind
  }
}
const answers = (end: number, a: string, b: string) => toDate(end, parts(a, b))

describe('what would turn the light green', () => {
  it.each<[string, string, MeasureKind, Actual[], number, string | null, RowOptions?]>([
    [
      'a flow: its planned share × the line of the pace',
      '≥1000万元',
      'flow',
      [q(3, '100')],
      3,
      'to 200.00 by 100.00',
    ],
    ['of what is counted the next whole one', '≥101件', 'flow', [q(3, '20')], 3, 'to 21.00 by 1.00'],
    ['a flow on its pace is green', '≥100件', 'flow', [q(3, '20')], 3, null],
    [
      'a flow out of its last quarter: asked for at the as-of period',
      '≥100件',
      'flow',
      [q(3, '10')],
      6,
      'to 40.00 by 30.00',
    ],
    ['a flow at its end is a level', '>400件', 'flow', [toDate(12, number('400'))], 12, 'to 401.00 by 1.00'],
    ['a range on its way', '30-50人', 'flow', [q(3, '1')], 3, 'to 6.00 by 5.00'],
    [
      'a rate: its full target, and how many more that is',
      '≥90%',
      'rate',
      [answers(6, '88', '100')],
      6,
      'to 90.00 by 2.00, 2 more',
    ],
    ['a part of one is one more', '≥90%', 'rate', [answers(6, '249', '290')], 6, 'to 90.00 by 4.14, 12 more'],
    ['a rate that was stated has no parts', '≥90%', 'rate', [toDate(6, number('88'))], 6, 'to 90.00 by 2.00'],
    ['a strict rate', '大于90%', 'rate', [answers(6, '90', '100')], 6, 'beyond 90.00'],
    ['a limit on average', '≤2日', 'mean-duration', [toDate(6, number('3'))], 6, 'down to 2.00 by 1.00'],
    ['a sum over its limit', '≤100万元', 'flow', [toDate(6, number('101'))], 6, 'never'],
    [
      'a judgement',
      '明显改善',
      'qualitative',
      [toDate(6, judgement('70', 'partly-achieved'))],
      6,
      'judged-achieved',
    ],
    ['a day missed', '6月底之前', 'milestone', [toDate(9, { kind: 'not-done' })], 9, 'never'],
    ['done late', '6月底之前', 'milestone', [toDate(9, { kind: 'date', date: '2022-07-01' })], 9, 'never'],
    ['a promise broken', '是', 'yes-no', [toDate(6, { kind: 'yes-no', value: false })], 6, 'never'],
    ['a round missed', '每季度1次', 'flow', [q(3, '0')], 3, 'never'],
    ['a survey not held yet', '≥90%', 'satisfaction', [toDate(6, { kind: 'not-done' })], 6, 'enter 6'],
    [
      'a survey not held in the year',
      '≥90%',
      'satisfaction',
      [toDate(12, { kind: 'not-done' })],
      12,
      'never',
    ],
    ['nothing reported', '≥90%', 'rate', [], 6, 'enter 6'],
    ['nothing reported between two periods', '≥90%', 'rate', [], 7, 'enter 6'],
    ['a figure out of date', '≥90%', 'rate', [answers(3, '95', '100')], 9, 'enter 9'],
    ['a quarter missing', '≥100件', 'flow', [q(3, '25'), q(9, '25')], 9, 'enter 6'],
    ['December missing', '≥90%', 'rate', [answers(9, '95', '100')], 12, 'enter 12'],
    ['no baseline: nothing to enter', '较上年提高5%', 'flow', [q(3, '25')], 3, null],
    ['not due', '11月底之前', 'milestone', [], 3, null],
    ['不适用', '≥90%', 'rate', [toDate(6, { kind: 'not-applicable' })], 6, null],
    ['met', '≥90%', 'rate', [answers(6, '90', '100')], 6, null],
    [
      'the profile’s line',
      '≥100件',
      'flow',
      [q(3, '20')],
      3,
      'to 23.00 by 3.00',
      { profile: { ...profile2020No10, lights: { ...profile2020No10.lights, paceGreenFrom: '90' } } },
    ],
    [
      'the profile’s strict option counts to 401',
      '>400件',
      'flow',
      [q(3, '80')],
      3,
      'to 81.00 by 1.00',
      { profile: { ...profile2020No10, strictInequality: true } },
    ],
  ])('%s', (_title, raw, kind, actuals, asOf, expected, options) =>
    expect(toGreen(raw, kind, actuals, asOf, options)).toBe(expected),
  )
})

describe('law: with the figure that is named the light is green, with one less it is not', () => {
  const exact = (value: Fraction) => roundFraction(value, 12)
  it.each<[string, string, MeasureKind, bigint]>([
    ['a flow in pieces', '>400件', 'flow', 1n],
    ['a flow of money', '≥390万元', 'flow', 1000n],
    ['a rate', '≥90%', 'rate', 1000n],
    ['a stock', '≥1950个', 'stock', 1n],
    ['a range', '30-50人', 'flow', 1n],
  ])('%s', (_title, raw, kind, perUnit) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.constantFrom(3, 6, 9, 12), (done, asOf) => {
        const way = findToGreen(oneRow(raw, kind, [toDate(asOf, number(String(done)))], asOf).context)
        if (way?.kind !== 'raise') return
        const lightWith = (figure: Fraction) => {
          return oneRow(raw, kind, [toDate(asOf, number(exact(figure)))], asOf).result.light
        }
        // A thousandth less, or of what is counted one less.
        const less = { n: way.to.n * perUnit - way.to.d, d: way.to.d * perUnit }
        expect(lightWith(way.to)).toBe('green')
        expect(['yellow', 'red']).toContain(lightWith(less))
      }),
      { numRuns: 60 },
    )
  })
})
