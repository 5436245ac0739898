import { describe, expect, it } from 'vitest'
import { moveReading } from '@/domain/targets/move-reading'
import { parseTarget } from '@/domain/targets/parse-target'
import type { TargetReading } from '@/domain/targets/reading'

const deadline = (rawText: string, due: string): TargetReading => ({
  ...{ kind: 'deadline', rawText, due, certainty: 'stated' },
})

describe('a date that does not name its year goes with the year', () => {
  it.each([
    ['11月底前', '2022-11-30', 1, '2023-11-30'],
    ['2月底前', '2023-02-28', 1, '2024-02-29'],
    ['2月底前', '2024-02-29', 1, '2025-02-28'],
    ['次年1月15日前', '2023-01-15', 1, '2024-01-15'],
    ['年底前', '2022-12-31', -1, '2021-12-31'],
    ['11月底前', '2022-11-30', 0, '2022-11-30'],
  ])('%s, %s and %i years: %s', (text, due, years, expected) => {
    expect(moveReading(deadline(text, due), years)?.due).toBe(expected)
  })
  it('so does a period', () => {
    const period: TargetReading = {
      ...{ kind: 'period', rawText: '5-7月', from: '2022-05', to: '2022-07', due: '2022-07-31' },
      certainty: 'stated',
    }
    expect(moveReading(period, 1)).toMatchObject({ from: '2023-05', to: '2023-07', due: '2023-07-31' })
  })
})

describe('a text that names its year is asked again', () => {
  it.each(['2022年11月底前', '2022-11-30前', '2022.11', '22年底前', '二〇二二年底', '20221130前'])(
    '%s',
    (text) => expect(moveReading(deadline(text, '2022-11-30'), 1)).toBeNull(),
  )
  it('in the same year it stands', () => {
    const reading = deadline('2022年11月底前', '2022-11-30')
    expect(moveReading(reading, 0)).toEqual(reading)
  })
  it('also in one part of a compound', () => {
    const part: TargetReading = { kind: 'threshold', rawText: '≥2022件', value: '2022', certainty: 'stated' }
    const whole = (text: string): TargetReading => ({
      ...{ kind: 'compound', rawText: `≥2022件，${text}`, certainty: 'stated' },
      parts: [part, deadline(text, '2022-11-30')],
    })
    expect(moveReading(whole('2022年11月底前'), 1)).toBeNull()
    expect(moveReading(whole('11月底前'), 1)?.parts?.map(({ due }) => due)).toEqual([undefined, '2023-11-30'])
  })
})

it.each(['>400件', '≥2022件', '≥90%', '明显改善'])('%s has no date and stays as it is', (text) => {
  const reading = parseTarget(text, { name: '办理数量', year: 2022 })
  expect(moveReading(reading, 1)).toEqual(reading)
})
