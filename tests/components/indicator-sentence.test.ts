import { describe, expect, test } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { describeIndicator } from '@/components/indicator-sentence'
import { fraction } from '@/domain/exact'
import { figure, indicatorResult, type Given } from '../fixtures/indicator-result'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
const en = translateTo('en')
const cases = { source: { kind: 'cases', rule: servicesHandledRule } } as const
const rate = { value: '90', unit: '%', comparator: '>=', rawText: '≥90%' } as const
const limit = { value: '2', unit: '日', comparator: '<=', direction: 'lower', rawText: '2日内' } as const
const exact = {
  value: '2000',
  unit: '元/村(社区)',
  comparator: '=',
  direction: 'exact',
  rawText: '2000元',
} as const
const range = { kind: 'range', value: '30', high: '50', unit: '人', comparator: undefined } as const
const deadline = { kind: 'deadline', due: '2022-11-30', value: undefined } as const
const word = { kind: 'trend', value: undefined, comparator: undefined, rawText: '明显改善' } as const
const yesNo = {
  kind: 'yes-no',
  value: undefined,
  comparator: undefined,
  expected: false,
  rawText: '否',
} as const
const met = { shortBy: null, status: 'met' } as const

const rows: [string, Given, string][] = [
  ['a count short of a strict target', { setup: cases }, '已办理 371 件，目标大于 400 件，还差 30 件'],
  [
    'a strict target reached by its number only',
    { measurement: figure('400'), result: { shortBy: fraction(1) } },
    '已完成 400 件，目标大于 400 件，还差 1 件',
  ],
  [
    'a count over its target',
    { measurement: figure('401'), result: met },
    '已完成 401 件，目标大于 400 件，已达标',
  ],
  [
    'a figure of 0 is a figure',
    { measurement: figure('0'), result: { shortBy: fraction(401) } },
    '已完成 0 件，目标大于 400 件，还差 401 件',
  ],
  [
    'a flow before its end says where the plan is',
    { measurement: figure('180'), result: { shortBy: fraction(221), expectedToDate: fraction(200) } },
    '已完成 180 件，目标大于 400 件，还差 221 件，按计划此时应到 200 件',
  ],
  [
    'over-achievement names the share',
    {
      measurement: figure('1000'),
      result: { shortBy: null, status: 'over-achieved', attainment: { known: true, value: fraction(10, 4) } },
    },
    '已完成 1000 件，目标大于 400 件，已达标，为指标值的 250%',
  ],
  [
    'a rate prints its fraction',
    {
      measurement: figure('', '%', ['374', '410']),
      reading: rate,
      setup: { measureKind: 'rate' },
      result: met,
    },
    '91.22%（374/410），目标不低于 90%，已达标',
  ],
  [
    'a rate just short is not printed as reached, its distance is in percentage points',
    {
      measurement: figure('89.996', '%'),
      reading: rate,
      setup: { measureKind: 'rate' },
      result: { shortBy: fraction('0.004') },
    },
    '89.996%，目标不低于 90%，还差 0.004 个百分点',
  ],
  [
    'a strict continuous target met by its number is not reached',
    {
      measurement: figure('90', '%'),
      reading: { ...rate, comparator: '>' },
      setup: { measureKind: 'rate' },
      result: { shortBy: null },
    },
    '90.00%，目标大于 90%，未达标',
  ],
  [
    'a limit kept',
    { measurement: figure('2', '日'), reading: limit, setup: { measureKind: 'stock' }, result: met },
    '现为 2 日，目标不超过 2 日，未超过上限',
  ],
  [
    'a limit broken',
    {
      measurement: figure('3', '日'),
      reading: limit,
      setup: { measureKind: 'mean-duration' },
      result: { shortBy: fraction(1) },
    },
    '平均 3 日，目标不超过 2 日，超出 1 日',
  ],
  [
    'a strict limit met by its number is broken, though there is no distance',
    {
      measurement: figure('2', '日'),
      reading: { ...limit, comparator: '<' },
      setup: { measureKind: 'stock' },
      result: { shortBy: null },
    },
    '现为 2 日，目标小于 2 日，未达标',
  ],
  [
    'money spent against a ceiling',
    {
      measurement: figure('390', '万元'),
      indicator: { subcategory: 'cost' },
      reading: { ...limit, value: '390', unit: '万元' },
      result: met,
    },
    '已支出 390.00 万元，目标不超过 390 万元，未超过上限',
  ],
  [
    'a standard that deviates',
    {
      measurement: figure('1800', '元/村(社区)'),
      reading: exact,
      setup: { measureKind: 'stock' },
      result: { shortBy: fraction(200) },
    },
    '现为 1800 元/村(社区)，目标等于 2000 元/村(社区)，相差 200 元/村(社区)',
  ],
  [
    'above a range',
    { measurement: figure('55', '人'), reading: range, result: { shortBy: fraction(5) } },
    '已完成 55 人，目标在 30 至 50 人之间，超出 5 人',
  ],
  [
    'below a range',
    { measurement: figure('28', '人'), reading: range, result: { shortBy: fraction(2) } },
    '已完成 28 人，目标在 30 至 50 人之间，还差 2 人',
  ],
  [
    'inside a range',
    { measurement: figure('45', '人'), reading: range, result: met },
    '已完成 45 人，目标在 30 至 50 人之间，在区间内',
  ],
  [
    'a judgement',
    { measurement: { kind: 'judgement', band: 'partly-achieved', share: '70' }, reading: word },
    '评定为“部分达成”，70 分（百分制），目标“明显改善”',
  ],
  [
    'done on time',
    { measurement: { kind: 'done', date: '2022-11-30' }, reading: deadline },
    '已于 2022 年 11 月 30 日完成，期限 2022 年 11 月 30 日，按期',
  ],
  [
    'done late',
    { measurement: { kind: 'done', date: '2022-12-01' }, reading: deadline },
    '已于 2022 年 12 月 1 日完成，期限 2022 年 11 月 30 日，逾期 1 天',
  ],
  [
    'not done',
    { measurement: { kind: 'not-done' }, reading: deadline },
    '尚未完成，期限 2022 年 11 月 30 日',
  ],
  [
    'a survey that was not held',
    { measurement: { kind: 'not-done' }, reading: rate, setup: { measureKind: 'satisfaction' } },
    '调查未开展，目标不低于 90%',
  ],
  [
    'a breach',
    { measurement: { kind: 'yes-no', value: true }, reading: yesNo },
    '结果：是，目标为“否”，未达标',
  ],
  ['nothing reported', { measurement: 'no-data', dataThrough: null }, '未报，目标大于 400 件'],
  [
    'no register',
    { measurement: 'no-register', dataThrough: null },
    '未报（案件登记表未导入），目标大于 400 件',
  ],
  ['no denominator', { measurement: 'no-denominator', reading: rate }, '未报（分母缺失），目标不低于 90%'],
  ['not due', { measurement: 'not-due', dataThrough: null }, '未到期，目标大于 400 件'],
  ['not applicable', { measurement: 'not-applicable' }, '不适用，目标大于 400 件'],
  [
    'a frequency is told by its attainment',
    {
      measurement: figure('2', '次'),
      reading: { kind: 'frequency', value: '1', unit: '次', per: 'quarter' },
      result: { attainment: { known: true, value: fraction(2, 3) } },
    },
    '已完成 2 次，目标每季度 1 次，完成程度 66.67%',
  ],
  [
    'an old figure says of when it is',
    { setup: cases, dataThrough: 9 },
    '已办理 371 件，目标大于 400 件，还差 30 件，数据截至 9 月',
  ],
  [
    'a gap is named',
    { setup: cases, missingPeriods: [3, 6] },
    '已办理 371 件，目标大于 400 件，还差 30 件，缺 3、6 月末的数据',
  ],
]

describe('an indicator in one Chinese sentence', () => {
  test.each(rows)('%s', (_, given, sentence) => {
    expect(describeIndicator(indicatorResult(given), 12, zh)).toBe(sentence)
  })
})

describe('the same in English', () => {
  test.each([
    ['a count', { setup: cases }, '371 items handled, target more than 400 items, 30 items short'],
    [
      'nothing reported',
      { measurement: 'no-data', dataThrough: null },
      'Not reported, target more than 400 items',
    ],
    [
      'a rate',
      {
        measurement: figure('', '%', ['374', '410']),
        reading: rate,
        setup: { measureKind: 'rate' },
        result: met,
      },
      '91.22% (374/410), target at least 90%, reached',
    ],
  ] satisfies [string, Given, string][])('%s', (_, given, sentence) => {
    expect(describeIndicator(indicatorResult(given), 12, en)).toBe(sentence)
  })
})
