import { describe, expect, test } from 'vitest'
import { parseEntryDate } from '@/domain/actuals/parse-entry-date'

describe('the day something was done', () => {
  test.each([
    ['2022-11-30', '2022-11-30'],
    ['2022/3/5', '2022-03-05'],
    ['2022.3.5', '2022-03-05'],
    ['20220305', '2022-03-05'],
    ['2022年3月5日', '2022-03-05'],
    ['11月30日', '2022-11-30'],
    ['11/30', '2022-11-30'],
    ['２０２２－０３－０５', '2022-03-05'],
    ['2020-02-29', '2020-02-29'],
  ])('%s → %s', (text, date) => expect(parseEntryDate(text, 2022)).toEqual({ kind: 'date', date }))

  test.each(['2022-02-29', '2022-02-31', '2022-13-01', '2022-00-10', '4月31日', '1022-03-05', '2022-3-0'])(
    '%s is no day of the calendar',
    (text) => expect(parseEntryDate(text, 2022)).toMatchObject({ issue: { code: 'impossible-date' } }),
  )

  test.each(['11月', '22-3-5', '2022', '完成', '', '年底'])('%s names no day', (text) =>
    expect(parseEntryDate(text, 2022)).toMatchObject({ issue: { code: 'date-needed' } }),
  )
})
