import { describe, expect, it } from 'vitest'
import { hasFullMarks, isBareRate } from '@/domain/checks/full-marks'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { figure, indicatorResult } from '../../fixtures/indicator-result'

describe('full marks are the printed points, whatever the zeros behind them', () => {
  it.each([
    ['10.00', '10', true],
    ['9.99', '10', false],
    ['0.00', '10', false],
  ])('%s of %s: %s', (value, weight, expected) => {
    const row = indicatorResult({ setup: { weight } })
    expect(hasFullMarks({ ...row, score: { ...row.score, points: { known: true, value } } })).toBe(expected)
  })
  it('no points are not full marks', () => {
    const row = indicatorResult()
    const points = { known: false, reason: 'no-data' } as const
    expect(hasFullMarks({ ...row, score: { ...row.score, points } })).toBe(false)
  })
})

describe('a bare rate is a rate without what was divided', () => {
  it.each<[MeasureKind, [string, string] | null, boolean]>([
    ['rate', null, true],
    ['rate', ['9', '10'], false],
    ['stock-rate', null, true],
    ['carry-over-rate', null, true],
    ['satisfaction', null, true],
    ['satisfaction', ['44', '47'], false],
    ['flow', null, false],
    ['stock', null, false],
  ])('%s with parts %j: %s', (measureKind, parts, expected) => {
    const given = { measurement: figure('90', '%', parts), setup: { measureKind } }
    expect(isBareRate(indicatorResult(given))).toBe(expected)
  })
  it('nothing reported is no rate', () => {
    expect(isBareRate(indicatorResult({ measurement: 'no-data', setup: { measureKind: 'rate' } }))).toBe(
      false,
    )
  })
})
