import { describe, expect, test } from 'vitest'
import { isLegalHelpText, knownWordOf, statusOfText } from '@/domain/cases/case-status-words'

describe('words of 案件状态', () => {
  test.each([
    ['办结', 'closed'],
    ['已结案', 'closed'],
    ['在办', 'open'],
    ['办 理 中', 'open'],
    ['终止', 'terminated'],
    ['撤销', 'withdrawn'],
    ['转出', 'transferred'],
    ['待定', null],
    ['未办结案', null],
    ['', null],
  ])('%s: %s', (text, status) => expect(statusOfText(text)).toBe(status))
})

test('法律帮助 is told from 案件', () => {
  expect(isLegalHelpText('刑事法律帮助')).toBe(true)
  expect(isLegalHelpText('值班律师')).toBe(true)
  expect(isLegalHelpText('法律援助')).toBe(false)
})

test('the word of each status is one that is read as it', () => {
  for (const status of ['closed', 'open', 'terminated', 'withdrawn', 'transferred'] as const)
    expect(statusOfText(knownWordOf(status))).toBe(status)
})
