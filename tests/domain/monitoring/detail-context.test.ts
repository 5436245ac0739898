import { expect, it } from 'vitest'
import { fraction, roundFraction } from '@/domain/exact'
import { earnedToDate, earnedWith, figureToDate, isFlowRow } from '@/domain/monitoring/detail-context'
import { judgement, makeActual, number } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate } from '../../fixtures/one-row'

it('a target relative to last year is held against its level, and printed as filed', () => {
  const { context, result } = oneRow('较上年提高5%', 'flow', [q(3, '100')], 3, { baseline: '400' })
  expect(context.reading).toMatchObject({ kind: 'threshold', value: '420' })
  expect(context.reading.unit).toBeUndefined()
  expect(result.reading).toMatchObject({ kind: 'relative', value: '5', unit: '%' })
})
it('without last year the % of the change is no unit of what is counted', () => {
  const { result } = oneRow('较上年提高5%', 'flow', [q(3, '100')], 3)
  expect(result.yearToDate.measurement).toMatchObject({ known: true, value: { unit: '' } })
})
it('only its own entries, oldest first', () => {
  const actuals = [q(6, '2'), makeActual('I02', 3, 'period', number('9')), q(3, '1')]
  expect(oneRow('≥10件', 'flow', actuals, 6).context.actuals.map(({ periodEnd }) => periodEnd)).toEqual([
    3, 6,
  ])
})
it('a judgement is no figure', () => {
  expect(
    figureToDate(
      oneRow('明显改善', 'qualitative', [toDate(3, judgement('70', 'partly-achieved'))], 3).context,
    ),
  ).toBeNull()
  const figure = figureToDate(oneRow('≥10件', 'flow', [q(3, '0')], 3).context)
  expect(figure && roundFraction(figure)).toBe('0.00')
})
it('rounds are no flow, though they are summed', () => {
  expect(isFlowRow(oneRow('每季度1次', 'flow', [], 3).context)).toBe(false)
  expect(isFlowRow(oneRow('≥10件', 'flow', [], 3).context)).toBe(true)
})
it('what another figure would earn in its place', () => {
  const { context } = oneRow('≥10件', 'flow', [q(3, '5')], 3)
  expect(earnedToDate(context)).toMatchObject({ known: true, met: false })
  expect(earnedWith(fraction('10'), context)).toMatchObject({ known: true, met: true })
  expect(earnedWith(fraction('9.99'), context)).toMatchObject({ known: true, met: false })
})
