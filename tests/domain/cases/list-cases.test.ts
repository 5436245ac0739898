import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyCase } from '@/domain/cases/case-filter'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { foldBatches } from '@/domain/cases/fold-batches'
import { judgeCase } from '@/domain/cases/judge-case'
import { listCases, type CaseSelection } from '@/domain/cases/list-cases'
import { completionRateRule } from '@/domain/cases/known-rules'
import type { RegisterCases } from '@/domain/cases/register-cases'
import { anyCase, anyRule, makeCase, packCases } from '../../fixtures/register-rows'

/** Each list of rows is a file of its own. */
function registerOf(...files: readonly (readonly CompletedCase[])[]): RegisterCases {
  const chunks = files.map((rows, index) => packCases(rows, 1 + index * 1000))
  return {
    cases: foldBatches(chunks.map((chunk) => [chunk])),
    fiscalYear: 2022,
    fileNameOf: (chunk) => `第${chunks.indexOf(chunk) + 1}季度.csv`,
    cleared: null,
  }
}
const everyPart = ['numerator', 'numerator-only', 'denominator-only', 'left-out', 'not-counted'] as const
const all: CaseSelection = {
  ...{ rule: completionRateRule, asOf: 12, parts: everyPart, filter: everyCase, quarter: null },
  handler: null,
}
const first = makeCase({ accepted: '2022-01-10', ended: '2022-03-01' }, { caseType: '刑事' })
const second = makeCase({ accepted: '2022-01-11', ended: '2022-05-01' })
const open = makeCase({ accepted: '2022-02-01' })
const newest = makeCase({ accepted: '2022-08-01' })
const register = registerOf([first, open], [second, newest])

describe('the cases behind a figure', () => {
  test('the newest end first, open ones last, each found again by file and line, with its verdict', () => {
    const { rowsOf, total } = listCases(register, all)
    expect(total).toBe(4)
    expect(rowsOf(0, 10)).toEqual([
      { part: 'numerator', reason: 'closed-in-year', fileName: '第2季度.csv', line: 2, row: second },
      { part: 'numerator', reason: 'closed-in-year', fileName: '第1季度.csv', line: 2, row: first },
      { part: 'denominator-only', reason: 'open', fileName: '第2季度.csv', line: 3, row: newest },
      { part: 'denominator-only', reason: 'open', fileName: '第1季度.csv', line: 3, row: open },
    ])
  })

  test('page by page, the last one shorter, none behind it', () => {
    const { rowsOf } = listCases(register, all)
    expect([0, 1, 2].map((page) => rowsOf(page, 3).length)).toEqual([3, 1, 0])
    expect(rowsOf(1, 3)[0]?.row).toEqual(open)
  })

  test('only the parts that were asked for; how many stand in the others is told', () => {
    const { total, partCounts, rowsOf } = listCases(register, { ...all, parts: ['denominator-only'] })
    expect([total, rowsOf(0, 10).length]).toEqual([2, 2])
    expect(partCounts).toEqual({
      ...{ numerator: 2, 'numerator-only': 0, 'denominator-only': 2, 'left-out': 0, 'not-counted': 0 },
    })
  })

  test.each<[string, Partial<CaseSelection>, number]>([
    ['of one type', { filter: { legalHelp: 'with', words: { caseType: ['刑事'] } } }, 1],
    ['accepted in a quarter', { quarter: { by: 'accepted', quarter: 1 } }, 3],
    ['ended in a quarter: open ones are in none', { quarter: { by: 'ended', quarter: 2 } }, 1],
    ['in a quarter without a case', { quarter: { by: 'ended', quarter: 4 } }, 0],
  ])('%s', (_name, narrowed, total) => {
    const list = listCases(register, { ...all, ...narrowed })
    expect(list.total).toBe(total)
    expect(Object.values(list.partCounts).reduce((sum, count) => sum + count, 0)).toBe(total)
  })

  test.each([
    ['张三', 1],
    ['', 2],
    ['李四', 0],
    [null, 3],
  ])('of the 承办人 %j', (handler, total) => {
    const named = registerOf([first, { ...open, handler: '张三' }], [second])
    const list = listCases(named, { ...all, handler })
    expect(list.total).toBe(total)
    if (handler === '张三') expect(list.rowsOf(0, 9)[0]?.row).toEqual({ ...open, handler: '张三' })
  })

  test('a quarter of another year is not the quarter', () => {
    const earlier = registerOf([makeCase({ accepted: '2021-02-01' }), makeCase({ accepted: '2023-02-01' })])
    expect(listCases(earlier, { ...all, quarter: { by: 'accepted', quarter: 1 } }).total).toBe(0)
  })

  test('every case once, in order, in the part that it is judged to stand in', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), anyRule, (rows, rule) => {
        const list = listCases(registerOf(rows), { ...all, rule })
        const listed = list.rowsOf(0, 100)
        expect(listed.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
          rows.map((_, index) => index + 2),
        )
        const ends = listed.map(({ row }) => row.ended ?? -1)
        expect(ends).toEqual([...ends].sort((a, b) => b - a))
        for (const { row, line, part, reason } of listed) {
          expect(row).toEqual(rows[line - 2])
          expect({ part, reason }).toEqual(judgeCase(rule, row, 2022, 12))
        }
      }),
      { numRuns: 60 },
    )
  })
})
