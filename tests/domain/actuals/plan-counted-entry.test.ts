import { describe, expect, test } from 'vitest'
import { planCountedEntry, type TypedCountedEntry } from '@/domain/actuals/plan-counted-entry'
import { knownRules, type KnownRule } from '@/domain/cases/known-rules'
import { indicatorResult } from '../../fixtures/indicator-result'
import { makeFacts, PLAN_ID } from '../../fixtures/plan-facts'

function planOf(over: Partial<TypedCountedEntry>, name: KnownRule | null = 'services-handled') {
  const source =
    name === null ? ({ kind: 'entry' } as const) : ({ kind: 'cases', rule: knownRules[name] } as const)
  const rate = name === 'case-completion-rate'
  const result = indicatorResult({
    setup: { source, measureKind: rate ? 'carry-over-rate' : 'flow' },
    reading: rate ? { value: '90', unit: '%' } : {},
  })
  const typed = { indicatorId: 'I01', periodEnd: 6, role: 'supplement', text: '12', note: '' } as const
  return planCountedEntry(makeFacts(), [result], { ...typed, ...over })
}

describe('a supplement to a counted figure', () => {
  test.each([
    ['12', '12'],
    ['0', '0'],
    ['１２ 件', '12'],
  ])('%s is added to the count of its quarter', (text, value) => {
    expect(planOf({ text, note: ' 咨询 ' })).toEqual({
      kind: 'save',
      fact: {
        ...{ planId: PLAN_ID, indicatorId: 'I01', periodEnd: 6, basis: 'period', role: 'supplement' },
        ...{ value: { kind: 'number', value }, rawText: text, note: '咨询' },
      },
    })
  })

  test('of a point between quarters is the year to date', () => {
    expect(planOf({ periodEnd: 7 })).toMatchObject({ fact: { basis: 'cumulative' } })
  })

  test.each([
    ['-1', { code: 'negative-count', params: { value: '-1' } }],
    ['十几', { code: 'not-a-number', params: { text: '十几' } }],
    ['不适用', { code: 'not-a-number', params: { text: '不适用' } }],
    ['1/2', { code: 'parts-not-taken', params: { text: '1/2' } }],
  ])('%s is none, and why is told', (text, issue) => {
    expect(planOf({ text, note: '甲' })).toEqual({ kind: 'refused', issue })
  })

  test('a blank takes it back: the cell is empty, which is not 0', () => {
    expect(planOf({ text: ' ', note: '甲' })).toEqual({
      kind: 'save',
      fact: {
        ...{ planId: PLAN_ID, indicatorId: 'I01', periodEnd: 6, basis: 'period' },
        ...{ value: null, rawText: '', note: '' },
      },
    })
  })

  test('two rates cannot be added', () => {
    expect(planOf({}, 'case-completion-rate')).toEqual({ kind: 'not-counted' })
  })
})

describe('a figure in the place of a counted one', () => {
  const override = { role: 'override', note: '登记漏录' } as const
  test('is the year to date of its period, with its reason', () => {
    expect(planOf(override)).toMatchObject({
      fact: { basis: 'cumulative', role: 'override', value: { value: '12' }, note: '登记漏录' },
    })
  })

  test('of a rate takes its parts', () => {
    expect(planOf({ ...override, text: '249/290' }, 'case-completion-rate')).toMatchObject({
      fact: { value: { kind: 'parts', numerator: '249', denominator: '290' } },
    })
  })

  test.each(['', '  '])('with the reason “%s” is refused; taking it back needs none', (note) => {
    expect(planOf({ ...override, note })).toEqual({ kind: 'needs-reason' })
    expect(planOf({ ...override, note, text: '' })).toMatchObject({ kind: 'save', fact: { value: null } })
  })

  test('不适用 is none: the row is set so where its figure is entered', () => {
    const issue = { code: 'not-a-number', params: { text: '不适用' } }
    expect(planOf({ ...override, text: '不适用' })).toEqual({ kind: 'refused', issue })
  })
})

test('nothing is added to what is entered by hand, or to a row that is gone', () => {
  expect(planOf({}, null)).toEqual({ kind: 'not-counted' })
  expect(planOf({ indicatorId: 'I99' })).toEqual({ kind: 'not-counted' })
})
