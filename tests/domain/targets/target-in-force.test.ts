import { describe, expect, it } from 'vitest'
import { targetInForce, versionsInForce } from '@/domain/targets/target-in-force'
import { makeFacts, makeTarget, makeVersion } from '../../fixtures/plan-facts'

const versions = [makeVersion(3, '2022-06-01'), makeVersion(1, '2022-05-01'), makeVersion(2, '2022-09-01')]
const facts = makeFacts({
  targetVersions: versions,
  targets: [
    makeTarget('I01', 'first'),
    makeTarget('I02', 'alone'),
    makeTarget('I01', 'second', { version: 2 }),
    makeTarget('I01', 'third', { version: 3 }),
  ],
})

describe('the version that counts on a day', () => {
  it.each([
    ['2022-01-01', 1, 'first'],
    ['2022-05-31', 1, 'first'],
    ['2022-06-01', 3, 'third'],
    ['2022-08-31', 3, 'third'],
    ['2022-09-01', 2, 'second'],
  ])('%s: version %i', (day, version, rawText) => {
    expect(versionsInForce(versions, day).latest.version).toBe(version)
    expect(targetInForce(facts, 'I01', day)?.rawText).toBe(rawText)
    expect(targetInForce(facts, 'I02', day)?.rawText).toBe('alone')
  })
  it('of two of one day the later number', () => {
    const twins = [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-06-30'), makeVersion(3, '2022-06-30')]
    expect(versionsInForce(twins, '2022-06-30').versions.map(({ version }) => version)).toEqual([3, 2, 1])
  })
  it('none of an indicator without any; no first version is an error', () => {
    expect(targetInForce(facts, 'I09', '2022-12-31')).toBeUndefined()
    expect(() => versionsInForce([], '2022-12-31')).toThrow()
  })
})
