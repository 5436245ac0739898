import { describe, expect, test } from 'vitest'
import { isoDate, isoMonth } from '@/domain/targets/calendar'

describe('days of the calendar', () => {
  test.each([
    [2022, 2, 28, '2022-02-28'],
    [2022, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [2022, 13, 1, null],
    [2022, 0, 1, null],
    [2022, 1, 0, null],
  ])('%i-%i-%i is %s', (year, month, day, date) => expect(isoDate(year, month, day)).toBe(date))

  test('a month is written with two digits', () => {
    expect(isoMonth(2023, 7)).toBe('2023-07')
    expect(isoMonth(2023, 13)).toBeNull()
  })
})
