import { describe, expect, it } from 'vitest'
import type { YearFreeze } from '@/domain/evaluation-model'
import { readingInForce } from '@/domain/targets/frozen-reading'
import { readTarget } from '@/domain/targets/read-target'
import { makePlan, makeTarget } from '../../fixtures/plan-facts'

const plan = makePlan()
const target = makeTarget('I01', '≥100件')
const reading = readTarget(makeTarget('I01', '≥7件'), '某指标', 2022)
const freeze: YearFreeze = {
  ...{ recordedAt: '', recordedBy: '', planId: 'plan', setups: [] },
  readings: [{ indicatorId: 'I01', version: 1, reading }],
}

describe('the reading a target is judged by', () => {
  it('of an open year is what is read today', () =>
    expect(readingInForce({ plan, freeze: null }, target, '某指标')).toMatchObject({ value: '100' }))
  it('of a closed year is the one it was closed with', () =>
    expect(readingInForce({ plan, freeze }, target, '某指标')).toBe(reading))
  it('is its own for each version', () =>
    expect(readingInForce({ plan, freeze }, { ...target, version: 2 }, '某指标')).toMatchObject({
      value: '100',
    }))
  it('of an indicator the closing did not know is what is read today', () =>
    expect(readingInForce({ plan, freeze }, makeTarget('I02', '≥5件'), '某指标')).toMatchObject({
      value: '5',
    }))
})
