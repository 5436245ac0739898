import { describe, expect, it } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { roundFraction } from '@/domain/exact'
import type { Actual, EntryRole } from '@/domain/model'
import { judgeFigure, ownEntries, toDateAt, type IndicatorInput } from '@/domain/monitoring/judge-indicator'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { readTarget } from '@/domain/targets/read-target'
import type { IndicatorSource, MeasureKind } from '@/domain/targets/indicator-setup'
import {
  makeActual,
  makeFacts,
  makeIndicator,
  makeSetup,
  makeTarget,
  number,
  parts,
} from '../../fixtures/plan-facts'

const as = (role: EntryRole, actual: Actual): Actual => ({ ...actual, role })
const q = (end: number, amount: string) => makeActual('I01', end, 'period', number(amount))

function input(
  rawText: string,
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  changes: { source?: IndicatorSource; isWithdrawn?: boolean } = {},
): IndicatorInput {
  const target = makeTarget('I01', rawText, { isWithdrawn: changes.isWithdrawn ?? false })
  return {
    indicator: makeIndicator('I01'),
    setup: makeSetup('I01', { measureKind, source: changes.source ?? { kind: 'entry' } }),
    target,
    reading: readTarget(target, '某指标', 2022),
    actuals,
    facts: makeFacts({ actuals }),
    profile: profile2020No10,
  }
}
function judge(given: IndicatorInput, asOf: number): string {
  const { status, counted } = judgeFigure(given, toDateAt(given, asOf), asOf)
  return `${status} ${counted.known ? roundFraction(counted.share) : counted.reason}`
}

describe('what counts at a period end', () => {
  it.each<[string, IndicatorInput, number, string]>([
    ['a flow on its way', input('≥100件', 'flow', [q(3, '25')]), 3, 'on-track 0.25'],
    ['nothing is no zero', input('≥100件', 'flow', []), 3, 'no-data no-data'],
    ['before the first period is asked for', input('≥90%', 'rate', []), 2, 'not-due not-due'],
    ['a reported zero is one', input('≥100件', 'flow', [q(3, '0')]), 3, 'not-met 0.00'],
    [
      'a quarter missing earns nothing',
      input('≥100件', 'flow', [q(3, '25'), q(9, '50')]),
      9,
      'incomplete incomplete',
    ],
    [
      'withdrawn',
      input('≥100件', 'flow', [q(3, '25')], { isWithdrawn: true }),
      3,
      'not-applicable not-applicable',
    ],
    [
      'September in December is 未报',
      input('≥90%', 'rate', [makeActual('I01', 9, 'cumulative', parts('95', '100'))]),
      12,
      'no-data no-data',
    ],
  ])('%s', (_title, given, asOf, expected) => expect(judge(given, asOf)).toBe(expected))
})

describe('entries with a role', () => {
  const entries = [q(3, '25'), as('supplement', q(6, '5')), as('override', q(9, '99'))]
  it('are no figures of a row that is entered, also after its source was switched', () => {
    expect(ownEntries(entries)).toEqual([q(3, '25')])
    expect(judge(input('≥100件', 'flow', entries), 3)).toBe('on-track 0.25')
    const { measurement, dataThrough } = toDateAt(input('≥100件', 'flow', entries), 9)
    expect(dataThrough).toBe(3)
    expect(
      measurement.known && measurement.value.kind === 'figure' && roundFraction(measurement.value.value),
    ).toBe('25.00')
  })
  it('the same list comes back where no entry has one', () => {
    const plain = [q(3, '25')]
    expect(ownEntries(plain)).toBe(plain)
  })
  it('override a counted row', () => {
    const override = { ...as('override', q(9, '99')), note: '系统漏登' }
    const counted = input('≥100件', 'flow', [override], {
      source: { kind: 'cases', rule: servicesHandledRule },
    })
    expect(judge(counted, 9)).toBe('over-achieved 0.99')
  })
})
