import { describe, expect, it } from 'vitest'
import type { Actual, FigureFacts } from '@/domain/model'
import { explainForecast } from '@/domain/monitoring/explain-forecast'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { lastYearOf } from '../../fixtures/last-year'
import { judgement, number, parts } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

const explain = (
  raw: string,
  kind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  options: RowOptions = {},
) => explainForecast(oneRow(raw, kind, actuals, asOf, options).context)

describe('how 全年预计完成 came about', () => {
  it('a flow: year to date ÷ planned share, with its range', () => {
    expect(explain('≥400件', 'flow', [q(3, '50'), q(6, '100')], 6)).toEqual({
      ...{ subject: 'forecast', code: 'pace', source: null, rounding: null, lost: null },
      figures: {
        ...{
          unit: '件',
          forecast: '300',
          computed: '300',
          actual: '150',
          dataThrough: '6',
          planned: '50.00',
        },
        ...{ low: '250', high: '350', target: '400' },
      },
    })
  })
  it('says what was rounded', () => {
    const shares = ['30', '30', '30', '10'] as const
    const { rounding, figures } = explain('≥400件', 'flow', [q(3, '80'), q(6, '80'), q(9, '85')], 9, {
      quarterShares: shares,
    })
    expect(figures).toMatchObject({ forecast: '272', planned: '90.00' })
    expect(rounding).toEqual({ exact: '272.222222', printed: '272' })
  })
  it('as many places of a share as the printed forecast takes', () => {
    const { figures } = explain(
      '≥400万元',
      'flow',
      [q(3, '60000'), q(6, '60000'), toDate(7, number('135000'))],
      7,
    )
    expect(figures).toMatchObject({ actual: '135000.00', planned: '58.333333', forecast: '231428.57' })
  })
  it('quarters printed alike are no range', () => {
    const { figures } = explain('≥400件', 'flow', [q(3, '80'), q(6, '80')], 6)
    expect([figures.forecast, figures.low]).toEqual(['320', undefined])
  })

  describe('by last year', () => {
    const year = (...amounts: string[]) =>
      lastYearOf(amounts.map((amount, index) => q((index + 1) * 3, amount)))
    const byLastYear = (
      actuals: readonly Actual[],
      asOf: number,
      lastYear: FigureFacts,
      options: RowOptions = {},
    ) => explain('≥400件', 'flow', actuals, asOf, { ...options, facts: { lastYear } })

    it('both figures of last year, its share and the division', () =>
      expect(byLastYear([toDate(9, number('245'))], 9, year('40', '60', '80', '220'))).toEqual({
        ...{ subject: 'forecast', code: 'last-year', source: null, lost: null },
        rounding: { exact: '544.444444', printed: '544' },
        figures: {
          ...{
            unit: '件',
            forecast: '544',
            computed: '544',
            actual: '245',
            dataThrough: '9',
            target: '400',
          },
          ...{ lastToDate: '180', lastWholeYear: '400', lastUnit: '', lastShare: '45.00' },
        },
      }))
    it('with no more places of its share than it takes', () => {
      const { figures } = byLastYear([q(3, '100'), q(6, '100')], 6, year('1', '1', '1', '4'))
      expect(figures).toMatchObject({ lastShare: '28.57', forecast: '700' })
    })
    it('why last year was not gone by', () => {
      const actuals = [q(3, '50')]
      const why = (lastYear: FigureFacts, options: RowOptions = {}) => {
        const { code, figures } = byLastYear(actuals, 3, lastYear, options)
        return [code, figures.lastYearGap, figures.lastShare]
      }
      expect(why(year('40', '60', '80'))).toEqual(['pace', 'year-incomplete', undefined])
      expect(why(year('0', '60', '80', '20'))).toEqual(['pace', 'nothing-to-date', undefined])
      const quarterShares = ['30', '30', '30', '10'] as const
      expect(why(year('40', '60', '80', '220'), { quarterShares })).toEqual(['pace', 'own-shares', undefined])
      expect(why(year('40', '60', '80', '220'))).toEqual(['last-year', undefined, '10.00'])
    })
    it('without a row of last year nothing is said of it', () => {
      const { code, figures } = explain('≥400件', 'flow', [q(3, '50')], 3)
      expect([code, figures.lastYearGap]).toEqual(['pace', undefined])
    })
  })

  it('a rate as it stands', () => {
    const { code, figures } = explain('≥90%', 'rate', [toDate(6, parts('88', '100'))], 6)
    expect([code, figures.forecast]).toEqual(['as-it-stands', '88.00'])
  })
  it('as stated, with what would have been computed', () => {
    const { code, figures, rounding } = explain('≥400件', 'flow', [q(3, '50')], 3, {
      statement: { forecast: '380' },
    })
    expect([code, figures.forecast, figures.computed, rounding]).toEqual(['stated', '380', '200', null])
  })
  it('stated where nothing could be computed', () => {
    const { code, figures } = explain('≥400件', 'flow', [], 3, { statement: { forecast: '380' } })
    expect([code, figures.forecast]).toEqual(['stated', '380'])
    expect(figures).not.toHaveProperty('computed')
  })
  it.each<[string, Actual[], number, string, string | undefined]>([
    ['not done yet: its planned date', [], 6, 'planned-date', '2022-11-30'],
    ['done: the day it was done', [toDate(9, { kind: 'date', date: '2022-09-01' })], 9, 'done', '2022-09-01'],
    ['passed and not done: none any more', [toDate(12, { kind: 'not-done' })], 12, 'no-data', undefined],
  ])('a deadline %s', (_title, actuals, asOf, code, date) => {
    const reason = explain('11月底之前', 'milestone', actuals, asOf)
    expect([reason.code, reason.figures.date]).toEqual([code, date])
  })
  it.each<[string, string, MeasureKind, Actual[], number, string]>([
    ['nothing reported', '≥90%', 'rate', [], 6, 'no-data'],
    ['nothing planned yet, nothing reported: 未到期', '≥100件', 'flow', [], 1, 'not-due'],
    ['a quarter missing', '≥100件', 'flow', [q(3, '25'), q(9, '25')], 9, 'incomplete'],
    ['不适用', '≥90%', 'rate', [toDate(3, { kind: 'not-applicable' })], 3, 'not-applicable'],
    ['a judgement', '明显改善', 'qualitative', [toDate(6, judgement('70', 'partly-achieved'))], 6, 'no-data'],
  ])('none: %s', (_title, raw, kind, actuals, asOf, code) =>
    expect(explain(raw, kind, actuals, asOf).code).toBe(code),
  )
})
