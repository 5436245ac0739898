import { expect, test } from 'vitest'
import { describeCaseNotes } from '@/components/indicator/case-notes'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { translateTo } from '../../fixtures/translate'

test.each([
  [
    { legalHelp: 76, carriedOver: 5, leftOut: 0 },
    '其中法律帮助 76 件；其中上年受理的 5 件；终止、撤销、转出 0 件不计（含法律帮助）',
  ],
  [
    { legalHelp: 4, carriedOver: 1, leftOut: 12 },
    '其中法律帮助 <5 件；其中上年受理的 <5 件；终止、撤销、转出 12 件不计（含法律帮助）',
  ],
])('%o', (notes, expected) => {
  expect(describeCaseNotes(servicesHandledRule, notes, translateTo('zh-CN'))).toBe(expected)
})
