import { describe, expect, it } from 'vitest'
import { roundFraction, toPercent } from '@/domain/exact'
import type { Actual } from '@/domain/model'
import { computeCalendarLight } from '@/domain/monitoring/compute-calendar-light'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, number, parts } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

function light(
  raw: string,
  kind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  options: RowOptions = {},
) {
  const found = computeCalendarLight(oneRow(raw, kind, actuals, asOf, options).context)
  return found && `${found.light} ${roundFraction(toPercent(found.ratio))} % against ${found.ours}`
}
const survey = (end: number, satisfied: string) => toDate(end, parts(satisfied, '100'))
const AUTUMN: RowOptions = { quarterShares: ['0', '0', '50', '50'] }

describe('the light of dividing every target by the months gone, where it is another than ours', () => {
  it.each<[string, string, MeasureKind, Actual[], number, string, RowOptions?]>([
    ['satisfaction in March', '≥90%', 'satisfaction', [survey(3, '88')], 3, 'blue 391.11 % against yellow'],
    [
      'satisfaction at the year end',
      '≥90%',
      'satisfaction',
      [survey(12, '88')],
      12,
      'green 97.78 % against yellow',
    ],
    ['a stock in June', '≥1000个', 'stock', [toDate(6, number('500'))], 6, 'green 100.00 % against red'],
    ['a flow at its end', '>400件', 'flow', [toDate(12, number('340'))], 12, 'green 85.00 % against red'],
    [
      'a level just at the line of the pace',
      '≥100%',
      'rate',
      [toDate(12, number('80'))],
      12,
      'green 80.00 % against red',
    ],
    [
      'a level just under it',
      '≥100%',
      'rate',
      [toDate(12, number('79.99'))],
      12,
      'yellow 79.99 % against red',
    ],
    ['work of the autumn in March', '≥10场', 'flow', [q(3, '0')], 3, 'red 0.00 % against grey', AUTUMN],
    ['a quarter missing', '≥100件', 'flow', [q(3, '40'), q(9, '40')], 9, 'green 106.67 % against grey'],
  ])('%s', (_title, raw, kind, actuals, asOf, expected, options) =>
    expect(light(raw, kind, actuals, asOf, options)).toBe(expected),
  )
  it('carries both computations', () => {
    const found = computeCalendarLight(oneRow('≥90%', 'satisfaction', [survey(3, '88')], 3).context)
    expect(found && [roundFraction(found.dividedTarget), roundFraction(found.elapsedShare)]).toEqual([
      '22.50',
      '0.25',
    ])
  })
})

describe('nothing to say', () => {
  it.each<[string, string, MeasureKind, Actual[], number, RowOptions?]>([
    ['a flow with equal shares: the same light', '≥100件', 'flow', [q(3, '20')], 3],
    ['red below 60 % in both', '≥100%', 'rate', [toDate(12, number('59.99'))], 12],
    ['a limit', '≤2日', 'mean-duration', [toDate(6, number('3'))], 6],
    ['a range', '30-50人', 'stock', [toDate(6, number('20'))], 6],
    ['a judgement', '明显改善', 'qualitative', [toDate(3, judgement('70', 'partly-achieved'))], 3],
    ['a target of 0', '≥0件', 'flow', [q(3, '5')], 3],
    ['nothing reported', '≥90%', 'rate', [], 3],
    ['withdrawn', '≥90%', 'rate', [toDate(3, number('50'))], 3, { isWithdrawn: true }],
  ])('%s', (_title, raw, kind, actuals, asOf, options) =>
    expect(light(raw, kind, actuals, asOf, options)).toBeNull(),
  )
})
