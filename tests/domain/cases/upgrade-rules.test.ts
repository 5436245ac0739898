import { describe, expect, test } from 'vitest'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { upgradeStoredRules } from '@/domain/cases/upgrade-rules'

const oldSource = { kind: 'cases', caseRule: 'services-handled' }
const newSource = { kind: 'cases', rule: servicesHandledRule }

describe('a source that named a rule holds the rule itself', () => {
  test.each([
    ['of a choice', { source: oldSource, weight: '5' }, { source: newSource, weight: '5' }],
    [
      'of the completion rate',
      { source: { kind: 'cases', caseRule: 'case-completion-rate' } },
      { source: { kind: 'cases', rule: completionRateRule } },
    ],
    [
      'in the change log',
      { from: null, to: { source: oldSource } },
      { from: null, to: { source: newSource } },
    ],
    ['in a closed year', { setups: [{ source: oldSource }] }, { setups: [{ source: newSource }] }],
  ])('%s', (_name, stored, expected) => expect(upgradeStoredRules(stored)).toEqual(expected))

  test('a second time nothing is left to do', () => {
    const once = upgradeStoredRules({ source: oldSource })
    expect(upgradeStoredRules(once)).toBe(once)
  })
})

test.each([
  ['a typed source', { source: { kind: 'entry' } }],
  ['no source', { source: null }],
  ['a rule nobody knows', { source: { kind: 'cases', caseRule: 'constructor' } }],
  ['arrays of numbers', { keys: new Uint32Array(4) }],
  ['a text', 'services-handled'],
])('%s stays the same object', (_name, stored) => expect(upgradeStoredRules(stored)).toBe(stored))
