import { describe, expect, test } from 'vitest'
import { FULL_COVERAGE, NO_VALUE, TREND_DOWN, TREND_UP } from '@/domain/targets/state-words'
import { readLine } from './reading-line'

describe('values that are words', () => {
  test.each(['', '/', '-', '……', '...', '详见附件', 'N/A', '指标5:', '不适用'])(
    '%j files nothing',
    (text) => {
      expect(NO_VALUE.test(text)).toBe(true)
    },
  )

  test.each(['0', '无', '长期', '≥1'])('%s files something', (text) =>
    expect(NO_VALUE.test(text)).toBe(false),
  )

  test('every trend word points its way', () => {
    const line = (word: string) => readLine('影响', `逐步${word}`)
    expect(TREND_UP.filter((word) => line(word) !== 'trend higher implied')).toEqual([])
    expect(TREND_DOWN.filter((word) => line(word) !== 'trend lower implied')).toEqual([])
  })

  test.each(['全覆盖', '应援尽援', '应保尽保', '应收尽收'])('%s means everyone', (text) => {
    expect(FULL_COVERAGE.test(text)).toBe(true)
  })
})
