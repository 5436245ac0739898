import { sumDecimals } from './exact'
import { computeBudget } from './budget/compute-budget'
import { computeIndicator } from './monitoring/compute-indicator'
import { computeTask } from './monitoring/compute-task'
import { lastDayOf, YEAR_END } from './period'
import type { Actual, PeriodEnd, PlanFacts, Target, TargetVersion } from './model'
import type { RuleProfile } from './profiles/rule-profile'
import type { BudgetResult, IndicatorResult, Light, LightCount, Scoreboard, Status } from './scoreboard-model'
import { computeTotal, type ScoredRow } from './scoring/compute-total'
import { parseTarget } from './targets/parse-target'
import { proposeSetups } from './targets/propose-setup'
import type { TargetReading } from './targets/reading'

/**
 * The only door: all figures of one plan at the end of the as-of period, from its facts under a rule profile. Pure;
 * the order of the facts carries no meaning. Rows come in filed order.
 */
export function computeScoreboard(facts: PlanFacts, profile: RuleProfile, asOf: PeriodEnd): Scoreboard {
  const targetVersion = versionInForce(facts, asOf)
  const indicators = computeIndicators(facts, profile, asOf, targetVersion)
  const budget = computeBudget(facts, profile, asOf)
  const rows = scoredRows(indicators, budget, profile, asOf)
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
        return computeTask(task, indicators, line, facts.goalJudgements, profile, asOf)
      }),
    budget,
    total: computeTotal(rows, profile, asOf),
    lights: countLights(indicators),
    statusCounts: countStatuses(indicators),
    findings: budget.findings,
  }
}

function computeIndicators(
  facts: PlanFacts,
  profile: RuleProfile,
  asOf: PeriodEnd,
  version: TargetVersion,
): IndicatorResult[] {
  const inOrder = [...facts.indicators].sort((a, b) => a.order - b.order)
  const actualsOf = groupActuals(facts.actuals)
  const targets = new Map(
    inOrder.map(({ indicatorId }) => [indicatorId, targetInForce(facts, indicatorId, version)]),
  )
  const readings = new Map<string, TargetReading>()
  for (const indicator of inOrder) {
    const target = targets.get(indicator.indicatorId)
    if (target)
      readings.set(indicator.indicatorId, readTarget(target, indicator.filedName, facts.plan.fiscalYear))
  }
  const proposed = proposeSetups({ tasks: facts.tasks, indicators: inOrder, readings }, profile)
  const setups = new Map(
    [...proposed, ...(facts.confirmedSetups ?? [])].map((setup) => [setup.indicatorId, setup]),
  )
  return inOrder.flatMap((indicator) => {
    const { indicatorId } = indicator
    const [target, reading, setup] = [
      targets.get(indicatorId),
      readings.get(indicatorId),
      setups.get(indicatorId),
    ]
    if (!target || !reading || !setup) return []
    const actuals = actualsOf.get(indicatorId) ?? []
    return [computeIndicator({ indicator, setup, target, reading, actuals, facts, profile }, asOf)]
  })
}

/** The reading a person confirmed, else what the program reads from the raw text. */
export function readTarget(target: Target, filedName: string, fiscalYear: number): TargetReading {
  return target.confirmedReading ?? parsedReading(target, filedName, fiscalYear)
}

/**
 * Reading a text costs more than judging a figure by it, and a target is a fact that is replaced, never changed: as
 * long as the same one is asked for, its reading stands.
 */
const parsedReadings = new WeakMap<Target, TargetReading>()

function parsedReading(target: Target, filedName: string, fiscalYear: number): TargetReading {
  const known = parsedReadings.get(target)
  if (known) return known
  const reading = parseTarget(target.rawText, { name: filedName, unit: target.unitColumn, year: fiscalYear })
  parsedReadings.set(target, reading)
  return reading
}

function groupActuals(actuals: readonly Actual[]): Map<string, Actual[]> {
  const groups = new Map<string, Actual[]>()
  for (const actual of actuals) {
    const group = groups.get(actual.indicatorId)
    if (group) group.push(actual)
    else groups.set(actual.indicatorId, [actual])
  }
  for (const group of groups.values()) group.sort((a, b) => a.periodEnd - b.periodEnd)
  return groups
}

/** The latest version dated on or before the period's end; the first one counts from 1 January. */
function versionInForce(facts: PlanFacts, asOf: PeriodEnd): TargetVersion {
  const asOfDay = lastDayOf(facts.plan.fiscalYear, asOf)
  const versions = [...facts.targetVersions].sort((a, b) => a.version - b.version)
  const first = versions[0]
  if (!first) throw new Error('a plan without a first target version')
  return versions.findLast((version) => version.effectiveFrom <= asOfDay) ?? first
}

/** An adjustment names only the targets it changes: the newest one up to the version in force counts. */
function targetInForce(facts: PlanFacts, indicatorId: string, version: TargetVersion): Target | undefined {
  return facts.targets
    .filter((target) => target.indicatorId === indicatorId && target.version <= version.version)
    .sort((a, b) => b.version - a.version)[0]
}

function scoredRows(
  indicators: readonly IndicatorResult[],
  budget: BudgetResult,
  profile: RuleProfile,
  asOf: PeriodEnd,
): ScoredRow[] {
  const budgetRow: ScoredRow = {
    category: 'budget',
    weight: profile.budgetWeight,
    points: budget.score.points,
    forecastPoints: asOf === YEAR_END ? budget.score.points : budget.forecastPoints,
  }
  return [
    budgetRow,
    ...indicators.map((result) => ({
      category: result.indicator.category,
      weight: result.setup.weight,
      points: result.score.points,
      forecastPoints: result.forecastPoints,
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
