import { describe, expect, test } from 'vitest'
import { parseDeadline } from '@/domain/targets/parse-deadline'
import { readingLine, readLine } from './reading-line'

describe('a day by which something is done', () => {
  test.each([
    ['11月底之前', 'deadline 2022-11-30 implied'],
    ['2022年12月底前', 'deadline 2022-12-31 stated'],
    ['2022-11-30前', 'deadline 2022-11-30 stated'],
    ['2022/11/30', 'deadline 2022-11-30 stated'],
    ['2022.11.30', 'deadline 2022-11-30 stated'],
    ['20221130', 'deadline 2022-11-30 stated'],
    ['2022年11月30日前完成', 'deadline 2022-11-30 stated'],
    ['于二〇二二年十一月底前完成', 'deadline 2022-11-30 stated'],
    ['11月30日前', 'deadline 2022-11-30 implied'],
    ['10月中旬', 'deadline 2022-10-20 implied'],
    ['2022.12', 'deadline 2022-12-31 implied'],
    ['年底前', 'deadline 2022-12-31 implied'],
    ['2022年底', 'deadline 2022-12-31 stated'],
    ['当年', 'deadline 2022-12-31 implied'],
    ['次年3月底前', 'deadline 2023-03-31 implied'],
    ['2022年', 'deadline 2022-12-31 stated'],
    ['上半年', 'deadline 2022-06-30 implied'],
    ['三季度内', 'deadline 2022-09-30 implied'],
    ['第二季度末', 'deadline 2022-06-30 implied'],
    ['≤2022年12月', 'deadline 2022-12-31 implied'],
    ['2024年2月底', 'deadline 2024-02-29 stated'],
  ])('%s → %s', (raw, line) => expect(readLine('任务完成时间', raw)).toBe(line))

  test.each([
    ['第三季度前', 'deadline 2022-09-30 ask'],
    ['11月前', 'deadline 2022-11-30 ask'],
  ])('%s may mean the first or the last day: a person is asked', (raw, line) => {
    expect(readLine('完成时间', raw)).toBe(line)
  })

  test('without any year there is no day', () => {
    expect(readingLine(parseDeadline('11月底前', { name: '', year: undefined }))).toBe('deadline ask')
  })

  test('a day that does not exist is damaged', () => {
    expect(readLine('完成时间', '2022年2月30日')).toBe('damaged ask')
    expect(readLine('完成时间', '2022年13月')).toBe('damaged ask')
  })

  test.each([
    ['办理时限', '10日内', 'threshold <= 10 日 lower stated'],
    ['培训人数', '2022人', 'threshold >= 2022 人 higher implied'],
    ['活动', '2022年新增5个', 'threshold >= 5 个 higher implied'],
    ['服务期', '12个月', 'threshold <= 12 个月 lower ask'],
    ['完成时间', '按时完成', 'qualitative ask'],
  ])('no date: %s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))
})
