import { expect, test } from 'vitest'
import { hasCasesOfYear } from '@/domain/cases/cases-of-year'
import { takeIn } from './made-cases'

const open = ['1', '民事', '', '2021/12/31', '', '在办', '']
const closed = ['2', '民事', '', '2021/12/1', '2022/1/1', '办结', '']

test.each([
  ['accepted in it', [open], 2021, true],
  ['ended in it', [closed], 2022, true],
  ['only one of them', [open, closed], 2022, true],
  ['accepted the day before it', [open], 2022, false],
  ['ended the day after it', [closed], 2023, false],
  ['no case', [], 2022, false],
])('%s: %j in %i is %s', (_, rows, year, expected) => {
  expect(hasCasesOfYear(takeIn(rows).chunks, year)).toBe(expected)
})
