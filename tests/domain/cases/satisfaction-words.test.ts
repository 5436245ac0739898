import { expect, test } from 'vitest'
import { isNoAnswer } from '@/domain/cases/satisfaction-words'

test.each([
  ['', true],
  [' ', true],
  ['未评价', true],
  ['未 回访', true],
  ['—', true],
  ['满意', false],
  ['基本满意', false],
  ['不满意', false],
  ['一般', false],
  ['95', false],
])('“%s” is no answer: %s', (text, expected) => expect(isNoAnswer(text)).toBe(expected))
