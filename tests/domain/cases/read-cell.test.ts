import { describe, expect, test } from 'vitest'
import {
  hasLostCharacter,
  isBlankWord,
  isCellError,
  ownText,
  readCell,
  readKeyCell,
} from '@/domain/cases/read-cell'

describe('a cell says', () => {
  test.each([
    ['  办结　', '办结'],
    ['="0012"', '0012'],
    ['=" 0012 "', '0012'],
    ['=1+1', '=1+1'],
    ["'=cmd", '=cmd'],
    ["'-500", '-500'],
    ["'quoted'", "'quoted'"],
    ['\t440800', '440800'],
    ['a\u00A0', 'a'],
    ['\u3000案\uFEFF', '案'],
    ['\u2003案', '案'],
    ['民\u200B事', '民事'],
    ['\u202E民事\u202C', '民事'],
    ['\u2066民事\u2069', '民事'],
    ['\uFEFF ="0012"', '0012'],
    ['\u200B \u200F', ''],
    ['民\u2010事', '民\u2010事'],
    [undefined, ''],
  ])('%j → %j', (cell, text) => expect(readCell(cell)).toBe(text))

  test.each([
    ['民\u200B事', '民事'],
    ['民\u200B事', '民事'],
  ])('each time: %j → %j', (cell, text) => expect(readCell(cell)).toBe(text))

  test('as a case number the same but for what is in its middle, which is dropped later', () => {
    expect(readKeyCell('\u200B#N/A\u200B')).toBe('#N/A')
    expect(readKeyCell('12\u200B3')).toBe('12\u200B3')
  })
})

test.each(['-', '—', '/', '无', 'N/A', '——'])('%s says that there is nothing', (text) =>
  expect(isBlankWord(text)).toBe(true),
)
test.each(['0', '无罪', '', '-1', '无期徒刑'])('%s says something', (text) =>
  expect(isBlankWord(text)).toBe(false),
)

test.each(['#N/A', '#REF!', '##', '########'])('%s is an error of the spreadsheet', (text) =>
  expect(isCellError(text)).toBe(true),
)
test.each(['#1', '1#楼', '#'])('%s is none', (text) => expect(isCellError(text)).toBe(false))

test('U+FFFD is a lost character', () => {
  expect(hasLostCharacter('张\uFFFD')).toBe(true)
  expect(hasLostCharacter('张𠮷')).toBe(false)
})

test('a text of its own says the same', () => {
  for (const text of ['', '短', '1234567890123', '追索劳动报酬纠纷以及工伤保险待遇纠纷'])
    expect(ownText(text)).toBe(text)
})
