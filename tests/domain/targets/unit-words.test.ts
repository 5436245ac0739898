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

  test('every scale moves the point by what its characters move it', () => {
    const places: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
    for (const [scale, moved] of Object.entries(SCALES)) {
      expect([scale, moved]).toEqual([
        scale,
        [...scale].reduce((sum, each) => sum + (places[each] ?? NaN), 0),
      ])
    }
  })

  test('money is never counted in whole pieces', () => {
    expect(COUNTED_UNITS.filter((unit) => MONEY_UNITS.includes(unit) || TIME_UNITS.includes(unit))).toEqual(
      [],
    )
  })
})
