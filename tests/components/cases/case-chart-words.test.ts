import { expect, test } from 'vitest'
import {
  countsAsTheyAre,
  countsForFiles,
  describeCount,
  printMean,
  printShare,
  sortTallies,
} from '@/components/cases/case-chart-words'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const print = (counts: ReturnType<typeof countsForFiles>) => counts.map((count) => describeCount(count, t))

test('the staff see every count, a file only those of five and more', () => {
  expect(print(countsAsTheyAre([3, 9, 70]))).toEqual(['3', '9', '70'])
  expect(print(countsForFiles([3, 9, 70], false))).toEqual(['<5', '隐去', '70'])
})

test('categories that overlap are no parts of a whole: only small ones are hidden', () => {
  expect(print(countsForFiles([3, 9, 70, 0], true))).toEqual(['<5', '9', '70', '0'])
})

test('the most frequent first, blank cells last', () => {
  const tallies = [
    { word: '', count: 90 },
    { word: '乙', count: 7 },
    { word: '甲', count: 60 },
  ]
  expect(sortTallies(tallies).map(({ word }) => word)).toEqual(['甲', '乙', ''])
})

test('shares and means are exact before they are rounded', () => {
  expect(printShare(1, 3)).toBe('33.33')
  expect(printShare(0, 0)).toBe('')
  expect(printMean(200, 3)).toBe('66.7')
  expect(printMean(0, 0)).toBe('')
})
