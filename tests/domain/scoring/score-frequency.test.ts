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
    ['每年12次', 'year', '12', ['3', '3', '3', '3'], 12, '1.00 met'],
    ['每年12次 is not due in September', 'year', '12', ['3', '3', '3', null], 9, 'not-due'],
  ] as const)('%s', (_title, per, value, quarters, asOf, expected) => {
    expect(share(per, value, [...quarters], asOf)).toBe(expected)
  })
  it('a frequency of nothing cannot be scored', () =>
    expect(share('quarter', '0', ['1', '1', '1', '1'])).toBe('target-unread'))
})
