import { describe, expect, it } from 'vitest'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import type { Actual, EntryRole } from '@/domain/model'
import { makeActual, number } from '../../fixtures/plan-facts'
import { oneRow } from '../../fixtures/one-row'

const closed = (endedMonth: string, count: number) => ({
  ...{
    acceptedMonth: '2022-01',
    endedMonth,
    status: 'closed' as const,
    isLegalHelp: false,
    count,
    totalDays: 0,
  },
})
const register = { counts: [closed('2022-02', 60), closed('2022-05', 90)], hasOpenCases: false }
const typed = (end: number, value: string, role?: EntryRole, note = ''): Actual => ({
  ...makeActual('I01', end, 'cumulative', number(value), note),
  ...(role ? { role } : {}),
})
const findings = (actuals: readonly Actual[], caseTotals: typeof register | null = register) =>
  oneRow('≥200件', 'flow', actuals, 6, {
    source: { kind: 'cases', rule: servicesHandledRule },
    facts: { caseTotals },
  }).result.findings.filter(({ code }) => code.startsWith('register') || code.startsWith('supplement'))

describe('what was typed beside the register', () => {
  it('an override says both figures and its reason', () =>
    expect(findings([typed(6, '155', 'override', '系统漏登五件')])).toEqual([
      {
        ...{ code: 'register-overridden', severity: 'hint' },
        params: { periodEnd: '6', reason: '系统漏登五件', unit: '件', figure: '155', counted: '150' },
      },
    ]))
  it('an override where no register is', () =>
    expect(findings([typed(6, '155', 'override', '台账停用')], null)).toMatchObject([
      { code: 'register-overridden-none', params: { figure: '155' } },
    ]))
  it.each([
    ['151', 'register-differs-over', '1'],
    ['149', 'register-differs-under', '1'],
  ])('a plain figure of %s against 150: %s', (value, code, gap) =>
    expect(findings([typed(6, value)])).toEqual([
      {
        code,
        severity: 'warning',
        params: { periodEnd: '6', unit: '件', typed: value, counted: '150', gap },
      },
    ]),
  )
  it.each([
    ['91', 'register-rate-differs-over', '7.67'],
    ['80.5', 'register-rate-differs-under', '2.83'],
  ])('a plain rate of %s against 5 of 6: %s by percentage points', (value, code, gap) => {
    const open = { ...closed('', 1), acceptedMonth: '2022-02', endedMonth: null, status: 'open' as const }
    const caseTotals = { counts: [closed('2022-05', 5), open], hasOpenCases: true }
    const { findings: found } = oneRow('≥90%', 'carry-over-rate', [typed(6, value)], 6, {
      source: { kind: 'cases', rule: completionRateRule },
      facts: { caseTotals },
    }).result
    expect(found.filter(({ code: each }) => each.startsWith('register'))).toMatchObject([
      { code, params: { gap } },
    ])
  })
  it('the same figure: nothing to look at', () => expect(findings([typed(6, '150')])).toEqual([]))
  it('a supplement: nothing to look at, unless no register is there', () => {
    expect(findings([typed(6, '5', 'supplement')])).toEqual([])
    expect(findings([typed(6, '5', 'supplement')], null).map(({ code }) => code)).toEqual([
      'supplement-waits',
    ])
  })
  it('nothing typed, nothing said', () => expect(findings([])).toEqual([]))
})
