import { expect, test } from 'vitest'
import {
  describeBudgetIssue,
  describeBudgetPoints,
  describeBudgetSum,
  nameBudgetField,
} from '@/components/budget/amount-words'
import { describeChange, describeWhy } from '@/components/change-words'
import type { BudgetIssue } from '@/domain/budget/plan-budget'
import type { Change } from '@/domain/record-model'
import type { IndicatorScore } from '@/domain/scoreboard-model'
import { makePlan } from '../../fixtures/plan-facts'
import { translateTo } from '../../fixtures/translate'

const [zh, en] = [translateTo('zh-CN'), translateTo('en')]

test('a field is named by its line and its column', () => {
  expect(nameBudgetField('基本支出', 'initial', zh)).toBe('基本支出 年初预算数')
  expect(nameBudgetField('基本支出', 'adjusted', zh)).toBe('基本支出 全年（调整后）预算数')
})

test.each<[Pick<BudgetIssue, 'code' | 'params'>, string]>([
  [{ code: 'not-a-number', params: { text: '约六百' } }, '“约六百”不是数字，没有采用。'],
  [{ code: 'initial-missing', params: {} }, '请先填年初预算数；年初没有安排的填 0。'],
  [{ code: 'line-in-use', params: {} }, '这一项已有执行数，年初预算数不能清空；没有安排的填 0。'],
])('%j is said', (issue, text) => {
  expect(describeBudgetIssue({ rowId: 'basic', column: 'initial', ...issue }, zh)).toBe(text)
})

test('sums that differ are said with their gap, and which year’s amounts', () => {
  const amounts = { severity: 'warning', left: '1005', right: '1000', gap: '5' } as const
  const sum = { ...amounts, code: 'tasks-over-projects' } as const
  expect(describeBudgetSum({ ...amounts, code: 'expenditure-income', column: 'initial' }, zh)).toBe(
    '基本支出加项目支出 1,005.00 万元，财政拨款加其他资金 1,000.00 万元，相差 5.00 万元，按所填保留',
  )
  expect(describeBudgetSum({ ...sum, column: 'initial' }, zh)).toContain('各任务年初合计 1,005.00')
  expect(describeBudgetSum({ ...sum, column: 'adjusted' }, zh)).toContain('各任务全年合计 1,005.00')
})

test('points that stay are said once; no points are a word, never 0', () => {
  const score = (points: IndicatorScore['points']) => ({ points }) as IndicatorScore // Only the points are read.
  const known = (value: string) => score({ known: true, value })
  const none = score({ known: false, reason: 'budget-not-filed' })
  expect(describeBudgetPoints(known('9.50'), known('6.33'), '10', zh)).toBe(
    '预算执行率得分 9.50 → 6.33（满分 10）',
  )
  expect(describeBudgetPoints(known('9.50'), known('9.50'), '10', zh)).toBe(
    '预算执行率得分不变：9.50（满分 10）',
  )
  expect(describeBudgetPoints(none, known('9.50'), '10', zh)).toContain('未填报 → 9.50')
})

test('the history tells the typed income, why, and by which document', () => {
  const filed = makePlan().budget
  const change: Change = {
    ...{ planId: 'p', at: '2022-10-08T00:00:00.000Z', by: '', rowKey: ['p'] },
    ...{ table: 'filedBudgets', from: filed, to: { ...filed, otherFunds: '3' } },
    ...{ reason: '年中追加', documentNumber: '湛财预〔2022〕5号' },
  }
  expect(describeChange(change, new Map(), zh)).toEqual({
    what: '年初预算数按收入来源',
    from: '财政拨款 100，其他资金 未填',
    to: '财政拨款 100，其他资金 3',
  })
  expect(describeWhy(change, zh)).toBe('年中追加（湛财预〔2022〕5号）')
  expect(describeWhy({ ...change, documentNumber: '' }, zh)).toBe('年中追加')
  expect(describeWhy({ ...change, reason: '' }, en)).toBe('湛财预〔2022〕5号')
})
