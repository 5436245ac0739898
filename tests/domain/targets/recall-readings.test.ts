import { describe, expect, it } from 'vitest'
import type { SetupChoice } from '@/domain/model'
import { recallReadings, type RememberedReading } from '@/domain/targets/recall-readings'
import { makeFacts, makeIndicator, makePlan, makeTarget, makeVersion } from '../../fixtures/plan-facts'

const confirmation = { recordedAt: '2021-02-01T00:00:00.000Z', recordedBy: '王五' }
const choice: SetupChoice = {
  ...{ planId: 'old', indicatorId: 'X7', measureKind: 'stock', source: { kind: 'entry' }, taskIds: ['T9'] },
  ...{ weight: '7', ownerSection: '法援科', quarterShares: null, ...confirmation },
}
const answer = (over: Partial<RememberedReading> = {}, value = '5'): RememberedReading => ({
  ...{ name: '差错件数', filedName: '差错件数', rawText: value, unitColumn: '', choice: null, confirmation },
  ...{ fiscalYear: 2021, departmentName: '某市某局' },
  reading: {
    ...{ kind: 'threshold', rawText: value, comparator: '<', value, unit: '件', direction: 'lower' },
    certainty: 'stated',
  },
  ...over,
})
const facts = (rawText = '5') =>
  makeFacts({
    indicators: [
      makeIndicator('I01', { filedName: '★差错件数（件）', name: '差错件数' }),
      makeIndicator('I02'),
    ],
    targets: [makeTarget('I01', rawText), makeTarget('I02', '5')],
  })
const same = (over: Partial<RememberedReading> = {}) => answer({ filedName: '差错件数(件)', ...over })

describe('an indicator of the same name is settled as it was settled elsewhere', () => {
  it('with who answered, when, and for which plan; others stay as they are', () => {
    const recalled = recallReadings(facts(), [same()])
    expect(recalled.targets).toEqual([
      {
        ...makeTarget('I01', '5'),
        confirmedReading: same().reading,
        confirmation: { ...confirmation, recalledFrom: { fiscalYear: 2021, departmentName: '某市某局' } },
      },
      makeTarget('I02', '5'),
    ])
  })

  it('what a person settled in this plan stays', () => {
    const own = facts()
    const settled = {
      ...own,
      targets: own.targets.map((each) => ({ ...each, confirmedReading: same().reading })),
    }
    expect(recallReadings(settled, [same({ reading: { ...same().reading, comparator: '<=' } })])).toBe(
      settled,
    )
  })

  it('nothing remembered, another name, a withdrawn target: the same facts', () => {
    const own = facts()
    expect(recallReadings(own, [])).toBe(own)
    expect(recallReadings(own, [same({ name: '差错率' })])).toBe(own)
    const withdrawn = { ...own, targets: [makeTarget('I01', '5', { isWithdrawn: true })] }
    expect(recallReadings(withdrawn, [same()])).toBe(withdrawn)
  })
})

describe('of several answers', () => {
  const other = (over: Partial<RememberedReading>, comparator: '<' | '<=' | '=') =>
    same({ reading: { ...same().reading, comparator }, ...over })
  it.each<[string, RememberedReading[]]>([
    [
      'the same text goes before the same department',
      [answer({ rawText: '6' }, '6'), other({ departmentName: '某县某局' }, '=')],
    ],
    [
      'the same department before the later year',
      [other({ departmentName: '某县某局', fiscalYear: 2022 }, '<'), other({}, '=')],
    ],
    ['the later year before the earlier', [other({ fiscalYear: 2020 }, '<'), other({}, '=')]],
    [
      'the later answer before the earlier',
      [
        other({ confirmation: { ...confirmation, recordedAt: '2021-01-01T00:00:00.000Z' } }, '<'),
        other({}, '='),
      ],
    ],
  ])('%s', (_name, remembered) => {
    for (const order of [remembered, [...remembered].reverse()]) {
      expect(recallReadings(facts(), order).targets[0]?.confirmedReading?.comparator).toBe('=')
    }
  })
})

describe('the measure kind comes along, and nothing else of what was chosen', () => {
  const kept = {
    ...{
      planId: 'plan',
      indicatorId: 'I01',
      measureKind: 'stock',
      source: null,
      taskIds: null,
      weight: null,
    },
    ...{ ownerSection: null, quarterShares: null, ...confirmation },
  }
  it('with the reading, and where the text says everything itself', () => {
    expect(recallReadings(facts(), [same({ choice })]).setupChoices).toEqual([kept])
    const stated = recallReadings(facts('≤9件'), [same({ choice })])
    expect(stated.setupChoices).toEqual([kept])
    expect(stated.targets[0]?.confirmedReading).toBeNull()
  })
  it('not for another kind of text, and not over a choice of this plan', () => {
    const words = facts('效果明显')
    expect(recallReadings(words, [same({ choice })]).setupChoices).toEqual([])
    const own: SetupChoice = { ...choice, planId: 'plan', indicatorId: 'I01', measureKind: 'flow' }
    expect(recallReadings({ ...facts(), setupChoices: [own] }, [same({ choice })]).setupChoices).toEqual([
      own,
    ])
    const weight: SetupChoice = { ...own, measureKind: null }
    expect(recallReadings({ ...facts(), setupChoices: [weight] }, [same({ choice })]).setupChoices).toEqual([
      { ...weight, measureKind: 'stock' },
    ])
  })
})

it('each version of a target is recalled by its own text', () => {
  const adjusted = makeFacts({
    plan: makePlan(),
    indicators: [makeIndicator('I01', { filedName: '某项工作(件)', name: '某项工作' })],
    targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-07-01')],
    targets: [makeTarget('I01', '5'), makeTarget('I01', '8', { version: 2 })],
  })
  const work = same({ name: '某项工作', filedName: '某项工作(件)' })
  const readings = recallReadings(adjusted, [work]).targets.map(({ confirmedReading }) => confirmedReading)
  expect(readings).toMatchObject([
    { value: '5', comparator: '<' },
    { value: '8', comparator: '<=', direction: 'lower' },
  ])
})
