import { expect, test } from 'vitest'
import { describeCaseNotes } from '@/components/indicator/case-notes'
import { translateTo } from '../../fixtures/translate'

test.each([
  [
    { legalHelp: 76, carriedOver: 5, leftOut: 0 },
    '其中法律帮助 76 件；上年结转 5 件；终止、撤销、转出不计 0 件',
  ],
  [
    { legalHelp: 4, carriedOver: 1, leftOut: 12 },
    '其中法律帮助 <5 件；上年结转 <5 件；终止、撤销、转出不计 12 件',
  ],
])('%o', (notes, expected) => {
  expect(describeCaseNotes(notes, translateTo('zh-CN'))).toBe(expected)
})
