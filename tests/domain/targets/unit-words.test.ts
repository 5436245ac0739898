import { describe, expect, test } from 'vitest'
import {
  COUNTED_UNITS,
  COUNTERS,
  MEASURE_UNITS,
  MONEY_UNITS,
  SCALES,
  TIME_UNITS,
} from '@/domain/targets/unit-words'
import { parseUnit } from '@/domain/targets/parse-unit'

describe('the table of units', () => {
  test('every unit is read as one', () => {
    const all = [...COUNTED_UNITS, ...COUNTERS, ...TIME_UNITS, ...MONEY_UNITS, ...MEASURE_UNITS]
    expect(all.filter((unit) => parseUnit(unit) === null)).toEqual([])
  })

  test('every scale is a power of ten', () => {
    expect(Object.values(SCALES).every((factor) => /^10+$/.test(factor))).toBe(true)
  })

  test('money is never counted in whole pieces', () => {
    expect(COUNTED_UNITS.filter((unit) => MONEY_UNITS.includes(unit) || TIME_UNITS.includes(unit))).toEqual(
      [],
    )
  })
})
