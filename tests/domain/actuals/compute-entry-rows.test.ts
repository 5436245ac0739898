import { describe, expect, test } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { computeEntryRows } from '@/domain/actuals/compute-entry-rows'
import type { PlanFacts } from '@/domain/model'
import type { Draft } from '@/domain/record-model'
import { indicatorResult, type Given } from '../../fixtures/indicator-result'
import { judgement, makeActual, makeFacts, number, parts, PLAN_ID } from '../../fixtures/plan-facts'

function rowOf(facts: Partial<PlanFacts>, given: Given = {}, drafts: readonly Draft[] = []) {
  const [row] = computeEntryRows(makeFacts(facts), [indicatorResult(given)], drafts)
  if (!row) throw new Error('no row')
  return row
}
const states = (facts: Partial<PlanFacts>, given: Given = {}, drafts: readonly Draft[] = []) =>
  rowOf(facts, given, drafts).cells.map((cell) => cell.state)
const q = (periodEnd: number, value: string, basis: 'period' | 'cumulative' = 'period') =>
  makeActual('I01', periodEnd, basis, number(value))
const draft: Draft = {
  planId: PLAN_ID,
  ...{ subject: 'actual', rowId: 'I01', periodEnd: 12, text: '约9', basis: 'cumulative' },
  ...{ issue: { code: 'not-a-number', params: {} }, recordedAt: '2023-01-01T00:00:00.000Z' },
}

describe('the state of a cell', () => {
  test('a figure is saved, also when it is 0; a cleared cell is 未报', () => {
    expect(states({ actuals: [q(3, '0'), makeActual('I01', 6, 'period', null)] })).toEqual([
      ...['saved', 'unreported', 'unreported', 'unreported'],
    ])
  })

  test('不适用 is its own state', () => {
    expect(states({ actuals: [makeActual('I01', 3, 'period', { kind: 'not-applicable' }, '原因')] })[0]).toBe(
      'not-applicable',
    )
  })

  test('a blank before a cumulative figure is covered by it; a figure of the quarter covers nothing', () => {
    expect(states({ actuals: [q(9, '90', 'cumulative')] })).toEqual([
      'covered',
      'covered',
      'saved',
      'unreported',
    ])
    expect(states({ actuals: [q(9, '90')] })).toEqual(['unreported', 'unreported', 'saved', 'unreported'])
  })

  test('what was done needs no report afterwards', () => {
    const done = makeActual('I01', 6, 'cumulative', { kind: 'date', date: '2022-05-01' })
    expect(states({ actuals: [done] }, { setup: { measureKind: 'milestone' } })).toEqual([
      ...['unreported', 'saved', 'covered', 'covered'],
    ])
  })

  test('a blank that is not due by the year’s plan is not asked for', () => {
    const periods = indicatorResult()
      .periods()
      .map((period) => (period.periodEnd === 3 ? { ...period, status: 'not-due' as const } : period))
    expect(states({ actuals: [] }, { result: { periods: () => periods } })[0]).toBe('not-due')
  })

  test('a blank of a row that is 不适用 or withdrawn is asked for nothing; a figure there is one', () => {
    const periods = indicatorResult()
      .periods()
      .map((period) => (period.periodEnd > 6 ? { ...period, status: 'not-applicable' as const } : period))
    expect(states({ actuals: [q(12, '5')] }, { result: { periods: () => periods } })).toEqual([
      ...['unreported', 'unreported', 'not-applicable', 'saved'],
    ])
  })

  test('a refused text shows, while the earlier figure is counted', () => {
    const cell = rowOf({ actuals: [q(12, '5')] }, {}, [draft]).cells[3]
    expect(cell).toMatchObject({
      state: 'refused',
      value: { value: '5' },
      draft: { text: '约9' },
      basis: 'cumulative',
    })
  })

  test('a register’s figure is not typed', () => {
    const cell = rowOf(
      { actuals: [q(12, '5')] },
      { setup: { source: { kind: 'cases', rule: servicesHandledRule } } },
    ).cells[3]
    expect(cell).toMatchObject({ state: 'from-cases', counted: { known: false, reason: 'no-data' } })
  })

  test('a closed quarter is marked', () => {
    const closing = {
      planId: PLAN_ID,
      periodEnd: 3,
      closed: true,
      reason: '',
      recordedAt: '',
      recordedBy: '',
    }
    expect(rowOf({ closings: [closing] }).cells.map((cell) => cell.isClosed)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('warnings are known again after a reload', () => {
  test('a falling cumulative figure', () => {
    const row = rowOf({ actuals: [q(3, '90', 'cumulative'), q(6, '85', 'cumulative')] })
    expect(row.cells.map((cell) => cell.warnings.map((issue) => issue.code))).toEqual([
      ...[['above-later-cumulative'], ['falling-cumulative'], [], []],
    ])
  })

  test('a judgement below full without a sentence needs a reason', () => {
    const actuals = [makeActual('I01', 3, 'cumulative', judgement('70', 'partly-achieved'))]
    const cell = rowOf({ actuals }, { setup: { measureKind: 'qualitative' } }).cells[0]
    expect(cell).toMatchObject({ needsReason: true, warnings: [{ code: 'judgement-needs-reason' }] })
  })

  test('a counted figure whose reason was taken away is named', () => {
    const actuals = [makeActual('I01', 3, 'cumulative', parts('11', '10'))]
    const cell = rowOf({ actuals }, { setup: { measureKind: 'rate' }, reading: { unit: '%' } }).cells[0]
    expect(cell).toMatchObject({ state: 'saved', needsReason: true })
  })
})

describe('what a new figure is stated in', () => {
  test.each([
    ['flow', 'period', true],
    ['rate', 'cumulative', true],
    ['stock', 'cumulative', true],
    ['carry-over-rate', 'cumulative', true],
    ['qualitative', 'cumulative', false],
    ['milestone', 'cumulative', false],
    ['yes-no', 'cumulative', false],
  ] as const)('%s: %s, a question: %s', (measureKind, basis, hasBasis) =>
    expect(rowOf({}, { setup: { measureKind } })).toMatchObject({ basis, hasBasis }),
  )

  test('as the latest figure of the row was', () => {
    expect(rowOf({ actuals: [q(3, '9'), q(6, '20', 'cumulative')] })).toMatchObject({
      basis: 'cumulative',
      cells: [{ basis: 'period' }, { basis: 'cumulative' }, { basis: 'cumulative' }, { basis: 'cumulative' }],
    })
  })
})

test('rows stand in filed order', () => {
  const results = [2, 1].map((order) => indicatorResult({ indicator: { indicatorId: `I0${order}`, order } }))
  expect(computeEntryRows(makeFacts(), results, []).map((row) => row.rowId)).toEqual(['I01', 'I02'])
})
