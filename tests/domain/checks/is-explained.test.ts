import { describe, expect, it } from 'vitest'
import { isExplained, writtenReason } from '@/domain/checks/is-explained'
import { makeActual, number } from '../../fixtures/plan-facts'
import { statement } from '../../fixtures/filing-facts'
import { indicatorResult } from '../../fixtures/indicator-result'

describe('a row is explained beside its last figure or in what is stated', () => {
  const row = (notes: string[], explanation: string | null) => {
    const plain = indicatorResult()
    const entries = notes.map((note, index) =>
      makeActual('I01', (index + 1) * 3, 'period', number('1'), note),
    )
    return {
      ...plain,
      yearToDate: { ...plain.yearToDate, entries },
      statement: explanation === null ? null : statement({ explanation }),
    }
  }
  it.each([
    [[], null, false],
    [['合同顺延'], null, true],
    // What was said of March explains no December.
    [['合同顺延', ''], null, false],
    [['', '合同顺延'], null, true],
    [[''], '合同顺延', true],
    [[''], '无', false],
  ])('%j, stated %j: %s', (notes, explanation, expected) => {
    expect(isExplained(row(notes, explanation))).toBe(expected)
  })
  it.each<[string[], string | null, string]>([
    [[], null, ''],
    [['一季度未开展', '合同顺延'], null, '合同顺延'],
    [['午间值班仅一席', ''], null, ''],
    [['合同顺延'], '经费下达较晚', '经费下达较晚'],
    [['合同顺延'], '', '合同顺延'],
  ])('%j, stated %j: the reason of today is “%s”', (notes, explanation, expected) => {
    expect(writtenReason(row(notes, explanation))).toBe(expected)
  })
})
