import { describe, expect, it } from 'vitest'
import { findGaps, findRefusedTexts } from '@/domain/checks/find-gaps'
import type { GoalJudgement, PlanFacts } from '@/domain/model'
import type { Draft } from '@/domain/record-model'
import { boardOf, filingFacts, linesOf, type FilingRow } from '../../fixtures/filing-facts'
import { makeActual, makeExecution, makeTask, number, parts, PLAN_ID } from '../../fixtures/plan-facts'

const find = (facts: PlanFacts, asOf = 12) => findGaps(boardOf(facts, asOf), facts)
const flow: FilingRow = { target: '≥100件', kind: 'flow', value: number('100') }

describe('a row without points says what is missing', () => {
  it.each<[string, FilingRow, Partial<PlanFacts>, string[]]>([
    ['a figure of the last period', flow, {}, []],
    ['nothing at all', { ...flow, value: null }, {}, ['I01 not-reported']],
    ['0 is a figure', { ...flow, value: number('0') }, {}, []],
    [
      'September and no December',
      flow,
      { actuals: [makeActual('I01', 9, 'cumulative', number('100'))] },
      ['I01 not-reported'],
    ],
    [
      'a quarter missing in between',
      flow,
      {
        actuals: [makeActual('I01', 3, 'period', number('1')), makeActual('I01', 12, 'period', number('1'))],
      },
      ['I01 quarter-missing'],
    ],
    ['0/0', { target: '≥90%', kind: 'rate', value: parts('0', '0') }, {}, ['I01 denominator-missing']],
    [
      'parts of a quarter where cases are carried over',
      { target: '≥90%', kind: 'carry-over-rate' },
      { actuals: [makeActual('I01', 12, 'period', parts('9', '10'))] },
      ['I01 cumulative-missing'],
    ],
    ['较上年 without last year', { ...flow, target: '较上年提高5%' }, {}, ['I01 baseline-missing']],
    ['a target that says nothing', { ...flow, target: '详见附件' }, {}, ['I01 target-unread']],
    ['not applicable is no gap', { ...flow, value: { kind: 'not-applicable' }, note: '项目取消' }, {}, []],
  ])('%s', (_title, row, changes, expected) => {
    expect(linesOf(find(filingFacts([row], changes)))).toEqual(expected)
  })

  it('of the missing quarters, which; and the points that are open', () => {
    const actuals = [3, 12].map((end) => makeActual('I01', end, 'period', number('1')))
    const [issue] = find(filingFacts([flow], { actuals }))
    expect(issue).toMatchObject({ severity: 'error', params: { periods: '6, 9', weight: '10' } })
  })

  it('before the year’s end it is a warning', () => {
    const issues = find(filingFacts([{ ...flow, value: null }]), 9)
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['execution-not-reported', 'warning'],
      ['not-reported', 'warning'],
    ])
  })
})

describe('a figure that is older than the form', () => {
  const march = [makeActual('I01', 3, 'period', number('25'))]
  const executions = [6, 12].flatMap((end) =>
    ['basic', 'project'].map((id) => makeExecution(id, end, 'cumulative', '30')),
  )
  it.each([
    [3, []],
    [6, ['I01 figure-older']],
    // No period that is asked for ends in May.
    [5, []],
  ])('March, as of month %i', (asOf, expected) => {
    const facts = filingFacts([flow], { actuals: march, executions })
    expect(linesOf(find(facts, asOf)).filter((line) => line.startsWith('I'))).toEqual(expected)
  })
  it('is not asked for once a later cumulative figure holds the period, as on the page of entry', () => {
    const later = (basis: 'period' | 'cumulative') =>
      linesOf(
        find(
          filingFacts([flow], { actuals: [...march, makeActual('I01', 9, basis, number('75'))], executions }),
          6,
        ),
      ).filter((line) => line.startsWith('I'))
    expect(later('cumulative')).toEqual([])
    expect(later('period')).toEqual(['I01 figure-older'])
  })
  it('what was done in March is still done in December', () => {
    const done = { kind: 'date', date: '2022-03-20' } as const
    const facts = filingFacts([{ target: '2022年6月底前', kind: 'milestone' }], {
      actuals: [makeActual('I01', 3, 'cumulative', done)],
    })
    expect(linesOf(find(facts))).toEqual([])
  })
})

describe('money and goals', () => {
  it('execution that is not reported, or not whole', () => {
    expect(linesOf(find(filingFacts([], { executions: [] })))).toEqual(['budget execution-not-reported'])
    const half = [makeExecution('basic', 12, 'cumulative', '60')]
    expect(linesOf(find(filingFacts([], { executions: half })))).toEqual(['budget execution-not-reported'])
  })

  const judged = (periodEnd: number): GoalJudgement => ({
    ...{ planId: PLAN_ID, taskId: 'T1', periodEnd, band: 'achieved', share: '90', sentence: '好' },
    ...{ recordedAt: '', recordedBy: '' },
  })
  it.each<[string, string, GoalJudgement[], string[]]>([
    ['judged for the period', '全部到位', [judged(12)], []],
    ['judged for an earlier one', '全部到位', [judged(9)], ['T1 goal-not-judged']],
    ['not judged', '全部到位', [], ['T1 goal-not-judged']],
    ['a task without a goal has nothing to judge', '', [], []],
  ])('%s', (_title, goal, goalJudgements, expected) => {
    const facts = filingFacts([], { tasks: [makeTask('T1', { goal })], goalJudgements })
    expect(linesOf(find(facts))).toEqual(expected)
  })
})

describe('a refused text waits in its cell', () => {
  const facts = filingFacts([flow], { tasks: [makeTask('T1')] })
  const draft = (changes: Partial<Draft>): Draft => ({
    ...{ planId: PLAN_ID, subject: 'actual', rowId: 'I01', periodEnd: 12, text: '约100', basis: 'period' },
    ...{ issue: { code: 'unreadable', params: {} }, recordedAt: '2023-01-01T00:00:00.000Z' },
    ...changes,
  })
  it.each<[string, Partial<Draft>, number, string[]]>([
    ['of a row', {}, 12, ['I01 draft-refused']],
    ['of a goal', { subject: 'goal', rowId: 'T1' }, 12, ['T1 draft-refused']],
    ['of the money of a task', { subject: 'execution', rowId: 'T1' }, 12, ['T1 draft-refused']],
    ['of 基本支出', { subject: 'execution', rowId: 'basic' }, 12, ['budget draft-refused']],
    ['of a later period', {}, 9, []],
    ['replaced by a figure since', { recordedAt: '2022-12-30T00:00:00.000Z' }, 12, []],
    ['of a row that is gone', { rowId: 'I99' }, 12, []],
  ])('%s', (_title, changes, asOf, expected) => {
    const issues = findRefusedTexts(boardOf(facts, asOf), facts, [draft(changes)])
    expect(linesOf(issues)).toEqual(expected)
    for (const { severity, params } of issues) {
      expect(severity).toBe('error')
      expect(params).toMatchObject({ text: '约100', periodEnd: '12' })
    }
  })
})
