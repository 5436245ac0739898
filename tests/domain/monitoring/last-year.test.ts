import { describe, expect, it } from 'vitest'
import { roundFraction, trimDecimal } from '@/domain/exact'
import { findLastYearRow, shareOfLastYear } from '@/domain/monitoring/last-year'
import type { Actual, ActualValue, FigureFacts, Indicator, PeriodEnd, PlanFacts } from '@/domain/model'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { makeActual, makeFacts, makeIndicator, makeTask, number } from '../../fixtures/plan-facts'
import { lastYearOf } from '../../fixtures/last-year'

const q = (end: PeriodEnd, amount: string, id = 'I01') => makeActual(id, end, 'period', number(amount))
const cum = (end: PeriodEnd, amount: string, id = 'I01') => makeActual(id, end, 'cumulative', number(amount))
const FOUR = [q(3, '40'), q(6, '60'), q(9, '80'), q(12, '220')]
const QUARTERS_TO_DATE = [cum(3, '40'), cum(6, '100'), cum(9, '180'), cum(12, '400')]

/** `180 of 400`, or why not. */
function shareAt(
  actuals: readonly Actual[],
  end: PeriodEnd,
  settled: readonly 'quarterShares'[] = [],
): string {
  const indicators = [makeIndicator('I01', { filedName: '培训人次(人次)' })]
  const lastYear = lastYearOf(actuals, { indicators })
  const row = findLastYearRow({ indicators, tasks: [], lastYear }, makeIndicator('I01'))
  if (!row) return 'no row'
  const share = shareOfLastYear(row, { settled }, end)
  if (!share.isUsed) return share.why
  return `${trimDecimal(roundFraction(share.toDate))} of ${trimDecimal(roundFraction(share.wholeYear))} ${share.unit}`
}

describe('上年同期 of 上年全年', () => {
  it.each<[string, Actual[], PeriodEnd, string]>([
    ['September of four quarters', FOUR, 9, '180 of 400 人次'],
    ['March of four quarters', FOUR, 3, '40 of 400 人次'],
    ['figures of the year to date say the same', QUARTERS_TO_DATE, 9, '180 of 400 人次'],
    ['July inside a quarter runs linearly, 100 and a third of 80', FOUR, 7, '126.67 of 400 人次'],
    ['February: two thirds of the first quarter', FOUR, 2, '26.67 of 400 人次'],
    [
      'July as it was reported goes before the line',
      [...QUARTERS_TO_DATE, cum(7, '170')],
      7,
      '170 of 400 人次',
    ],
    [
      'September and December alone say enough of September',
      [cum(9, '180'), cum(12, '400')],
      9,
      '180 of 400 人次',
    ],
    ['and nothing of June', [cum(9, '180'), cum(12, '400')], 6, 'period-unknown'],
    ['nor of July', [cum(9, '180'), cum(12, '400')], 7, 'period-unknown'],
    ['December missing', FOUR.slice(0, 3), 9, 'year-incomplete'],
    ['a quarter missing', [q(3, '40'), q(9, '80'), q(12, '220')], 9, 'year-incomplete'],
    ['nothing reported', [], 9, 'year-incomplete'],
    [
      'a cleared cell is no report',
      [...FOUR.slice(0, 3), makeActual('I01', 12, 'period', null)],
      9,
      'year-incomplete',
    ],
    ['nothing done by then', [q(3, '0'), q(6, '0'), q(9, '80'), q(12, '220')], 6, 'nothing-to-date'],
    ['nothing done at all', [q(3, '0'), q(6, '0'), q(9, '0'), q(12, '0')], 9, 'nothing-to-date'],
    ['more than in the whole year', [cum(3, '40'), cum(6, '500'), cum(9, '450'), cum(12, '400')], 6, 'fell'],
    ['as much as in the whole year', [cum(6, '400'), cum(12, '400')], 6, '400 of 400 人次'],
  ])('%s', (_title, actuals, end, expected) => expect(shareAt(actuals, end)).toBe(expected))

  it('quarters that a person planned for this row go before last year', () =>
    expect(shareAt(FOUR, 9, ['quarterShares'])).toBe('own-shares'))
})

describe('which row of last year it is', () => {
  const named = (id: string, filedName: string, changes: Partial<Indicator> = {}) =>
    makeIndicator(id, { filedName, name: filedName, ...changes })
  const find = (
    now: readonly Indicator[],
    then: readonly Indicator[],
    facts: Partial<PlanFacts> = {},
    before: Partial<FigureFacts> = {},
  ) => {
    const actuals = then.map(({ indicatorId, order }) => cum(12, String(order), indicatorId))
    const lastYear = lastYearOf(actuals, { indicators: then, ...before })
    const all = makeFacts({ indicators: now, lastYear, ...facts })
    return now.map((indicator) => {
      const figure = findLastYearRow(all, indicator)?.toDate(12)
      return figure ? roundFraction(figure, 0) : null
    })
  }

  it.each<[string, Indicator[], Indicator[], (string | null)[]]>([
    [
      'the same name, whatever its number',
      [named('I01', '培训次数(次)')],
      [named('I02', '培训次数(次)')],
      ['2'],
    ],
    ['spelled otherwise', [named('I01', '★培训次数（次）')], [named('I02', '1、培训次数(次)')], ['2']],
    [
      'the same id of another name is another row',
      [named('I01', '培训次数(次)')],
      [named('I01', '调研次数(次)')],
      [null],
    ],
    [
      'another level-1',
      [named('I01', '培训次数(次)', { category: 'benefit' })],
      [named('I01', '培训次数(次)')],
      [null],
    ],
    [
      'two of one name, one after the other',
      [named('I01', '培训次数(次)'), named('I02', '培训次数(次)')],
      [named('I05', '培训次数(次)'), named('I06', '培训次数(次)')],
      ['5', '6'],
    ],
    [
      'the part of a row goes with its row',
      [named('I01', '调研次数(次)'), named('I02', '其中：县级(次)', { isSubRow: true })],
      [
        ...[named('I03', '培训次数(次)'), named('I04', '其中：县级(次)', { isSubRow: true })],
        ...[named('I05', '调研次数(次)'), named('I06', '其中：县级(次)', { isSubRow: true })],
      ],
      ['5', '6'],
    ],
  ])('%s', (_title, now, then, expected) => expect(find(now, then)).toEqual(expected))

  it('rows of several projects go by the names of their projects', () => {
    const row = (id: string, filedTaskId: string) => named(id, '培训次数(次)', { filedTaskId })
    const tasks = [makeTask('T1', { name: '普法' }), makeTask('T2', { name: '法律援助' })]
    const swapped = [makeTask('T1', { name: '法律援助' }), makeTask('T2', { name: '普法' })]
    const found = find(
      [row('I01', 'T1'), row('I02', 'T2')],
      [row('I01', 'T1'), row('I02', 'T2')],
      { tasks },
      { tasks: swapped },
    )
    expect(found).toEqual(['2', '1'])
  })

  it('no plan of last year, no row of it', () =>
    expect(findLastYearRow(makeFacts(), makeIndicator('I01'))).toBeNull())

  it('a row that last year was measured by its latest figure has no shape', () => {
    const choice = (measureKind: MeasureKind) => ({
      ...{ planId: 'plan', indicatorId: 'I01', measureKind, source: null, taskIds: null, weight: null },
      ...{ ownerSection: null, quarterShares: null, recordedAt: '', recordedBy: '' },
    })
    const now = [named('I01', '培训次数(次)')]
    expect(find(now, now, {}, { setupChoices: [choice('stock')] })).toEqual([null])
    expect(find(now, now, {}, { setupChoices: [choice('flow')] })).toEqual(['1'])
  })
})

describe('what was counted from the register last year', () => {
  const count = (endedMonth: string, cases: number) => ({
    ...{ acceptedMonth: '2021-01', endedMonth, status: 'closed' as const, isLegalHelp: false },
    ...{ count: cases, totalDays: 0 },
  })
  const register = {
    counts: [count('2021-02', 40), count('2021-07', 60), count('2021-12', 300)],
    hasOpenCases: false,
  }
  const aid = [makeIndicator('I01', { filedName: '办理法律援助事项数量(件)', name: '办理法律援助事项数量' })]
  const toDate = (end: PeriodEnd, actuals: readonly Actual[] = []) => {
    const lastYear = lastYearOf(actuals, { indicators: aid, caseTotals: register })
    const row = findLastYearRow({ indicators: aid, tasks: [], lastYear }, makeIndicator('I01'))
    const figure = row?.toDate(end)
    return figure ? roundFraction(figure, 0) : null
  }
  const typed = (end: PeriodEnd, value: ActualValue, role: 'supplement' | 'override'): Actual => ({
    ...makeActual('I01', end, role === 'override' ? 'cumulative' : 'period', value, '核对后的数'),
    role,
  })

  it('month by month, with no line to draw', () =>
    expect([3, 6, 7, 9, 12].map((end) => toDate(end))).toEqual(['40', '40', '100', '100', '400']))
  it('with what was typed beside it', () => {
    expect(toDate(12, [typed(3, number('5'), 'supplement')])).toBe('405')
    expect(toDate(12, [typed(12, number('380'), 'override')])).toBe('380')
  })
  it('a register is a plan’s own', () => {
    const row = findLastYearRow(
      makeFacts({ indicators: aid, caseTotals: register, lastYear: lastYearOf([], { indicators: aid }) }),
      makeIndicator('I01'),
    )
    expect(row?.toDate(12)).toBeNull()
  })
})
