/** What is not there: figures, judgements and texts that the form has a cell for. */
import { isCovered } from '../actuals/compute-entry-rows'
import { findDraft } from '../actuals/entry-cell-state'
import type { FilingIssue } from '../detail-model'
import type { PeriodEnd, PlanFacts } from '../model'
import type { EntryAddress } from '../actuals/entry-cell'
import type { Draft } from '../record-model'
import type { IndicatorResult, Scoreboard, TaskResult } from '../scoreboard-model'
import type { MissingReason } from '../figure-model'
import type { FilingIssueCode } from './filing-issue-codes'
import { budgetIssue, rowIssue, taskIssue } from './make-issue'

const CODE_OF_REASON: Readonly<Partial<Record<MissingReason, FilingIssueCode>>> = {
  'no-data': 'not-reported',
  incomplete: 'quarter-missing',
  'no-denominator': 'denominator-missing',
  'no-register': 'register-missing',
  'no-baseline': 'baseline-missing',
  'needs-cumulative': 'cumulative-missing',
  'target-unread': 'target-unread',
}

/** Before the year's end a missing figure leaves the score open; at its end there is no total without it. */
export function findGaps(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  return [
    ...findMissingExecution(board),
    ...board.tasks.flatMap((task) => findMissingGoal(task, board)),
    ...board.indicators.flatMap((row) => findMissingFigure(row, board, facts)),
  ]
}

function findMissingExecution({ budget, isYearEnd }: Scoreboard): FilingIssue[] {
  const { points } = budget.score
  if (points.known || !['no-data', 'incomplete'].includes(points.reason)) return []
  return [budgetIssue('execution-not-reported', isYearEnd ? 'error' : 'warning')]
}

/** 自评表 has a cell for 实际完成情况 beside every 预期目标. */
function findMissingGoal(task: TaskResult, { asOf }: Scoreboard): FilingIssue[] {
  if (task.task.goal.trim() === '' || task.goalJudgement?.periodEnd === asOf) return []
  return [taskIssue(task, 'goal-not-judged', 'warning')]
}

function findMissingFigure(row: IndicatorResult, board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  const { score, setup, yearToDate } = row
  const severity = board.isYearEnd ? 'error' : 'warning'
  if (!score.points.known) {
    const code = CODE_OF_REASON[score.points.reason]
    if (code === undefined) return []
    const periods = yearToDate.missingPeriods.join(', ')
    return [rowIssue(row, code, severity, { weight: setup.weight, periods })]
  }
  const { dataThrough } = yearToDate
  const isAskedFor = facts.plan.reportingPeriods.includes(board.asOf)
  const isDone = yearToDate.measurement.known && yearToDate.measurement.value.kind === 'done'
  if (dataThrough === null || dataThrough >= board.asOf || !isAskedFor || isDone) return []
  // What 季度填报 does not ask for any more is not asked for here: a later cumulative figure holds the period's work.
  if (isCoveredLater(row, board.asOf, facts)) return []
  return [
    rowIssue(row, 'figure-older', 'warning', { through: String(dataThrough), month: String(board.asOf) }),
  ]
}

function isCoveredLater(
  { indicator: { indicatorId }, setup }: IndicatorResult,
  asOf: PeriodEnd,
  { actuals }: PlanFacts,
): boolean {
  if (setup.source.kind !== 'entry') return false
  return isCovered(
    asOf,
    actuals.filter((each) => each.indicatorId === indicatorId),
  )
}

/** A text that was refused waits in its cell and counts for nothing. */
export function findRefusedTexts(
  board: Scoreboard,
  facts: PlanFacts,
  drafts: readonly Draft[],
): FilingIssue[] {
  const standing = drafts
    .filter(isOfCell)
    .filter(
      (draft) =>
        draft.periodEnd <= board.asOf && findDraft([draft], draft, figureOf(draft, facts)?.recordedAt),
    )
  return standing.flatMap((draft): FilingIssue[] => {
    const params = { text: draft.text, periodEnd: String(draft.periodEnd) }
    const row = board.indicators.find(({ indicator }) => indicator.indicatorId === draft.rowId)
    const task = board.tasks.find((each) => each.task.taskId === draft.rowId)
    if (draft.subject === 'actual') return row ? [rowIssue(row, 'draft-refused', 'error', params)] : []
    return task
      ? [taskIssue(task, 'draft-refused', 'error', params)]
      : [budgetIssue('draft-refused', 'error', params)]
  })
}

/** A text of a statement is shown in its own place, unsaved; nothing was refused. */
function isOfCell(draft: Draft): draft is Draft & EntryAddress {
  return draft.subject !== 'forecast' && draft.subject !== 'explanation'
}

function figureOf({ subject, rowId, periodEnd }: EntryAddress, facts: PlanFacts) {
  if (subject === 'actual')
    return facts.actuals.find((each) => each.indicatorId === rowId && each.periodEnd === periodEnd)
  if (subject === 'execution')
    return facts.executions.find((each) => each.lineId === rowId && each.periodEnd === periodEnd)
  return facts.goalJudgements.find((each) => each.taskId === rowId && each.periodEnd === periodEnd)
}
