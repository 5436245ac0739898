import { expect, test } from 'vitest'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { isRateKind } from '@/domain/targets/rate-kinds'

// The record cannot forget a kind.
const expected: Record<MeasureKind, boolean> = {
  rate: true,
  'stock-rate': true,
  'carry-over-rate': true,
  satisfaction: true,
  'mean-duration': false,
  flow: false,
  stock: false,
  milestone: false,
  qualitative: false,
  'yes-no': false,
}

test.each(Object.entries(expected))('%s in per cent of a whole: %s', (kind, isRate) => {
  // Object.entries forgets that the keys are kinds.
  expect(isRateKind(kind as MeasureKind)).toBe(isRate)
})
