import { expect, test } from 'vitest'
import { parseBudgetAmount } from '@/domain/budget/parse-budget-amount'

test.each([
  ['8584.25', '8584.25'],
  ['8,584.250', '8584.25'],
  ['１２', '12'],
  ['3900000元', '390'],
  ['1.2亿元', '12000'],
  ['0', '0'],
])('%s is read in 万元 as %s', (text, amount) => {
  expect(parseBudgetAmount(text)).toEqual({ kind: 'amount', amount })
})

test.each(['', '  ', '未填报'])('“%s” is no amount, and never 0', (text) => {
  expect(parseBudgetAmount(text)).toEqual({ kind: 'amount', amount: null })
})

test.each([
  ['-1', 'negative-count'],
  ['/', 'unclear-blank'],
  ['——', 'unclear-blank'],
  ['1e3', 'exponent'],
  ['NaN', 'not-a-number'],
  ['12,5', 'not-a-number'],
  ['390件', 'unit-mismatch'],
  ['1234567890123456', 'too-many-digits'],
])('“%s” is refused: %s', (text, code) => {
  expect(parseBudgetAmount(text)).toMatchObject({ kind: 'refused', issue: { code } })
})
