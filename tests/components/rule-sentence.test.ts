import { describe, expect, test } from 'vitest'
import { describeFormula, describeRuleSource } from '@/components/rule-sentence'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleId } from '@/domain/figure-model'
import { languages } from '@/locales/messages'
import zhRule from '@/locales/zh-CN/rule'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
// Every rule has a name, so the names are the list of rules.
const ruleIds = Object.keys(zhRule.name) as RuleId[]
const inputs = {
  unit: '日',
  targetText: '2日内',
  target: '2',
  actual: '3',
  weight: '10',
  points: '6.67',
  share: '66.67',
}

describe('a formula with its numbers', () => {
  test.each<[RuleId, Record<string, string>, string]>([
    ['lower-ratio', inputs, '10 × 2 ÷ 3 = 6.67 分'],
    ['lower-linear', inputs, '10 ×（1 −（3 − 2）÷ 2）= 6.67 分'],
    ['exact-closeness', inputs, '10 ×（1 − |3 − 2| ÷ 2）= 6.67 分'],
    [
      'range-below',
      {
        ...inputs,
        unit: '人',
        target: '30',
        high: '50',
        actual: '28',
        share: '93.33',
        points: '4.67',
        weight: '5',
      },
      '完成值 28 人，低于 30–50 人 的下限：5 × 93.33% = 4.67 分',
    ],
    [
      'deadline-late',
      { ...inputs, due: '2022-11-30', done: '2022-12-05', daysLate: '5', share: '90.00', points: '9.00' },
      '2022 年 12 月 5 日 完成，比 2022 年 11 月 30 日 晚 5 天：10 × 90.00% = 9.00 分',
    ],
    [
      'higher-ratio',
      {
        ...inputs,
        unit: '%',
        target: '90',
        actual: '85.86',
        numerator: '249',
        denominator: '290',
        points: '9.54',
      },
      '10 × 85.86%（249/290） ÷ 90% = 9.54 分',
    ],
    [
      'higher-met',
      {
        ...inputs,
        unit: '%',
        target: '95',
        actual: '96.84',
        numerator: '92',
        denominator: '95',
        points: '10.00',
      },
      '完成值 96.84%（92/95），达到指标值 95%，得 10.00 / 10 分',
    ],
    [
      'lower-met',
      { ...inputs, unit: '万元', target: '390', actual: '390.00', points: '10.00' },
      '完成值 390.00 万元，未超过 390 万元，得 10.00 / 10 分',
    ],
    [
      'range-below',
      { ...inputs, unit: '%', target: '30', high: '50', actual: '28', share: '93.33', points: '9.33' },
      '完成值 28%，低于 30–50% 的下限：10 × 93.33% = 9.33 分',
    ],
    ['no-score', { reason: 'no-register' }, '原因：未报（案件登记表未导入）'],
    ['higher-ratio', {}, '— × — ÷ — = — 分'],
  ])('%s', (ruleId, given, formula) => {
    expect(describeFormula({ ruleId, inputs: given }, zh)).toBe(formula)
  })

  test.each(languages)('every rule has its sentences in %s, without a hole', (language) => {
    const t = translateTo(language)
    for (const ruleId of ruleIds) {
      const text = describeFormula({ ruleId, inputs: { ...inputs, reason: 'no-data' } }, t)
      expect(text).not.toMatch(/[{}]|undefined/)
      expect(t(`rule.name.${ruleId}`, {})).not.toBe('')
    }
  })
})

describe('where a rule stands', () => {
  test.each([
    ['never at a guessed article', { document: '某文', article: null }, '依据：某文（条款未核）'],
    ['at the article that is named', { document: '某文', article: '第十条' }, '依据：某文（第十条）'],
    ['in no document, and says so', null, '依据：本系统默认（财预〔2020〕10号 未作规定或条款未核）'],
  ])('%s', (_title, source, words) => {
    expect(describeRuleSource(source, profile2020No10, zh)).toBe(words)
  })
})
