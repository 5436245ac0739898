import { describe, expect, it } from 'vitest'
import { findFilingIssues } from '@/domain/checks/find-filing-issues'
import type { FilingIssueCode } from '@/domain/checks/filing-issue-codes'
import type { FilingIssue } from '@/domain/detail-model'
import type { Draft } from '@/domain/record-model'
import chinese from '@/locales/zh-CN/checks'
import { boardOf, executed, filingFacts, linesOf } from '../../fixtures/filing-facts'
import { makeTask, number, parts, PLAN_ID } from '../../fixtures/plan-facts'

describe('a year that is in order', () => {
  it('leaves nothing to say', () => {
    const facts = filingFacts([
      { target: '≥90%', kind: 'rate', value: parts('95', '100'), weight: '60' },
      {
        target: '明显改善',
        kind: 'qualitative',
        value: { kind: 'judgement', band: 'achieved', share: '95' },
        note: '五个村仍需跟进',
        weight: '30',
      },
    ])
    expect(findFilingIssues(boardOf(facts), facts)).toEqual([])
  })
})

describe('the list reads from what stops the filing to what is worth a look, and inside as the form goes', () => {
  const facts = filingFacts(
    [
      { target: '≥1次', kind: 'flow', value: number('8'), note: '宪法宣传周三场', weight: '30' },
      { target: '≥90%', kind: 'rate', value: null, weight: '30' },
      { target: '≥90%', kind: 'rate', value: parts('80', '100'), taskIds: ['T1'], weight: '30' },
    ],
    { tasks: [makeTask('T1', { goal: '全部到位' })], executions: executed('40', '38'), closings: [] },
  )
  const drafts: readonly Draft[] = [
    {
      ...{ planId: PLAN_ID, subject: 'actual', rowId: 'I02', periodEnd: 12, text: '约九成', basis: 'period' },
      ...{ issue: { code: 'unreadable', params: {} }, recordedAt: '2023-01-01T00:00:00.000Z' },
    },
  ]
  const issues: FilingIssue[] = findFilingIssues(boardOf(facts), facts, drafts)

  it('errors, warnings, hints; plan, budget, tasks, rows', () => {
    expect(linesOf(issues)).toEqual([
      'I02 draft-refused',
      'I02 not-reported',
      'budget execution-without-reason',
      'budget unspent',
      'budget score-ahead-of-budget',
      'T1 goal-not-judged',
      'I01 target-certain',
      'I03 deviation-missing',
      'plan period-open',
    ])
  })

  it('the order of the facts carries no meaning', () => {
    const turned = {
      ...facts,
      indicators: [...facts.indicators].reverse(),
      actuals: [...facts.actuals].reverse(),
    }
    expect(findFilingIssues(boardOf(turned), turned, drafts)).toEqual(issues)
  })

  it('each figure of a sentence is given, and is never empty', () => {
    // Every code has its sentence, or the types do not hold.
    const all: Readonly<Record<FilingIssueCode, string>> = chinese
    const sentences: Readonly<Record<string, string>> = all
    for (const { code, params } of issues) {
      for (const [, name = ''] of (sentences[code] ?? '').matchAll(/\{(\w+)\}/g)) {
        expect(params[name], `${code} ${name}`).toMatch(/./)
      }
    }
  })
})
