import {
  distanceBetween,
  maxFraction,
  minFraction,
  subtractDecimals,
  sumDecimals,
  trimDecimal,
  WHOLE,
  ZERO,
} from '../exact'
import { elapsedShare, YEAR_END } from '../period'
import { type BudgetLine, type Decimal, type PeriodEnd, type PlanFacts } from '../model'
import { BUDGET_ROW } from '../evaluation-model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { Finding } from '../finding'
import type { BudgetLineResult, BudgetResult, IndicatorScore } from '../scoreboard-model'
import { applyStatedPoints, computePoints } from '../scoring/compute-points'
import { scoreIndicator } from '../scoring/score-indicator'
import { severityOfGap } from '../targets/cross-sum'
import { effectiveWeights } from '../targets/level-points'
import { forecastExecuted } from './forecast-executed'
import {
  combineExecuted,
  computeBudgetLine,
  executedToDate,
  notFiled,
  type BudgetLineInput,
  type ExecutedToDate,
} from './compute-budget-line'

/**
 * Budget execution of the plan: the total (filed income total), 基本支出 and 项目支出, each task, and 其他项目, which is
 * 项目支出 without the tasks, because the tasks lie inside it. 万元.
 */
export function computeBudget(facts: PlanFacts, profile: RuleProfile, asOf: PeriodEnd): BudgetResult {
  const { reportingPeriods, budget } = facts.plan
  const storedInputs = facts.budgetLines.map((line) => storedLineInput(line, facts))
  const basic = storedInputs.find((line) => line.kind === 'basic-expenditure')
  const project = storedInputs.find((line) => line.kind === 'project-expenditure')
  const tasks = orderTasks(
    storedInputs.filter((line) => line.kind === 'task'),
    facts,
  )
  const compute = (input: BudgetLineInput): BudgetLineResult =>
    computeBudgetLine(input, reportingPeriods, asOf, profile)

  const types = [basic, project].filter((line) => line !== undefined)
  const total = compute(totalInput(types, filedTotal(facts)))
  // The points of a closed year's rows are frozen: those of 预算执行率 stay with them, whatever rules it is looked at by.
  const { budgetWeight: weight } = effectiveWeights(
    facts.indicators,
    facts.freeze ? facts.plan.profile : profile,
  )
  const others = project ? [otherProjectsInput(project, tasks)] : []
  return {
    total,
    lines: [...types, ...tasks, ...others].map(compute),
    weight,
    score: applyStatedPoints(
      scoreBudgetExecution(total, weight, profile, asOf),
      { reduction: null, filed: facts.filedScores.find(({ rowId }) => rowId === BUDGET_ROW) ?? null },
      profile,
      asOf === YEAR_END,
    ),
    ...forecastBudget(total, weight, profile),
    elapsedShare: elapsedShare(asOf),
    findings: findBudgetGap(budget.basicExpenditure, budget.projectExpenditure, filedTotal(facts)),
  }
}

function storedLineInput(line: BudgetLine, facts: PlanFacts): BudgetLineInput {
  const executions = facts.executions.filter((execution) => execution.lineId === line.lineId)
  // Asked for by the line itself, by the total and by 其他项目.
  const known = new Map<PeriodEnd, ExecutedToDate>()
  const executedAt = (periodEnd: PeriodEnd): ExecutedToDate => {
    const executed =
      known.get(periodEnd) ?? executedToDate(executions, facts.plan.reportingPeriods, periodEnd)
    known.set(periodEnd, executed)
    return executed
  }
  return {
    lineId: line.lineId,
    kind: line.kind,
    taskId: line.taskId,
    initialBudget: line.initialBudget,
    adjustedBudget: line.adjustedBudget,
    executedAt,
  }
}

function orderTasks(lines: readonly BudgetLineInput[], facts: PlanFacts): BudgetLineInput[] {
  const order = new Map(facts.tasks.map((task) => [task.taskId, task.order]))
  const rank = (line: BudgetLineInput): number => order.get(line.taskId ?? '') ?? Number.MAX_SAFE_INTEGER
  return [...lines].sort((a, b) => rank(a) - rank(b))
}

/** The filed income total; where it was left empty, the sum of the types of expenditure; null: none is filed. */
function filedTotal(facts: PlanFacts): Decimal | null {
  const { fiscalAppropriation, otherFunds, basicExpenditure, projectExpenditure } = facts.plan.budget
  if (fiscalAppropriation !== null || otherFunds !== null) return plus(fiscalAppropriation, otherFunds)
  return plus(basicExpenditure, projectExpenditure)
}

/** An empty cell beside a filled one is none, as 其他资金 usually is; two empty cells say nothing. */
function plus(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a === null && b === null ? null : sumFiled([a, b])
}

function sumFiled(amounts: readonly (Decimal | null)[]): Decimal {
  return sumDecimals(amounts.filter((amount) => amount !== null))
}

/** While a type was adjusted, the total moves by as much as its types did. */
function totalInput(types: readonly BudgetLineInput[], initialBudget: Decimal | null): BudgetLineInput {
  const change = subtractDecimals(
    sumFiled(types.map((line) => line.adjustedBudget ?? line.initialBudget)),
    sumFiled(types.map((line) => line.initialBudget)),
  )
  return {
    lineId: 'total',
    kind: 'total',
    taskId: null,
    initialBudget,
    adjustedBudget: initialBudget === null || change === '0' ? null : sumDecimals([initialBudget, change]),
    executedAt: (periodEnd) =>
      types.length === 0
        ? noExecution
        : combineExecuted(types.map((line) => ({ sign: 1, executed: line.executedAt(periodEnd) }))),
  }
}

const noExecution: ExecutedToDate = { amount: { known: false, reason: 'no-data' }, dataThrough: null }

function otherProjectsInput(project: BudgetLineInput, tasks: readonly BudgetLineInput[]): BudgetLineInput {
  const rest = (of: (line: BudgetLineInput) => Decimal | null): Decimal | null => {
    const whole = of(project)
    return whole === null ? null : subtractDecimals(whole, sumFiled(tasks.map(of)))
  }
  return {
    lineId: 'other-projects',
    kind: 'other-projects',
    taskId: null,
    initialBudget: rest((line) => line.initialBudget),
    adjustedBudget: rest((line) => line.adjustedBudget ?? line.initialBudget),
    executedAt: (periodEnd) =>
      combineExecuted([
        { sign: 1, executed: project.executedAt(periodEnd) },
        ...tasks.map((task) => ({ sign: -1 as const, executed: task.executedAt(periodEnd) })),
      ]),
  }
}

/** Rule 11: min(1, B/A) × weight. A = 0 and B = 0 is not applicable; nothing reported for the period is 未报. */
function scoreBudgetExecution(
  total: BudgetLineResult,
  weight: Decimal,
  profile: RuleProfile,
  asOf: PeriodEnd,
): IndicatorScore {
  const { executionRate, executed, adjustedBudget } = total
  const printed = {
    ...(adjustedBudget === null ? {} : { target: trimDecimal(adjustedBudget) }),
    ...(executed.known ? { actual: trimDecimal(executed.value) } : {}),
  }
  if (!executionRate.known) {
    const reason = executionRate.reason === 'no-budget' ? 'not-applicable' : executionRate.reason
    return scoreIndicator({ known: false, reason }, weight, printed, profile)
  }
  if (asOf === YEAR_END && total.dataThrough !== asOf) {
    return scoreIndicator({ known: false, reason: 'no-data' }, weight, printed, profile)
  }
  const rate = executionRate.value
  return scoreIndicator(
    {
      known: true,
      // More may flow back in a quarter than was spent: that earns nothing, never less.
      share: maxFraction(ZERO, minFraction(WHOLE, rate)),
      attainment: rate,
      met: true,
      ruleId: 'budget-execution',
      inputs: {},
    },
    weight,
    printed,
    profile,
  )
}

/** At its present pace, capped at the budget: more than the budget cannot be executed. */
function forecastBudget(
  total: BudgetLineResult,
  weight: Decimal,
  profile: RuleProfile,
): Pick<BudgetResult, 'forecastExecuted' | 'forecastPoints'> {
  const { pace, adjustedBudget } = total
  if (!pace.known) return { forecastExecuted: pace, forecastPoints: pace }
  if (adjustedBudget === null) return { forecastExecuted: notFiled, forecastPoints: notFiled }
  const points = computePoints(maxFraction(ZERO, minFraction(WHOLE, pace.value)), weight, profile)
  return { forecastExecuted: forecastExecuted(total), forecastPoints: { known: true, value: points } }
}

/** Published tables carry such gaps: never corrected, never in the way. */
function findBudgetGap(basic: Decimal | null, project: Decimal | null, total: Decimal | null): Finding[] {
  if (basic === null || project === null || total === null) return []
  const sum = sumDecimals([basic, project])
  const severity = severityOfGap(sum, total)
  if (severity === null) return []
  const params = { basic, project, sum, total, gap: distanceBetween(sum, total) }
  return [{ code: 'budget-gap', severity, params }]
}
