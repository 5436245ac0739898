import { sumDecimals } from './exact'
import { computeBudget } from './budget/compute-budget'
import { groupBy } from './group-by'
import { computeIndicator } from './monitoring/compute-indicator'
import { computeTask } from './monitoring/compute-task'
import { lastDayOf, YEAR_END } from './period'
import type { Finding } from './finding'
import type { PeriodEnd, PlanFacts, Target } from './model'
import type { RuleProfile } from './profiles/rule-profile'
import type { BudgetResult, IndicatorResult, LightCount, Scoreboard } from './scoreboard-model'
import type { Light, Status } from './figure-model'
import { computeTotal, type ScoredRow } from './scoring/compute-total'
import { bindCompound } from './targets/bind-compound'
import { computeSetups } from './targets/compute-setups'
import { withFigureUnit } from './targets/figure-unit'
import { readingInForce } from './targets/frozen-reading'
import { resolveRelative } from './targets/resolve-relative'
import type { TargetReading } from './targets/reading'
import { targetInForce, versionsInForce } from './targets/target-in-force'

/**
 * The only door: all figures of one plan at the end of the as-of period, from its facts under a rule profile. Pure;
 * the order of the facts carries no meaning. Rows come in filed order.
 */
export function computeScoreboard(facts: PlanFacts, profile: RuleProfile, asOf: PeriodEnd): Scoreboard {
  const asOfDay = lastDayOf(facts.plan.fiscalYear, asOf)
  const { latest: targetVersion } = versionsInForce(facts.targetVersions, asOfDay)
  const { indicators, findings } = computeIndicators(facts, profile, asOf)
  const budget = computeBudget(facts, profile, asOf)
  const rows = scoredRows(indicators, budget, asOf)
  return {
    plan: facts.plan,
    asOf,
    isYearEnd: asOf === YEAR_END,
    targetVersion,
    indicators,
    tasks: [...facts.tasks]
      .sort((a, b) => a.order - b.order)
      .map((task) => {
        const line = budget.lines.find((candidate) => candidate.taskId === task.taskId) ?? null
        return computeTask(
          task,
          indicators,
          line,
          facts.goalJudgements,
          profile,
          asOf,
          facts.plan.reportingPeriods,
        )
      }),
    budget,
    total: computeTotal(rows, profile, asOf),
    lights: countLights(indicators),
    statusCounts: countStatuses(indicators),
    findings: [...budget.findings, ...findings],
  }
}

function computeIndicators(
  facts: PlanFacts,
  profile: RuleProfile,
  asOf: PeriodEnd,
): { indicators: IndicatorResult[]; findings: readonly Finding[] } {
  const actualsOf = groupBy(facts.actuals, ({ indicatorId }) => indicatorId)
  const baselines = new Map(facts.baselines.map(({ indicatorId, value }) => [indicatorId, value]))
  const { inOrder, targets, readings, setups, findings } = computeSetups(
    facts,
    profile,
    lastDayOf(facts.plan.fiscalYear, asOf),
  )
  const indicators = inOrder.flatMap((indicator) => {
    const { indicatorId } = indicator
    const [target, reading, setup] = [
      targets.get(indicatorId),
      readings.get(indicatorId),
      setups.get(indicatorId),
    ]
    if (!target || !reading || !setup) return []
    const actuals = actualsOf.get(indicatorId) ?? []
    // 较上年提高5% is judged as the level it is with last year's figure, and shown as it was filed.
    const resolve = (filed: TargetReading, { unitColumn }: Target) => {
      const words = { name: indicator.filedName, unit: unitColumn }
      const resolved = resolveRelative(filed, baselines.get(indicatorId), setup.measureKind, words)
      return withFigureUnit(bindCompound(resolved, setup.measureKind), setup.measureKind)
    }
    const judgedAt = (periodEnd: PeriodEnd) => {
      const then = targetAt(facts, indicatorId, periodEnd) ?? target
      return { target: then, reading: resolve(readingInForce(facts, then, indicator.filedName), then) }
    }
    const asRead = { reading: resolve(reading, target), filedReading: reading }
    return [
      computeIndicator({ indicator, setup, target, ...asRead, judgedAt, actuals, facts, profile }, asOf),
    ]
  })
  return { indicators, findings }
}

function targetAt(facts: PlanFacts, indicatorId: string, periodEnd: PeriodEnd): Target | undefined {
  return targetInForce(facts, indicatorId, lastDayOf(facts.plan.fiscalYear, periodEnd))
}

function scoredRows(
  indicators: readonly IndicatorResult[],
  budget: BudgetResult,
  asOf: PeriodEnd,
): ScoredRow[] {
  const budgetRow: ScoredRow = {
    category: 'budget',
    weight: budget.weight,
    points: budget.score.points,
    filed: budget.score.filed,
    forecastPoints: asOf === YEAR_END ? budget.score.points : budget.forecastPoints,
  }
  return [
    budgetRow,
    ...indicators.map((result) => ({
      category: result.indicator.category,
      weight: result.setup.weight,
      points: result.score.points,
      forecastPoints: result.forecastPoints,
      filed: result.score.filed,
    })),
  ]
}

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'blue', 'grey']

function countLights(indicators: readonly IndicatorResult[]): LightCount[] {
  return LIGHTS.map((light) => {
    const lit = indicators.filter((result) => result.light === light)
    return { light, rows: lit.length, weight: sumDecimals(lit.map((result) => result.setup.weight)) }
  })
}

function countStatuses(indicators: readonly IndicatorResult[]): Record<Status, number> {
  const counts: Record<Status, number> = {
    met: 0,
    'over-achieved': 0,
    'on-track': 0,
    'nearly-met': 0,
    'not-met': 0,
    'not-due': 0,
    'no-data': 0,
    incomplete: 0,
    stale: 0,
    'not-applicable': 0,
  }
  for (const { status } of indicators) counts[status]++
  return counts
}
