import { describe, expect, it } from 'vitest'
import { roundFraction } from '@/domain/exact'
import { scoreFrequency } from '@/domain/scoring/score-frequency'
import type { TargetReading } from '@/domain/targets/reading'
import { makeActual, number } from '../../fixtures/plan-facts'

function share(per: TargetReading['per'], value: string, quarters: (string | null)[], asOf = 12): string {
  const reading: TargetReading = { kind: 'frequency', rawText: '', value, per, certainty: 'stated' }
  const actuals = quarters.flatMap((amount, index) =>
    amount === null ? [] : [makeActual('I01', (index + 1) * 3, 'period', number(amount))],
  )
  const earned = scoreFrequency(actuals, reading, asOf)
  return earned.known ? roundFraction(earned.share) + (earned.met ? ' met' : '') : earned.reason
}

describe('rule 14, frequency: periods met ÷ periods due; a missed quarter stays missed', () => {
  it.each([
    ['每季度1次, every quarter held', 'quarter', '1', ['1', '1', '1', '1'], 12, '1.00 met'],
    ['one quarter missed', 'quarter', '1', ['1', '0', '1', '1'], 12, '0.75'],
    ['twice later does not make up for it', 'quarter', '1', ['1', '0', '2', '1'], 12, '0.75'],
    ['half of the year gone, both held', 'quarter', '1', ['1', '1', null, null], 6, '1.00 met'],
    ['a quarter not reported is not a missed one', 'quarter', '1', ['1', null, '1', '1'], 12, 'incomplete'],
    ['before the first quarter ends nothing is due', 'quarter', '1', [null, null, null, null], 2, 'not-due'],
    ['每月1次: 2 of 3 months', 'month', '1', ['2', '3', '3', '3'], 12, '0.92'],
    ['每周1次: 13 weeks a quarter', 'week', '1', ['13', '13', '13', '13'], 12, '1.00 met'],
    ['每周1次, one week missed', 'week', '1', ['13', '12', '13', '13'], 12, '0.98'],
    ['每半年1次', 'half-year', '1', ['0', '1', '1', '0'], 12, '1.00 met'],
    ['每季度2次: a quarter with one is not met', 'quarter', '2', ['2', '1', '2', '3'], 12, '0.75'],
    ['每月2次: 5 rounds are enough for 2 months', 'month', '2', ['6', '5', '6', '6'], 12, '0.92'],
    ['每年12次', 'year', '12', ['3', '3', '3', '3'], 12, '1.00 met'],
    ['每年12次 is not due in September', 'year', '12', ['3', '3', '3', null], 9, 'not-due'],
    ['每年12次, all done by September', 'year', '12', ['3', '3', '6', null], 9, '1.00 met'],
    [
      '每年12次, done by September without June reported',
      'year',
      '12',
      ['6', null, '6', null],
      9,
      '1.00 met',
    ],
    [
      '每季度1次 is never done before its quarter ends',
      'quarter',
      '1',
      ['9', null, null, null],
      2,
      'not-due',
    ],
    ['每年12次, 9 at the end', 'year', '12', ['3', '3', '3', '0'], 12, '0.75'],
    ['corrections below 0 earn nothing, never less', 'quarter', '1', ['1', '-2', '1', '1'], 12, '0.75'],
  ] as const)('%s', (_title, per, value, quarters, asOf, expected) => {
    expect(share(per, value, [...quarters], asOf)).toBe(expected)
  })
  it.each<[TargetReading['per'], string, (readonly [number, string])[], string]>([
    ['year', 'one cumulative figure in December speaks for the year', [[12, '9']], '0.75'],
    [
      'half-year',
      'one in June and one in December',
      [
        [6, '12'],
        [12, '20'],
      ],
      '0.50',
    ],
    ['half-year', 'December alone does not tell the halves apart', [[12, '24']], 'incomplete'],
    ['quarter', 'nor the quarters', [[12, '48']], 'incomplete'],
  ])('by %s: %s', (per, _title, entries, expected) => {
    const reading: TargetReading = { kind: 'frequency', rawText: '', value: '12', per, certainty: 'stated' }
    const actuals = entries.map(([end, amount]) => makeActual('I01', end, 'cumulative', number(amount)))
    const earned = scoreFrequency(actuals, reading, 12)
    expect(earned.known ? roundFraction(earned.share) : earned.reason).toBe(expected)
  })
  it('a frequency of nothing cannot be scored', () =>
    expect(share('quarter', '0', ['1', '1', '1', '1'])).toBe('target-unread'))
})
