import { describe, expect, test } from 'vitest'
import { joinDuration } from '@/domain/targets/join-duration'
import { parseTarget } from '@/domain/targets/parse-target'

describe('a time in two parts is one number', () => {
  test.each([
    ['1个半月', '1.5个月'],
    ['一个半月内', '1.5个月内'],
    ['不超过12个半小时', '不超过12.5小时'],
    ['两年半', '2.5年'],
    ['3天半以内', '3.5天以内'],
    ['1个半月-2个月', '1.5个月-2个月'],
    ['一小时二十分', '80分钟'],
    ['1小时20分钟以内', '80分钟以内'],
    ['1小时零5分', '65分钟'],
    ['1小时59分', '119分钟'],
    ['2分30秒', '150秒'],
    ['1天12小时', '36小时'],
    ['一年零三个月', '15个月'],
  ])('%s: %s', (text, joined) => expect(joinDuration(text)).toBe(joined))
})

describe('what is no such time stays as it stands', () => {
  test.each([
    '1个月',
    '半年',
    '上半年',
    '3个半天',
    '第一个半月',
    '每半年1次',
    '每2年半1次',
    '1小时60分',
    '8时30分',
    '1年13个月',
    '2022年6个月',
    '1.5小时20分',
    '两三个半月',
    '三分之二',
    '1月15天',
    '',
  ])('%s', (text) => expect(joinDuration(text)).toBe(text))
})

describe('read as a target', () => {
  const read = (raw: string, name: string, unit = '') => {
    const { kind, comparator, value, unit: own, certainty, rawText } = parseTarget(raw, { name, unit })
    expect(rawText).toBe(raw)
    return [kind, comparator, value, own, certainty].filter((part) => part !== undefined).join(' ')
  }
  test.each([
    ['1个半月', '办理时限', '', 'threshold <= 1.5 个月 implied'],
    ['不超过１个半月', '办理时限', '', 'threshold <= 1.5 个月 stated'],
    ['一小时二十分', '平均耗时', '', 'threshold <= 80 分钟 implied'],
    ['1小时20分以内', '响应时间', '', 'threshold <= 80 分钟 stated'],
    ['1个半月', '办理时限', '个月', 'threshold <= 1.5 个月 implied'],
    ['1小时20分', '平均耗时', '小时', 'qualitative ask'],
    ['3个半天', '办理时限', '', 'qualitative ask'],
    // 2/3 is no decimal, and a rounded 66.67 % would turn verdicts: a person says what is meant.
    ['三分之二', '覆盖率', '', 'qualitative ask'],
    ['达到三分之二以上', '覆盖率', '', 'qualitative ask'],
  ])('%s of %s in %j: %s', (raw, name, unit, expected) => expect(read(raw, name, unit)).toBe(expected))
})
