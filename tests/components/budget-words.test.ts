import { expect, test } from 'vitest'
import { describeBudgetAmount, describeGap } from '@/components/budget-words'
import { fraction } from '@/domain/exact'
import { translateTo } from '../fixtures/translate'

test.each([
  ['behind', fraction(6744, 10000), '−7.56 个百分点'],
  ['even', fraction(3, 4), '0.00 个百分点'],
  ['ahead', fraction(1, 1), '+25.00 个百分点'],
  ['ahead by less than is printed', fraction(750001, 1000000), '+0.00 个百分点'],
])('money %s', (_, rate, text) => {
  expect(describeGap(rate, fraction(3, 4), translateTo('zh-CN'))).toBe(text)
})

test.each([
  ['not filed', null, '未填报'],
  ['0', '0', '0.00'],
  ['an amount', '12900.83', '12,900.83'],
])('a budget: %s', (_, amount, text) => {
  expect(describeBudgetAmount(amount, translateTo('zh-CN'))).toBe(text)
})
