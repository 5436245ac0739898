import { describe, expect, test } from 'vitest'
import { dayOf, isoOfDay, monthOfDay } from '@/domain/cases/case-day'

describe('days of the calendar', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [2022, 3, 5, 19056],
    [2022, 12, 31, 19357],
  ])('%i-%i-%i is day %i', (year, month, day, expected) => expect(dayOf(year, month, day)).toBe(expected))

  test.each([
    [2022, 2, 29],
    [2022, 2, 31],
    [1900, 2, 29],
    [2022, 13, 1],
    [2022, 0, 1],
    [2022, 4, 31],
    [2022, 4, 0],
  ])('%i-%i-%i does not exist', (year, month, day) => expect(dayOf(year, month, day)).toBeNull())

  test('and back, every day of forty years', () => {
    for (let day = 7305; day < 7305 + 40 * 366; day += 1) {
      const [year = 0, month = 0, date = 0] = isoOfDay(day).split('-').map(Number)
      expect(dayOf(year, month, date)).toBe(day)
    }
  })

  test('the month', () => expect(monthOfDay(19056)).toBe('2022-03'))
})
