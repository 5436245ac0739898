import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, fraction, roundFraction } from '@/domain/exact'
import type { Actual } from '@/domain/model'
import { computeCatchUp } from '@/domain/monitoring/compute-catch-up'
import { proposeLikelihood } from '@/domain/monitoring/propose-likelihood'
import type { MeasureKind, QuarterShares } from '@/domain/targets/indicator-setup'
import { lastYearOf } from '../../fixtures/last-year'
import { parts, number } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

function catchUp(
  raw: string,
  kind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  options: RowOptions = {},
) {
  const found = computeCatchUp(oneRow(raw, kind, actuals, asOf, options).context)
  if (!found) return null
  return {
    remaining: roundFraction(found.remaining),
    quarters: roundFraction(found.quartersLeft),
    perQuarter: roundFraction(found.perQuarter),
    perWeek: roundFraction(found.perWeek),
    best: found.bestQuarter ? roundFraction(found.bestQuarter, 0) : null,
    from: found.outOfReachFrom,
    basis: found.basis,
    isOutOfReach: found.isOutOfReach,
  }
}

describe('what is left to do of a flow', () => {
  it('per quarter, per week, and to when the best pace seen suffices', () =>
    // 310 are left for 184 days; at 90 a quarter of 91.25 days they take 314.3 days.
    expect(catchUp('≥400件', 'flow', [q(3, '90')], 3)).toEqual({
      ...{ remaining: '310.00', quarters: '3.00', perQuarter: '103.33', perWeek: '7.89' },
      ...{ best: '90', from: null, basis: 'calendar', isOutOfReach: true },
    }))
  it('the date of no return lies inside what is left of the year', () =>
    // 100 at 150 a quarter take 60.8 days: on 1 November there are 61 left, on 2 November 60.
    expect(catchUp('≥400件', 'flow', [q(3, '150'), q(6, '150')], 6)).toMatchObject({
      ...{ remaining: '100.00', quarters: '2.00', perQuarter: '50.00', best: '150' },
      ...{ from: '2022-11-02', isOutOfReach: false },
    }))
  it.each<[string, string, string, string | null, boolean]>([
    // 92 days of the last quarter: 91.25 ÷ 100 × 100 = 91.25 days fit in, and from 2 October on they do not.
    ['just enough time', '100', '100', '2022-10-02', false],
    ['a little too much', '101', '100', null, true],
    // 368 at 365 a quarter take 92 days, and 92 are left.
    ['to the day', '368', '365', '2022-10-02', false],
    ['a piece more than to the day', '369', '365', null, true],
    ['one piece at a hundred a quarter takes a day: not after the last one', '1', '100', '2023-01-01', false],
  ])('%s', (_title, left, best, from, isOutOfReach) => {
    const third = q(9, best)
    const target = Number(best) * 3 + Number(left)
    expect(catchUp(`≥${target}件`, 'flow', [q(3, best), q(6, best), third], 9)).toMatchObject({
      from,
      isOutOfReach,
    })
  })
  it('a strict sign on a counted unit is reached at the next whole one', () =>
    expect(catchUp('>400件', 'flow', [toDate(9, number('400'))], 9)).toMatchObject({ remaining: '1.00' }))
  it('two months are two thirds of a quarter', () =>
    expect(catchUp('≥100件', 'flow', [toDate(10, number('90'))], 10)).toMatchObject({
      quarters: '0.67',
      perQuarter: '15.00',
    }))
  it('counts from the last reported period on', () =>
    expect(catchUp('≥100件', 'flow', [toDate(6, number('40'))], 7)).toMatchObject({
      quarters: '2.00',
      perQuarter: '30.00',
    }))
  it('without a quarter of its own there is no pace and no date', () =>
    expect(catchUp('≥100件', 'flow', [toDate(6, number('40'))], 6)).toMatchObject({
      best: null,
      from: null,
      isOutOfReach: false,
    }))
  it('a quarter with nothing done is a pace at which nothing is reached', () =>
    expect(catchUp('≥100件', 'flow', [q(3, '0')], 3)).toMatchObject({
      best: '0',
      from: null,
      isOutOfReach: true,
    }))
  it('a range is caught up with at its lower edge', () =>
    expect(catchUp('30-50人', 'flow', [q(3, '10')], 3)).toMatchObject({ remaining: '20.00' }))
  it('a leap year has a day more', () => {
    const facts = { plan: { ...oneRow('≥1件', 'flow', [], 3).facts.plan, fiscalYear: 2024 } }
    // 100 at 100 a quarter: 91.5 days; 92 are left on 1 October, 91 on the 2nd.
    const left = [q(3, '100'), q(6, '100'), q(9, '100')]
    expect(catchUp('≥400件', 'flow', left, 9, { facts })).toMatchObject({ from: '2024-10-02' })
  })
})

const byQuarter = (...amounts: string[]) => amounts.map((amount, index) => q((index + 1) * 3, amount))

describe('the day goes by the shares of the forecast where they leave more time', () => {
  const autumn = { facts: { lastYear: lastYearOf(byQuarter('30', '30', '40', '300')) } }
  interface Row {
    readonly title: string
    readonly actuals: readonly Actual[]
    readonly asOf: number
    readonly options?: RowOptions
    readonly expected: Partial<NonNullable<ReturnType<typeof catchUp>>>
  }
  const rows: readonly Row[] = [
    {
      // 90 % of the plan is still to come and 90 % is needed: all of the 275 days.
      title: 'half of the year is planned for its end',
      ...{ actuals: byQuarter('40'), asOf: 3, options: { quarterShares: ['10', '20', '20', '50'] } },
      expected: { best: '40', from: '2022-04-02', isOutOfReach: false, basis: 'pace' },
    },
    {
      // 300 of 400 were done in last year's last quarter, and 300 are left.
      title: 'last year did it in autumn',
      ...{ actuals: byQuarter('30', '30', '40'), asOf: 9, options: autumn },
      expected: { best: '40', from: '2022-10-02', isOutOfReach: false, basis: 'last-year' },
    },
    {
      // 99 + 75 % of 400 is 399.
      title: 'and one less is too little',
      ...{ actuals: byQuarter('30', '30', '39'), asOf: 9, options: autumn },
      expected: { best: '39', from: null, isOutOfReach: true },
    },
    {
      // July alone did 280 in a twelfth of the year: 3360 a year; 100 of it are 10.95 of the 92 days of a quarter.
      title: 'a month faster than every quarter',
      ...{ actuals: [...byQuarter('10', '10'), toDate(7, number('300'))], asOf: 7 },
      expected: { best: '10', from: '2022-12-22', isOutOfReach: false, basis: 'pace' },
    },
    {
      // The plan leaves 20 % to come, 75 pieces; the best quarter needs but 61 days for 100.
      title: 'most was planned for its beginning',
      ...{ actuals: byQuarter('150', '150'), asOf: 6, options: { quarterShares: ['40', '40', '10', '10'] } },
      expected: { best: '150', from: '2022-11-02', isOutOfReach: false, basis: 'calendar' },
    },
    {
      title: 'nothing planned to date shows no pace',
      ...{ actuals: byQuarter('10'), asOf: 3, options: { quarterShares: ['0', '0', '50', '50'] } },
      expected: { best: null, from: null, isOutOfReach: false },
    },
    {
      title: 'last year is not known quarter by quarter: no day',
      ...{ actuals: byQuarter('30', '30'), asOf: 6 },
      options: { facts: { lastYear: lastYearOf([toDate(6, number('60')), toDate(12, number('400'))]) } },
      expected: { best: '30', from: null, isOutOfReach: false },
    },
  ]
  it.each(rows)('$title', ({ actuals, asOf, options, expected }) =>
    expect(catchUp('≥400件', 'flow', actuals, asOf, options)).toMatchObject(expected),
  )

  const amounts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 })
  const cuts = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 100 })))
  const lastYears = fc.option(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 4 }))
  it('never says out of reach of what the forecast reaches, nor 完全不可能 of what is in reach', () =>
    fc.assert(
      fc.property(amounts, cuts, lastYears, fc.integer({ min: 1, max: 600 }), (done, at, before, target) => {
        const [a = 0, b = 0, c = 0] = [...at].sort((one, other) => one - other)
        const shares: QuarterShares = [`${a}`, `${b - a}`, `${c - b}`, `${100 - c}`]
        const options: RowOptions = before
          ? { facts: { lastYear: lastYearOf(byQuarter(...before.map(String))) } }
          : { quarterShares: shares }
        const actuals = byQuarter(...done.map(String))
        const { context, result } = oneRow(`≥${target}件`, 'flow', actuals, done.length * 3, options)
        const found = computeCatchUp(context)
        const { forecast } = result
        const isForecast = forecast.known && compareFractions(forecast.value.value, fraction(target)) >= 0
        if (isForecast) expect(found?.isOutOfReach ?? false).toBe(false)
        if (proposeLikelihood(context)?.why === 'beyond-best-quarter') expect(found?.isOutOfReach).toBe(true)
        if (found?.outOfReachFrom) expect(found.isOutOfReach).toBe(false)
      }),
      { numRuns: 100 },
    ))
})

describe('nothing to catch up with', () => {
  it.each<[string, string, MeasureKind, Actual[], number, RowOptions?]>([
    ['reached', '≥100件', 'flow', [q(3, '100')], 3],
    ['a rate', '≥90%', 'rate', [toDate(6, parts('50', '100'))], 6],
    ['a limit', '≤100万元', 'flow', [q(3, '50')], 3],
    ['a range from inside', '30-50人', 'flow', [q(3, '30')], 3],
    ['nothing reported', '≥100件', 'flow', [], 3],
    ['a quarter missing', '≥100件', 'flow', [q(3, '10'), q(9, '10')], 9],
    ['a figure out of date', '≥100件', 'flow', [q(3, '10')], 9],
    ['the year over', '≥100件', 'flow', [toDate(12, number('10'))], 12],
    ['not reported at the year end', '≥100件', 'flow', [toDate(9, number('10'))], 12],
    ['rounds', '每季度1次', 'flow', [q(3, '0')], 3],
    ['withdrawn', '≥100件', 'flow', [q(3, '10')], 3, { isWithdrawn: true }],
  ])('%s', (_title, raw, kind, actuals, asOf, options) =>
    expect(catchUp(raw, kind, actuals, asOf, options)).toBeNull(),
  )
})
