import { describe, expect, test } from 'vitest'
import { describeQuantity } from '@/components/target-words'
import { translateTo } from '../fixtures/translate'

describe('a figure with its unit', () => {
  test.each([
    ['0', '件', '0 件', '0 items'],
    ['1', '件', '1 件', '1 item'],
    ['1.5', '日', '1.5 日', '1.5 days'],
    ['2', '次', '2 次', '2 times'],
    ['1', '万元', '1 万元', '1 wan CNY'],
    ['1', '座', '1 座', '1 座'],
    ['91.22', '%', '91.22%', '91.22%'],
    ['6', undefined, '6', '6'],
  ])('%s %s: one is said as one, all else as many', (value, unit, chinese, english) => {
    expect(describeQuantity(value, unit, translateTo('zh-CN'))).toBe(chinese)
    expect(describeQuantity(value, unit, translateTo('en'))).toBe(english)
  })
})

test.each([
  ['entry.quarterStatus.missing', '1 figure missing', '2 figures missing'],
  ['cases.refused.title', '1 row refused', '2 rows refused'],
  ['cases.counts.title', '1 row', '2 rows'],
  ['indicator.verdict.late', '1 day late', '2 days late'],
])('%s counts in words of number', (key, one, two) => {
  const en = translateTo('en')
  expect(en(key, { count: 1, rows: 1, days: 1 })).toBe(one)
  expect(en(key, { count: 2, rows: 2, days: 2 })).toBe(two)
})
