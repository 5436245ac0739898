import { describe, expect, test } from 'vitest'
import { labelOf } from '@/domain/targets/table-text'
import {
  AMOUNT_UNIT,
  BUDGET_LABELS,
  FOOTER,
  PLACEHOLDER_NAME,
  TASK_BLOCK_LABEL,
} from '@/domain/targets/table-words'

describe('words by which cells are known', () => {
  test.each([
    ['其中：基本支出', BUDGET_LABELS.basicExpenditure],
    ['项目支出', BUDGET_LABELS.projectExpenditure],
    ['其中：市本级使用资金', BUDGET_LABELS.ownLevelFunds],
    ['拟转移支付市县资金', BUDGET_LABELS.transferredFunds],
    ['其他需完成的任务 (可选填)', TASK_BLOCK_LABEL],
    ['年度重点工作任务', TASK_BLOCK_LABEL],
    ['填表人：某某', FOOTER],
  ])('%s', (cell, pattern) => expect(pattern.test(labelOf(cell))).toBe(true))

  test.each(['指标5:', '指标1：', '……', '/', '-', '无'])('%s holds the place of a name', (name) => {
    expect(PLACEHOLDER_NAME.test(labelOf(name))).toBe(true)
  })

  test.each(['指标5：培训次数', '说明会次数', '备注率'])('%s is a name', (name) => {
    expect(PLACEHOLDER_NAME.test(labelOf(name)) || FOOTER.test(labelOf(name))).toBe(false)
  })

  test('the heading says the unit of its amounts', () => {
    expect(AMOUNT_UNIT.exec(labelOf('预算金额（元）'))?.[1]).toBe('元')
    expect(AMOUNT_UNIT.exec(labelOf('拟投入的资金（万元）'))?.[1]).toBe('万元')
  })
})
