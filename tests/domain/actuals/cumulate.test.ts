import { describe, expect, it } from 'vitest'
import { cumulate, reportedEntries } from '@/domain/actuals/cumulate'
import { makeActual, number } from '../../fixtures/plan-facts'

const QUARTERS = [3, 6, 9, 12]
const period = (periodEnd: number, amount: string) => ({
  periodEnd,
  basis: 'period' as const,
  amounts: [amount],
})
const total = (periodEnd: number, amount: string) => ({
  periodEnd,
  basis: 'cumulative' as const,
  amounts: [amount],
})

describe('year to date: the last cumulative figure plus the quarters after it', () => {
  it.each([
    ['quarters are added', [period(3, '10'), period(6, '20')], '30', []],
    ['the last cumulative figure stands alone', [period(3, '10'), total(6, '25')], '25', []],
    ['quarters after a cumulative figure are added to it', [total(6, '25'), period(9, '5')], '30', []],
    ['a zero is a figure', [period(3, '0'), period(6, '4')], '4', []],
    ['a gap between quarters is named', [period(3, '10'), period(9, '5')], '15', [6]],
    ['a cumulative figure covers the gap before it', [period(3, '10'), total(9, '40')], '40', []],
    [
      'a gap before a cumulative figure does not matter',
      [total(6, '25'), period(9, '5'), period(12, '1')],
      '31',
      [],
    ],
    ['a first quarter missing is a gap too', [period(6, '20')], '20', [3]],
    [
      'a figure in the middle of a quarter is not added to that quarter',
      [total(6, '25'), total(7, '30'), period(9, '9')],
      '34',
      [],
    ],
    [
      'a figure in the middle of a quarter stands while it is the last',
      [period(3, '10'), total(7, '30')],
      '30',
      [],
    ],
    ['the order of entry does not matter', [period(9, '3'), period(3, '1'), period(6, '2')], '6', []],
  ])('%s', (_title, entries, amount, missing) => {
    const cumulated = cumulate(entries, QUARTERS)
    expect(cumulated?.amounts).toEqual([amount])
    expect(cumulated?.missingPeriods).toEqual(missing)
  })

  it('no entries: no figure, not 0', () => expect(cumulate([], QUARTERS)).toBeNull())

  it('numerators and denominators are added apart', () => {
    const both = [
      { periodEnd: 3, basis: 'period' as const, amounts: ['90', '100'] },
      { periodEnd: 6, basis: 'period' as const, amounts: ['200', '210'] },
    ]
    expect(cumulate(both, QUARTERS)?.amounts).toEqual(['290', '310'])
  })
})

describe('reported entries', () => {
  it('leave out cleared cells and what came after the as-of period, oldest first', () => {
    const actuals = [
      makeActual('I01', 9, 'period', number('3')),
      makeActual('I01', 3, 'period', number('1')),
      makeActual('I01', 6, 'period', null),
    ]
    expect(reportedEntries(actuals, 6).map((actual) => actual.periodEnd)).toEqual([3])
    expect(reportedEntries(actuals, 9).map((actual) => actual.periodEnd)).toEqual([3, 9])
  })
})
