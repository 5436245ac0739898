import { describe, expect, it } from 'vitest'
import { computeCaseFedFigure } from '@/domain/actuals/case-fed-figure'
import { knownRules, type KnownRule } from '@/domain/cases/known-rules'
import type { CaseCount, CaseTotals, RuleSum } from '@/domain/cases/case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { roundFraction } from '@/domain/exact'
import type { Actual, EntryRole } from '@/domain/model'
import { makeActual, number, parts } from '../../fixtures/plan-facts'

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
  name: KnownRule,
  asOf: number,
  totals: CaseTotals | null = register,
  actuals: readonly Actual[] = [],
) =>
  computeCaseFedFigure(
    {
      ...{ rule: knownRules[name], asOf, actuals, fiscalYear: 2022 },
      ...{ reportingPeriods: [3, 6, 9, 12], fewAnswersBelow: 30 },
      measureKind: name === 'services-handled' ? 'flow' : 'carry-over-rate',
      unit: name === 'services-handled' ? '件' : '%',
    },
    totals,
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

describe('what is typed beside the register', () => {
  const typed = (end: number, value: string, role?: EntryRole, note = ''): Actual => ({
    ...makeActual('I01', end, 'period', number(value), note),
    ...(role ? { role } : {}),
  })
  const counted = (asOf: number, actuals: readonly Actual[], totals: CaseTotals | null = register) => {
    const result = figure('services-handled', asOf, totals, actuals)
    const { supplement, override, crossCheck, waitingSupplement } = result.counted ?? {}
    return {
      shown: printed(result),
      through: result.dataThrough,
      supplement: supplement ? roundFraction(supplement, 0) : null,
      override: override?.periodEnd ?? null,
      difference: crossCheck ? roundFraction(crossCheck.difference, 0) : null,
      waitingSupplement,
    }
  }

  it('a supplement is added to the count, and both parts stay visible', () => {
    const result = figure('services-handled', 6, register, [
      typed(3, '5', 'supplement'),
      typed(6, '7', 'supplement'),
    ])
    expect(printed(result)).toBe('102.00')
    expect(result.counted?.counted).toMatchObject({ known: true, value: { value: { n: 90n, d: 1n } } })
    expect(result.counted?.supplement).toMatchObject({ n: 12n })
    expect(result.entries.map(({ periodEnd }) => periodEnd)).toEqual([3, 6])
  })
  it('a quarter without a supplement adds nothing and misses nothing', () => {
    expect(counted(9, [typed(3, '5', 'supplement'), typed(9, '1', 'supplement')])).toMatchObject({
      shown: '126.00',
      supplement: '6',
    })
    expect(figure('services-handled', 9, register, [typed(9, '1', 'supplement')]).missingPeriods).toEqual([])
  })
  it('a supplement of a period the register does not know of yet waits', () => {
    const december = [typed(3, '5', 'supplement'), typed(12, '50', 'supplement')]
    expect(counted(12, december)).toMatchObject({ shown: '125.00', through: 9, supplement: '5' })
  })
  it('a supplement without a register is no figure: what is missing is the register', () => {
    expect(counted(6, [typed(6, '7', 'supplement')], null)).toEqual({
      ...{ shown: 'no-register', through: null, supplement: null, override: null, difference: null },
      waitingSupplement: true,
    })
  })
  it('a rate has no supplement', () => {
    const result = figure('case-completion-rate', 6, register, [typed(6, '7', 'supplement')])
    expect(printed(result)).toBe('70.00 70/100')
    expect(result.counted?.supplement).toBeNull()
  })

  it.each<[string, number, Actual[], CaseTotals | null, string, number | null]>([
    ['stands in its own period', 6, [typed(6, '95', 'override', '补录')], register, '95.00', 6],
    ['stands for its own period only', 9, [typed(6, '95', 'override', '补录')], register, '120.00', null],
    ['says nothing of an earlier period', 3, [typed(6, '95', 'override', '补录')], register, '10.00', null],
    ['without a reason nothing is overridden', 6, [typed(6, '95', 'override', ' ')], register, '90.00', null],
    ['stands where no register is', 6, [typed(6, '95', 'override', '补录')], null, '95.00', 6],
    ['stands beyond the register', 12, [typed(12, '170', 'override', '补录')], register, '170.00', 12],
    [
      'a cleared one is none',
      6,
      [{ ...typed(6, '95', 'override', '补录'), value: null }],
      register,
      '90.00',
      null,
    ],
  ])('an override %s', (_title, asOf, actuals, totals, shown, override) =>
    expect(counted(asOf, actuals, totals)).toMatchObject({ shown, override }),
  )
  it('an override is the whole figure: no supplement on top of it, and the count is kept', () => {
    const result = figure('services-handled', 6, register, [
      typed(3, '5', 'supplement'),
      typed(6, '95', 'override', '补录'),
    ])
    expect(printed(result)).toBe('95.00')
    expect(result.counted?.counted).toMatchObject({ known: true, value: { value: { n: 90n } } })
  })
  it('a rate is overridden by its parts', () => {
    const entry = {
      ...makeActual('I01', 6, 'cumulative', parts('72', '100'), '补录'),
      role: 'override' as const,
    }
    expect(printed(figure('case-completion-rate', 6, register, [entry]))).toBe('72.00 72/100')
  })

  it.each<[string, number, Actual[], CaseTotals | null, string | null]>([
    ['more than counted', 6, [typed(3, '12'), typed(6, '81')], register, '3'],
    ['less than counted', 6, [typed(3, '12'), typed(6, '70')], register, '-8'],
    ['the same', 3, [typed(3, '10')], register, '0'],
    ['is compared at its own period', 9, [typed(3, '12'), typed(6, '81')], register, '3'],
    ['a quarter is missing: compared with what is there', 3, [typed(3, '12')], register, '2'],
    ['no register: nothing to compare', 6, [typed(3, '12'), typed(6, '81')], null, null],
    ['beyond the register: nothing to compare', 12, [typed(12, '200')], register, null],
  ])(
    'a plain figure changes nothing and is held against the count: %s',
    (_title, asOf, actuals, totals, difference) => {
      const result = counted(asOf, actuals, totals)
      expect(result.difference).toBe(difference)
      expect(result.shown).toBe(totals ? printed(figure('services-handled', asOf)) : 'no-register')
    },
  )
  it('不适用 takes the row out', () => {
    const entry = makeActual('I01', 6, 'cumulative', { kind: 'not-applicable' }, '职能划转')
    expect(printed(figure('services-handled', 6, register, [entry]))).toBe('not-applicable')
  })
  it('nothing typed, nothing said of it', () => expect(figure('services-handled', 6).counted).toBeUndefined())
})

describe('other rules than the two proposed', () => {
  const filter = { legalHelp: 'without', words: {} } as const
  const under = (rule: CountingRule, unit: string, over: Partial<RuleSum> = {}, fewAnswersBelow = 30) => {
    const sum: RuleSum = { numerator: 0, denominator: 0, legalHelp: 1, leftOut: 2, carriedOver: 3, ...over }
    const rules = [{ rule, fiscalYear: 2022, sums: Array<RuleSum>(12).fill(sum) }]
    const reporting = { reportingPeriods: [3, 6, 9, 12], asOf: 9, fiscalYear: 2022, fewAnswersBelow }
    return computeCaseFedFigure(
      { ...reporting, rule, unit, measureKind: 'rate', actuals: [] },
      { ...register, rules },
    )
  }
  const satisfaction: CountingRule = { measure: { kind: 'satisfaction', satisfiedWords: ['满意'] }, filter }
  const meanDays: CountingRule = { measure: { kind: 'mean-days', from: 'accepted' }, filter }
  const fromAssigned: CountingRule = { measure: { kind: 'mean-days', from: 'assigned' }, filter }

  it('办结 ÷ 本年受理 and 办理 ÷ 任务数: the report of 2019 has 249 of 290 closed, and 290 of 268 handled', () => {
    const report: CaseTotals = {
      hasOpenCases: true,
      counts: [cell('2021-12', '2022-02', 49), cell('2022-05', '2022-09', 200), cell('2022-08', null, 41)],
    }
    const given = { measureKind: 'carry-over-rate', unit: '%', asOf: 12, actuals: [] } as const
    const year = { fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12], fewAnswersBelow: 30 }
    const printedUnder = (measure: CountingRule['measure']) =>
      printed(computeCaseFedFigure({ ...given, ...year, rule: { measure, filter } }, report))
    expect(printedUnder({ kind: 'closed-of-due' })).toBe('85.86 249/290')
    expect(printedUnder({ kind: 'closed-of-accepted' })).toBe('103.32 249/241')
    expect(printedUnder({ kind: 'handled-of-quota', quota: 268 })).toBe('108.21 290/268')
    expect(printedUnder({ kind: 'handled-of-quota', quota: 0 })).toBe('no-denominator')
  })

  it.each([
    ['天', '45.00 450/10'],
    ['日', '45.00 450/10'],
    ['', '45.00 450/10'],
    ['工作日', 'target-unread'],
    ['个月', 'target-unread'],
    ['小时', 'target-unread'],
  ])('mean days against a target in “%s”: %s', (unit, expected) =>
    expect(printed(under(fromAssigned, unit, { numerator: 450, denominator: 10 }))).toBe(expected),
  )

  it('cases are no per cent, and per cent no cases: no figure', () => {
    const count: CountingRule = { measure: { kind: 'count', by: 'ended' }, filter }
    const parts = { numerator: 354, denominator: 386 }
    expect(printed(under(count, '件'))).toBe('100.00')
    expect(printed(under(count, '%'))).toBe('target-unread')
    expect(printed(under(satisfaction, '件', parts))).toBe('target-unread')
  })

  it('mean days from 受理 come from the counts; without a closed case there is none', () => {
    const { counts } = register
    const totals = { ...register, counts: counts.map((each) => ({ ...each, totalDays: each.count * 3 })) }
    const given = { measureKind: 'mean-duration', unit: '天', actuals: [], fewAnswersBelow: 30 } as const
    const year = { fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12] }
    const at = (asOf: number) =>
      printed(computeCaseFedFigure({ ...given, ...year, asOf, rule: meanDays }, totals))
    expect([at(1), at(3)]).toEqual(['no-denominator', '3.00 30/10'])
  })

  it('满意率 of few answers is flagged', () => {
    const answers = { numerator: 27, denominator: 29 }
    expect(under(satisfaction, '%', answers)).toMatchObject({ fewAnswers: true })
    expect(printed(under(satisfaction, '%', answers))).toBe('93.10 27/29')
    expect(under(satisfaction, '%', { numerator: 27, denominator: 30 }).fewAnswers).toBe(false)
    expect(printed(under(satisfaction, '%'))).toBe('no-denominator')
  })

  it('totals that were not counted under a rule give no figure', () => {
    const rule: CountingRule = { ...satisfaction, filter: { legalHelp: 'only', words: {} } }
    const given = { measureKind: 'satisfaction', unit: '%', asOf: 9, actuals: [], rule } as const
    const year = { fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12], fewAnswersBelow: 30 }
    expect(printed(computeCaseFedFigure({ ...given, ...year }, register))).toBe('no-register')
  })
})
