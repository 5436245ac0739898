import { expect, test } from 'vitest'
import { isCountedUnit } from '@/domain/targets/counted-units'

test.each([
  ['件', true],
  ['宗', true],
  ['人次', true],
  ['次/月', true],
  ['%', false],
  ['万元', false],
  ['日', false],
  ['平方米', false],
  [undefined, false],
])('%s comes in whole numbers: %s', (unit, counted) => expect(isCountedUnit(unit)).toBe(counted))
