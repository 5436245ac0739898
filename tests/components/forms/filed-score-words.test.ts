import { describe, expect, test } from 'vitest'
import { describeDifference, sumFiledPoints } from '@/components/forms/filed-score-words'
import type { IndicatorScore } from '@/domain/scoreboard-model'
import { translateTo } from '../../fixtures/translate'

describe('filed points held against the computed ones', () => {
  const known = (value: string) => ({ known: true, value }) as const
  test.each([
    ['9.50', known('9.50'), '一致'],
    ['9.5', known('9.50'), '一致'],
    ['9.51', known('9.50'), '多 0.01'],
    ['9.49', known('9.50'), '少 0.01'],
    ['0', known('9.50'), '少 9.50'],
    ['9.50', { known: false, reason: 'no-data' } as const, ''],
  ])('%s: %o → %s', (filed, points, text) => {
    expect(describeDifference(filed, points, translateTo('zh-CN'))).toBe(text)
  })
})

describe('the sum of filed points', () => {
  const score = (points: string | null): IndicatorScore => ({
    ...{ points: { known: true, value: '5.00' }, share: { known: false, reason: 'no-data' } },
    ...{ explanation: { ruleId: 'higher-met', inputs: {} }, reduction: null },
    filed: points === null ? null : { points, difference: null, reason: '' },
  })
  test('counts the rows that are filed, a 0 among them', () => {
    expect(sumFiledPoints([score('0.1'), score(null), score('0.2'), score('0')])).toBe('0.3')
    expect(sumFiledPoints([score('0')])).toBe('0')
  })
  test('is nothing while no row is filed', () => {
    expect(sumFiledPoints([score(null)])).toBe('')
    expect(sumFiledPoints([])).toBe('')
  })
})
