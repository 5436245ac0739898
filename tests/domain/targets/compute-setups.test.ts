import { describe, expect, test } from 'vitest'
import type { SetupChoice } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeSetups } from '@/domain/targets/compute-setups'
import { makeFacts, makeIndicator, makeTarget, makeVersion } from '../../fixtures/plan-facts'

const choice = (indicatorId: string, changes: Partial<SetupChoice>): SetupChoice => ({
  ...{ planId: 'plan', indicatorId, measureKind: null, source: null, taskIds: null, weight: null },
  ...{ ownerSection: null, quarterShares: null, recordedAt: '', recordedBy: '' },
  ...changes,
})
const facts = makeFacts({
  indicators: [makeIndicator('I2', { name: '培训次数' }), makeIndicator('I1', { name: '案件数量' })],
  targets: [makeTarget('I1', '≥100件'), makeTarget('I2', '5次'), makeTarget('I1', '≥80件', { version: 2 })],
  targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-09-01')],
})
const setupsOn = (day: string, changes = {}) => computeSetups({ ...facts, ...changes }, profile2020No10, day)

describe('what is measured how', () => {
  test('in filed order, by the targets in force on the day', () => {
    expect(setupsOn('2022-08-31').inOrder.map(({ indicatorId }) => indicatorId)).toEqual(['I1', 'I2'])
    expect(setupsOn('2022-08-31').readings.get('I1')?.value).toBe('100')
    expect(setupsOn('2022-09-01').readings.get('I1')?.value).toBe('80')
  })

  test('what a person settled stands in the place of what is proposed', () => {
    const { setups } = setupsOn('2022-12-31', { setupChoices: [choice('I2', { ownerSection: '培训科' })] })
    expect(setups.get('I2')).toMatchObject({ ownerSection: '培训科', settled: ['ownerSection'] })
    expect(setups.get('I1')).toMatchObject({ ownerSection: '', settled: [] })
  })

  test('a locked weight is gone round, and what does not add up is said', () => {
    const one = setupsOn('2022-12-31', { setupChoices: [choice('I1', { weight: '20' })] })
    const sum = Number(one.setups.get('I1')?.weight) + Number(one.setups.get('I2')?.weight)
    expect([one.setups.get('I1')?.weight, sum, one.findings]).toEqual(['20', 90, []])
    const both = setupsOn('2022-12-31', {
      setupChoices: [choice('I1', { weight: '20' }), choice('I2', { weight: '20' })],
    })
    expect(both.findings).toHaveLength(1)
  })

  test('a row without a target has none, and no setup', () => {
    const { targets, setups } = setupsOn('2022-12-31', { targets: [makeTarget('I1', '≥100件')] })
    expect([targets.get('I2'), setups.has('I2'), setups.has('I1')]).toEqual([undefined, false, true])
  })
})
