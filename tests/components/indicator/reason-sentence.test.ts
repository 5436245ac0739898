import { describe, expect, test } from 'vitest'
import { describeReason } from '@/components/indicator/reason-sentence'
import { fraction } from '@/domain/exact'
import type { Reason } from '@/domain/detail-model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { translateTo } from '../../fixtures/translate'

const context = { profile: profile2020No10, isFinal: true, exact: fraction('1.660225') }
const zh = translateTo('zh-CN')
const en = translateTo('en')

const score: Reason = {
  subject: 'score',
  code: 'higher-ratio',
  source: { document: '财预〔2020〕10号', article: null },
  figures: { actual: '371', target: '400', unit: '件', weight: '1.79', points: '1.66' },
  rounding: { exact: '1.660225', printed: '1.66' },
  lost: { points: '0.13', why: 'short-of-target' },
}
const light = (code: string, figures: Record<string, string>): Reason => ({
  ...{ subject: 'light', code, source: null, rounding: null, lost: null },
  figures: { asOf: '9', unit: '件', targetText: '>400件', over: '120', ...figures },
})
const forecast = (code: string, figures: Record<string, string>): Reason => ({
  ...{ subject: 'forecast', code, source: null, rounding: null, lost: null },
  figures: { unit: '件', ...figures },
})
const zhFormula = (reason: Reason) => describeReason(reason, context, zh).formula

test('lost points say how many, why, by which rule, and how they were rounded', () => {
  expect(describeReason(score, context, zh)).toEqual({
    formula: '1.79 × 371 ÷ 400 = 1.66 分',
    rule: '未达到指标值，按完成比例得分',
    source: '依据：财预〔2020〕10号（条款未核）',
    rounding: '精确值 1.660225，四舍五入得 1.66',
    lost: '少得 0.13 分：完成值没有达到指标值',
  })
})

test('before the year’s end points are missing only so far, and line up with the form', () => {
  const lost = { points: '0.1', why: 'short-of-target' } as const
  expect(describeReason({ ...score, lost }, { ...context, isFinal: false }, zh).lost).toBe(
    '到目前少得 0.10 分：完成值没有达到指标值',
  )
})

test.each([
  [fraction(5, 3), '1.666667', '精确值 1.666667…，四舍五入得 1.67'],
  [fraction('1.665'), '1.665', '精确值 1.665，四舍五入得 1.67'],
  // Six places end in a zero that was cut: the figure goes on all the same.
  [fraction(2095, 2000), '1.0475', '精确值 1.0475，四舍五入得 1.67'],
  [fraction('1.04750049'), '1.0475', '精确值 1.0475…，四舍五入得 1.67'],
])('a figure that ends is not said to go on, and the other way round', (exact, printed, sentence) => {
  const rounded = { ...score, rounding: { exact: printed, printed: '1.67' } }
  expect(describeReason(rounded, { ...context, exact }, zh).rounding).toBe(sentence)
})

test('what was taken off by hand comes after the rule, with its reason', () => {
  const figures = {
    ...score.figures,
    points: '1.16',
    computed: '1.66',
    reduced: '0.5',
    reductionReason: '目标偏低',
  }
  expect(zhFormula({ ...score, figures })).toBe(
    '1.79 × 371 ÷ 400 = 1.66 分；手工扣减 0.5 分（目标偏低），得 1.16 分',
  )
  const lost = { points: '0.63', why: 'short-of-target' } as const
  expect(describeReason({ ...score, figures, lost }, context, zh).lost).toBe(
    '少得 0.63 分：完成值没有达到指标值；其中手工扣减 0.5 分',
  )
})

test('a full score says nothing of rounding or loss', () => {
  const full = describeReason({ ...score, rounding: null, lost: null }, context, zh)
  expect([full.rounding, full.lost]).toEqual(['', ''])
})

describe('why a light has its colour', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'pace',
      { actual: '245', target: '400', planned: '75.00', ratio: '81.67', dataThrough: '9' },
      '245 件 ÷（400 件 × 75%）= 81.67%，按这项指标的序时计划比（数据截至 9 月）',
    ],
    ['level', { actual: '340', ratio: '85.00' }, '完成值 340 件，指标值“>400件”，完成程度 85%'],
    ['limit', { actual: '3', target: '2', ratio: '150.00' }, '3 件 ÷ 2 件 = 150%，与上限比'],
    ['limit', { actual: '0', target: '0' }, '完成值 0 件，指标值为零'],
    ['judgement', { band: 'partly-achieved', share: '70' }, '责任科室评定为“部分达成”，70 分（百分制）'],
    [
      'deadline',
      { due: '2022-11-30', done: '2022-12-01' },
      '2022 年 12 月 1 日完成，期限 2022 年 11 月 30 日',
    ],
    ['deadline', { due: '2022-11-30' }, '尚未完成，期限 2022 年 11 月 30 日'],
    ['survey-not-held', {}, '调查未开展，没有满意度可比'],
    ['not-done', {}, '尚未完成'],
    ['no-data', { reason: 'no-register' }, '到 9 月末没有可评价的数据（未报（案件登记表未导入）），不亮灯'],
    ['no-data', { dataThrough: '6' }, '只报到 6 月，9 月未报，不亮灯'],
    ['incomplete', { missing: '3,6' }, '缺 3、6 月末的数据，累计数不完整，不亮灯'],
    ['stale', { dataThrough: '3' }, '数据截至 3 月，到 9 月已超过一个报告期，不亮灯'],
    ['not-due', {}, '按计划现在还没有到期，不评价'],
    ['not-applicable', {}, '不适用或已撤销，不评价'],
  ])('%s', (code, figures, sentence) => {
    expect(zhFormula(light(code, figures))).toBe(sentence)
    expect(describeReason(light(code, figures), context, en).formula).not.toMatch(/[{}]|undefined/)
  })

  test('lines without a document are this program’s own', () => {
    const words = describeReason(light('level', { near: '90' }), context, zh)
    expect(words.rule).toContain('不低于 90%')
    expect(words.source).toContain('本系统默认')
  })

  test('what is not judged names no rule', () => {
    const words = describeReason(light('not-due', {}), context, zh)
    expect([words.rule, words.source]).toEqual(['', ''])
  })
})

describe('how a forecast came about', () => {
  const seen = { actual: '245', forecast: '326.67', planned: '75.00', dataThrough: '9' }
  test.each<[string, Record<string, string>, string]>([
    ['pace', seen, '245 件 ÷ 75% = 326.67 件，按序时计划推算（数据截至 9 月）'],
    [
      'pace',
      { ...seen, low: '310', high: '345' },
      '245 件 ÷ 75% = 326.67 件，按序时计划推算（数据截至 9 月）；按最慢和最快的季度推算为 310 件 至 345 件',
    ],
    [
      'last-year',
      {
        ...{ actual: '245', forecast: '544.44', dataThrough: '9' },
        ...{ lastToDate: '180', lastWholeYear: '400', lastUnit: '件', lastShare: '45.00' },
      },
      '上年同期 180 件 ÷ 上年全年 400 件 = 上年同期占比 45%；245 件 ÷ 45% = 544.44 件，按上年同期的进度推算（数据截至 9 月）',
    ],
    [
      'pace',
      { ...seen, lastYearGap: 'year-incomplete' },
      '245 件 ÷ 75% = 326.67 件，按序时计划推算（数据截至 9 月）；上年各季度数据不全，没有按上年推算',
    ],
    ['stated', { forecast: '350' }, '本单位填报 350 件'],
    ['stated', { forecast: '350', computed: '326.67' }, '本单位填报 350 件，系统测算 326.67 件'],
    ['planned-date', { date: '2022-11-30' }, '按期限 2022 年 11 月 30 日预计'],
    ['done', { date: '2022-09-01' }, '已于 2022 年 9 月 1 日完成'],
    ['incomplete', {}, '暂不能测算：不完整（前期缺报）'],
  ])('%s', (code, figures, sentence) => {
    expect(zhFormula(forecast(code, figures))).toBe(sentence)
    expect(describeReason(forecast(code, figures), context, en).formula).not.toMatch(/[{}]|undefined/)
  })

  test('what the unit states follows no rule', () => {
    expect(describeReason(forecast('stated', { forecast: '350' }), context, zh).source).toBe('')
  })

  test.each(['own-shares', 'year-incomplete', 'period-unknown', 'nothing-to-date', 'fell'])(
    'says why last year was not gone by: %s',
    (lastYearGap) => {
      for (const t of [zh, en]) {
        const { formula } = describeReason(forecast('pace', { ...seen, lastYearGap }), context, t)
        expect(formula).not.toMatch(/[{}]|reason\./)
        expect(formula).toMatch(/上年|last year/)
      }
    },
  )
})
