import { describe, expect, it } from 'vitest'
import { isCertainTarget, isLowOwnRate } from '@/domain/targets/low-target'
import { parseTarget } from '@/domain/targets/parse-target'

const read = (text: string, name: string) => parseTarget(text, { name, unit: '', year: 2022 })

describe('a count of events, cases or persons of at most 1 is certain to be passed', () => {
  it.each([
    ['开展法制宣传数量(次)', '≥1', true],
    ['开展法制宣传数量(次)', '≥2', false],
    ['开展法制宣传数量(次)', '≥0', true],
    ['开展法制宣传数量(次)', '=1', false],
    ['投诉次数(次)', '≤1', false],
    // One platform is an aim, and a year of one is none.
    ['建设平台数量(个)', '≥1', false],
    ['建设平台数量(个)', '≥0', true],
    ['群众满意情况', '明显改善', false],
  ])('%s %s: %s', (name, text, expected) => {
    expect(isCertainTarget(read(text, name))).toBe(expected)
  })
})

describe('a rate of one’s own work below 60 % is met by little more than half of it', () => {
  it.each([
    ['案件办结率', '≥59.99%', true],
    ['案件办结率', '≥60%', false],
    ['案件差错率(%)', '≤5%', false],
    ['覆盖率(%)', '≥50%', false],
  ])('%s %s: %s', (name, text, expected) => {
    expect(isLowOwnRate(name, read(text, name))).toBe(expected)
  })
})
