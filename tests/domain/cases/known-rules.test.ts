import { describe, expect, test } from 'vitest'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { isSameRule, knownRuleOf, knownRules, ruleKey } from '@/domain/cases/known-rules'

const civil: CountingRule = {
  measure: { kind: 'satisfaction', satisfiedWords: ['满意', '基本满意'] },
  filter: { legalHelp: 'without', words: { caseType: ['民事', '行政'], source: ['自行申请'] } },
}

test('the two proposed rules are known by what they count', () => {
  expect(knownRuleOf(knownRules['services-handled'])).toBe('services-handled')
  expect(knownRuleOf({ ...knownRules['case-completion-rate'] })).toBe('case-completion-rate')
})

test.each<[string, CountingRule]>([
  ['another date', { ...knownRules['services-handled'], measure: { kind: 'count', by: 'accepted' } }],
  ['without 法律帮助', { ...knownRules['services-handled'], filter: { legalHelp: 'without', words: {} } }],
  [
    'of one type',
    {
      ...knownRules['case-completion-rate'],
      filter: { legalHelp: 'without', words: { caseType: ['民事'] } },
    },
  ],
])('%s makes it a rule of its own', (_name, rule) => expect(knownRuleOf(rule)).toBeNull())

describe('rules that count the same are the same', () => {
  test('in whatever order their words and parts come', () => {
    const other: CountingRule = {
      filter: { words: { source: ['自行申请'], caseType: ['行政', '民事', '民事'] }, legalHelp: 'without' },
      measure: { satisfiedWords: ['基本满意', '满意'], kind: 'satisfaction' },
    }
    expect(isSameRule(civil, other)).toBe(true)
    expect(ruleKey(civil)).toBe(ruleKey(other))
  })

  test('whether a field without a word is named or not', () => {
    const { measure, filter } = civil
    const words = { ...filter.words, cause: [] }
    expect(isSameRule(civil, { measure, filter: { ...filter, words } })).toBe(true)
  })

  test.each<[string, CountingRule]>([
    [
      'a limit of another length',
      { ...civil, measure: { kind: 'closed-in-time', from: 'accepted', limitDays: 30 } },
    ],
    [
      'a blank cell, which is a word too',
      { ...civil, filter: { legalHelp: 'without', words: { source: [''] } } },
    ],
  ])('not with %s', (_name, rule) => {
    expect(isSameRule(civil, rule)).toBe(false)
    expect(isSameRule(rule, structuredClone(rule))).toBe(true)
  })
})
