import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { computeChangedPeriods } from '@/domain/cases/changed-periods'
import { computeCaseTotals, computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import type { CaseTotals } from '@/domain/cases/case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { Actual, PeriodEnd, PlanFacts } from '@/domain/model'
import { MONTH_ENDS } from '@/domain/period'
import { computeScoreboard } from '@/domain/scoreboard'
import { readDemoPlan } from '@/stores/demo-plan'
import { lookAtAll } from '../../fixtures/look-at-all'
import { soundRow, takeIn } from './made-cases'

const totalsOf = (...rows: readonly (readonly string[])[]) =>
  computeCaseTotals(foldBatches([takeIn(rows).chunks]))
const months = (first: number) => Array.from({ length: 13 - first }, (_, i) => first + i)
const open = ['1', '民事', '', '2022/5/1', '', '在办', '']
const at = { fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12] }
const february = ['8', '民事', '', '2022/1/5', '2022/2/1', '办结', '']
const waiting = ['7', '民事', '', '2022/1/5', '', '在办', '']
const july = ['9', '民事', '', '2022/7/1', '', '在办', '']
const closed = ['1', '民事', '', '2022/5/1', '2022/8/1', '办结', '']

describe('the period ends whose figures change', () => {
  test.each([
    [
      'a first register, of May: the months before it have 0 件, and no longer nothing',
      null,
      totalsOf(open),
      months(1),
    ],
    [
      'the only open case closed in August: from May, where the denominator is lost',
      totalsOf(open),
      totalsOf(closed),
      months(5),
    ],
    [
      'the same beside another open case: once the register of June spoke no further',
      totalsOf(open, open.with(0, '2')),
      totalsOf(closed, open.with(0, '2')),
      months(7),
    ],
    [
      'the same in a register that speaks of September already: from August',
      totalsOf(open, open.with(0, '2').with(3, '2022/7/1')),
      totalsOf(closed, open.with(0, '2').with(3, '2022/7/1')),
      months(8),
    ],
    [
      'a register of the first quarter and its cases of July: what stood still in March is seen in June',
      totalsOf(waiting, february),
      totalsOf(waiting, february, july),
      months(4),
    ],
    ['its undo, likewise', totalsOf(waiting, february, july), totalsOf(waiting, february), months(4)],
    [
      'cases of April to June after those of January to March: the first quarter stays as it was',
      totalsOf(waiting, february),
      totalsOf(waiting, february, july.with(3, '2022/4/1')),
      months(4),
    ],
    [
      'a register of this year in the place of one of the year before, which gives no figure: every month',
      totalsOf(open.with(3, '2021/5/1')),
      totalsOf(july),
      months(1),
    ],
    ['a subsidy changed: none', totalsOf(open), totalsOf(open.with(6, '500')), []],
    [
      'a case of the year before, closed then: none',
      null,
      totalsOf(['1', '民事', '', '2021/5/1', '2021/8/1', '办结', '']),
      [],
    ],
    [
      'a case terminated in the month of its acceptance, which no part counts: what is left out differs',
      totalsOf(open),
      totalsOf(open, ['2', '民事', '', '2022/5/1', '2022/5/9', '终止', '']),
      months(5),
    ],
    [
      'a case accepted a day earlier, in the year before: what is carried over differs',
      totalsOf(['1', '民事', '', '2022/1/1', '', '在办', '']),
      totalsOf(['1', '民事', '', '2021/12/31', '', '在办', '']),
      months(1),
    ],
    ['the register taken away: as when it came', totalsOf(open), null, months(1)],
    ['no register before and after: none', null, null, []],
  ])('%s', (_, before, after, expected) => {
    expect(computeChangedPeriods(before, after, at)).toEqual(expected)
  })

  test('under a rule in force that looks at more than the proposed ones', () => {
    const rule: CountingRule = {
      measure: { kind: 'count', by: 'ended' },
      filter: { legalHelp: 'with', words: { caseType: ['刑事'] } },
    }
    const [before, after] = [closed, closed.with(1, '刑事')].map((row) =>
      computeTotalsUnder(foldBatches([takeIn([row]).chunks]), { rules: [rule], fiscalYear: 2022 }),
    )
    if (!before || !after) throw new Error()
    expect(computeChangedPeriods(before, after, at)).toEqual([])
    expect(computeChangedPeriods(before, after, { ...at, rules: [rule] })).toEqual(months(8))
  })

  test('another fiscal year', () => {
    expect(computeChangedPeriods(null, totalsOf(open), { ...at, fiscalYear: 2023 })).toEqual([])
    expect(computeChangedPeriods(null, totalsOf(open), { ...at, fiscalYear: 2021 })).toEqual([])
  })

  test('another calendar: by the month a register of February speaks of February', () => {
    const [before, after] = [totalsOf(waiting, february), totalsOf(waiting, february, july)]
    expect(computeChangedPeriods(before, after, { ...at, reportingPeriods: MONTH_ENDS })).toEqual(months(3))
    expect(computeChangedPeriods(before, after, { ...at, reportingPeriods: [6, 12] })).toEqual(months(7))
  })
})

describe('held against the whole scoreboard', () => {
  // Without the demo plan every test fails here.
  const demo = readDemoPlan() as PlanFacts
  const [handled, rate] = computeScoreboard(demo, demo.plan.profile, 12).indicators.filter(
    ({ setup }) => setup.source.kind === 'cases',
  )
  if (!handled || !rate) throw new Error('no case-fed indicator in the demo plan')
  const typed = (role: Actual['role'], periodEnd: PeriodEnd, of = handled): Actual => ({
    ...{ planId: demo.plan.planId, indicatorId: of.indicator.indicatorId, periodEnd, role },
    ...{ value: { kind: 'number', value: '7' }, basis: 'period', rawText: '7' },
    ...{ note: '另有依据', recordedAt: '2022-04-01T00:00:00.000Z', recordedBy: '' },
  })
  const facts: PlanFacts = {
    ...demo,
    indicators: [handled.indicator, rate.indicator],
    actuals: [typed('supplement', 3), typed('override', 6), typed('override', 9, rate)],
  }
  const seenAt = (caseTotals: CaseTotals | null, end: PeriodEnd, under: PlanFacts) =>
    computeScoreboard({ ...under, caseTotals }, demo.plan.profile, end).indicators.map((row) =>
      lookAtAll([row.status, row.light, row.yearToDate.measurement.known && row.yearToDate]),
    )
  const register = fc.option(fc.array(soundRow, { maxLength: 6 }), { freq: 4 })

  test.each([
    ['the register alone', { ...facts, actuals: [] }],
    ['what was typed beside it', facts],
  ])('no figure and no light is another at an end that is not named: %s', (_, under) => {
    fc.assert(
      fc.property(register, register, (first, second) => {
        const [before, after] = [first && totalsOf(...first), second && totalsOf(...(first ?? []), ...second)]
        const named = computeChangedPeriods(before, after, at)
        for (const end of MONTH_ENDS.filter((each) => !named.includes(each)))
          expect(seenAt(after, end, under)).toEqual(seenAt(before, end, under))
      }),
      { numRuns: 60 },
    )
  })
})
