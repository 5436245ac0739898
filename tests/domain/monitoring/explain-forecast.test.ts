import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/model'
import { explainForecast } from '@/domain/monitoring/explain-forecast'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, parts } from '../../fixtures/plan-facts'
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
    expect(figures).toMatchObject({ forecast: '272.22', planned: '90.00' })
    expect(rounding).toEqual({ exact: '272.222222', printed: '272.22' })
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
    [
      'done: the day it was done',
      [toDate(9, { kind: 'date', date: '2022-09-01' })],
      9,
      'planned-date',
      '2022-09-01',
    ],
    ['passed and not done: none any more', [toDate(12, { kind: 'not-done' })], 12, 'no-data', undefined],
  ])('a deadline %s', (_title, actuals, asOf, code, date) => {
    const reason = explain('11月底之前', 'milestone', actuals, asOf)
    expect([reason.code, reason.figures.date]).toEqual([code, date])
  })
  it.each<[string, string, MeasureKind, Actual[], number, string]>([
    ['nothing reported', '≥90%', 'rate', [], 6, 'no-data'],
    ['a quarter missing', '≥100件', 'flow', [q(3, '25'), q(9, '25')], 9, 'incomplete'],
    ['不适用', '≥90%', 'rate', [toDate(3, { kind: 'not-applicable' })], 3, 'not-applicable'],
    ['a judgement', '明显改善', 'qualitative', [toDate(6, judgement('70', 'partly-achieved'))], 6, 'no-data'],
  ])('none: %s', (_title, raw, kind, actuals, asOf, code) =>
    expect(explain(raw, kind, actuals, asOf).code).toBe(code),
  )
})
