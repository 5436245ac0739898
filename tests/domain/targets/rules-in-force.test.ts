import { expect, test } from 'vitest'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { rulesInForce } from '@/domain/targets/rules-in-force'
import { indicatorResult } from '../../fixtures/indicator-result'

const counted = { source: { kind: 'cases', rule: servicesHandledRule } } as const

test('the rules of what was settled, each once', () => {
  const choices = [counted, { source: null }, { source: { kind: 'entry' } as const }, counted]
  expect(rulesInForce(choices, null)).toEqual([servicesHandledRule])
  expect(rulesInForce([], null)).toEqual([])
})

test('and those of a closed year', () => {
  const { setup } = indicatorResult()
  const setups = [{ ...setup, source: { kind: 'cases', rule: completionRateRule } as const }]
  expect(rulesInForce([counted], { setups })).toEqual([servicesHandledRule, completionRateRule])
})
