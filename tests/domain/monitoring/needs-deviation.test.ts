import { describe, expect, it } from 'vitest'
import type { LikelihoodProposal } from '@/domain/detail-model'
import type { Likelihood, Statement } from '@/domain/evaluation-model'
import { needsDeviation, needsLikelihoodReason } from '@/domain/monitoring/needs-deviation'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { Status } from '@/domain/figure-model'

const stated = (changes: Partial<Statement>): Statement => ({
  ...{ recordedAt: '', recordedBy: '', planId: 'plan', indicatorId: 'I01', periodEnd: 6 },
  ...{ forecast: null, likelihood: null, deviations: [], explanation: '' },
  ...changes,
})
const whole = stated({ deviations: ['funding'], explanation: '经费到位晚' })

describe('偏差原因: a category ticked and a sentence', () => {
  it.each<[string, Status, Statement | null, boolean]>([
    ['nothing stated', 'not-met', null, true],
    ['yellow asks too', 'nearly-met', null, true],
    ['a category without a sentence', 'not-met', stated({ deviations: ['staff'], explanation: ' ' }), true],
    ['a sentence without a category', 'not-met', stated({ explanation: '经费到位晚' }), true],
    ['无 is no sentence', 'not-met', stated({ deviations: ['staff'], explanation: '无' }), true],
    ['both', 'not-met', whole, false],
    ['green asks for nothing', 'met', null, false],
    ['未报 is no deviation', 'no-data', null, false],
  ])('%s', (_title, status, statement, expected) =>
    expect(needsDeviation({ status, statement }, profile2020No10)).toBe(expected),
  )
  it('which states ask is the profile’s', () => {
    const profile = { ...profile2020No10, deviationStates: ['not-met', 'over-achieved'] as const }
    expect(needsDeviation({ status: 'nearly-met', statement: null }, profile)).toBe(false)
    expect(needsDeviation({ status: 'over-achieved', statement: null }, profile)).toBe(true)
  })
})

describe('完成目标可能性: everything but 确定能 asks for a sentence', () => {
  const proposal = (likelihood: Likelihood): LikelihoodProposal => ({
    likelihood,
    why: 'still-open',
    figures: {},
  })
  it.each<[string, Statement | null, LikelihoodProposal | null, boolean]>([
    ['proposed 确定能', null, proposal('certain'), false],
    ['proposed 有可能', null, proposal('possible'), true],
    ['proposed 完全不可能', null, proposal('impossible'), true],
    ['nothing to propose, nothing stated', null, null, false],
    [
      'what is stated goes before what is proposed',
      stated({ likelihood: 'certain' }),
      proposal('impossible'),
      false,
    ],
    ['stated 有可能 without a sentence', stated({ likelihood: 'possible' }), null, true],
    [
      'stated 有可能 with one',
      stated({ likelihood: 'possible', explanation: '四季度集中办理' }),
      null,
      false,
    ],
    ['a sentence without a likelihood answers the proposal', whole, proposal('possible'), false],
  ])('%s', (_title, statement, proposed, expected) =>
    expect(needsLikelihoodReason({ statement }, proposed)).toBe(expected),
  )
})
