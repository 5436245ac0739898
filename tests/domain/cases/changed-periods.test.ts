import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { computeChangedPeriods } from '@/domain/cases/changed-periods'
import { computeCaseTotals, computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { takeIn } from './made-cases'

const totalsOf = (...rows: readonly (readonly string[])[]) =>
  computeCaseTotals(foldBatches([takeIn(rows).chunks]))
const months = (first: number) => Array.from({ length: 13 - first }, (_, i) => first + i)
const open = ['1', '民事', '', '2022/5/1', '', '在办', '']
const closed = ['1', '民事', '', '2022/5/1', '2022/8/1', '办结', '']

describe('the period ends whose figures change', () => {
  test.each([
    ['a first register: from the month of its first case', null, totalsOf(open), months(5)],
    ['a case closed in August: from August', totalsOf(open), totalsOf(closed), months(5)],
    [
      'the same beside another open case, so that the denominator stays known',
      totalsOf(open, open.with(0, '2')),
      totalsOf(closed, open.with(0, '2')),
      months(8),
    ],
    ['a subsidy changed: none', totalsOf(open), totalsOf(open.with(6, '500')), []],
    [
      'a case of the year before, closed then: none',
      null,
      totalsOf(['1', '民事', '', '2021/5/1', '2021/8/1', '办结', '']),
      [],
    ],
    [
      'a case terminated in the month of its acceptance, which no part counts: what is left out differs',
      totalsOf(open),
      totalsOf(open, ['2', '民事', '', '2022/5/1', '2022/5/9', '终止', '']),
      months(5),
    ],
    [
      'a case accepted a day earlier, in the year before: what is carried over differs',
      totalsOf(['1', '民事', '', '2022/1/1', '', '在办', '']),
      totalsOf(['1', '民事', '', '2021/12/31', '', '在办', '']),
      months(1),
    ],
    ['the register taken away: as when it came', totalsOf(open), null, months(5)],
    ['no register before and after: none', null, null, []],
  ])('%s', (_, before, after, expected) => {
    expect(computeChangedPeriods(before, after, 2022)).toEqual(expected)
  })

  test('under a rule in force that looks at more than the proposed ones', () => {
    const rule: CountingRule = {
      measure: { kind: 'count', by: 'ended' },
      filter: { legalHelp: 'with', words: { caseType: ['刑事'] } },
    }
    const [before, after] = [closed, closed.with(1, '刑事')].map((row) =>
      computeTotalsUnder(foldBatches([takeIn([row]).chunks]), { rules: [rule], fiscalYear: 2022 }),
    )
    if (!before || !after) throw new Error()
    expect(computeChangedPeriods(before, after, 2022)).toEqual([])
    expect(computeChangedPeriods(before, after, 2022, [rule])).toEqual(months(8))
  })

  test('another fiscal year', () => {
    expect(computeChangedPeriods(null, totalsOf(open), 2023)).toEqual(months(1))
    expect(computeChangedPeriods(null, totalsOf(open), 2021)).toEqual([])
  })
})
