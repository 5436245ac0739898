import { expect, test } from 'vitest'
import { includesAny, matchAtEnd, matchAtStart, wordList, wordTable } from '@/domain/targets/word-table'

const SIGNS = [
  ['超过', '>'],
  ['不超过', '<='],
] as const

test('the longest word wins, so 不超过 is never read as 超过', () => {
  expect(matchAtEnd(SIGNS, '控制在不超过')).toEqual({ word: '不超过', value: '<=', rest: '控制在' })
  expect(matchAtStart(wordTable(['人', '人次']), '人次以上')).toEqual({
    word: '人次',
    value: '人次',
    rest: '以上',
  })
  expect(matchAtStart(SIGNS, '约超过')).toBeNull()
})

test('a list is parted by any blanks', () => {
  expect(wordList(' 件 次\n 人 ')).toEqual(['件', '次', '人'])
  expect(includesAny('投诉处理率', ['事故', '投诉'])).toBe(true)
})
