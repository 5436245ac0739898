import { describe, expect, test } from 'vitest'
import type { CaseTotals } from '@/domain/cases/case-totals'
import { computeChangedPeriods } from '@/domain/cases/changed-periods'
import type { PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import { computeCaseEffects } from '@/stores/case-effects'
import { readDemoPlan } from '@/stores/demo-plan'
import { lookAtAll } from '../fixtures/look-at-all'

// Without the demo plan every test fails here.
const facts = readDemoPlan() as PlanFacts
const cell = { endedMonth: null, isLegalHelp: false, totalDays: 0 }
const few: CaseTotals = {
  counts: [{ ...cell, acceptedMonth: '2022-01', status: 'open', count: 3 }],
  hasOpenCases: true,
}
const many: CaseTotals = {
  counts: [
    ...few.counts,
    { ...cell, acceptedMonth: '2022-02', endedMonth: '2022-05', status: 'closed', count: 450 },
  ],
  hasOpenCases: true,
}
const boardOf = (caseTotals: CaseTotals | null, asOf: number) =>
  computeScoreboard({ ...facts, caseTotals }, facts.plan.profile, asOf)
const caseFed = (caseTotals: CaseTotals | null, asOf: number) =>
  boardOf(caseTotals, asOf).indicators.filter(({ setup }) => setup.source.kind === 'cases')

describe('the effect of a register on the indicators counted from it', () => {
  test.each([
    [null, many, 12],
    [few, many, 12],
    [many, null, 6],
    [few, many, 3],
  ])('is what the whole scoreboard says before and after', (before, after, asOf) => {
    const effects = computeCaseEffects(facts, asOf, { before, after })
    expect(effects).toHaveLength(2)
    expect(lookAtAll(effects.map((each) => each.before))).toEqual(lookAtAll(caseFed(before, asOf)))
    expect(lookAtAll(effects.map((each) => each.after))).toEqual(lookAtAll(caseFed(after, asOf)))
  })

  test.each([
    ['where cases are counted and at every later end', null, many, [3, 6]],
    ['the other way round', many, null, [3, 6]],
    ['only where cases were added', few, many, [6]],
    ['nowhere for the same register', many, many, []],
  ])('names the period ends at which a figure changes: %s', (_, before, after, ends) => {
    for (const asOf of [3, 12]) {
      const [handled] = computeCaseEffects(facts, asOf, { before, after })
      expect(handled?.changedAt).toEqual(ends)
    }
  })

  const ofFebruary: CaseTotals = {
    counts: [
      { ...few.counts[0]!, acceptedMonth: '2022-02' },
      { ...cell, acceptedMonth: '2022-01', endedMonth: '2022-02', status: 'closed', count: 75 },
    ],
    hasOpenCases: true,
  }
  const untilJuly: CaseTotals = {
    counts: [...ofFebruary.counts, { ...cell, acceptedMonth: '2022-07', status: 'open', count: 2 }],
    hasOpenCases: true,
  }
  const { plan } = facts
  const closings = [12].map((periodEnd) => ({
    ...{ planId: plan.planId, periodEnd, closed: true, reason: '' },
    ...{ recordedAt: '2023-01-05T00:00:00.000Z', recordedBy: '' },
  }))
  test.each([
    ['75 件 of February, then cases of July', ofFebruary, untilJuly, [6, 9], [6, 9, 12]],
    ['its undo', untilJuly, ofFebruary, [6, 9], [6, 9, 12]],
    ['cases of July only: March has 0 件', null, untilJuly, [3, 6, 9], [3, 6, 9, 12]],
  ])('are those for which a reason is asked: %s', (_, before, after, ends, withClosedYear) => {
    const [handled] = computeCaseEffects(facts, 12, { before, after })
    expect(handled?.changedAt).toEqual(ends)
    const [closed] = computeCaseEffects({ ...facts, closings }, 12, { before, after })
    expect(closed?.changedAt).toEqual(withClosedYear)
    const named = computeChangedPeriods(before, after, plan)
    expect(withClosedYear.filter((end) => !named.includes(end))).toEqual([])
  })

  test.each([
    [3, 6],
    [6, 3],
  ])('as of month %i also tells the latest other end, %i, as the whole scoreboard has it', (asOf, other) => {
    const effects = computeCaseEffects(facts, asOf, { before: null, after: many })
    const seen = (row: ReturnType<typeof caseFed>[number] | undefined) =>
      row && lookAtAll({ id: row.indicator.indicatorId, figure: row.yearToDate, status: row.status })
    expect(effects.map(({ latest }) => latest?.periodEnd)).toEqual([other, other])
    expect(effects.map(({ latest }) => seen(latest?.before))).toEqual(caseFed(null, other).map(seen))
    expect(effects.map(({ latest }) => seen(latest?.after))).toEqual(caseFed(many, other).map(seen))
  })

  test('a plan without such an indicator has none', () => {
    const indicators = facts.indicators.filter(({ name }) => !name.includes('法律援助'))
    const without = { ...facts, indicators }
    expect(computeCaseEffects(without, 12, { before: null, after: many })).toEqual([])
  })
})
