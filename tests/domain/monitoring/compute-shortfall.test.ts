import { describe, expect, it } from 'vitest'
import { fraction, roundFraction } from '@/domain/exact'
import { computeShortfall } from '@/domain/monitoring/compute-shortfall'
import type { Comparator, Direction, TargetReading } from '@/domain/targets/reading'

function short(
  actual: string,
  comparator: Comparator,
  value: string,
  unit: string,
  direction: Direction,
): string | null {
  const reading: TargetReading = {
    kind: 'threshold',
    rawText: '',
    comparator,
    value,
    unit,
    direction,
    certainty: 'stated',
  }
  const distance = computeShortfall(fraction(actual), reading)
  return distance && roundFraction(distance)
}

describe('distance to the target in its unit', () => {
  it.each([
    ['371', '>', '400', '件', 'higher', '30.00'],
    ['400', '>', '400', '件', 'higher', '1.00'],
    ['401', '>', '400', '件', 'higher', null],
    ['1', '>', '1.5', '件', 'higher', '1.00'],
    ['2', '>', '1.5', '件', 'higher', null],
    ['2', '<', '1.5', '件', 'lower', '1.00'],
    ['1', '<', '1.5', '件', 'lower', null],
    ['1', '>', '1.5', '小时', 'higher', '0.50'],
    ['90', '>', '90', '%', 'higher', null],
    ['88', '>=', '90', '%', 'higher', '2.00'],
    ['90', '>=', '90', '%', 'higher', null],
    ['3', '<=', '2', '日', 'lower', '1.00'],
    ['2', '<=', '2', '日', 'lower', null],
    ['5', '<', '5', '件', 'lower', '1.00'],
    ['4', '<', '5', '件', 'lower', null],
    ['1800', '=', '2000', '元', 'exact', '200.00'],
    ['2200', '=', '2000', '元', 'exact', '200.00'],
    ['2000', '=', '2000', '元', 'exact', null],
  ] as const)('%s against %s%s%s (%s): %s', (actual, comparator, value, unit, direction, expected) =>
    expect(short(actual, comparator, value, unit, direction)).toBe(expected),
  )

  it('a range is missed on either side', () => {
    const crew: TargetReading = {
      kind: 'range',
      rawText: '',
      value: '30',
      high: '50',
      unit: '人',
      certainty: 'stated',
    }
    const distance = (actual: string) => {
      const shortfall = computeShortfall(fraction(actual), crew)
      return shortfall && roundFraction(shortfall, 0)
    }
    expect([distance('28'), distance('30'), distance('50'), distance('55')]).toEqual(['2', null, null, '5'])
  })

  it('a target that is no number has no distance', () => {
    expect(
      computeShortfall(fraction(1), { kind: 'qualitative', rawText: '长期', certainty: 'ask' }),
    ).toBeNull()
  })
})
