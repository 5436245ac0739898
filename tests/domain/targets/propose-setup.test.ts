import { expect, it } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { proposeSetups } from '@/domain/targets/propose-setup'
import { makeIndicator } from '../../fixtures/plan-facts'

const indicator = makeIndicator('I01', { filedName: '办理法律援助事项数量', name: '办理法律援助事项数量' })

it('proposes measure kind, source, weight, tasks and even quarters for every indicator that has a reading', () => {
  const readings = new Map([
    [
      'I01',
      {
        kind: 'threshold',
        rawText: '>400件',
        value: '400',
        unit: '件',
        comparator: '>',
        direction: 'higher',
        certainty: 'stated',
      } as const,
    ],
  ])
  expect(
    proposeSetups({ tasks: [], indicators: [indicator, makeIndicator('I02')], readings }, profile2020No10),
  ).toEqual([
    {
      indicatorId: 'I01',
      measureKind: 'flow',
      source: { kind: 'cases', rule: servicesHandledRule },
      weight: '45.00',
      taskIds: [],
      quarterShares: ['25', '25', '25', '25'],
      ...{ ownerSection: '', settled: [] },
      reasons: {
        measureKind: 'counted',
        source: 'counts-the-register',
        tasks: 'no-evidence',
        weight: 'shared',
        quarterShares: 'equal',
      },
    },
  ])
})
