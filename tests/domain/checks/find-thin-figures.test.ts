import { describe, expect, it } from 'vitest'
import { findThinFigures } from '@/domain/checks/find-thin-figures'
import type { PlanFacts } from '@/domain/model'
import { boardOf, filingFacts, linesOf, type FilingRow } from '../../fixtures/filing-facts'
import { makeActual, number, parts } from '../../fixtures/plan-facts'

const find = (row: FilingRow, changes: Partial<PlanFacts> = {}, asOf = 12) => {
  const facts = filingFacts([row], changes)
  return findThinFigures(boardOf(facts, asOf), facts)
}
const rate = (value: FilingRow['value'], note = ''): FilingRow => ({
  target: '≥90%',
  kind: 'rate',
  value,
  note,
})

describe('a rate of which only the quotient was typed cannot be verified', () => {
  it.each<[string, FilingRow, string[]]>([
    ['89 % typed bare', rate(number('89')), ['I01 rate-without-parts']],
    ['95 % typed bare, with a note', rate(number('95'), '系统导出'), ['I01 rate-without-parts']],
    // full-without-basis says it.
    ['95 % typed bare, without one', rate(number('95')), []],
    ['89/100', rate(parts('89', '100')), []],
    ['nothing', rate(null), []],
  ])('%s', (_title, row, expected) => {
    expect(linesOf(find(row))).toEqual(expected)
  })
  it('before the year’s end it may still come', () => {
    const actuals = [makeActual('I01', 6, 'cumulative', number('89'))]
    expect(find(rate(null), { actuals }, 6)).toEqual([])
  })
})

describe('a survey of fewer than 30 answers', () => {
  it.each([
    [parts('28', '29'), ['I01 few-answers']],
    [parts('29', '30'), []],
  ])('%j', (value, expected) => {
    const issues = find({ target: '≥90%', kind: 'satisfaction', value })
    expect(linesOf(issues)).toEqual(expected)
    for (const { params } of issues) expect(params).toMatchObject({ answers: '29', line: '30' })
  })
})

describe('a rate that leaves out quarters is not that of the year', () => {
  const quarter = (periodEnd: number) => makeActual('I01', periodEnd, 'period', parts('9', '10'))
  it.each([
    [[3, 6, 9, 12], []],
    [[3, 9, 12], ['I01 rate-skips-quarters']],
  ])('quarters to month %j', (ends, expected) => {
    const issues = find(rate(null), { actuals: ends.map(quarter) })
    expect(linesOf(issues)).toEqual(expected)
    for (const { params } of issues) expect(params.periods).toBe('6')
  })
})

describe('a cumulative figure never falls', () => {
  const at = (periodEnd: number, value: string) => makeActual('I01', periodEnd, 'cumulative', number(value))
  const row: FilingRow = { target: '≥100件', kind: 'flow' }
  it.each([
    [[at(6, '60'), at(12, '60')], 12, []],
    [[at(6, '60'), at(12, '59')], 12, ['I01 falling-cumulative']],
    // In June nobody knows of December.
    [[at(6, '60'), at(12, '59')], 6, []],
  ])('%#', (actuals, asOf, expected) => {
    expect(linesOf(find(row, { actuals }, asOf))).toEqual(expected)
  })
})

describe('a share of itself does not pass 100 % without a word', () => {
  it.each([
    [parts('100', '100'), '', []],
    [parts('101', '100'), '', ['I01 rate-over-100']],
    [parts('101', '100'), '含上年结转任务', []],
  ])('%j %j', (value, note, expected) => {
    expect(linesOf(find(rate(value, note)))).toEqual(expected)
  })
  it('a count may', () => {
    expect(find({ target: '≥10件', kind: 'flow', value: number('150') })).toEqual([])
    // The % is that of the change, not of what is counted.
    const rise: FilingRow = { target: '较上年提高5%', unit: '件', lastYear: '100', kind: 'flow' }
    expect(find({ ...rise, value: number('150') })).toEqual([])
  })
})
