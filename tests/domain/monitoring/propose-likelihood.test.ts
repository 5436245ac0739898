import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/model'
import { proposeLikelihood } from '@/domain/monitoring/propose-likelihood'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, number, parts } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

function propose(
  rawText: string,
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  options: RowOptions = {},
): string {
  const proposal = proposeLikelihood(oneRow(rawText, measureKind, actuals, asOf, options).context)
  return proposal ? `${proposal.likelihood}: ${proposal.why}` : 'nothing'
}
const day = (end: number, date: string) => toDate(end, { kind: 'date', date })
const notDone = (end: number) => toDate(end, { kind: 'not-done' })
const keeps = (end: number, value: boolean) => toDate(end, { kind: 'yes-no', value })
type Row = [string, string, MeasureKind, Actual[], number, string, RowOptions?]

describe('确定能', () => {
  it.each<Row>([
    ['a flow that has reached its target', '≥100件', 'flow', [q(3, '100')], 3, 'certain: reached-already'],
    ['one short of it goes by its forecast', '≥100件', 'flow', [q(3, '99')], 3, 'certain: forecast-reaches'],
    [
      'strict: 400 of >400件 is not reached',
      '>400件',
      'flow',
      [toDate(12, number('400'))],
      12,
      'impossible: year-over',
    ],
    ['strict: 401 is', '>400件', 'flow', [toDate(9, number('401'))], 9, 'certain: reached-already'],
    [
      'reached stays reached with a quarter missing',
      '≥100件',
      'flow',
      [q(3, '100'), q(9, '1')],
      9,
      'certain: reached-already',
    ],
    [
      'reached in September and not reported in December',
      '≥100件',
      'flow',
      [toDate(9, number('100'))],
      12,
      'certain: reached-already',
    ],
    [
      'a forecast that just reaches',
      '≥100件',
      'flow',
      [toDate(6, number('50'))],
      6,
      'certain: forecast-reaches',
    ],
    ['a rate as it stands', '≥90%', 'rate', [toDate(6, parts('90', '100'))], 6, 'certain: forecast-reaches'],
    [
      'a limit that is kept',
      '≤2日',
      'mean-duration',
      [toDate(6, number('2'))],
      6,
      'certain: forecast-reaches',
    ],
    ['a deadline kept', '11月底之前', 'milestone', [day(9, '2022-09-10')], 9, 'certain: done'],
    ['a deadline kept on its day', '11月底之前', 'milestone', [day(12, '2022-11-30')], 12, 'certain: done'],
    [
      'judged as achieved',
      '明显改善',
      'qualitative',
      [toDate(6, judgement('80', 'achieved'))],
      6,
      'certain: forecast-reaches',
    ],
    ['a promise kept so far', '是', 'yes-no', [keeps(6, true)], 6, 'certain: forecast-reaches'],
    [
      'relative to last year',
      '较上年提高5%',
      'flow',
      [toDate(6, number('210'))],
      6,
      'certain: forecast-reaches',
      { baseline: '400' },
    ],
    [
      'what the unit states',
      '≥100件',
      'flow',
      [toDate(6, number('40'))],
      6,
      'certain: stated-reaches',
      { statement: { forecast: '100' } },
    ],
  ])('%s', (_title, raw, kind, actuals, asOf, expected, options) =>
    expect(propose(raw, kind, actuals, asOf, options)).toBe(expected),
  )
})

describe('完全不可能', () => {
  it.each<Row>([
    [
      'a deadline missed by a day',
      '11月底之前',
      'milestone',
      [day(12, '2022-12-01')],
      12,
      'impossible: deadline-missed',
    ],
    [
      'a deadline passed and not done',
      '6月底之前',
      'milestone',
      [notDone(9)],
      9,
      'impossible: deadline-missed',
    ],
    [
      'the year over and not met',
      '≥90%',
      'rate',
      [toDate(12, parts('89', '100'))],
      12,
      'impossible: year-over',
    ],
    [
      'the year over and judged in part',
      '明显改善',
      'qualitative',
      [toDate(12, judgement('70', 'partly-achieved'))],
      12,
      'impossible: year-over',
    ],
    // 91 of 100 in three quarters is 30.33 a quarter, the best was 10: three times is 30.
    [
      'more than three times the best quarter',
      '≥101件',
      'flow',
      [q(3, '10')],
      3,
      'impossible: beyond-best-quarter',
    ],
    [
      'a quarter with nothing done shows that pace',
      '≥100件',
      'flow',
      [q(3, '0')],
      3,
      'impossible: beyond-best-quarter',
    ],
    [
      'a promise broken',
      '是',
      'yes-no',
      [keeps(3, false), keeps(6, true)],
      6,
      'impossible: cannot-be-undone',
    ],
    ['a round missed', '每季度1次', 'flow', [q(3, '0'), q(6, '2')], 6, 'impossible: cannot-be-undone'],
    [
      'a sum over its limit',
      '≤100万元',
      'flow',
      [toDate(6, number('100.01'))],
      6,
      'impossible: cannot-be-undone',
    ],
  ])('%s', (_title, raw, kind, actuals, asOf, expected, options) =>
    expect(propose(raw, kind, actuals, asOf, options)).toBe(expected),
  )
  it('more than three times the best quarter is no wonder where the plan has its work at the end', () => {
    // 362 in two quarters are 181 a quarter, six times the best one; the plan has 90 % of the year in them.
    const late = { quarterShares: ['5', '5', '45', '45'] as const }
    const seen = (first: string, second: string) =>
      propose('≥400件', 'flow', [q(3, first), q(6, second)], 6, late)
    expect(seen('8', '30')).toBe('possible: still-open')
    // 393 at 90 % of the year are 436.67 a year; three times 7 ÷ 5 % are 420, three times 7.5 ÷ 5 % are 450.
    expect(seen('0', '7')).toBe('impossible: beyond-best-quarter')
    expect(seen('0', '7.5')).toBe('possible: still-open')
  })
  it('the factor is the profile’s', () => {
    const profile = { ...profile2020No10, impossibleFactor: '4' }
    expect(propose('≥101件', 'flow', [q(3, '10')], 3, { profile })).toBe('possible: still-open')
  })
})

describe('有可能: everything else', () => {
  it.each<Row>([
    ['exactly three times the best quarter', '≥100件', 'flow', [q(3, '10')], 3, 'possible: still-open'],
    ['a forecast just short', '≥101件', 'flow', [toDate(6, number('50'))], 6, 'possible: still-open'],
    ['no quarter of its own is known', '≥100件', 'flow', [toDate(9, number('1'))], 9, 'possible: still-open'],
    ['a rate below its target', '≥90%', 'rate', [toDate(6, parts('89', '100'))], 6, 'possible: still-open'],
    [
      'a limit that is exceeded on average',
      '≤2日',
      'mean-duration',
      [toDate(6, number('3'))],
      6,
      'possible: still-open',
    ],
    [
      'judged in part',
      '明显改善',
      'qualitative',
      [toDate(6, judgement('70', 'partly-achieved'))],
      6,
      'possible: still-open',
    ],
    ['a deadline that has not come', '11月底之前', 'milestone', [notDone(6)], 6, 'possible: not-due-yet'],
    ['a deadline of today, not done yet', '6月底之前', 'milestone', [notDone(6)], 6, 'possible: not-due-yet'],
    ['a deadline that has not come, nothing said', '11月底之前', 'milestone', [], 6, 'possible: not-due-yet'],
    [
      'nothing planned yet',
      '≥10场',
      'flow',
      [],
      3,
      'possible: not-due-yet',
      { quarterShares: ['0', '0', '50', '50'] },
    ],
    [
      '0 while nothing was planned shows no pace',
      '≥10场',
      'flow',
      [q(3, '0'), q(6, '0')],
      6,
      'possible: not-due-yet',
      { quarterShares: ['0', '0', '50', '50'] },
    ],
    [
      '0 in quarters that were not planned shows no pace',
      '≥10场',
      'flow',
      [q(3, '0'), q(6, '0'), toDate(7, number('1'))],
      7,
      'possible: still-open',
      { quarterShares: ['0', '0', '50', '50'] },
    ],
    [
      'a statement that falls short',
      '≥100件',
      'flow',
      [toDate(6, number('60'))],
      6,
      'possible: still-open',
      { statement: { forecast: '99' } },
    ],
  ])('%s', (_title, raw, kind, actuals, asOf, expected, options) =>
    expect(propose(raw, kind, actuals, asOf, options)).toBe(expected),
  )
})

describe('nothing to propose from', () => {
  it.each<Row>([
    ['nothing reported', '≥90%', 'rate', [], 6, 'nothing'],
    ['not reported at the year end', '≥90%', 'rate', [toDate(9, parts('89', '100'))], 12, 'nothing'],
    ['nothing said of a day that has passed', '6月底之前', 'milestone', [], 9, 'nothing'],
    ['不适用', '≥90%', 'rate', [toDate(6, { kind: 'not-applicable' })], 6, 'nothing'],
    ['withdrawn', '≥90%', 'rate', [toDate(6, parts('95', '100'))], 6, 'nothing', { isWithdrawn: true }],
    ['no baseline', '较上年提高5%', 'flow', [toDate(6, number('210'))], 6, 'nothing'],
  ])('%s', (_title, raw, kind, actuals, asOf, expected, options) =>
    expect(propose(raw, kind, actuals, asOf, options)).toBe(expected),
  )
})

it('says the figures it stands on', () => {
  const proposal = proposeLikelihood(oneRow('≥101件', 'flow', [q(3, '10')], 3).context)
  expect(proposal?.figures).toEqual({
    ...{ target: '101', actual: '10', unit: '件', dataThrough: '3', forecast: '40' },
    ...{ needed: '30.33', best: '10', factor: '3' },
  })
})
