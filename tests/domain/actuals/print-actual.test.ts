import { expect, test } from 'vitest'
import { printActualValue } from '@/domain/actuals/print-actual'

test.each([
  [{ kind: 'number', value: '1234.5' }, '1234.5'],
  [{ kind: 'parts', numerator: '374', denominator: '410' }, '374/410'],
  [{ kind: 'date', date: '2022-11-30' }, '2022-11-30'],
  [{ kind: 'judgement', band: 'achieved', share: '90' }, null],
  [{ kind: 'yes-no', value: false }, null],
  [{ kind: 'not-done' }, null],
  [{ kind: 'not-applicable' }, null],
] as const)('%o is shown as it could be typed again: %s', (value, text) =>
  expect(printActualValue(value)).toBe(text),
)
