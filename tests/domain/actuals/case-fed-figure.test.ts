import { describe, expect, it } from 'vitest'
import { computeCaseFedFigure } from '@/domain/actuals/case-fed-figure'
import type { CaseCount, CaseTotals } from '@/domain/cases/case-totals'
import { roundFraction } from '@/domain/exact'

const cell = (
  acceptedMonth: string,
  endedMonth: string | null,
  count: number,
  changes: Partial<CaseCount> = {},
): CaseCount => ({
  acceptedMonth,
  endedMonth,
  status: endedMonth === null ? 'open' : 'closed',
  isLegalHelp: false,
  count,
  totalDays: 0,
  ...changes,
})
const register: CaseTotals = {
  hasOpenCases: true,
  counts: [
    cell('2021-11', '2022-02', 10),
    cell('2022-01', '2022-05', 60),
    cell('2022-03', '2022-05', 20, { isLegalHelp: true }),
    cell('2022-04', '2022-08', 30),
    cell('2022-05', '2022-06', 5, { status: 'terminated' }),
    cell('2022-08', null, 10),
  ],
}
const figure = (
  caseRule: 'services-handled' | 'case-completion-rate',
  asOf: number,
  totals: CaseTotals | null = register,
) =>
  computeCaseFedFigure(
    totals,
    caseRule,
    caseRule === 'services-handled' ? '件' : '%',
    2022,
    [3, 6, 9, 12],
    asOf,
  )

function printed(result: ReturnType<typeof figure>): string {
  const { measurement } = result
  if (!measurement.known) return measurement.reason
  if (measurement.value.kind !== 'figure') return measurement.value.kind
  const { value, parts } = measurement.value
  return roundFraction(value) + (parts ? ` ${parts.numerator}/${parts.denominator}` : '')
}

describe('figures counted from the register', () => {
  it.each([
    ['services-handled', 3, '10.00'],
    ['services-handled', 6, '90.00'],
    ['services-handled', 9, '120.00'],
    ['case-completion-rate', 6, '70.00 70/100'],
    ['case-completion-rate', 9, '90.91 100/110'],
  ] as const)('%s to month %i: %s', (rule, asOf, expected) =>
    expect(printed(figure(rule, asOf))).toBe(expected),
  )

  it('no register is not a register without cases', () => {
    expect(printed(figure('services-handled', 12, null))).toBe('no-register')
    expect(printed(figure('services-handled', 12, { counts: [], hasOpenCases: false }))).toBe('no-register')
  })
  it('a register of closed cases only gives no denominator', () => {
    const closedOnly = {
      counts: register.counts.filter((one) => one.status === 'closed'),
      hasOpenCases: false,
    }
    expect(printed(figure('case-completion-rate', 12, closedOnly))).toBe('no-denominator')
    expect(printed(figure('services-handled', 12, closedOnly))).toBe('120.00')
  })
  it('a register that ends in August speaks for September and not for December', () => {
    expect(figure('services-handled', 6).dataThrough).toBe(6)
    expect(figure('services-handled', 9).dataThrough).toBe(9)
    expect(figure('services-handled', 12).dataThrough).toBe(9)
  })
  it('says what else was counted', () => {
    expect(figure('services-handled', 9).caseNotes).toEqual({ legalHelp: 20, leftOut: 5, carriedOver: 10 })
  })
})
