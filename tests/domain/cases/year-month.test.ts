import { describe, expect, test } from 'vitest'
import { createMonthOf, yearMonthOf } from '@/domain/cases/year-month'
import { dayNamed } from '../../fixtures/register-rows'

describe('a day is in a month of the fiscal year, before it or after it', () => {
  test.each([
    [2022, '2021-12-31', 0],
    [2022, '2022-01-01', 1],
    [2022, '2022-01-31', 1],
    [2022, '2022-02-01', 2],
    [2022, '2022-02-28', 2],
    [2022, '2022-03-01', 3],
    [2022, '2022-12-31', 12],
    [2022, '2023-01-01', 13],
    [2024, '2024-02-29', 2],
    [2024, '2024-12-31', 12],
    [2024, '2025-01-01', 13],
    [2022, '1990-01-01', 0],
  ])('of %i: %s is %i', (fiscalYear, day, month) => {
    expect(createMonthOf(fiscalYear)(dayNamed(day))).toBe(month)
    expect(yearMonthOf(day.slice(0, 7), fiscalYear)).toBe(month)
  })
})
