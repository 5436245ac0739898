import { describe, expect, test } from 'vitest'
import { parseChineseNumeral } from '@/domain/targets/chinese-numerals'

describe('numbers written in words', () => {
  test.each([
    ['二十', '20'],
    ['十', '10'],
    ['十二', '12'],
    ['一百二十', '120'],
    ['一百零五', '105'],
    ['两千', '2000'],
    ['一万二千', '12000'],
    ['三亿零五万', '300050000'],
    ['九十五点五', '95.5'],
    ['二〇二二', '2022'],
    ['叁佰', '300'],
    ['零', '0'],
    ['一万二', '12000'],
    ['二百五', '250'],
    ['一万零二', '10002'],
    ['十二万五', '125000'],
    ['三千零五十', '3050'],
    ['九十五', '95'],
  ])('%s is %s', (words, number) => {
    expect(parseChineseNumeral(words)).toBe(number)
  })

  test.each(['', '百', '百百', '十百', '点五', '三个', '五点', '九五十', '万', '三五'])(
    '%j makes no number',
    (words) => {
      expect(parseChineseNumeral(words)).toBeNull()
    },
  )
})
