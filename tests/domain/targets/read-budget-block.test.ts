import { describe, expect, test } from 'vitest'
import { findAmountUnit, readBudgetBlock } from '@/domain/targets/read-budget-block'
import { readTableRows } from '@/domain/targets/table-text'

describe('预算整体情况', () => {
  test('six cells by their labels, empty ones null', () => {
    const text =
      '其中：基本支出\t8584.25\t其中：财政拨款\t12900.83\n项目支出\t4316.59\t其他资金\t\n其中：市本级使用资金\t0\n拟转移支付市县资金\t/'
    expect(readBudgetBlock(readTableRows(text))).toEqual({
      budget: {
        basicExpenditure: '8584.25',
        projectExpenditure: '4316.59',
        fiscalAppropriation: '12900.83',
        otherFunds: null,
        ownLevelFunds: '0',
        transferredFunds: null,
      },
      row: 1,
      findings: [],
    })
  })

  test('a cell that holds no number is null and said', () => {
    const { budget, findings } = readBudgetBlock(readTableRows('基本支出\t约八千'))
    expect(budget.basicExpenditure).toBeNull()
    expect(findings).toEqual([
      { row: 1, code: 'amount-unread', severity: 'warning', params: { name: '基本支出', found: '约八千' } },
    ])
  })

  test('amounts in 元 are brought to 万元', () => {
    const rows = readTableRows('\t预算金额（元）\n基本支出\t12,345,600')
    expect(findAmountUnit(rows)).toBe('元')
    expect(readBudgetBlock(rows).budget.basicExpenditure).toBe('1234.56')
  })
})
