import { describe, expect, test } from 'vitest'
import { isSign, joinValueCells } from '@/domain/targets/join-value-cells'

describe('sign, value and direction as one text', () => {
  test.each([
    ['≥', '90', '', '≥90'],
    ['≥', '90', '正向', '≥90'],
    ['≤', '5', '反向指标', '≤5'],
    ['', '10', '正向指标', '正向 10'],
    ['', '10', '逆向', '反向 10'],
    ['=', '100', '正向', '正向 =100'],
    // They contradict each other: both are kept for a person to see.
    ['≥', '5', '反向', '反向 ≥5'],
    ['≤', '90', '正向', '正向 ≤90'],
    // The value has its own sign.
    ['≥', '≥90%', '', '≥90%'],
    ['≥', '90%以上', '正向', '90%以上'],
    ['', '3日内', '反向', '3日内'],
    ['', '反向 10', '反向', '反向 10'],
    // Words say no sign; 定性 and 定量 say nothing.
    ['定性', '明显改善', '正向', '明显改善'],
    ['定量', '90', '', '90'],
    ['大于等于', '90', '', '大于等于90'],
    ['≥（大于等于）', '90', '', '≥90'],
    // 指标性质 that holds the direction.
    ['正向', '90', '', '正向 90'],
    ['≥', '', '正向', ''],
  ])('%s | %s | %s → %s', (sign, value, direction, text) =>
    expect(joinValueCells(sign, value, direction)).toBe(text),
  )

  test('a sign is nothing but a sign', () =>
    expect(['≥', '≦', '》=', ' = ', '≥90', '定性', ''].map(isSign)).toEqual([
      ...[true, true, true, true],
      ...[false, false, false],
    ]))
})
