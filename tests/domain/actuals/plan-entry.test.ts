import { describe, expect, test } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { computeEntryRows } from '@/domain/actuals/compute-entry-rows'
import { computeExecutionRows } from '@/domain/actuals/compute-execution-rows'
import { computeGoalRows } from '@/domain/actuals/compute-goal-rows'
import { planEntry, planNote, type TypedEntry } from '@/domain/actuals/plan-entry'
import type { PlanFacts } from '@/domain/model'
import type { Draft } from '@/domain/record-model'
import { indicatorResult, type Given } from '../../fixtures/indicator-result'
import {
  judgement,
  makeActual,
  makeBudgetLine,
  makeExecution,
  makeFacts,
  number,
  PLAN_ID,
} from '../../fixtures/plan-facts'

const task = {
  ...{
    planId: PLAN_ID,
    taskId: 'T1',
    order: 1,
    filedName: '任务',
    name: '任务',
    content: '',
    plannedAmount: null,
  },
  goal: '目标',
}
const closed = { planId: PLAN_ID, periodEnd: 12, closed: true, reason: '', recordedAt: '', recordedBy: '' }
const typed = (text: string, over: Partial<TypedEntry> = {}): TypedEntry => ({
  ...{ text, basis: 'period', note: '', correctionReason: '' },
  ...over,
})

/** The fourth quarter's cell of the only row of a subject. */
function lastCell(
  subject: 'actual' | 'execution' | 'goal',
  changes: Partial<PlanFacts>,
  given: Given,
  drafts: Draft[],
) {
  const facts = makeFacts({ tasks: [task], budgetLines: [makeBudgetLine('T1', 'task', '10')], ...changes })
  const results = [indicatorResult(given)]
  const rows =
    subject === 'actual'
      ? computeEntryRows(facts, results, drafts)
      : subject === 'goal'
        ? computeGoalRows(facts, drafts)
        : computeExecutionRows(facts, drafts)
  const cell = rows[0]?.cells[3]
  if (!cell) throw new Error('no cell')
  return { facts, results, cell }
}
function planOf(
  subject: 'actual' | 'execution' | 'goal',
  entry: TypedEntry,
  changes: Partial<PlanFacts> = {},
  given: Given = {},
) {
  const { facts, results, cell } = lastCell(subject, changes, given, [])
  return planEntry(facts, results, cell, entry)
}
function noteOf(
  note: string,
  changes: Partial<PlanFacts>,
  given: Given = {},
  drafts: Draft[] = [],
  reason = '',
  subject: 'actual' | 'execution' = 'actual',
) {
  const { facts, results, cell } = lastCell(subject, changes, given, drafts)
  return planNote(facts, results, cell, note, reason)
}

describe('a typed text', () => {
  test('becomes a figure with what was typed', () => {
    expect(planOf('actual', typed('1,371'))).toEqual({
      kind: 'save',
      normalised: true,
      planned: {
        subject: 'actual',
        fact: {
          ...{ planId: PLAN_ID, indicatorId: 'I01', periodEnd: 12, basis: 'period', note: '' },
          ...{ value: { kind: 'number', value: '1371' }, rawText: '1,371' },
        },
      },
    })
  })

  test('is kept as a draft when refused', () => {
    expect(planOf('actual', typed('约400'))).toMatchObject({
      kind: 'draft',
      draft: {
        subject: 'actual',
        rowId: 'I01',
        periodEnd: 12,
        text: '约400',
        issue: { code: 'not-a-number' },
      },
    })
  })

  test('that is blank clears the figure and keeps the row', () => {
    expect(planOf('actual', typed('  '))).toMatchObject({
      planned: { fact: { value: null, rawText: '' } },
    })
  })

  test('is money in a budget line and a judgement in a goal', () => {
    expect(planOf('execution', typed('9.5'))).toMatchObject({
      planned: { fact: { lineId: 'T1', amount: '9.5' } },
    })
    expect(planOf('execution', typed(''))).toMatchObject({ planned: { fact: { amount: null, rawText: '' } } })
    expect(planOf('execution', typed('九'))).toMatchObject({ kind: 'draft', draft: { subject: 'execution' } })
    expect(planOf('goal', typed('部分达成 70', { note: '续签中' }))).toMatchObject({
      planned: { fact: { taskId: 'T1', band: 'partly-achieved', share: '70', sentence: '续签中' } },
    })
    expect(planOf('goal', typed('好'))).toMatchObject({ kind: 'draft', draft: { subject: 'goal' } })
    for (const blank of ['', '未报', '未填报']) {
      expect(planOf('goal', typed(blank))).toMatchObject({
        planned: { subject: 'goal-removal', key: { taskId: 'T1' } },
      })
    }
  })
})

describe('a closed quarter', () => {
  test.each(['actual', 'execution', 'goal'] as const)(
    'refuses an ordinary %s, a blank one too',
    (subject) => {
      expect(planOf(subject, typed('5'), { closings: [closed] })).toEqual({
        kind: 'blocked',
        code: 'period-closed',
      })
      expect(planOf(subject, typed(''), { closings: [closed] })).toEqual({
        kind: 'blocked',
        code: 'period-closed',
      })
    },
  )

  test('takes a correction with a reason', () => {
    const entry = typed('5', { correctionReason: '复核更正' })
    expect(planOf('actual', entry, { closings: [closed] }).kind).toBe('save')
    expect(planOf('actual', typed('5', { correctionReason: ' ' }), { closings: [closed] }).kind).toBe(
      'blocked',
    )
  })
})

test('a register’s figure is not typed over', () => {
  const given = { setup: { source: { kind: 'cases', rule: servicesHandledRule } } } as const
  expect(planOf('actual', typed('5'), {}, given)).toEqual({ kind: 'blocked', code: 'from-cases' })
  expect(noteOf('x', {}, given)).toEqual({ kind: 'blocked', code: 'from-cases' })
})

describe('a 说明', () => {
  const rate = { setup: { measureKind: 'rate' }, reading: { unit: '%' } } as const
  const waiting: Draft = {
    ...{ planId: PLAN_ID, subject: 'actual', rowId: 'I01', periodEnd: 12, text: '104', basis: 'cumulative' },
    ...{ issue: { code: 'rate-over-100-needs-reason', params: {} }, recordedAt: '2023-01-01T00:00:00.000Z' },
  }

  test('lets the text through that waited for it', () => {
    expect(noteOf('上年结转', {}, rate, [waiting])).toMatchObject({
      kind: 'save',
      planned: { fact: { value: { kind: 'number', value: '104' }, note: '上年结转', basis: 'cumulative' } },
    })
  })

  test('does not let a text through that is wrong for another cause; the figure is left alone', () => {
    const draft = { ...waiting, text: '约5' }
    const actuals = [makeActual('I01', 12, 'cumulative', number('90'))]
    expect(noteOf('说明', { actuals }, rate, [draft])).toMatchObject({
      planned: { fact: { value: { value: '90' }, note: '说明' } },
    })
  })

  test('is kept beside the figure, its text and its basis', () => {
    const actuals = [{ ...makeActual('I01', 12, 'cumulative', number('90')), rawText: '九十' }]
    expect(noteOf('说明', { actuals })).toMatchObject({
      planned: { fact: { value: { value: '90' }, rawText: '九十', basis: 'cumulative', note: '说明' } },
    })
  })

  test('cannot be taken away from a figure that needs it', () => {
    const actuals = [makeActual('I01', 12, 'cumulative', number('104'), '上年结转')]
    expect(noteOf('', { actuals }, rate)).toEqual({ kind: 'blocked', code: 'reason-needed' })
    expect(noteOf('另一原因', { actuals }, rate).kind).toBe('save')
  })

  test('stands beside an amount of money too, which stays as it is, also where there is none yet', () => {
    const executions = [makeExecution('T1', 12, 'cumulative', '4')]
    const of = (changes: Partial<PlanFacts>) => noteOf(' 合同未到付款期 ', changes, {}, [], '', 'execution')
    expect(of({ executions })).toMatchObject({
      kind: 'save',
      planned: {
        subject: 'execution',
        fact: { lineId: 'T1', amount: '4', basis: 'cumulative', note: '合同未到付款期' },
      },
    })
    expect(of({})).toMatchObject({ planned: { fact: { amount: null, rawText: '', note: '合同未到付款期' } } })
    expect(of({ executions, closings: [closed] })).toEqual({
      ...{ kind: 'blocked', code: 'period-closed' },
    })
  })

  test('of a closed quarter needs a reason too', () => {
    expect(noteOf('x', { closings: [closed] })).toEqual({ kind: 'blocked', code: 'period-closed' })
    expect(noteOf('x', { closings: [closed] }, {}, [], '更正').kind).toBe('save')
  })

  test('of a goal stands beside a judgement, never alone', () => {
    const { facts, results, cell } = lastCell('goal', {}, {}, [])
    expect(planNote(facts, results, cell, '一句话', '')).toEqual({ kind: 'blocked', code: 'judgement-first' })
    const judged = { ...cell, value: judgement('70', 'partly-achieved') }
    expect(planNote(facts, results, judged, '一句话', '')).toMatchObject({
      planned: { fact: { share: '70', sentence: '一句话' } },
    })
  })
})

test('a row that is gone is not written', () => {
  const { facts, cell } = lastCell('actual', {}, {}, [])
  expect(planEntry(facts, [], cell, typed('5'))).toEqual({ kind: 'blocked', code: 'row-unknown' })
})
