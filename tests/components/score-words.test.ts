import { expect, test } from 'vitest'
import { printScored } from '@/components/score-words'

test.each([
  ['9.50', '10.00', '9.50'],
  ['0.00', '10.00', '0.00'],
  ['0.00', '0.01', '0.00'],
  ['0.00', '0.00', '—'],
  ['0', '0', '—'],
])('%s points out of %s: %s', (points, weight, text) => expect(printScored(points, weight)).toBe(text))
