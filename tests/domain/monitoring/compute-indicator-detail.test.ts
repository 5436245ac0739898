import { describe, expect, it } from 'vitest'
import { computeIndicatorDetail } from '@/domain/monitoring/compute-indicator-detail'
import type { Reduction } from '@/domain/evaluation-model'
import { number } from '../../fixtures/plan-facts'
import { inQuarter as q, oneRow, toDate, type RowOptions } from '../../fixtures/one-row'

const reduction: Reduction = {
  ...{
    recordedAt: '',
    recordedBy: '',
    planId: 'plan',
    indicatorId: 'I01',
    points: '1.5',
    reason: '目标值偏低',
  },
}

function detail(figure: string, options: RowOptions = {}) {
  const { result, board, facts } = oneRow('≥100件', 'flow', [toDate(12, number(figure))], 12, options)
  return computeIndicatorDetail(result, board, facts)
}

describe('everything that is said of one row', () => {
  it('of a flow that is far behind in June', () => {
    const { result, board, facts } = oneRow('>400件', 'flow', [q(3, '10'), q(6, '20')], 6)
    const found = computeIndicatorDetail(result, board, facts)
    expect(found.score.subject).toBe('score')
    expect(found.light).toMatchObject({ subject: 'light', code: 'pace' })
    expect(found.forecast).toMatchObject({ subject: 'forecast', code: 'pace' })
    expect(found.likelihood).toMatchObject({ likelihood: 'impossible', why: 'beyond-best-quarter' })
    expect(found.catchUp).toMatchObject({ isOutOfReach: true })
    expect(found.calendarLight).toBeNull()
    expect(found.toGreen).toMatchObject({ kind: 'raise' })
    expect(found).toMatchObject({ needsDeviation: true, needsLikelihoodReason: true })
  })
  it('of a row that is met there is nothing to mend', () => {
    expect(detail('100')).toMatchObject({
      ...{ likelihood: { likelihood: 'certain' }, catchUp: null, calendarLight: null, toGreen: null },
      ...{ pointsToGain: '0', needsDeviation: false, needsLikelihoodReason: false },
    })
  })
})

describe('points that full attainment would add', () => {
  it.each<[string, string, RowOptions, string]>([
    ['what is missing from the full weight', '85', {}, '1.5'],
    ['nothing done', '0', {}, '10'],
    ['over the target', '130', {}, '0'],
    ['what was taken off by hand no figure brings back', '100', { facts: { reductions: [reduction] } }, '0'],
    ['short of the target and reduced', '85', { facts: { reductions: [reduction] } }, '1.5'],
  ])('%s', (_title, figure, options, expected) => expect(detail(figure, options).pointsToGain).toBe(expected))
  it('nothing scored: nothing to say', () => {
    const { result, board, facts } = oneRow('≥100件', 'flow', [], 12)
    expect(computeIndicatorDetail(result, board, facts).pointsToGain).toBeNull()
  })
})
