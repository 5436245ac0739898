import { describe, expect, test } from 'vitest'
import { dayOf } from '@/domain/cases/case-day'
import { parseCaseDate } from '@/domain/cases/parse-case-date'

describe('dates as registers write them are the same day', () => {
  test.each([
    ...['2022/3/5', '2022-03-05', '2022.3.5', '20220305', '44625', '2022年3月5日', '2022年03月05日'],
    ...['2022/03/05 0:00', '2022-03-05 10:20:30', '2022-03-05T10:20:30.123', '44625.4375', '２０２２/３/５'],
    ...['2022年3月5', '2022 年 3 月 5 日', '2022年3月5日 10:20', '2022．3．5', '2022/3/5 10：20'],
  ])('%s', (text) => expect(parseCaseDate(text, 2023)).toBe(dayOf(2022, 3, 5)))
})

describe('what is no date is refused with its reason', () => {
  test.each([
    ['22/3/5', 'year-two-digits'],
    ['22-03-05', 'year-two-digits'],
    ['22年3月5日', 'year-two-digits'],
    ['2022/2/31', 'date-impossible'],
    ['2022-02-29', 'date-impossible'],
    ['20220231', 'date-impossible'],
    ['2022-13-01', 'date-impossible'],
    ['2022/0/1', 'date-impossible'],
    ['3/5/2022', 'date-order-unclear'],
    ['2202-07-05', 'year-out-of-range'],
    ['1922/7/5', 'year-out-of-range'],
    ['三月初', 'date-unreadable'],
    ['2022-03', 'date-unreadable'],
    ['2022年3月', 'date-unreadable'],
    ['1.23E+17', 'date-unreadable'],
    ['2022/3/5-2022/3/9', 'date-unreadable'],
    ['2022/3/', 'date-unreadable'],
    ['2022//5', 'date-unreadable'],
    ['5', 'date-unreadable'],
    ['2022', 'date-unreadable'],
    ['12345', 'date-unreadable'],
    ['99999', 'date-unreadable'],
  ])('%s: %s', (text, issue) => expect(parseCaseDate(text, 2023)).toBe(issue))
})

describe('the years a register can speak of', () => {
  test.each([
    ['1989-12-31', 'year-out-of-range'],
    ['1990-01-01', 7305],
    ['2023-12-31', 19722],
    ['2024-01-01', 'year-out-of-range'],
    ['2024年1月1日', 'year-out-of-range'],
    ['45291', 19722],
    ['45291.9', 19722],
    ['45292', 'year-out-of-range'],
    ['45292.0', 'year-out-of-range'],
    ['54625', 'year-out-of-range'],
    ['60000', 'year-out-of-range'],
    ['2064/4/8', 'year-out-of-range'],
  ])('%s: %s', (text, expected) => expect(parseCaseDate(text, 2023)).toBe(expected))

  test.each([
    ['32874', 7305],
    ['32873', 'date-unreadable'],
    ['73050', 47481],
    ['73051', 'date-unreadable'],
  ])('Excel day %s: %s', (text, expected) => expect(parseCaseDate(text, 2100)).toBe(expected))
})
