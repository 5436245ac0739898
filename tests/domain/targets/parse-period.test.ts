import { describe, expect, test } from 'vitest'
import { parsePeriod } from '@/domain/targets/parse-period'
import { readingLine, readLine } from './reading-line'

describe('a stretch of time, judged at its end', () => {
  test.each([
    ['5-7月', 'period 2022-05…2022-07 2022-07-31 implied'],
    ['5月至7月', 'period 2022-05…2022-07 2022-07-31 implied'],
    ['2023.07-2024.01', 'period 2023-07…2024-01 2024-01-31 stated'],
    ['2021年1月-12月', 'period 2021-01…2021-12 2021-12-31 stated'],
    ['2022年1-12月', 'period 2022-01…2022-12 2022-12-31 stated'],
    ['2022年1月1日-2022年11月15日', 'period 2022-01…2022-11 2022-11-15 stated'],
    ['2022.1.1—2022.12.31', 'period 2022-01…2022-12 2022-12-31 stated'],
    ['2022-01-01至2022-12-31', 'period 2022-01…2022-12 2022-12-31 stated'],
    ['11月-2月', 'period 2022-11…2023-02 2023-02-28 implied'],
    ['2021-2023年', 'period 2021-01…2023-12 2023-12-31 stated'],
    ['全年', 'period 2022-01…2022-12 2022-12-31 implied'],
    ['2022年13月-14月', 'damaged ask'],
  ])('%s → %s', (raw, line) => expect(readLine('项目实施时间', raw)).toBe(line))

  test('without any year the months are kept back', () => {
    expect(readingLine(parsePeriod('5-7月', { name: '', year: undefined }))).toBe('period ask')
  })

  test('a range of numbers is no period', () => {
    expect(parsePeriod('5-7人', { name: '人数', year: 2022 })).toBeNull()
    expect(parsePeriod('每月5-7次', { name: '次数', year: 2022 })).toBeNull()
  })
})
