import { describe, expect, it } from 'vitest'
import { readTarget } from '@/domain/targets/read-target'
import { makeTarget } from '../../fixtures/plan-facts'

describe('what a target means', () => {
  const target = makeTarget('I01', '若干')
  const confirmedReading = { kind: 'threshold', rawText: '若干', value: '3', certainty: 'stated' } as const

  it('a confirmed reading goes before the one that the program reads', () => {
    expect(readTarget(target, '调研成果', 2022).value).toBeUndefined()
    expect(readTarget({ ...target, confirmedReading }, '调研成果', 2022).value).toBe('3')
  })

  it('the same target is read once', () => {
    expect(readTarget(target, '调研成果', 2022)).toBe(readTarget(target, '调研成果', 2022))
  })

  it('under another name or in another year it is read anew', () => {
    const bare = makeTarget('I01', '≥5')
    expect(readTarget(bare, '培训人员(次)', 2022).unit).toBe('次')
    expect(readTarget(bare, '培训人员(人次)', 2022).unit).toBe('人次')
    const dated = makeTarget('I01', '11月底前')
    expect(readTarget(dated, '完成时间', 2022).due).toBe('2022-11-30')
    expect(readTarget(dated, '完成时间', 2023).due).toBe('2023-11-30')
  })

  it.each([
    ['2022年11月底前', 2022, '2022-11-30', 'stated'],
    ['2022年11月底前', 2023, '2022-11-30', 'ask'],
    ['11月底前', 2023, '2023-11-30', 'stated'],
  ])('%s in the plan of %i: until %s, %s', (text, year, due, certainty) => {
    const reading = readTarget(makeTarget('I01', text), '完成时间', year)
    expect(reading.due).toBe(due)
    expect(reading.certainty === 'ask').toBe(certainty === 'ask')
  })
})
