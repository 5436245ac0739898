import { describe, expect, it } from 'vitest'
import { compareDecimals, sumDecimals } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'

describe('财预〔2020〕10号', () => {
  it('预算执行率 10, 产出 50, 效益 30, 满意度 10 make 100', () => {
    const { budgetWeight, categoryWeights } = profile2020No10
    expect([budgetWeight, categoryWeights]).toEqual([
      '10',
      { output: '50', benefit: '30', satisfaction: '10' },
    ])
    expect(sumDecimals([budgetWeight, ...Object.values(categoryWeights)])).toBe('100')
  })

  it('优 from 90, 良 from 80, 中 from 60, 差 from 0', () => {
    expect(profile2020No10.grades.map(({ grade, from }) => [grade, from])).toEqual([
      ['excellent', '90'],
      ['good', '80'],
      ['fair', '60'],
      ['poor', '0'],
    ])
  })

  it('达成 100–80, 部分达成 80–60, 未达成 60–0; defaults 100, 70, 30 lie in their bands', () => {
    const { achievedFrom, partlyFrom, defaults } = profile2020No10.judgementBands
    expect([achievedFrom, partlyFrom]).toEqual(['80', '60'])
    expect(compareDecimals(defaults.achieved, achievedFrom)).toBeGreaterThanOrEqual(0)
    expect([
      compareDecimals(defaults.partly, partlyFrom),
      compareDecimals(defaults.partly, achievedFrom),
    ]).toEqual([1, -1])
    expect(compareDecimals(defaults.not, partlyFrom)).toBe(-1)
  })

  it('lines: pace 60 and 80, over 120, near 90, reasons at 130 and under 90 % executed', () => {
    expect(profile2020No10.lights).toEqual({
      paceRedBelow: '60',
      paceGreenFrom: '80',
      overFrom: '120',
      levelNear: '90',
    })
    expect([
      profile2020No10.overAchievedFlag,
      profile2020No10.overAchievedReason,
      profile2020No10.executionReasonLine,
    ]).toEqual(['120', '130', '90'])
  })

  it('no article is named, because no full text was at hand', () => {
    expect(Object.values(profile2020No10.sources).every((source) => source?.article === null)).toBe(true)
  })

  it('survives being stored: plain data only', () => {
    expect(structuredClone(profile2020No10)).toEqual(profile2020No10)
    expect(JSON.parse(JSON.stringify(profile2020No10))).toEqual(profile2020No10)
  })
})
