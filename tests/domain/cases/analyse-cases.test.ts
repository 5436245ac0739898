import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseCases } from '@/domain/cases/analyse-cases'
import { everyCase } from '@/domain/cases/case-filter'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { foldBatches } from '@/domain/cases/fold-batches'
import { judgeCase } from '@/domain/cases/judge-case'
import { splitCategories } from '@/domain/cases/recipient-categories'
import { anyCase, makeCase, packCases } from '../../fixtures/register-rows'

const analyse = (rows: readonly CompletedCase[], asOf = 12) =>
  analyseCases(foldBatches([[packCases(rows)]]), 2022, asOf)
const closed = (accepted: string, ended: string, over: Partial<CompletedCase> = {}) =>
  makeCase({ accepted, ended }, over)

describe('cases by quarter', () => {
  const rows = [
    closed('2021-12-31', '2022-01-01'),
    closed('2022-03-31', '2022-04-01'),
    closed('2022-10-01', '2023-01-01'),
    makeCase({ accepted: '2022-06-30' }),
    makeCase({ accepted: '2022-01-05', ended: '2022-02-01' }, { status: 'terminated' }),
  ]
  test('受理 and 办结 by their own dates; 终止 in neither', () => {
    expect(analyse(rows).quarters).toEqual([
      { quarter: 1, accepted: 1, closed: 1 },
      { quarter: 2, accepted: 1, closed: 1 },
      { quarter: 3, accepted: 0, closed: 0 },
      { quarter: 4, accepted: 1, closed: 0 },
    ])
  })

  test.each([
    [1, 1],
    [3, 1],
    [4, 2],
    [9, 3],
    [10, 4],
  ])('to month %i: as far as the year has come, %i quarters', (asOf, quarters) =>
    expect(analyse(rows, asOf).quarters).toHaveLength(quarters),
  )

  test('handled: 本年受理 and 上年结转, 法律帮助 among them and told', () => {
    const help = makeCase({ accepted: '2022-02-01' }, { isLegalHelp: true })
    const earlier = closed('2021-01-01', '2021-12-31')
    expect(analyse([...rows, help, earlier])).toMatchObject({ handled: 5, legalHelp: 1 })
  })
})

test('words of the handled cases, most first; of several categories each counts', () => {
  const rows = [
    makeCase({}, { caseType: '民事', recipientCategory: '农民工、妇女' }),
    makeCase({}, { caseType: '刑事', recipientCategory: '农民工' }),
    makeCase({}, { caseType: '刑事', recipientCategory: '' }),
    closed('2021-01-01', '2021-12-31', { caseType: '行政' }),
  ]
  const { byType, byRecipientCategory, bySource } = analyse(rows)
  expect(byType).toEqual([
    { word: '刑事', count: 2 },
    { word: '民事', count: 1 },
  ])
  expect(byRecipientCategory).toEqual([
    { word: '农民工', count: 2 },
    { word: '', count: 1 },
    { word: '妇女', count: 1 },
  ])
  expect(bySource).toEqual([{ word: '自行申请', count: 3 }])
})

describe('days from 受理 to 结案 of the cases closed in the year', () => {
  test('spans, both sides of an edge, with sum and median', () => {
    const rows = [
      closed('2022-03-01', '2022-03-31'),
      closed('2022-03-01', '2022-04-01'),
      closed('2022-03-01', '2022-03-01'),
      closed('2021-01-01', '2022-03-01'),
    ]
    const { spans, ...days } = analyse(rows).daysToClose
    expect(days).toEqual({ closed: 4, totalDays: 30 + 31 + 424, median: 30.5 })
    expect(spans.map(({ upTo, count }) => [upTo, count])).toEqual([
      ...[
        [30, 2],
        [60, 1],
        [90, 0],
        [180, 0],
        [365, 0],
      ],
      [null, 1],
    ])
  })

  test('of an odd number the middle one; of none no median', () => {
    expect(analyse([closed('2022-03-01', '2022-03-08')]).daysToClose.median).toBe(7)
    expect(analyse([makeCase({})]).daysToClose).toMatchObject({ closed: 0, totalDays: 0, median: null })
  })
})

test('every number is what the rules of the same name count', () => {
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 50 }), fc.integer({ min: 1, max: 12 }), (rows, asOf) => {
      const found = analyse(rows, asOf)
      const ofRule = (measure: Parameters<typeof judgeCase>[0]['measure']) =>
        rows.filter((row) => judgeCase({ measure, filter: everyCase }, row, 2022, asOf).part === 'numerator')
      const handled = ofRule({ kind: 'handled-of-quota', quota: 1 })
      expect(found.handled).toBe(handled.length)
      expect(found.quarters.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(
        ofRule({ kind: 'count', by: 'accepted' }).length,
      )
      expect(found.quarters.reduce((sum, each) => sum + each.closed, 0)).toBe(
        ofRule({ kind: 'count', by: 'ended' }).length,
      )
      expect(found.daysToClose.spans.reduce((sum, { count }) => sum + count, 0)).toBe(
        found.daysToClose.closed,
      )
      const women = handled.filter((row) => splitCategories(row.recipientCategory).includes('乙'))
      const tally = found.byRecipientCategory.find(({ word }) => word === '乙')
      expect(tally?.count ?? 0).toBe(women.length)
    }),
    { numRuns: 100 },
  )
})
