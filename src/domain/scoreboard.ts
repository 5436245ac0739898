import { sumDecimals } from './exact'
import { computeBudget } from './budget/compute-budget'
import { computeIndicator } from './monitoring/compute-indicator'
import { computeTask } from './monitoring/compute-task'
import { lastDayOf, YEAR_END } from './period'
import type { Actual, Indicator, PeriodEnd, PlanFacts, Target, TargetVersion, Task } from './model'
import type { RuleProfile } from './profiles/rule-profile'
import type { BudgetResult, IndicatorResult, Light, LightCount, Scoreboard, Status } from './scoreboard-model'
import { computeTotal, type ScoredRow } from './scoring/compute-total'
import { applyChoices } from './targets/apply-choices'
import type { IndicatorSetup } from './targets/indicator-setup'
import { parseTarget } from './targets/parse-target'
import { proposeSetups } from './targets/propose-setup'
import type { TargetReading } from './targets/reading'

/**
 * The only door: all figures of one plan at the end of the as-of period, from its facts under a rule profile. Pure;
 * the order of the facts carries no meaning. Rows come in filed order.
 */
export function computeScoreboard(facts: PlanFacts, profile: RuleProfile, asOf: PeriodEnd): Scoreboard {
  const { latest: targetVersion } = versionsInForce(facts, asOf)
  const indicators = computeIndicators(facts, profile, asOf)
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

function computeIndicators(facts: PlanFacts, profile: RuleProfile, asOf: PeriodEnd): IndicatorResult[] {
  const inOrder = [...facts.indicators].sort((a, b) => a.order - b.order)
  const actualsOf = groupActuals(facts.actuals)
  const targets = new Map(
    inOrder.map(({ indicatorId }) => [indicatorId, targetInForce(facts, indicatorId, asOf)]),
  )
  const readings = new Map<string, TargetReading>()
  for (const indicator of inOrder) {
    const target = targets.get(indicator.indicatorId)
    if (target)
      readings.set(indicator.indicatorId, readTarget(target, indicator.filedName, facts.plan.fiscalYear))
  }
  const proposed = proposedSetups(facts, inOrder, readings, profile)
  const setups = new Map(
    applyChoices(proposed, facts.setupChoices).map((setup) => [setup.indicatorId, setup]),
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
    const readingAt = (periodEnd: PeriodEnd): TargetReading => {
      const then = targetInForce(facts, indicatorId, periodEnd)
      return then ? readTarget(then, indicator.filedName, facts.plan.fiscalYear) : reading
    }
    return [computeIndicator({ indicator, setup, target, reading, readingAt, actuals, facts, profile }, asOf)]
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

/** A proposal depends on the filed table alone, and figures change far more often: it stands while the table does. */
const lastProposals = new WeakMap<readonly Indicator[], Proposal>()

interface Proposal {
  readonly tasks: readonly Task[]
  readonly readings: ReadonlyMap<string, TargetReading>
  readonly profile: RuleProfile
  readonly setups: readonly IndicatorSetup[]
}

function proposedSetups(
  { indicators, tasks }: PlanFacts,
  inOrder: readonly Indicator[],
  readings: ReadonlyMap<string, TargetReading>,
  profile: RuleProfile,
): readonly IndicatorSetup[] {
  const last = lastProposals.get(indicators)
  const isSame =
    last?.tasks === tasks &&
    last.profile === profile &&
    last.readings.size === readings.size &&
    [...readings].every(([indicatorId, reading]) => last.readings.get(indicatorId) === reading)
  if (isSame) return last.setups
  const setups = proposeSetups({ tasks, indicators: inOrder, readings }, profile)
  lastProposals.set(indicators, { tasks, readings, profile, setups })
  return setups
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

/** Versions dated on or before the period's end, latest date first; the first version counts from 1 January. */
function versionsInForce(
  facts: PlanFacts,
  asOf: PeriodEnd,
): { latest: TargetVersion; versions: TargetVersion[] } {
  const asOfDay = lastDayOf(facts.plan.fiscalYear, asOf)
  const [first, ...adjustments] = [...facts.targetVersions].sort((a, b) => a.version - b.version)
  if (!first) throw new Error('a plan without a first target version')
  const versions = adjustments
    .filter((version) => version.effectiveFrom <= asOfDay)
    .reverse()
    .sort((a, b) => (a.effectiveFrom === b.effectiveFrom ? 0 : a.effectiveFrom < b.effectiveFrom ? 1 : -1))
  return { latest: versions[0] ?? first, versions: [...versions, first] }
}

/** An adjustment names only the targets it changes: of the versions in force the latest that names this one counts. */
function targetInForce(facts: PlanFacts, indicatorId: string, asOf: PeriodEnd): Target | undefined {
  const own = facts.targets.filter((target) => target.indicatorId === indicatorId)
  const { versions } = versionsInForce(facts, asOf)
  const version = versions.find((each) => own.some((target) => target.version === each.version))
  return own.find((target) => target.version === version?.version)
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
