import { expect, test } from 'vitest'
import { readAmount } from '@/domain/targets/read-amount'

test.each([
  ['8584.25', '万元', '8584.25'],
  ['12,345,600.00', '元', '1234.56'],
  ['１２．５', '万元', '12.5'],
  ['390万元', '元', '390'],
  ['1元', '万元', '0.0001'],
  ['0', '万元', '0'],
  ['-3.5', '万元', '-3.5'],
  ['', '万元', null],
  ['/', '万元', null],
  ['约30', '万元', null],
] as const)('%j in %s is %s 万元', (cell, unit, amount) => expect(readAmount(cell, unit)).toBe(amount))
