import { describe, expect, test } from 'vitest'
import type { CaseCount, CaseStatus, CaseTotals } from '@/domain/cases/case-totals'
import { countByRule } from '@/domain/cases/count-by-rule'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { completionRateRule } from '@/domain/cases/known-rules'
import { countCompletionRate, countServicesHandled, figureOf } from '../../fixtures/known-counts'

type Row = [accepted: string, ended: string | null, status: CaseStatus, count: number, isLegalHelp?: boolean]

function totalsOf(rows: readonly Row[]): CaseTotals {
  const counts: CaseCount[] = rows.map(([acceptedMonth, endedMonth, status, count, isLegalHelp = false]) => ({
    acceptedMonth,
    endedMonth,
    status,
    count,
    isLegalHelp,
    totalDays: 0,
  }))
  return { counts, hasOpenCases: counts.some((cell) => cell.status === 'open') }
}
const year = totalsOf([
  ['2021-11', '2021-12', 'closed', 1000],
  ['2021-11', '2022-01', 'closed', 1],
  ['2021-12', null, 'open', 2],
  ['2022-01', '2022-03', 'closed', 4],
  ['2022-03', '2022-04', 'closed', 8],
  ['2022-06', '2022-12', 'closed', 16],
  ['2022-06', '2023-01', 'closed', 32],
  ['2022-12', null, 'open', 64],
  ['2022-01', '2022-02', 'closed', 128, true],
  ['2022-02', null, 'open', 256, true],
  ['2022-01', '2022-06', 'terminated', 512],
  ['2023-01', '2023-02', 'closed', 2048],
])

describe('办理法律援助事项数量 counts 办结 by the month of its end, in the fiscal year, 法律帮助 included', () => {
  test.each([
    [1, 1, 0],
    [2, 1 + 128, 128],
    [3, 1 + 128 + 4, 128],
    [4, 1 + 128 + 4 + 8, 128],
    [11, 1 + 128 + 4 + 8, 128],
    [12, 1 + 128 + 4 + 8 + 16, 128],
  ])('to month %i: %i, of them 法律帮助 %i', (asOf, numerator, legalHelp) =>
    expect(countServicesHandled(year, 2022, asOf)).toMatchObject({ numerator, legalHelp, denominator: null }),
  )

  test('cases of the year before that are closed in this one count, and are named', () => {
    expect(countServicesHandled(year, 2022, 12).carriedOver).toBe(1)
  })

  test('another year, another count', () => {
    expect(countServicesHandled(year, 2021, 12).numerator).toBe(1000)
    expect(countServicesHandled(year, 2023, 12).numerator).toBe(32 + 2048)
    expect(countServicesHandled(year, 2020, 12).numerator).toBe(0)
  })

  test('an empty register counts nothing', () => {
    expect(countServicesHandled(totalsOf([]), 2022, 12)).toEqual({
      numerator: 0,
      denominator: null,
      legalHelp: 0,
      leftOut: 0,
      carriedOver: 0,
    })
  })
})

describe('法律援助案件完成率 is 办结 ÷ (本年受理 + 上年结转), 法律帮助 outside', () => {
  test.each([
    // Accepted to January: 4 closed later, 512 terminated later; carried over: 1 closed and 2 open.
    [1, 1, 1 + 2 + 4 + 512],
    [3, 1 + 4, 1 + 2 + 4 + 8 + 512],
    // Terminated in June: gone from both parts.
    [6, 1 + 4 + 8, 1 + 2 + 4 + 8 + 16 + 32],
    [12, 1 + 4 + 8 + 16, 1 + 2 + 4 + 8 + 16 + 32 + 64],
  ])('to month %i: %i of %i', (asOf, numerator, denominator) =>
    expect(countCompletionRate(year, 2022, asOf)).toMatchObject({ numerator, denominator, carriedOver: 3 }),
  )

  test.each([
    [5, 0],
    [6, 512],
    [12, 512],
  ])('what was terminated in June is left out from June: to month %i %i', (asOf, leftOut) =>
    expect(countCompletionRate(year, 2022, asOf).leftOut).toBe(leftOut),
  )

  test.each<[CaseStatus]>([['terminated'], ['withdrawn'], ['transferred']])(
    '%s without a date of its end is left out throughout',
    (status) => {
      const totals = totalsOf([
        ['2022-01', null, status, 3],
        ['2022-01', null, 'open', 1],
      ])
      expect(countCompletionRate(totals, 2022, 3)).toMatchObject({ numerator: 0, denominator: 1, leftOut: 3 })
    },
  )

  test('what was terminated in an earlier year is not of this year', () => {
    const totals = totalsOf([
      ['2021-01', '2021-12', 'terminated', 3],
      ['2022-01', null, 'open', 1],
    ])
    expect(countCompletionRate(totals, 2022, 12)).toMatchObject({ denominator: 1, leftOut: 0 })
  })

  test('a register without an open case gives no denominator: never closed ÷ closed', () => {
    const closedOnly = totalsOf([
      ['2022-01', '2022-03', 'closed', 4],
      ['2022-01', '2022-12', 'closed', 4],
      ['2022-01', '2022-03', 'withdrawn', 4],
    ])
    expect(countCompletionRate(closedOnly, 2022, 12)).toMatchObject({ numerator: 8, denominator: null })
    expect(countCompletionRate(closedOnly, 2022, 3).denominator).toBeNull()
  })

  test('nor of 本年受理, nor of a task, which has its number all the same', () => {
    const closedOnly = totalsOf([['2022-01', '2022-03', 'closed', 4]])
    const measures = [{ kind: 'closed-of-accepted' }, { kind: 'handled-of-quota', quota: 268 }] as const
    const withOpen = totalsOf([
      ['2022-01', '2022-03', 'closed', 4],
      ['2022-02', null, 'open', 1],
    ])
    const denominators = measures.map((measure) =>
      [closedOnly, withOpen].map((totals) => {
        const rule = { measure, filter: completionRateRule.filter }
        return figureOf(countByRule(totals, rule, 2022, 12)).denominator
      }),
    )
    expect(denominators).toEqual([
      [null, 5],
      [null, 268],
    ])
  })

  test('the 2019 report of a district: 249 of 290, and 290 handled of a task of 268', () => {
    const totals = totalsOf([
      ['2018-12', '2019-02', 'closed', 49],
      ['2019-05', '2019-09', 'closed', 200],
      ['2019-11', null, 'open', 41],
    ])
    expect(countCompletionRate(totals, 2019, 12)).toEqual({
      numerator: 249,
      denominator: 290,
      legalHelp: 0,
      leftOut: 0,
      carriedOver: 49,
    })
    const ofTask: CountingRule = { ...completionRateRule, measure: { kind: 'handled-of-quota', quota: 268 } }
    expect(countByRule(totals, ofTask, 2019, 12)).toMatchObject({ numerator: 290, denominator: 268 })
  })
})
