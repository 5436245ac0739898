/** Laws of the points that no single row shows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDecimals,
  compareFractions,
  divideFractions,
  fraction,
  roundFraction,
  sumDecimals,
  toPercent,
} from '@/domain/exact'
import type { Actual, ActualValue, PlanFacts } from '@/domain/model'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { computeScoreboard } from '@/domain/scoreboard'
import type { Scoreboard } from '@/domain/scoreboard-model'
import {
  makeActual,
  makeBudgetLine,
  makeExecution,
  makeFacts,
  makeIndicator,
  makePlan,
  makeTarget,
  number,
} from '../../fixtures/plan-facts'
import { lookAtAll } from '../../fixtures/look-at-all'
import { filedScore, reduction } from '../../fixtures/stated-points'

const TARGETS = [
  ...['≥95%', '>400件', '≥0次', '>0次', '2日内', '≤5%', '<5件', '≤-5%', '<1', '0起', '2000元', '=10场次'],
  ...['30-50人', '-5%~5%', '明显改善', '11月底之前', '每季度1次', '每年12次', '是', '全覆盖', '控制在预算内'],
  ...['较上年提高5%', '较上年下降10%', '≥85%，且较上年提高2个百分点', '', '292%'],
] as const
const NAMES = [
  '培训人次(人次)',
  '项目完成率(%)',
  '群众满意度(%)',
  '投诉数量(件)',
  '补贴标准(元/人)',
  '完成时间',
  '解答时效',
] as const
const CATEGORIES = ['output', 'benefit', 'satisfaction', 'cost'] as const

const amount = fc.integer({ min: -1000, max: 100_000 }).map((cents) => roundFraction(fraction(cents, 100)))
const value: fc.Arbitrary<ActualValue | null> = fc.oneof(
  amount.map(number),
  fc
    .tuple(fc.nat(500), fc.nat(500))
    .map(([n, d]) => ({ kind: 'parts' as const, numerator: String(n), denominator: String(d) })),
  fc.integer({ min: 0, max: 100 }).map((share) => ({
    kind: 'judgement' as const,
    band:
      share >= 80
        ? ('achieved' as const)
        : share >= 60
          ? ('partly-achieved' as const)
          : ('not-achieved' as const),
    share: String(share),
  })),
  fc
    .integer({ min: 1, max: 12 })
    .map((month) => ({ kind: 'date' as const, date: `2022-${String(month).padStart(2, '0')}-15` })),
  fc.boolean().map((answer) => ({ kind: 'yes-no' as const, value: answer })),
  fc.constantFrom({ kind: 'not-done' as const }, { kind: 'not-applicable' as const }, null),
)
const row = fc.record({
  target: fc.constantFrom(...TARGETS),
  name: fc.constantFrom(...NAMES),
  category: fc.constantFrom(...CATEGORIES),
  basis: fc.constantFrom('period' as const, 'cumulative' as const),
  values: fc.array(value, { minLength: 0, maxLength: 4 }),
  baseline: fc.option(amount, { nil: undefined }),
  reduced: fc.option(amount, { nil: undefined }),
  filed: fc.option(amount, { nil: undefined }),
  weight: fc.option(
    fc.nat(20_000).map((units) => roundFraction(fraction(units, 1000), 3)),
    { nil: undefined },
  ),
})

const factsFrom = (
  rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[],
): PlanFacts => {
  const id = (index: number) => `I${String(index + 1).padStart(2, '0')}`
  const recorded = { recordedAt: '2022-12-31T00:00:00.000Z', recordedBy: '' }
  return makeFacts({
    plan: makePlan(),
    indicators: rows.map(({ name, category }, index) =>
      makeIndicator(id(index), { filedName: name, name: name.replace(/\(.*/, ''), category }),
    ),
    targets: rows.map(({ target }, index) => makeTarget(id(index), target)),
    actuals: rows.flatMap(({ values, basis }, index): Actual[] =>
      values.map((each, quarter) => makeActual(id(index), (quarter + 1) * 3, basis, each)),
    ),
    setupChoices: rows.flatMap(({ weight }, index) =>
      weight === undefined
        ? []
        : [
            {
              ...recorded,
              ...{ planId: 'plan', indicatorId: id(index), weight, measureKind: null, source: null },
              ...{ taskIds: null, ownerSection: null, quarterShares: null },
            },
          ],
    ),
    baselines: rows.flatMap(({ baseline }, index) =>
      baseline === undefined
        ? []
        : [{ ...recorded, planId: 'plan', indicatorId: id(index), fiscalYear: 2021, value: baseline }],
    ),
    reductions: rows.flatMap(({ reduced }, index) =>
      reduced === undefined ? [] : [reduction(id(index), reduced)],
    ),
    filedScores: rows.flatMap(({ filed }, index) =>
      filed === undefined ? [] : [filedScore(id(index), filed)],
    ),
    budgetLines: [
      makeBudgetLine('basic', 'basic-expenditure', '60'),
      makeBudgetLine('project', 'project-expenditure', '40'),
    ],
    executions: [
      makeExecution('basic', 12, 'cumulative', '55'),
      makeExecution('project', 12, 'cumulative', '31.5'),
    ],
  })
}
const plan = fc.array(row, { minLength: 1, maxLength: 12 }).map(factsFrom)
const asOf = fc.constantFrom(3, 6, 7, 9, 12)
const profile: fc.Arbitrary<RuleProfile> = fc
  .record({
    base: fc.constantFrom(...officialProfiles),
    reverseFormula: fc.constantFrom('ratio' as const, 'linear' as const),
    strictInequality: fc.boolean(),
    satisfactionRule: fc.constantFrom('pro-rata' as const, 'intervals' as const),
    missingSurvey: fc.constantFrom('zero' as const, 'rebase' as const),
    notApplicableRows: fc.constantFrom('rebase' as const, 'keep' as const),
    scorePlaces: fc.constantFrom(0, 1, 2),
  })
  .map(({ base, ...choices }) => ({ ...base, ...choices }))

/** All that is printed of the points. */
const pointsOf = (board: Scoreboard) => ({
  budget: board.budget.score,
  rows: board.indicators.map(({ indicator, score, status, light, setup, forecastPoints }) => [
    indicator.indicatorId,
    ...[score, status, light, setup.weight, forecastPoints],
  ]),
  total: board.total,
})

describe('laws of every plan', { timeout: 60_000 }, () => {
  it('0 ≤ points ≤ weight, and the share 0…1; the forecast’s points too', () => {
    fc.assert(
      fc.property(plan, profile, asOf, (facts, rules, end) => {
        const board = computeScoreboard(facts, rules, end)
        const rows = board.indicators.map(({ score, setup, forecastPoints }) => ({
          score,
          weight: setup.weight,
          forecastPoints,
        }))
        for (const { score, weight, forecastPoints } of [...rows, { ...board.budget }]) {
          for (const points of [score.points, forecastPoints].flatMap((each) =>
            each.known ? [each.value] : [],
          )) {
            expect(compareDecimals(points, '0')).toBeGreaterThanOrEqual(0)
            expect(compareDecimals(points, weight)).toBeLessThanOrEqual(0)
          }
          if (!score.share.known) continue
          expect(compareFractions(score.share.value, fraction(0))).toBeGreaterThanOrEqual(0)
          expect(compareFractions(score.share.value, fraction(1))).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('never NaN, never Infinity, no undefined figure', () => {
    fc.assert(
      fc.property(plan, profile, asOf, (facts, rules, end) => {
        const board = lookAtAll(computeScoreboard(facts, rules, end))
        const printed = JSON.stringify(board, (_key, each: unknown) =>
          typeof each === 'bigint'
            ? `${each}`
            : typeof each === 'number' && !Number.isFinite(each)
              ? 'NaN'
              : each,
        )
        expect(printed).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 80 },
    )
  })

  it('the rounded parts sum to the subtotal, and the subtotal re-based is the total', () => {
    fc.assert(
      fc.property(plan, profile, (facts, rules) => {
        const { indicators, budget, total } = computeScoreboard(facts, rules, 12)
        const scores = [budget.score, ...indicators.map(({ score }) => score)]
        const sum = sumDecimals(scores.flatMap(({ points }) => (points.known ? [points.value] : [])))
        expect(compareDecimals(total.earned, sum)).toBe(0)
        expect(compareDecimals(sumDecimals(total.categories.map(({ points }) => points)), sum)).toBe(0)
        if (!total.total.known) return
        const rebased = toPercent(divideFractions(fraction(sum), fraction(total.scoredWeight)))
        const whole = rules.notApplicableRows === 'keep' ? fraction(sum) : rebased
        expect(total.total.value).toBe(roundFraction(whole))
      }),
      { numRuns: 100 },
    )
  })

  it('switching to other rules and back restores every score', () => {
    fc.assert(
      fc.property(plan, profile, profile, asOf, (facts, from, to, end) => {
        const before = pointsOf(computeScoreboard(facts, from, end))
        computeScoreboard(facts, to, end)
        expect(pointsOf(computeScoreboard(facts, from, end))).toEqual(before)
      }),
      { numRuns: 150 },
    )
  })

  it('the order of the facts carries no meaning', () => {
    fc.assert(
      fc.property(plan, profile, asOf, fc.integer(), (facts, rules, end, seed) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { numRuns: 1, seed })[0] ?? []
        const shuffled: PlanFacts = {
          ...facts,
          indicators: shuffle(facts.indicators),
          targets: shuffle(facts.targets),
          actuals: shuffle(facts.actuals),
          baselines: shuffle(facts.baselines),
          reductions: shuffle(facts.reductions),
          filedScores: shuffle(facts.filedScores),
          budgetLines: shuffle(facts.budgetLines),
          executions: shuffle(facts.executions),
        }
        expect(pointsOf(computeScoreboard(shuffled, rules, end))).toEqual(
          pointsOf(computeScoreboard(facts, rules, end)),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('more of what is wanted never earns less', () => {
  const pointsAt = (name: string, target: string, actual: string, rules: RuleProfile): string => {
    const facts = makeFacts({
      indicators: [makeIndicator('I01', { filedName: name, name: name.replace(/\(.*/, '') })],
      targets: [makeTarget('I01', target)],
      actuals: [makeActual('I01', 12, 'cumulative', number(actual))],
    })
    const points = computeScoreboard(facts, rules, 12).indicators[0]?.score.points
    if (!points?.known) throw new Error(`no points: ${target} ${actual}`)
    return points.value
  }
  it.each([
    ['项目完成率(%)', '≥95%', 1],
    ['培训人次(人次)', '>400人次', 1],
    ['群众满意度(%)', '≥90%', 1],
    ['投诉数量(件)', '<5件', -1],
    ['业务差错率(%)', '≤5%', -1],
    ['单位能耗增长率(%)', '≤-5%', -1],
    ['解答时效', '2日内', -1],
    ['安全事故(起)', '0起', -1],
    ['有效投诉', '<1', -1],
  ] as const)('%s %s', (name, target, direction) => {
    fc.assert(
      fc.property(amount, amount, profile, (a, b, rules) => {
        const [low = a, high = b] = [a, b].sort(compareDecimals)
        const gain = compareDecimals(pointsAt(name, target, high, rules), pointsAt(name, target, low, rules))
        expect(gain * direction).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })
})
