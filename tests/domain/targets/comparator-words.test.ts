import { describe, expect, test } from 'vitest'
import { COMPARATORS_AFTER, COMPARATORS_BEFORE, WEAK_COMPARATORS } from '@/domain/targets/comparator-words'
import { readLine } from './reading-line'

describe('words that compare', () => {
  test('every word before a number is read as its sign', () => {
    const wrong = COMPARATORS_BEFORE.filter(
      ([word, sign]) => !readLine('办理数量', `${word}30件`).startsWith(`threshold ${sign} 30`),
    )
    expect(wrong).toEqual([])
  })

  test('every word after a number is read as its sign, 以上 and 以内 with the number', () => {
    const wrong = COMPARATORS_AFTER.filter(
      ([word, sign]) => !readLine('办理数量', `30件${word}`).startsWith(`threshold ${sign} 30`),
    )
    expect(wrong).toEqual([])
  })

  test('a weak word gives way to the one after the number', () => {
    const strong = [...WEAK_COMPARATORS].filter(
      (word) => !readLine('费用', `${word}30件以下`).startsWith('threshold <= 30'),
    )
    expect(strong).toEqual([])
  })
})
