import { describe, expect, it } from 'vitest'
import { indexNames } from '@/domain/targets/similar-names'

const find = (names: readonly string[], name: string) =>
  indexNames(names.map((each) => ({ id: each, name: each })))(name)

describe('names that are alike', () => {
  it.each<[string, string, number | null]>([
    ['法律援助案件完成率', '法律援助案件完成率', 100],
    ['法律援助案件完成率', '法律援助案件办结率', 62],
    ['培训次数', '普法培训次数', 75],
    ['培训次数', '培训人次', null],
    ['甲', '甲', 100],
    ['甲', '乙', null],
    ['哈哈哈哈', '哈哈', 50],
    ['', '培训次数', null],
    ['培训次数', '', null],
  ])('%s, %s: %s', (own, name, percent) => {
    expect(find([own], name)).toEqual(percent === null ? [] : [{ id: own, percent }])
  })
  it('the likeliest first', () => {
    expect(find(['培训次数', '法律培训次数', '普法培训次数'], '普法培训次数').map(({ id }) => id)).toEqual([
      ...['普法培训次数', '培训次数', '法律培训次数'],
    ])
  })
  it('two thousand names are asked in no time', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `第${index}项工作完成数量`)
    const findAlike = indexNames(names.map((name) => ({ id: name, name })))
    const start = performance.now()
    for (const name of names.slice(0, 50)) findAlike(name)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
