import {
  compareFractions,
  divideFractions,
  fraction,
  maxFraction,
  minFraction,
  multiplyFractions,
  signOf,
  subtractFractions,
  sumFractions,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import { isOlderThanOnePeriod, YEAR_END } from '../period'
import type { GoalJudgement, PeriodEnd, Task } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { BudgetLineResult, IndicatorResult, TaskResult } from '../scoreboard-model'
import type { Outcome, Status } from '../figure-model'
import { LIGHT_OF_STATUS, worstStatus } from './status-table'

const STATUS_OF_BAND = {
  achieved: 'met',
  'partly-achieved': 'nearly-met',
  'not-achieved': 'not-met',
} as const

/**
 * One 重点工作任务: its attainment Σ w·min(1, attainment) ÷ Σ w over its rows that are due and have a figure, its goal
 * judgement beside it (and in its place when it has no indicators), and its money. It is as far behind as its worst row.
 */
export function computeTask(
  task: Task,
  indicators: readonly IndicatorResult[],
  budget: BudgetLineResult | null,
  judgements: readonly GoalJudgement[],
  profile: RuleProfile,
  asOf: PeriodEnd,
  reportingPeriods: readonly PeriodEnd[],
): TaskResult {
  const own = indicators.filter((result) => result.setup.taskIds.includes(task.taskId))
  const due = own.filter((result) => !hasReason(result, ['not-due', 'not-applicable']))
  const counted = due.filter((result) => result.attainment.known)
  const goalJudgement = latestJudgement(judgements, task.taskId, asOf)
  const attainment = weightedMean(counted, (result) => result.attainment)
  const goalStatus = goalJudgement && statusOfGoal(goalJudgement, asOf, reportingPeriods)
  const status = own.length > 0 ? worstStatus(own.map((result) => result.status)) : (goalStatus ?? 'no-data')
  const isJudgedAlone = own.length === 0 && goalJudgement !== null
  const goalAttainment = isJudgedAlone ? judged(goalJudgement, goalStatus) : attainment
  return {
    task,
    attainment: goalAttainment,
    indicatorIds: own.map((result) => result.indicator.indicatorId),
    countedRows: counted.length,
    missingRows: due.length - counted.length,
    goalJudgement,
    goalStatus,
    budget,
    balance: nameBalance(isJudgedAlone ? goalAttainment : workInStep(counted), budget, profile),
    status,
    light: LIGHT_OF_STATUS[status],
  }
}

function latestJudgement(
  judgements: readonly GoalJudgement[],
  taskId: string,
  asOf: PeriodEnd,
): GoalJudgement | null {
  return judgements
    .filter((judgement) => judgement.taskId === taskId && judgement.periodEnd <= asOf)
    .reduce<GoalJudgement | null>(
      (last, next) => (last && last.periodEnd > next.periodEnd ? last : next),
      null,
    )
}

/**
 * A judgement goes out of date like a figure: older than one period it is 数据过期, and at the year's end one that was not
 * given for the last period is 未报, however good September's was.
 */
function statusOfGoal(
  { band, periodEnd }: GoalJudgement,
  asOf: PeriodEnd,
  reportingPeriods: readonly PeriodEnd[],
): Status {
  if (asOf === YEAR_END && periodEnd < asOf) return 'no-data'
  return isOlderThanOnePeriod(periodEnd, asOf, reportingPeriods) ? 'stale' : STATUS_OF_BAND[band]
}

/** Out of date it is still what was last said; 未报 says nothing. */
function judged({ share }: GoalJudgement, status: Status | null): Outcome<Fraction> {
  return status === 'no-data'
    ? { known: false, reason: 'no-data' }
    : { known: true, value: fraction(share, 100) }
}

function weightedMean(
  rows: readonly IndicatorResult[],
  attainmentOf: (row: IndicatorResult) => Outcome<Fraction>,
): Outcome<Fraction> {
  const weights: Fraction[] = []
  const earned: Fraction[] = []
  for (const row of rows) {
    const attainment = attainmentOf(row)
    if (!attainment.known) continue
    const weight = fraction(row.setup.weight)
    weights.push(weight)
    earned.push(multiplyFractions(weight, minFraction(WHOLE, maxFraction(ZERO, attainment.value))))
  }
  const whole = sumFractions(weights)
  if (signOf(whole) <= 0) return { known: false, reason: 'no-rows' }
  return { known: true, value: divideFractions(sumFractions(earned), whole) }
}

/**
 * How far the work is compared with where it should be today: flows by their pace, everything else by its attainment,
 * so that it can be held against the pace of the money. At the year's end both are plain attainment and execution.
 */
function workInStep(rows: readonly IndicatorResult[]): Outcome<Fraction> {
  return weightedMean(rows, (row) =>
    row.statusExplanation.basis === 'pace' && row.statusExplanation.ratio
      ? { known: true, value: row.statusExplanation.ratio }
      : row.attainment,
  )
}

/** 钱花得多做得少 / 做得多钱没花: named when work and money lie further apart than the profile's gap. */
function nameBalance(
  work: Outcome<Fraction>,
  budget: BudgetLineResult | null,
  profile: RuleProfile,
): TaskResult['balance'] {
  if (!work.known || !budget?.pace.known) return null
  const gap = subtractFractions(work.value, minFraction(WHOLE, budget.pace.value))
  const line = fraction(profile.balanceGap, 100)
  if (compareFractions(gap, line) > 0) return 'work-ahead'
  if (compareFractions(subtractFractions(ZERO, gap), line) > 0) return 'money-ahead'
  return 'in-step'
}

function hasReason(result: IndicatorResult, reasons: readonly string[]): boolean {
  return !result.attainment.known && reasons.includes(result.attainment.reason)
}
