import { describe, expect, test } from 'vitest'
import { isUnclearBlank, saysNotReported } from '@/domain/actuals/blank-words'

describe('nothing, 未报 and 不适用 are three different things', () => {
  test.each([
    ['', true, false],
    [' \u3000', true, false],
    ['未报', true, false],
    ['未填报', true, false],
    ['Not reported', true, false],
    ['/', false, true],
    ['／', false, true],
    ['-', false, true],
    ['——', false, true],
    ['无数据', false, true],
    ['*', false, true],
    ['0', false, false],
    ['不适用', false, false],
    ['-5', false, false],
  ])('%j: not reported %s, unclear %s', (text, notReported, unclear) => {
    expect(saysNotReported(text)).toBe(notReported)
    expect(isUnclearBlank(text)).toBe(unclear)
  })
})
