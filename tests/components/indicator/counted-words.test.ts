import { expect, test } from 'vitest'
import { describeCounted } from '@/components/indicator/counted-words'
import { fraction, subtractFractions } from '@/domain/exact'
import type { CountedFigure } from '@/domain/figure-model'
import { makeActual, number } from '../../fixtures/plan-facts'
import { figure, indicatorResult } from '../../fixtures/indicator-result'
import { translateTo } from '../../fixtures/translate'

const zh = translateTo('zh-CN')
const alone: CountedFigure = {
  counted: { known: true, value: figure('371') },
  ...{ supplement: null, waitingSupplement: false, override: null, crossCheck: null },
}
const crossCheck = (typed: number) => ({
  ...{ periodEnd: 9, typed: fraction(typed), counted: fraction(371) },
  difference: subtractFractions(fraction(typed), fraction(371)),
})
const override = makeActual('I01', 12, 'cumulative', number('402'), '登记表漏登三十一件')

test.each<[string, Partial<CountedFigure>, string[]]>([
  ['the register alone', {}, ['案件登记表统计 371 件']],
  [
    'a supplement is added, and both parts are seen',
    { supplement: fraction(30) },
    ['案件登记表统计 371 件', '另补充 30 件'],
  ],
  [
    'a supplement without a register waits',
    { counted: { known: false, reason: 'no-register' }, waitingSupplement: true },
    ['案件登记表统计 未报（案件登记表未导入）', '已填补充数，但案件登记表还没有导入，暂不计入'],
  ],
  [
    'what stands in the place of a count says why',
    { override },
    ['案件登记表统计 371 件', '第四季度更正为 402（登记表漏登三十一件），以此数计'],
  ],
  [
    'an own figure above the count is only held against it',
    { crossCheck: crossCheck(380) },
    ['案件登记表统计 371 件', '第三季度原填 380 件，比统计数 371 件多 9 件（仅对照，不计入）'],
  ],
  [
    'an own figure below the count',
    { crossCheck: crossCheck(360) },
    ['案件登记表统计 371 件', '第三季度原填 360 件，比统计数 371 件少 11 件（仅对照，不计入）'],
  ],
  [
    'an own figure that is the count',
    { crossCheck: crossCheck(371) },
    ['案件登记表统计 371 件', '第三季度原填 371 件，与统计数一致'],
  ],
])('%s', (_, counted, lines) => {
  expect(describeCounted({ ...alone, ...counted }, indicatorResult(), zh)).toEqual(lines)
})

test.each<[string, string]>([
  ['91', '第三季度原填 91.00%，比统计数 83.33%多 7.67 个百分点（仅对照，不计入）'],
  ['80', '第三季度原填 80.00%，比统计数 83.33%少 3.33 个百分点（仅对照，不计入）'],
])('between rates lie percentage points: %s%%', (typed, line) => {
  const counted = fraction('83.33')
  const difference = subtractFractions(fraction(typed), counted)
  const given = { crossCheck: { periodEnd: 9, typed: fraction(typed), counted, difference } }
  const rate = indicatorResult({ reading: { unit: '%', value: '90' } })
  expect(describeCounted({ ...alone, ...given }, rate, zh)).toContain(line)
})
