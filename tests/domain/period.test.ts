import { describe, expect, it } from 'vitest'
import { roundFraction } from '@/domain/exact'
import {
  daysBetween,
  daysInMonth,
  elapsedShare,
  isOlderThanOnePeriod,
  isQuarterEnd,
  lastDayOf,
  periodsUpTo,
  plannedShareTo,
  quarterOf,
} from '@/domain/period'

const EQUAL = ['25', '25', '25', '25'] as const
const AUTUMN = ['0', '0', '80', '20'] as const

describe('序时进度 is month ÷ 12', () => {
  it.each([
    [1, '0.0833'],
    [7, '0.5833'],
    [12, '1.0000'],
  ])('month %i: %s', (month, share) => expect(roundFraction(elapsedShare(month), 4)).toBe(share))
})

describe('planned shares run linearly inside a quarter', () => {
  it.each([
    [3, EQUAL, '0.2500'],
    [7, EQUAL, '0.5833'],
    [12, EQUAL, '1.0000'],
    [6, AUTUMN, '0.0000'],
    [7, AUTUMN, '0.2667'],
    [9, AUTUMN, '0.8000'],
    [12, AUTUMN, '1.0000'],
  ])('to month %i of %j: %s', (month, shares, expected) =>
    expect(roundFraction(plannedShareTo(month, shares), 4)).toBe(expected),
  )
})

describe('periods', () => {
  it('quarters end at 3, 6, 9, 12 and nowhere else', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1)
    expect(months.filter(isQuarterEnd)).toEqual([3, 6, 9, 12])
    expect(months.map(quarterOf)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
  })

  it('those up to the as-of period come oldest first', () => {
    expect(periodsUpTo([12, 3, 7, 9, 6], 9)).toEqual([3, 6, 7, 9])
    expect(periodsUpTo([3, 6], 2)).toEqual([])
  })

  it.each([
    [3, 3, false],
    [3, 6, false],
    [3, 9, true],
    [6, 12, true],
    [9, 12, false],
  ])('a figure of month %i as of month %i is out of date: %s', (dataThrough, asOf, expected) => {
    expect(isOlderThanOnePeriod(dataThrough, asOf, [3, 6, 9, 12])).toBe(expected)
  })
})

describe('the calendar', () => {
  it.each([
    [2022, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2022, 4, 30],
    [2022, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days))

  it('names the last day', () => expect(lastDayOf(2024, 2)).toBe('2024-02-29'))

  it.each([
    ['2022-11-30', '2022-12-01', 1],
    ['2022-12-31', '2022-12-31', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2022-02-28', '2022-03-01', 1],
    ['2022-01-01', '2021-12-31', -1],
    ['1999-12-31', '2022-12-31', 8401],
  ])('from %s to %s: %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))
})
