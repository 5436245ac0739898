import { describe, expect, test } from 'vitest'
import { readLine } from './reading-line'

describe('held against an earlier year', () => {
  test.each([
    ['案件办结率', '较上年提高2个百分点', 'relative >= 2 百分点 higher stated'],
    ['案件办结率', '较上年提高5%', 'relative >= 5 % higher ask'],
    ['案件办结率(%)', '同比提高5%', 'relative >= 5 % higher ask'],
    ['案件数量', '较上年提高5%', 'relative >= 5 % higher stated'],
    ['案件数量', '比去年增加10件', 'relative >= 10 件 higher stated'],
    ['案件数量', '较2021年增长5%以上', 'relative >= 5 % higher stated'],
    ['投诉量', '同比下降10%以上', 'relative <= 10 % lower stated'],
    ['投诉量', '同比下降超过10%', 'relative < 10 % lower stated'],
    ['收入', '增长5%', 'relative >= 5 % higher ask'],
    ['收入', '不低于上年', 'relative >= higher implied'],
    ['投诉量', '不高于上年', 'relative <= lower implied'],
    ['收入', '与上年持平', 'relative >= higher ask'],
    ['三公经费', '较上年增长不超过5%', 'standard <= lower ask'],
    ['收入增长率', '≥5%', 'threshold >= 5 % higher stated'],
    ['办结率', '提高到95%', 'threshold >= 95 % higher stated'],
    ['办结率', '较上年提高到95%以上', 'threshold >= 95 % higher stated'],
    ['平均耗时', '缩短至3日', 'threshold <= 3 日 lower stated'],
    ['数量', '较上年有所增加', 'trend higher implied'],
  ])('%s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))
})
