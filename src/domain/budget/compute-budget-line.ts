import { cumulate, type PeriodAmounts } from '../actuals/cumulate'
import {
  compareFractions,
  divideFractions,
  fraction,
  isZeroFraction,
  multiplyFractions,
  reachesPercent,
  signOf,
  subtractDecimals,
  sumDecimals,
  type Fraction,
} from '../exact'
import { onFirstLook } from '../on-first-look'
import { elapsedShare, isOlderThanOnePeriod, periodsUpTo, YEAR_END } from '../period'
import type { Decimal, Execution, PeriodEnd } from '../model'
import { LIGHT_OF_STATUS } from '../monitoring/status-table'
import type { RuleProfile } from '../profiles/rule-profile'
import type { Finding } from '../finding'
import type { BudgetLineResult, BudgetPeriod } from '../scoreboard-model'
import type { Outcome, Status } from '../figure-model'

export interface BudgetLineInput {
  readonly lineId: string
  readonly kind: BudgetLineResult['kind']
  readonly taskId: string | null
  /** null: the amount was not filed. */
  readonly initialBudget: Decimal | null
  readonly adjustedBudget: Decimal | null
  /** 执行数 to the end of each asked period, oldest first; computed by `executedToDate` or from other lines. */
  readonly executedAt: (periodEnd: PeriodEnd) => ExecutedToDate
}

export interface ExecutedToDate {
  readonly amount: Outcome<Decimal>
  readonly dataThrough: PeriodEnd | null
}

/** 执行数 to a period's end from the entries of one line, mixed bases allowed. 万元. */
export function executedToDate(
  executions: readonly Execution[],
  reportingPeriods: readonly PeriodEnd[],
  asOf: PeriodEnd,
): ExecutedToDate {
  const entries: PeriodAmounts[] = []
  for (const { periodEnd, basis, amount } of executions) {
    if (amount !== null && periodEnd <= asOf) entries.push({ periodEnd, basis, amounts: [amount] })
  }
  const cumulated = cumulate(entries, periodsUpTo(reportingPeriods, asOf))
  const amount = cumulated?.amounts[0]
  if (!cumulated || amount === undefined) {
    // Before the first period of the year is asked for nothing is missing.
    const reason = reportingPeriods.some((end) => end <= asOf) ? 'no-data' : 'not-due'
    return { amount: { known: false, reason }, dataThrough: null }
  }
  const dataThrough = cumulated.used.at(-1) ?? null
  if (cumulated.missingPeriods.length > 0)
    return { amount: { known: false, reason: 'incomplete' }, dataThrough }
  return { amount: { known: true, value: amount }, dataThrough }
}

/**
 * Sum or difference of lines at one date. Known only when every line is, and all have figures through the same
 * period: basic expenditure to September plus projects to June is no total of anything.
 */
export function combineExecuted(
  parts: readonly { readonly sign: 1 | -1; readonly executed: ExecutedToDate }[],
): ExecutedToDate {
  const added: Decimal[] = []
  const taken: Decimal[] = []
  const dataThrough = parts[0]?.executed.dataThrough ?? null
  for (const { sign, executed } of parts) {
    if (!executed.amount.known) return executed
    if (executed.dataThrough !== dataThrough) {
      return {
        amount: { known: false, reason: 'incomplete' },
        dataThrough: earlier(dataThrough, executed.dataThrough),
      }
    }
    const summands = sign > 0 ? added : taken
    summands.push(executed.amount.value)
  }
  const total = subtractDecimals(sumDecimals(added), sumDecimals(taken))
  return { amount: { known: true, value: total }, dataThrough }
}

function earlier(a: PeriodEnd | null, b: PeriodEnd | null): PeriodEnd | null {
  return a === null || b === null ? null : Math.min(a, b)
}

export const notFiled = { known: false, reason: 'budget-not-filed' } as const

/**
 * 执行率 = B ÷ A, uncapped. A = 0 and B = 0: no-budget, the line is left out; A = 0 and B > 0: an error to mend, as A < 0. A that
 * was never filed is no 0: without it there is no rate, whatever was spent.
 */
export function computeExecutionRate(executed: Outcome<Decimal>, budget: Decimal | null): Outcome<Fraction> {
  if (budget === null) return notFiled
  if (!executed.known) return executed
  // More is planned for the tasks than 项目支出 has: what is left for the other projects is no budget.
  if (signOf(fraction(budget)) < 0) return { known: false, reason: 'budget-error' }
  if (isZeroFraction(fraction(budget))) {
    return { known: false, reason: isZeroFraction(fraction(executed.value)) ? 'no-budget' : 'budget-error' }
  }
  return { known: true, value: fraction(executed.value, budget) }
}

/** One line of the budget at the as-of period, with its history over all reporting periods. */
export function computeBudgetLine(
  input: BudgetLineInput,
  reportingPeriods: readonly PeriodEnd[],
  asOf: PeriodEnd,
  profile: RuleProfile,
): BudgetLineResult {
  const adjustedBudget = input.adjustedBudget ?? input.initialBudget
  const executed = input.executedAt(asOf)
  const executionRate = computeExecutionRate(executed.amount, adjustedBudget)
  const pace = computePace(executionRate, executed.dataThrough)
  const status = determineBudgetStatus(
    executionRate,
    pace,
    executed.dataThrough,
    asOf,
    reportingPeriods,
    profile,
  )
  return {
    lineId: input.lineId,
    kind: input.kind,
    taskId: input.taskId,
    initialBudget: input.initialBudget,
    adjustedBudget,
    executed: executed.amount,
    dataThrough: executed.dataThrough,
    executionRate,
    pace,
    status,
    light: LIGHT_OF_STATUS[status],
    findings: findBudgetLine(executionRate, pace, executed.dataThrough, profile),
    periods: onFirstLook(() =>
      reportingPeriods.map((periodEnd) =>
        computeBudgetPeriod(input.executedAt(periodEnd), periodEnd, adjustedBudget),
      ),
    ),
  }
}

/** What was executed to one period's end, where something was reported for that very period. */
function computeBudgetPeriod(
  atEnd: ExecutedToDate,
  periodEnd: PeriodEnd,
  adjustedBudget: Decimal | null,
): BudgetPeriod {
  const isReported = atEnd.dataThrough === periodEnd
  const executed: Outcome<Decimal> = isReported ? atEnd.amount : { known: false, reason: 'no-data' }
  return { periodEnd, executed, executionRate: computeExecutionRate(executed, adjustedBudget) }
}

/** Execution rate ÷ share of the year gone at the last reported period. */
function computePace(executionRate: Outcome<Fraction>, dataThrough: PeriodEnd | null): Outcome<Fraction> {
  if (!executionRate.known) return executionRate
  if (dataThrough === null) return { known: false, reason: 'no-data' }
  return { known: true, value: divideFractions(executionRate.value, elapsedShare(dataThrough)) }
}

/** Before the year's end the pace decides, with too fast as a warning and no success; at its end the profile's line. */
function determineBudgetStatus(
  executionRate: Outcome<Fraction>,
  pace: Outcome<Fraction>,
  dataThrough: PeriodEnd | null,
  asOf: PeriodEnd,
  reportingPeriods: readonly PeriodEnd[],
  profile: RuleProfile,
): Status {
  if (!executionRate.known || !pace.known) {
    if (!executionRate.known && executionRate.reason === 'incomplete') return 'incomplete'
    if (!executionRate.known && executionRate.reason === 'not-due') return 'not-due'
    return !executionRate.known && executionRate.reason === 'no-budget' ? 'not-applicable' : 'no-data'
  }
  const { lights } = profile
  if (dataThrough === YEAR_END) {
    if (reachesPercent(executionRate.value, profile.executionReasonLine)) {
      return compareFractions(executionRate.value, fraction(1)) > 0 ? 'nearly-met' : 'met'
    }
    const near = multiplyFractions(
      fraction(profile.executionReasonLine, 100),
      fraction(lights.levelNear, 100),
    )
    return compareFractions(executionRate.value, near) >= 0 ? 'nearly-met' : 'not-met'
  }
  if (asOf === YEAR_END) return 'no-data'
  if (dataThrough !== null && isOlderThanOnePeriod(dataThrough, asOf, reportingPeriods)) return 'stale'
  if (reachesPercent(pace.value, lights.overFrom)) return 'nearly-met'
  if (reachesPercent(pace.value, lights.paceGreenFrom)) return 'on-track'
  return reachesPercent(pace.value, lights.paceRedBelow) ? 'nearly-met' : 'not-met'
}

function findBudgetLine(
  executionRate: Outcome<Fraction>,
  pace: Outcome<Fraction>,
  dataThrough: PeriodEnd | null,
  profile: RuleProfile,
): Finding[] {
  if (!executionRate.known && executionRate.reason === 'budget-error') {
    return [{ code: 'spent-without-budget', severity: 'error', params: {} }]
  }
  if (!executionRate.known || !pace.known) return []
  if (
    reachesPercent(pace.value, profile.lights.overFrom) ||
    compareFractions(executionRate.value, fraction(1)) > 0
  ) {
    return [{ code: 'spending-too-fast', severity: 'warning', params: {} }]
  }
  if (dataThrough === YEAR_END && !reachesPercent(executionRate.value, profile.executionReasonLine)) {
    return [
      { code: 'execution-below-line', severity: 'warning', params: { line: profile.executionReasonLine } },
    ]
  }
  return []
}
