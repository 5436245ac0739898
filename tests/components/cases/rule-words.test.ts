import { describe, expect, test } from 'vitest'
import {
  describePart,
  describeRule,
  describeVerdict,
  describeWord,
  partsOf,
} from '@/components/cases/rule-words'
import type { CasePart, CasePartReason } from '@/domain/cases/case-query'
import type { CaseFilter, CaseMeasure } from '@/domain/cases/counting-rule'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { measureNames } from '@/domain/cases/rule-draft'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const en = translateTo('en')
const without: CaseFilter = { legalHelp: 'without', words: {} }

describe('a rule is one plain sentence', () => {
  test.each<[CaseMeasure, string]>([
    [{ kind: 'count', by: 'accepted' }, '受理日期在 1–9 月的案件，不含法律帮助，不含终止、撤销、转出。'],
    [
      { kind: 'closed-of-accepted' },
      '1–9 月办结的案件 ÷ 1–9 月受理的案件，不含法律帮助，终止、撤销、转出不计入分子和分母。',
    ],
    [
      { kind: 'handled-of-quota', quota: 268 },
      '1–9 月办理的案件（受理的 + 上年结转的）÷ 任务数 268 件，不含法律帮助，不含终止、撤销、转出。',
    ],
    [
      { kind: 'closed-in-time', from: 'assigned', limitDays: 60 },
      '自指派日期起 60 天内办结的案件 ÷ 1–9 月应办结的案件，不含法律帮助，终止、撤销、转出不计入分子和分母。',
    ],
    [
      { kind: 'mean-days', from: 'accepted' },
      '1–9 月办结的案件从受理日期到结案日期的总天数 ÷ 办结件数，不含法律帮助，不含终止、撤销、转出。',
    ],
    [
      { kind: 'satisfaction', satisfiedWords: ['满意', '基本满意'] },
      '1–9 月办结的案件中满意度为“满意”、“基本满意”的 ÷ 有评价的（空白、未评价的不算），不含法律帮助，不含终止、撤销、转出。',
    ],
  ])('%o', (measure, expected) => {
    expect(describeRule({ measure, filter: without }, 9, t)).toBe(`统计口径：${expected}`)
  })

  test('the two rules that are proposed', () => {
    expect(describeRule(servicesHandledRule, 9, t)).toBe(
      '统计口径：结案日期在 1–9 月、状态为办结的案件，含法律帮助，不含终止、撤销、转出。',
    )
    expect(describeRule(completionRateRule, 12, t)).toBe(
      '统计口径：1–12 月办结的案件 ÷（1–12 月受理的案件 + 上年结转的案件），不含法律帮助，终止、撤销、转出不计入分子和分母。',
    )
  })

  test('the words that are chosen, blank cells among them; a field without one is not named', () => {
    const words = { caseType: ['刑事', ''], source: [], recipientCategory: [...'一二三四五六七'] }
    const rule = { measure: { kind: 'count', by: 'ended' }, filter: { legalHelp: 'only', words } } as const
    const sentence = describeRule(rule, 6, t)
    expect(sentence).toContain('只计法律帮助，案件类型只计“刑事”、空白，')
    expect(sentence).toContain('受援人类别只计“一”、“二”、“三”、“四”、“五”、“六”等 7 种')
    expect(sentence).not.toContain('案件来源')
  })

  test('in English too', () => {
    expect(describeRule(servicesHandledRule, 9, en)).toBe(
      'Counting rule: cases closed (办结) with an end date in months 1–9, legal help included, without terminated, withdrawn and transferred ones.',
    )
  })
})

test.each([t, en])('every measure has its name, formula and example', (say) => {
  for (const name of measureNames)
    for (const part of ['name', 'formula', 'example'])
      expect(say(`counting.measure.${name}.${part}`, {})).not.toBe('')
})

test.each([t, en])('every verdict is said, and every part', (say) => {
  const reasons: Record<CasePartReason, true> = {
    ...{ 'closed-in-year': true, 'dated-in-year': true, 'closed-in-time': true, 'closed-late': true },
    ...{
      overdue: true,
      open: true,
      handled: true,
      satisfied: true,
      'not-satisfied': true,
      'no-answer': true,
    },
    ...{
      'ended-otherwise': true,
      'accepted-later': true,
      'accepted-earlier': true,
      'closed-earlier': true,
      'dated-later': true,
      'other-year': true,
    },
    ...{ 'limit-not-reached': true, 'date-missing': true, 'is-legal-help': true, 'is-no-legal-help': true },
    ...{ 'limit-ended-earlier': true, 'dates-crossed': true },
    'other-word': true,
  }
  // The keys of the record are the reasons; Object.keys forgets it.
  for (const reason of Object.keys(reasons) as CasePartReason[])
    expect(describeVerdict({ part: 'numerator', reason }, 'closed-of-due', say)).not.toBe('')
  for (const measure of measureNames)
    for (const part of partsOf(measure)) expect(describePart(part, measure, say)).not.toBe('')
})

test('what is counted without a denominator is no numerator in words', () => {
  expect(describePart('numerator', 'count', t)).toBe('计入')
  expect(describePart('numerator', 'closed-of-due', t)).toBe('分子')
  expect(partsOf('mean-days')).not.toContain('denominator-only')
  expect(partsOf('closed-of-due')).toContain('denominator-only')
  expect(partsOf('closed-of-due')).not.toContain('numerator-only')
  // 办结 of cases accepted earlier are divided by those accepted this year.
  expect(partsOf('closed-of-accepted')).toContain('numerator-only')
})

test('a verdict is the part and the reason', () => {
  const say = (part: CasePart, reason: CasePartReason) =>
    describeVerdict({ part, reason }, 'closed-in-time', t)
  expect(say('denominator-only', 'closed-late')).toBe('只在分母：超过期限')
  expect(say('left-out', 'ended-otherwise')).toBe('终止、撤销、转出')
})

test('an empty cell is a word of its own', () => {
  expect([describeWord('', t), describeWord('民事', t)]).toEqual(['空白', '“民事”'])
})
