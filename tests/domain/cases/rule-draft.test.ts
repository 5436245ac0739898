import { describe, expect, test } from 'vitest'
import type { CaseMeasure } from '@/domain/cases/counting-rule'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { draftOfRule, parseRule, usualSatisfiedWords, type RuleDraft } from '@/domain/cases/rule-draft'

const draft = draftOfRule(completionRateRule)
const parse = (patch: Partial<RuleDraft>) => parseRule({ ...draft, ...patch })

describe('a rule is the draft of itself', () => {
  test.each<CaseMeasure>([
    servicesHandledRule.measure,
    { kind: 'count', by: 'applied' },
    completionRateRule.measure,
    { kind: 'closed-of-accepted' },
    { kind: 'handled-of-quota', quota: 268 },
    { kind: 'closed-in-time', from: 'assigned', limitDays: 60 },
    { kind: 'mean-days', from: 'accepted' },
    { kind: 'satisfaction', satisfiedWords: ['满意', '好'] },
  ])('%o', (measure) => {
    const rule = { measure, filter: { legalHelp: 'only', words: { caseType: ['民事', ''] } } } as const
    expect(parseRule(draftOfRule(rule))).toEqual({ ok: true, rule })
  })
})

describe('numbers that a person types', () => {
  test.each([
    ['60', 60],
    [' ６０ ', 60],
    ['1', 1],
    ['3650', 3650],
    ['1,000', 1000],
  ])('a limit of %s is %i days', (limitDays, expected) => {
    const measure = { kind: 'closed-in-time', from: 'accepted', limitDays: expected }
    expect(parse({ measure: 'closed-in-time', limitDays })).toMatchObject({ ok: true, rule: { measure } })
  })

  test.each([
    ['closed-in-time', '', 'limit-missing'],
    ['closed-in-time', '  ', 'limit-missing'],
    ['closed-in-time', '0', 'limit-unreadable'],
    ['closed-in-time', '-5', 'limit-unreadable'],
    ['closed-in-time', '7.5', 'limit-unreadable'],
    ['closed-in-time', '3651', 'limit-unreadable'],
    ['closed-in-time', '三十', 'limit-unreadable'],
    ['handled-of-quota', '', 'quota-missing'],
    ['handled-of-quota', '0', 'quota-unreadable'],
    ['handled-of-quota', '1,00', 'quota-unreadable'],
    ['handled-of-quota', '1000001', 'quota-unreadable'],
  ] as const)('%s with "%s": %s', (measure, text, issue) => {
    expect(parse({ measure, limitDays: text, quota: text })).toEqual({ ok: false, issue })
  })

  test('what another measure needs does not matter', () => {
    expect(parse({ measure: 'closed-of-due', limitDays: 'x', quota: 'x' })).toMatchObject({ ok: true })
  })
})

test('satisfied are the usual words until a person chooses; none at all is refused', () => {
  expect(parse({ measure: 'satisfaction' })).toMatchObject({
    ok: true,
    rule: { measure: { satisfiedWords: usualSatisfiedWords } },
  })
  expect(parse({ measure: 'satisfaction', satisfiedWords: [] })).toEqual({
    ok: false,
    issue: 'no-satisfied-word',
  })
})

test('a field of which no word is chosen is not named', () => {
  const filter = { legalHelp: 'with', words: { caseType: [], source: ['来访'] } } as const
  expect(parse({ filter })).toMatchObject({ ok: true, rule: { filter: { words: { source: ['来访'] } } } })
  expect(parse({ filter })).not.toHaveProperty('rule.filter.words.caseType')
})
