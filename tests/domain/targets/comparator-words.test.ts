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

  test.each([
    ['>=', '≥ ≧ >= => 》= 大于等于 不低于 不少于 不小于 至少 达'],
    ['<=', '≤ ≦ <= =< 小于等于 不超过 不高于 不多于 不大于 至多'],
    ['>', '> ＞ 大于 超过 超 高于 多于 超出'],
    ['<', '< ＜ 小于 低于 少于 不足 不满'],
    ['=', '= ＝ ═ 等于'],
  ])('%s before the number: %s', (sign, words) => {
    const wrong = words
      .split(' ')
      .filter((word) => !readLine('办理数量', `${word}30件`).startsWith(`threshold ${sign} 30 件`))
    expect(wrong).toEqual([])
  })

  test.each([
    ['>=', 'N以上 N及以上 达到N以上 达N'],
    ['<=', 'N内 N以内 N以下 N之内 控制在N以内'],
  ])('%s around the number: %s', (sign, forms) => {
    const wrong = forms
      .split(' ')
      .filter(
        (form) => !readLine('办理数量', form.replace('N', '30件')).startsWith(`threshold ${sign} 30 件`),
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
