import { describe, expect, test } from 'vitest'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import type { SetupChoice } from '@/domain/model'
import { applyChoices } from '@/domain/targets/apply-choices'
import type { IndicatorSetup, SetupReasons } from '@/domain/targets/indicator-setup'
import { makeSetup } from '../../fixtures/plan-facts'

const recorded = { recordedAt: '2022-01-05T01:00:00.000Z', recordedBy: '李' }
const reasons: SetupReasons = {
  ...{ measureKind: 'counted', source: 'typed', tasks: 'same-topic', weight: 'shared' },
  quarterShares: 'equal',
}
const proposed = makeSetup('I01', { weight: '5.00', taskIds: ['T1'], reasons })
const nothing: SetupChoice = {
  ...recorded,
  ...{ planId: 'p', indicatorId: 'I01', measureKind: null, source: null, taskIds: null },
  ...{ weight: null, ownerSection: null, quarterShares: null },
}

describe('what a person settled goes before what the program proposes, part by part', () => {
  test.each<[string, Partial<SetupChoice>, Partial<IndicatorSetup>]>([
    ['nothing', {}, { settled: [] }],
    ['the measure kind', { measureKind: 'stock' }, { measureKind: 'stock', settled: ['measureKind'] }],
    [
      'the source',
      { source: { kind: 'cases', rule: servicesHandledRule } },
      {
        source: { kind: 'cases', rule: servicesHandledRule },
        settled: ['source'],
        reasons: { ...reasons, measureKind: 'counting-rule' },
      },
    ],
    [
      'a rule, which says what kind of figure it is',
      { source: { kind: 'cases', rule: completionRateRule } },
      {
        source: { kind: 'cases', rule: completionRateRule },
        measureKind: 'carry-over-rate',
        settled: ['source'],
        reasons: { ...reasons, measureKind: 'counting-rule' },
      },
    ],
    [
      'a rule, and another kind by hand',
      { source: { kind: 'cases', rule: completionRateRule }, measureKind: 'rate' },
      {
        source: { kind: 'cases', rule: completionRateRule },
        measureKind: 'rate',
        settled: ['measureKind', 'source'],
        reasons: { ...reasons, measureKind: 'counting-rule' },
      },
    ],
    ['no task, which is not the same as none chosen', { taskIds: [] }, { taskIds: [], settled: ['taskIds'] }],
    ['a weight of 0', { weight: '0' }, { weight: '0', settled: ['weight'] }],
    [
      'the section',
      { ownerSection: '法律援助科' },
      { ownerSection: '法律援助科', settled: ['ownerSection'] },
    ],
    [
      'the quarters and the weight',
      { quarterShares: ['0', '0', '100', '0'], weight: '8' },
      { quarterShares: ['0', '0', '100', '0'], weight: '8', settled: ['weight', 'quarterShares'] },
    ],
  ])('%s', (_name, choice, expected) => {
    expect(applyChoices([proposed], [{ ...nothing, ...choice }])).toEqual([{ ...proposed, ...expected }])
  })

  test('of another indicator: this one stays the same object', () => {
    expect(applyChoices([proposed], [{ ...nothing, indicatorId: 'I02', weight: '1' }])[0]).toBe(proposed)
    const proposals = [proposed]
    expect(applyChoices(proposals, [])).toBe(proposals)
  })
})
