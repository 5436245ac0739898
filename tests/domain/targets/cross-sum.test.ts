import { expect, test } from 'vitest'
import { severityOfGap } from '@/domain/targets/cross-sum'

test.each([
  ['12900.84', '12900.83', 'hint'],
  ['12900.83', '12900.85', 'hint'],
  ['0.3', '0.32001', 'warning'],
  ['5', '5.03', 'warning'],
  ['5', '5.00', null],
  ['0', '0', null],
])('%s against %s: %s', (left, right, severity) => expect(severityOfGap(left, right)).toBe(severity))
