import { expect, test } from 'vitest'
import { describeChange } from '@/components/change-words'
import type { Actual } from '@/domain/model'
import type { Change } from '@/domain/record-model'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
const en = translateTo('en')
const head = { planId: 'p', at: '2022-10-08T00:00:00.000Z', by: '', reason: '漏计一件' }
const names = new Map([['I01', '信息采购部件']])
const actual: Actual = {
  planId: 'p',
  indicatorId: 'I01',
  periodEnd: 9,
  basis: 'period',
  value: null,
  rawText: '3',
  note: '',
  recordedAt: head.at,
  recordedBy: '',
}
const corrected: Change = {
  ...head,
  table: 'actuals',
  rowKey: ['p', 'I01', 9],
  from: actual,
  to: { ...actual, rawText: '4', note: '补报' },
}

test('a figure is named with the quarter it was filed under, never as the year to date', () => {
  expect(describeChange(corrected, names, zh)).toEqual({
    what: '信息采购部件，第三季度完成值',
    from: '本季 3',
    to: '本季 4（补报）',
  })
  expect(describeChange(corrected, names, en).what).toBe('信息采购部件, actual, Q3')
})

test('the first state comes from nothing, a cleared cell is 未报', () => {
  expect(describeChange({ ...corrected, from: null }, names, zh).from).toBe('无')
  expect(describeChange({ ...corrected, to: { ...actual, rawText: '' } }, names, zh).to).toBe('未报')
})

test('a closed quarter that is opened again', () => {
  const closing = { planId: 'p', periodEnd: 9, closed: true, reason: '', recordedAt: head.at, recordedBy: '' }
  const change: Change = {
    ...head,
    table: 'closings',
    rowKey: ['p', 9],
    from: closing,
    to: { ...closing, closed: false },
  }
  expect(describeChange(change, names, zh)).toEqual({ what: '第三季度', from: '已关闭', to: '未关闭' })
})

test('what is no longer in the plan stands with its key', () => {
  expect(describeChange(corrected, new Map(), zh).what).toBe('I01，第三季度完成值')
})
