import { describe, expect, test } from 'vitest'
import * as words from '@/domain/targets/header-words'

describe('words of the header', () => {
  test.each(['指标值', '年度指标值', '年度目标值', '2024年目标值', '全年指标值', '预期指标值', '目标值'])(
    '%s is the value',
    (label) => expect(words.VALUE_HEADER.test(label)).toBe(true),
  )
  test.each(['实施周期目标值', '上年指标值', '中期目标值', '年度绩效目标', '实际完成值', '指标值类型'])(
    '%s is not',
    (label) => expect(words.VALUE_HEADER.test(label)).toBe(false),
  )
  test.each([
    ['指标性质', words.SIGN_HEADER],
    ['运算符号', words.SIGN_HEADER],
    ['度量单位', words.UNIT_HEADER],
    ['指标值单位', words.UNIT_HEADER],
    ['权重', words.WEIGHT_HEADER],
    ['指标分值', words.WEIGHT_HEADER],
    ['指标方向性', words.DIRECTION_HEADER],
    ['绩效指标描述', words.DESCRIPTION_HEADER],
    ['三级指标名称', words.NAME_HEADER],
    ['所属任务', words.TASK_COLUMN_HEADER],
    ['年度绩效目标', words.LIST_GOAL_HEADER],
    ['资金总额', words.LIST_AMOUNT_HEADER],
  ])('%s', (label, pattern) => expect(pattern.test(label)).toBe(true))

  test('a score is no weight', () => expect(words.WEIGHT_HEADER.test('得分')).toBe(false))
})
