import { describe, expect, test } from 'vitest'
import { describeMovedFields, describeMoves, describeTotals } from '@/components/rules/profile-moves-words'
import type { ProfileComparison, ProfileMove } from '@/domain/detail-model'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import type { MissingReason } from '@/domain/figure-model'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const known = <const T>(value: T) => ({ known: true, value }) as const
const missing = (reason: MissingReason) => ({ known: false, reason }) as const
const names = new Map([['I01', '培训次数']])

const move = (over: Partial<ProfileMove>): ProfileMove => ({
  rowId: 'I01',
  weight: { from: '5', to: '5.00' },
  points: { from: known('4.50'), to: known('4.50') },
  light: { from: 'green', to: 'green' },
  why: [],
  ...over,
})
const comparison = (over: Partial<ProfileComparison>): ProfileComparison => ({
  fields: [],
  rows: [],
  total: { from: missing('no-data'), to: missing('no-data') },
  earned: { from: '77.56', to: '77.56' },
  grade: { from: missing('no-data'), to: missing('no-data') },
  ...over,
})
const linesOf = (over: Partial<ProfileMove>) => describeMoves(comparison({ rows: [move(over)] }), names, t)

describe('a row that moves says from what to what and why', () => {
  test.each([
    [
      'weight',
      { weight: { from: '5.00', to: '4.00' }, why: ['weight'] },
      '5.00 → 4.00',
      '4.50',
      '分值重新分配',
    ],
    [
      'points',
      { points: { from: known('3.33'), to: known('2.50') }, why: ['formula'] },
      '5.00',
      '3.33 → 2.50',
      '计分方法不同',
    ],
    [
      'points that come about',
      { points: { from: missing('not-applicable'), to: known('0.00') }, why: ['missing-rule'] },
      '5.00',
      '不适用 → 0.00',
      '未开展调查的处理不同',
    ],
    [
      'two reasons',
      { light: { from: 'red', to: 'yellow' }, why: ['formula', 'lines'] },
      '5.00',
      '4.50',
      '计分方法不同、亮灯线不同',
    ],
  ] as const)('%s', (_, over, weight, points, why) => {
    const [line] = linesOf(over)
    expect(line).toMatchObject({ name: '培训次数', weight: { text: weight }, points: { text: points }, why })
  })

  test('the row of the budget has no indicator to be named by', () => {
    expect(linesOf({ rowId: BUDGET_ROW, weight: { from: '10', to: '20' } })[0]?.name).toBe('预算执行率')
  })

  test('5 and 5.00 are the same points, 未报 stays 未报: nothing moves', () => {
    expect(linesOf({})).toEqual([])
    expect(linesOf({ points: { from: missing('no-data'), to: missing('no-data') } })).toEqual([])
  })
})

describe('the total', () => {
  test('before everything is scored: the points so far, and no grade', () => {
    expect(describeTotals(comparison({}), t)).toEqual(['已评得分：77.56 → 77.56（不变）'])
    expect(describeTotals(comparison({ earned: { from: '77.56', to: '76.12' } }), t)).toEqual([
      '已评得分：77.56 → 76.12',
    ])
  })

  test('once it is known: total and grade', () => {
    const whole = {
      total: { from: known('90.04'), to: known('89.99') },
      grade: { from: known('excellent'), to: known('good') },
    } as const
    expect(describeTotals(comparison(whole), t)).toEqual(['总分：90.04 → 89.99', '等级：优 → 良'])
  })

  test('that another set of rules lets come about', () => {
    const total = { from: missing('no-data'), to: known('81.71') }
    expect(describeTotals(comparison({ total }), t)[0]).toBe('总分：未报 → 81.71')
  })
})

test('the rules that change by name, in both languages', () => {
  const fields = [
    { field: 'reverseFormula', source: null },
    { field: 'judgementBands', source: null },
  ]
  expect(describeMovedFields(comparison({ fields }), t)).toBe('越低越好、超过上限时、定性指标各档（占分值）')
  expect(describeMovedFields(comparison({ fields }), translateTo('en'))).toContain('Bands of judgements')
})
