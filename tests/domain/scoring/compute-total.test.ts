import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, roundFraction, sumDecimals, trimDecimal } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { MissingReason } from '@/domain/figure-model'
import { computeTotal, type ScoredRow } from '@/domain/scoring/compute-total'

function row(
  weight: string,
  points: string | MissingReason,
  category: ScoredRow['category'] = 'output',
): ScoredRow {
  const outcome = /^[\d.]+$/.test(points)
    ? ({ known: true, value: points } as const)
    : ({ known: false, reason: points as MissingReason } as const) // not a number, so one of the reasons
  return { category, weight, points: outcome, forecastPoints: outcome, filed: null }
}
const total = (rows: ScoredRow[], asOf = 12) => computeTotal(rows, profile2020No10, asOf)

describe('不适用 leaves the sum, which is re-based to 100', () => {
  it.each([
    ['82.5 of 95 → 86.84', [row('95', '82.50'), row('5', 'not-applicable')], '86.84'],
    ['nothing left out, nothing changed', [row('60', '50.00'), row('40', '40.00')], '90.00'],
  ])('%s', (_title, rows, expected) => expect(total(rows).total).toEqual({ known: true, value: expected }))
  it('by the base that is printed, also of weights with three places', () => {
    const board = total([row('1.005', '1.00'), row('98.995', 'not-applicable')])
    expect([board.scoredWeight, board.notApplicableWeight]).toEqual(['1.005', '98.995'])
    expect(board.total).toEqual({ known: true, value: '99.50' })
  })
  it('everything 不适用 has no total', () =>
    expect(total([row('100', 'not-applicable')]).total).toEqual({ known: false, reason: 'not-applicable' }))
})

describe('by a profile that keeps 不适用 rows in the whole, the sum stands as it is', () => {
  const keep = { ...profile2020No10, notApplicableRows: 'keep' } as const
  it('82.5 of 95 stays 82.50', () => {
    const rows = [row('95', '82.50'), row('5', 'not-applicable')]
    expect(computeTotal(rows, keep, 12).total).toEqual({ known: true, value: '82.50' })
  })
  it('everything 不适用 has no total either', () =>
    expect(computeTotal([row('100', 'not-applicable')], keep, 12).total.known).toBe(false))
})

describe('a row of 0 points holds no total back', () => {
  it.each(['no-data', 'not-due', 'no-baseline'] as const)('%s', (reason) => {
    const board = total([row('100', '95.00'), row('0', reason)])
    expect(board.total).toEqual({ known: true, value: '95.00' })
    expect(board.grade).toEqual({ known: true, value: 'excellent' })
    expect([board.missingRows, board.notDueRows]).toEqual([0, 0])
  })
  it('the smallest weight does', () =>
    expect(total([row('99.99', '95.00'), row('0.01', 'no-data')]).total.known).toBe(false))
})

describe('填报得分: the sum of what is filed, beside the computed total', () => {
  const filed = (points: string, difference: string | null) => ({ points, difference, reason: '' })
  it('two of three rows filed, one of them without computed points', () => {
    const rows = [
      { ...row('60', '55.00'), filed: filed('56', '1.00') },
      { ...row('30', 'no-data'), filed: filed('30', null) },
      row('10', '10.00'),
    ]
    expect(total(rows).filed).toEqual({ rows: 2, points: '86.00', difference: '1.00' })
    expect(total(rows).earned).toBe('65.00')
  })
  it('nothing filed', () =>
    expect(total([row('100', '95.00')]).filed).toEqual({ rows: 0, points: '0.00', difference: '0.00' }))
})

describe('未报 is never re-based: no total, no grade, but its weight is said', () => {
  const board = total([row('60', '55.00'), row('30', 'no-data'), row('10', 'no-register')])
  it('已评 55/60，未报 2 项 40 分', () => {
    expect(board.earned).toBe('55.00')
    expect(board.scoredWeight).toBe('60.00')
    expect(board.missingRows).toBe(2)
    expect(board.missingWeight).toBe('40.00')
    expect(board.total).toEqual({ known: false, reason: 'no-data' })
    expect(board.grade).toEqual({ known: false, reason: 'no-data' })
    expect(board.forecastUnknownWeight).toBe('40.00')
  })
  it('a row that is not due holds the total back too', () => {
    const waiting = total([row('90', '80.00'), row('10', 'not-due')], 9)
    expect(waiting.total).toEqual({ known: false, reason: 'not-due' })
    expect(waiting.notDueRows).toBe(1)
    expect(waiting.notDueWeight).toBe('10.00')
  })
})

describe('grades: 优 [90,100], 良 [80,90), 中 [60,80), 差 [0,60)', () => {
  it.each([
    ['100.00', 'excellent'],
    ['90.00', 'excellent'],
    ['89.99', 'good'],
    ['80.00', 'good'],
    ['79.99', 'fair'],
    ['60.00', 'fair'],
    ['59.99', 'poor'],
    ['0.00', 'poor'],
  ])('%s is %s', (points, grade) => {
    expect(total([row('100', points)]).grade).toEqual({ known: true, value: grade })
  })
  it('89.995 is judged on the rounded total 90.00', () => {
    expect(total([row('200', '179.99')]).total).toEqual({ known: true, value: '90.00' })
    expect(total([row('200', '179.99')]).grade).toEqual({ known: true, value: 'excellent' })
  })
  it('the grade is final only at month 12', () => {
    expect(total([row('100', '95.00')], 9).grade).toEqual({ known: false, reason: 'not-due' })
  })
})

describe('laws', () => {
  const rows = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 2000 }),
      earned: fc.integer({ min: 0, max: 100 }),
      category: fc.constantFrom<ScoredRow['category']>('budget', 'output', 'benefit', 'satisfaction'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  const built = (drawn: { weight: number; earned: number; category: ScoredRow['category'] }[]) =>
    drawn.map(({ weight, earned, category }) =>
      row(roundFraction(fraction(weight, 100)), roundFraction(fraction(weight * earned, 10_000)), category),
    )

  it('the printed parts sum to the printed subtotal, and the categories too', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const board = total(built(drawn))
        const printed = built(drawn).map((one) => (one.points.known ? one.points.value : '0'))
        expect(trimDecimal(board.earned)).toBe(sumDecimals(printed))
        expect(sumDecimals(board.categories.map((category) => category.points))).toBe(sumDecimals(printed))
      }),
    )
  })
  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const [forth, back] = [total(built(drawn)), total(built(drawn).reverse())]
        expect({ ...back, categories: [] }).toEqual({ ...forth, categories: [] })
      }),
    )
  })
})

describe('re-basing keeps proportions', () => {
  it('rows of one share make that share of 100, whatever is left out', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(weights, weights, fc.integer({ min: 0, max: 100 }), (kept, left, percent) => {
        const scored = kept.map((weight): ScoredRow => {
          const points = { known: true, value: roundFraction(fraction(weight * percent, 100)) } as const
          return { category: 'output', weight: String(weight), points, forecastPoints: points, filed: null }
        })
        const none = { known: false, reason: 'not-applicable' } as const
        const out = left.map((weight): ScoredRow => ({
          category: 'benefit',
          weight: String(weight),
          points: none,
          forecastPoints: none,
          filed: null,
        }))
        const expected = { known: true, value: roundFraction(fraction(percent)) }
        expect(computeTotal([...scored, ...out], profile2020No10, 12).total).toEqual(expected)
        expect(computeTotal(scored, profile2020No10, 12).total).toEqual(expected)
      }),
    )
  })
})
