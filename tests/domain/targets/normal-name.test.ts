import { describe, expect, it } from 'vitest'
import { normalName } from '@/domain/targets/normal-name'

describe('two spellings of one name are equal', () => {
  it.each([
    ['办理法律援助事项数量（件）', '办理法律援助事项数量'],
    ['★办理法律援助事项数量', '办理法律援助事项数量'],
    ['指标1：办理法律援助事项 数量', '办理法律援助事项数量'],
    ['“一村一法律顾问”覆盖率', '一村一法律顾问覆盖率'],
    ['ＡＢ系统使用年限', 'ab系统使用年限'],
    ['12348热线、平台满意度', '12348热线平台满意度'],
  ])('%s = %s', (a, b) => expect(normalName(a)).toBe(normalName(b)))
  it.each([
    ['培训次数', '培训人次'],
    ['案件完成率', '案件办结率'],
    ['培训(社区)次数', '培训次数'],
  ])('%s ≠ %s', (a, b) => expect(normalName(a)).not.toBe(normalName(b)))
  it('a name that is nothing but punctuation stays what it is', () => {
    expect([normalName('——'), normalName(' ★ ')]).toEqual(['——', '★'])
  })
})
