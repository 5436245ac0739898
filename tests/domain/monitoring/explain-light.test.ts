import { describe, expect, it } from 'vitest'
import type { Actual, ActualValue } from '@/domain/model'
import { explainLight } from '@/domain/monitoring/explain-light'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { judgement, number, parts } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

const explain = (
  raw: string,
  kind: MeasureKind,
  actuals: readonly Actual[],
  asOf: number,
  options: RowOptions = {},
) => explainLight(oneRow(raw, kind, actuals, asOf, options).context)

describe('the figure that was held against the lines', () => {
  it('a flow: its pace, with the share planned to date', () => {
    const reason = explain('>400件', 'flow', [q(3, '62')], 3)
    expect(reason).toMatchObject({ subject: 'light', code: 'pace', rounding: null, lost: null })
    expect(reason.figures).toEqual({
      ...{
        status: 'nearly-met',
        light: 'yellow',
        asOf: '3',
        dataThrough: '3',
        unit: '件',
        targetText: '>400件',
      },
      ...{
        target: '400',
        actual: '62',
        ratio: '62.00',
        planned: '25.00',
        red: '60',
        green: '80',
        over: '120',
      },
    })
  })
  it('a level: no share of time', () => {
    const { code, figures, rounding } = explain('≥90%', 'rate', [toDate(6, parts('249', '290'))], 6)
    expect(code).toBe('level')
    expect(figures).toMatchObject({ actual: '85.86', ratio: '95.40', near: '90' })
    expect(figures).not.toHaveProperty('planned')
    expect(rounding).toEqual({ exact: '95.402299', printed: '95.40' })
  })
  it('a figure that misses its line never prints it', () => {
    expect(explain('≥90%', 'rate', [toDate(6, number('89.9999'))], 6).figures).toMatchObject({
      ...{ actual: '89.9999', ratio: '99.9999' },
    })
  })
  it('a limit: how much it may be over', () => {
    const { code, figures } = explain('≤2日', 'mean-duration', [toDate(6, number('3'))], 6)
    expect([code, figures.ratio, figures.most]).toEqual(['limit', '150.00', '110'])
  })
  it('a judgement: band and point', () => {
    const { code, figures } = explain(
      '明显改善',
      'qualitative',
      [toDate(6, judgement('70', 'partly-achieved'))],
      6,
    )
    expect([code, figures.band, figures.share]).toEqual(['judgement', 'partly-achieved', '70'])
  })
  it.each<[string, string, MeasureKind, ActualValue, string]>([
    [
      'a survey that was not held has no day',
      '≥90%',
      'satisfaction',
      { kind: 'not-done' },
      'survey-not-held',
    ],
    ['a milestone without a day', '按计划完成', 'milestone', { kind: 'not-done' }, 'not-done'],
    ['one with a day', '11月底之前', 'milestone', { kind: 'not-done' }, 'deadline'],
  ])('%s', (_title, raw, kind, value, code) => {
    const reason = explainLight(oneRow(raw, kind, [toDate(12, value)], 12).context)
    expect(reason.code).toBe(code)
  })
  it('a deadline: the day due and the day done', () => {
    const { code, figures } = explain(
      '6月底之前',
      'milestone',
      [toDate(9, { kind: 'date', date: '2022-07-01' })],
      9,
    )
    expect([code, figures.due, figures.done]).toEqual(['deadline', '2022-06-30', '2022-07-01'])
  })
})

describe('no verdict: the state is the reason', () => {
  it.each<[string, string, MeasureKind, Actual[], number, Record<string, string>]>([
    ['no-data', '≥90%', 'rate', [], 6, { reason: 'no-data' }],
    ['incomplete', '≥100件', 'flow', [q(3, '25'), q(9, '25')], 9, { missing: '6', dataThrough: '9' }],
    ['stale', '≥90%', 'rate', [toDate(3, number('95'))], 9, { dataThrough: '3' }],
    ['not-due', '11月底之前', 'milestone', [], 3, { due: '2022-11-30' }],
    ['not-applicable', '≥90%', 'rate', [toDate(3, { kind: 'not-applicable' })], 3, {}],
  ])('%s', (code, raw, kind, actuals, asOf, figures) => {
    const reason = explain(raw, kind, actuals, asOf)
    expect(reason.code).toBe(code)
    expect(reason.figures).toMatchObject(figures)
    expect(reason.figures).not.toHaveProperty('ratio')
  })
})

it('names the document of the lines where the profile does, and none where it does not', () => {
  expect(explain('≥90%', 'rate', [toDate(6, number('95'))], 6).source).toBeNull()
  const source = { document: '某文件', article: null }
  const profile = { ...profile2020No10, sources: { lights: source } }
  expect(explain('≥90%', 'rate', [toDate(6, number('95'))], 6, { profile }).source).toEqual(source)
})

describe('a figure that nothing can be held against says why, and not 未报', () => {
  it.each<[string, string, number, string | undefined]>([
    ['last year’s figure is missing', '较上年提高5%', 12, 'no-baseline'],
    ['the target cannot be read', '详见附件', 12, 'target-unread'],
    ['not reported for the last period', '≥400件', 9, undefined],
  ])('%s', (_title, raw, end, reason) => {
    const { code, figures } = explain(raw, 'flow', [toDate(end, number('400'))], 12)
    expect([code, figures.reason]).toEqual(['no-data', reason])
  })
})
