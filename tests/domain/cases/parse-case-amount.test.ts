import { describe, expect, test } from 'vitest'
import { parseCaseAmount } from '@/domain/cases/parse-case-amount'

describe('amounts in 元', () => {
  test.each([
    ['12500', '12500'],
    ['12,500.00', '12500'],
    ['0', '0'],
    ['0.50', '0.5'],
    ['00012', '12'],
    ['1，500', '1500'],
    ['１５００', '1500'],
    ['¥1500.5元', '1500.5'],
    ['1.25万元', '12500'],
    ['0.1万', '1000'],
    ['2亿元', '200000000'],
    ['1500元整', '1500'],
    ['-0', '0'],
  ])('%s is %s', (text, amount) => expect(parseCaseAmount(text, 1)).toEqual({ ok: true, amount }))

  test.each([
    ['3.5', '35000'],
    ['3', '30000'],
    ['3.5万元', '35000'],
    ['1500元', '1500'],
  ])('under a header in 万元, %s is %s', (text, amount) =>
    expect(parseCaseAmount(text, 10_000)).toEqual({ ok: true, amount }),
  )

  test.each([
    ['约三万', 'amount-unreadable'],
    ['12,50', 'amount-unreadable'],
    ['1,5000', 'amount-unreadable'],
    ['1.2.3', 'amount-unreadable'],
    ['1E5', 'amount-unreadable'],
    ['=1+1', 'amount-unreadable'],
    ['-500', 'amount-negative'],
  ])('%s: %s', (text, code) => expect(parseCaseAmount(text, 1)).toEqual({ ok: false, code }))
})
