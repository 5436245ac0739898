import { describe, expect, test } from 'vitest'
import { normaliseDateText, readRelativeYear } from '@/domain/targets/date-text'

describe('dates in words', () => {
  test.each([
    ['二〇二二年十一月三十日', '2022年11月30日'],
    ['十二月底', '12月底'],
    ['三季度内', '第3季度内'],
    ['Q2', '第2季度'],
    ['2022年度', '2022年'],
    ['11月份', '11月'],
    ['11月30号', '11月30日'],
    ['一次性完成', '一次性完成'],
  ])('%s → %s', (text, digits) => expect(normaliseDateText(text)).toBe(digits))

  test('次年 is the year after, 当年 the year itself', () => {
    expect(readRelativeYear('次年3月底前')).toEqual({ offset: 1, rest: '3月底前' })
    expect(readRelativeYear('当年')).toEqual({ offset: 0, rest: '' })
    expect(readRelativeYear('年底前')).toBeNull()
  })
})
