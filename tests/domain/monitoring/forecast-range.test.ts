import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, divideFractions, fraction, roundFraction, sumFractions } from '@/domain/exact'
import { computeForecastRange } from '@/domain/monitoring/forecast-range'
import type { PeriodEnd } from '@/domain/model'

type Amounts = readonly (string | null)[]

/** Amounts and shares (per cent) of the quarters; `toDate`: amount and share through the month. */
function range(
  amounts: Amounts,
  shares: Amounts,
  through: PeriodEnd,
  toDate: readonly [string, string],
): string {
  const [amount, percent] = toDate
  const read = (figures: Amounts, by: number) =>
    figures.map((each) => (each === null ? null : fraction(each, by)))
  const found = computeForecastRange(fraction(amount), through, read(amounts, 1), {
    toDate: fraction(percent, 100),
    quarters: read(shares, 100),
  })
  return found ? `${roundFraction(found.low, 0)}–${roundFraction(found.high, 0)}` : 'none'
}
const EQUAL = ['25', '25', '25', '25']

describe('from the slowest to the fastest quarter seen', () => {
  it.each<[string, Amounts, Amounts, PeriodEnd, readonly [string, string], string]>([
    ['equal quarters planned', ['50', '100', null, null], EQUAL, 6, ['150', '50'], '250–350'],
    ['three quarters seen', ['50', '100', '60', null], EQUAL, 9, ['210', '75'], '260–310'],
    [
      'a quarter is as fast as its own share says: 30 of 10 % against 60 of 40 %',
      ...([['30', '60', null, null], ['10', '40', '40', '10'], 6, ['90', '50'], '165–240'] as const),
    ],
    ['July counts as one more', ['50', '50', null, null], EQUAL, 7, ['150', '58.333333'], '233–400'],
    ['one quarter says nothing of another', ['50', null, null, null], EQUAL, 3, ['50', '25'], 'none'],
    ['one known and two in one figure', ['50', null, null, null], EQUAL, 9, ['210', '75'], 'none'],
    ['two known and one that is not', ['50', null, '60', null], EQUAL, 9, ['210', '75'], '260–310'],
    ['nothing done in a quarter', ['0', '100', null, null], EQUAL, 6, ['100', '50'], '100–300'],
    ['the year is over', ['50', '100', '60', '40'], EQUAL, 12, ['250', '100'], 'none'],
    [
      'nothing is left by the plan: what was done',
      ...([['50', '60', null, null], ['50', '50', '0', '0'], 6, ['110', '100'], '110–110'] as const),
    ],
    [
      'work where none was planned, and the forecast outside: none',
      ...([['50', '10', '10', null], ['0', '30', '30', '40'], 9, ['70', '60'], 'none'] as const),
    ],
    [
      'no work where none was planned',
      ...([['0', '30', '60', null], ['0', '30', '30', '40'], 9, ['90', '60'], '130–170'] as const),
    ],
    [
      'a quarter whose share nobody knows goes with the rest',
      ...([['30', '60', '40', null], ['10', '40', null, null], 9, ['130', '75'], '168–205'] as const),
    ],
  ])('%s', (_title, amounts, shares, through, toDate, expected) =>
    expect(range(amounts, shares, through, toDate)).toBe(expected),
  )
})

it('the forecast never lies outside its range', () => {
  const quarter = fc.tuple(fc.option(fc.nat(500), { freq: 5 }), fc.nat(60))
  fc.assert(
    fc.property(
      fc.array(quarter, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(6, 9),
      fc.nat(300),
      (rows, through, more) => {
        const seen = rows.slice(0, through / 3)
        const amounts = seen.map(([amount]) => (amount === null ? null : fraction(amount)))
        const quarters = seen.map(([, share]) => fraction(share, 200))
        const share = sumFractions(quarters)
        if (share.n === 0n) return
        const toDate = sumFractions([fraction(more), ...amounts.filter((amount) => amount !== null)])
        const found = computeForecastRange(toDate, through, amounts, { toDate: share, quarters })
        if (!found) return
        const forecast = divideFractions(toDate, share)
        expect(compareFractions(found.low, forecast)).toBeLessThanOrEqual(0)
        expect(compareFractions(forecast, found.high)).toBeLessThanOrEqual(0)
      },
    ),
    { numRuns: 500 },
  )
})
