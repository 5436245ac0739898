/** Money beside work: spending far from output, a budget that was not used, sums that do not agree. */
import {
  compareFractions,
  divideFractions,
  fraction,
  isZeroFraction,
  roundFraction,
  signOf,
  subtractFractions,
  sumFractions,
  toPercent,
  WHOLE,
  type Fraction,
} from '../exact'
import type { FilingIssue } from '../detail-model'
import type { PlanFacts } from '../model'
import type { BudgetLineResult, Scoreboard, TaskResult } from '../scoreboard-model'
import type { FilingIssueCode } from './filing-issue-codes'
import { hasSentence } from '../actuals/has-sentence'
import { budgetIssue, taskIssue } from './make-issue'

export function findMoneyGaps(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  return [
    ...board.findings
      .filter(({ code }) => code === 'budget-gap')
      .map(({ severity, params }) => budgetIssue('budget-gap', severity, params)),
    ...findLine(board.budget.total, null, facts),
    ...(board.isYearEnd ? [...findUnspent(board, facts), ...findScoreAhead(board, facts)] : []),
    ...board.tasks.flatMap((task) => [
      ...(task.budget ? findLine(task.budget, task, facts) : []),
      ...findBalance(task),
      ...findGoalGap(task, facts),
    ]),
  ]
}

const CODE_OF_FINDING: Readonly<Partial<Record<string, FilingIssueCode>>> = {
  'spent-without-budget': 'spent-without-budget',
  'execution-below-line': 'execution-without-reason',
  'spending-too-fast': 'spending-without-reason',
}

/** Rule 11: an execution rate under the line asks for a reason; so does money that runs ahead of the year. */
function findLine(line: BudgetLineResult, task: TaskResult | null, facts: PlanFacts): FilingIssue[] {
  return line.findings.flatMap((finding) => {
    const code = CODE_OF_FINDING[finding.code]
    if (code === undefined || (code !== 'spent-without-budget' && hasReason(line, facts))) return []
    const severity = code === 'spent-without-budget' ? 'error' : 'warning'
    const params = { ...finding.params, rate: printedShare(line.executionRate) }
    return [task ? taskIssue(task, code, severity, params) : budgetIssue(code, severity, params)]
  })
}

/** 说明 beside the last amount; of the total, beside those of 基本支出 or 项目支出, which it is the sum of. */
function hasReason(line: BudgetLineResult, { budgetLines, executions }: PlanFacts): boolean {
  const own = budgetLines.filter((each) =>
    line.kind === 'total' ? each.kind !== 'task' : each.lineId === line.lineId,
  )
  return executions.some(
    ({ lineId, periodEnd, note }) =>
      periodEnd === line.dataThrough && own.some((each) => each.lineId === lineId) && hasSentence(note),
  )
}

function findUnspent({ budget: { total } }: Scoreboard, { plan }: PlanFacts): FilingIssue[] {
  if (!total.executionRate.known) return []
  const unspent = subtractFractions(WHOLE, total.executionRate.value)
  const line = plan.profile.unspentLine
  if (!passes(unspent, line)) return []
  return [budgetIssue('unspent', 'warning', { unspent: percent(unspent), line })]
}

/** The work earned a far larger part of its points than the money did of its own. */
function findScoreAhead({ indicators, budget, total }: Scoreboard, { plan }: PlanFacts): FilingIssue[] {
  const scored = indicators.filter(({ score }) => score.points.known)
  const work = rateOf(
    scored.map(({ score }) => (score.points.known ? score.points.value : '0')),
    scored.map(({ setup }) => setup.weight),
  )
  const weight = total.categories.find(({ category }) => category === 'budget')?.weight ?? '0'
  const money = budget.score.points.known ? rateOf([budget.score.points.value], [weight]) : null
  if (!work || !money) return []
  const line = plan.profile.scoreGap
  if (!passes(subtractFractions(work, money), line)) return []
  return [
    budgetIssue('score-ahead-of-budget', 'warning', { work: percent(work), money: percent(money), line }),
  ]
}

function rateOf(points: readonly string[], weights: readonly string[]): Fraction | null {
  const [earned, due] = [points, weights].map((each) => sumFractions(each.map((one) => fraction(one))))
  return earned && due && !isZeroFraction(due) ? divideFractions(earned, due) : null
}

/** 钱花得多做得少, 做得多钱没花. */
function findBalance(task: TaskResult): FilingIssue[] {
  if (task.balance !== 'money-ahead' && task.balance !== 'work-ahead') return []
  const work = printedShare(task.attainment)
  const money = task.budget ? printedShare(task.budget.executionRate) : ''
  return [taskIssue(task, `task-${task.balance}`, 'warning', { work, money })]
}

/** What the section says of the goal and what its own rows say lie as far apart as work and money may not. */
function findGoalGap(task: TaskResult, { plan }: PlanFacts): FilingIssue[] {
  const { attainment, goalJudgement, indicatorIds } = task
  if (!attainment.known || !goalJudgement || indicatorIds.length === 0) return []
  const judged = fraction(goalJudgement.share, 100)
  const gap = subtractFractions(attainment.value, judged)
  const distance = signOf(gap) < 0 ? subtractFractions(judged, attainment.value) : gap
  if (!passes(distance, plan.profile.balanceGap)) return []
  const params = { judged: goalJudgement.share, work: percent(attainment.value) }
  return [taskIssue(task, 'goal-differs-from-rows', 'hint', params)]
}

function passes(share: Fraction, line: string): boolean {
  return compareFractions(toPercent(share), fraction(line)) > 0
}

function percent(share: Fraction): string {
  return roundFraction(toPercent(share))
}

function printedShare(share: TaskResult['attainment']): string {
  return share.known ? percent(share.value) : ''
}
