import { describe, expect, test } from 'vitest'
import {
  describeCalendarLight,
  describeCatchUp,
  describeProposal,
  describeToGreen,
} from '@/components/indicator/monitoring-words'
import type { CatchUp, LikelihoodProposal, ToGreen } from '@/domain/detail-model'
import { fraction } from '@/domain/exact'
import { figure, indicatorResult, type Given } from '../../fixtures/indicator-result'
import { translateTo } from '../../fixtures/translate'

const zh = translateTo('zh-CN')
const en = translateTo('en')
const rate: Given = {
  measurement: figure('88', '%'),
  reading: { value: '90', unit: '%', comparator: '>=', rawText: '≥90%' },
  setup: { measureKind: 'satisfaction' },
}
const limit: Given = {
  measurement: figure('3', '日'),
  reading: { value: '2', unit: '日', comparator: '<=', direction: 'lower', rawText: '2日内' },
}

describe('what would turn it green', () => {
  const rows: [string, ToGreen, Given, string][] = [
    [
      'a count is told where it must stand at the end of the period',
      { kind: 'raise', to: fraction(241), by: fraction(60) },
      {},
      '到 9 月底至少做到 241 件，现在还差 60 件。',
    ],
    [
      'the distance between rates is percentage points, also one that rounds to nothing',
      { kind: 'raise', to: fraction(90), by: fraction('0.004') },
      rate,
      '到 9 月底至少做到 90.00%，现在还差 0.004 个百分点。',
    ],
    [
      'a rate in parts says how many more it takes',
      { kind: 'raise', to: fraction(90), by: fraction(2), items: '5' },
      rate,
      '到 9 月底至少做到 90.00%，现在还差 2 个百分点（分母不变，分子再多 5）。',
    ],
    [
      'a limit must come down',
      { kind: 'lower', to: fraction(2), by: fraction(1) },
      limit,
      '降到不超过 2 日，现在多出 1 日。',
    ],
    ['a strict rate', { kind: 'beyond', figure: fraction(90) }, rate, '要大于 90.00%，刚好等于不算达标。'],
    ['a strict limit', { kind: 'beyond', figure: fraction(2) }, limit, '要小于 2 日，刚好等于不算达标。'],
    ['a judgement', { kind: 'judged-achieved' }, {}, '由责任科室评定为“达成”。'],
    [
      'missing quarters, and a month of monitoring',
      { kind: 'enter', periods: [3, 7] },
      {},
      '补报第一季度、1–7 月的数据。',
    ],
    [
      'what is missed stays missed',
      { kind: 'never' },
      {},
      '逾期、违反或已错过的，本年内不能再转为正常；请写明原因和改进措施。',
    ],
  ]
  test.each(rows)('%s', (_, way, given, sentence) => {
    expect(describeToGreen(way, indicatorResult(given), 9, zh)).toBe(sentence)
    expect(describeToGreen(way, indicatorResult(given), 9, en)).not.toMatch(/[{}]|undefined/)
  })

  test.each<[string, ToGreen, Given, string]>([
    [
      'a count',
      { kind: 'raise', to: fraction(241), by: fraction(60) },
      {},
      '全年至少做到 241 件才算正常，实际少 60 件。',
    ],
    [
      'a rate in parts',
      { kind: 'raise', to: fraction(90), by: fraction(2), items: '5' },
      rate,
      '全年至少做到 90.00%才算正常，实际少 2 个百分点（分母不变，分子少 5）。',
    ],
  ])('in December nothing is told to be done by its end: %s', (_, way, given, sentence) => {
    expect(describeToGreen(way, indicatorResult(given), 12, zh)).toBe(sentence)
    expect(describeToGreen(way, indicatorResult(given), 12, en)).not.toMatch(/[{}]|undefined|month/)
  })
})

describe('catching up', () => {
  const catchUp: CatchUp = {
    remaining: fraction(221),
    quartersLeft: fraction(2, 3),
    perQuarter: fraction(663, 2),
    perWeek: fraction(221, 9),
    bestQuarter: fraction(120),
    basis: 'calendar',
    outOfReachFrom: '2022-10-03',
    isOutOfReach: false,
  }
  const rows: [string, Partial<CatchUp>, string][] = [
    [
      'names the last date',
      {},
      '按最好一季的速度，最迟 2022 年 10 月 3 日前要开始赶，从这一天起就来不及了。',
    ],
    [
      'names the shares it goes by',
      { basis: 'last-year' },
      '按上年各季份额和目前最快的进度，最迟 2022 年 10 月 3 日前要开始赶，从这一天起就来不及了。',
    ],
    [
      'names the planned shares it goes by',
      { basis: 'pace' },
      '按各季计划份额和目前最快的进度，最迟 2022 年 10 月 3 日前要开始赶，从这一天起就来不及了。',
    ],
    [
      'says that it is too late',
      { isOutOfReach: true },
      '按目前最好一季的速度，到年底还达不到全年指标值，须再提速。',
    ],
    ['says that no quarter was seen', { bestQuarter: null }, '还没有可比的完整季度，暂不能判断最迟日期。'],
    ['a pace that suffices at no date names none', { outOfReachFrom: null }, '目前最好的一季完成 120 件。'],
  ]
  test.each(rows)('%s', (_, change, last) => {
    const lines = describeCatchUp({ ...catchUp, ...change }, '件', zh)
    expect(lines[0]).toBe('离全年指标值还差 221 件。')
    expect(lines[1]).toBe('平均每季还需 331.5 件，每周还需 24.56 件（还有 0.67 个季度）。')
    expect(lines.at(-1)).toBe(last)
  })
})

test.each<[LikelihoodProposal, string]>([
  [{ likelihood: 'certain', why: 'reached-already', figures: {} }, '系统建议：确定能（已达到全年指标值）'],
  [
    { likelihood: 'impossible', why: 'beyond-best-quarter', figures: { factor: '3' } },
    '系统建议：完全不可能（余下每季所需超过目前最好季度的 3 倍）',
  ],
])('a proposal says that it is one, and why', (proposal, sentence) => {
  expect(describeProposal(proposal, zh)).toBe(sentence)
})

describe('the light of the common practice stands beside ours with both computations', () => {
  const calendar = {
    light: 'blue',
    ratio: fraction(8800, 2250),
    dividedTarget: fraction('22.5'),
    elapsedShare: fraction(3, 12),
    ours: 'yellow',
  } as const

  test('a rate is held against its full target', () => {
    const result = indicatorResult({
      ...rate,
      result: { statusExplanation: { basis: 'level', ratio: fraction(88, 90), plannedShare: null } },
    })
    expect(describeCalendarLight(calendar, result, zh)).toEqual({
      practice: '88.00% ÷（90% × 3/12）= 391.11%',
      ours: '88.00% ÷ 90% = 97.78%，与全年指标值比',
    })
  })

  test('a flow is held against its own plan of the year', () => {
    const statusExplanation = { basis: 'pace', ratio: fraction('0.75'), plannedShare: '50.00' } as const
    const result = indicatorResult({ measurement: figure('150'), result: { statusExplanation } })
    expect(describeCalendarLight(calendar, result, zh).ours).toBe(
      '150 件 ÷（400 件 × 50%）= 75%，按这项指标的序时计划比',
    )
  })

  test('a state without a light says what it is', () => {
    const result = indicatorResult({
      result: { status: 'incomplete', statusExplanation: { basis: 'none', ratio: null, plannedShare: null } },
    })
    const words = describeCalendarLight({ ...calendar, ours: 'grey' }, result, zh)
    expect(words.ours).toBe('前面的季度有缺报，累计数不完整')
  })
})
