/** 期望达到的目标: what the responsible section says of each task's own words, per quarter. No part of the score. */
import { compareDecimals } from '../exact'
import { periodsUpTo, YEAR_END } from '../period'
import type { GoalJudgement, PeriodEnd, PlanFacts, Task } from '../model'
import type { Draft } from '../record-model'
import type { EntryCell } from './entry-cell'
import { findDraft, isPeriodClosed, needsReason } from './entry-cell-state'
import { warn, type EntryIssue } from './entry-issue'

export interface GoalRow {
  readonly rowId: string
  readonly task: Task
  readonly cells: readonly EntryCell[]
}

export function computeGoalRows(facts: PlanFacts, drafts: readonly Draft[]): GoalRow[] {
  return [...facts.tasks]
    .sort((a, b) => a.order - b.order)
    .map((task) => ({
      rowId: task.taskId,
      task,
      cells: periodsUpTo(facts.plan.reportingPeriods, YEAR_END).map((periodEnd) =>
        computeGoalCell(facts, task.taskId, periodEnd, drafts),
      ),
    }))
}

/** Below full marks somebody has to say why. */
export function checkGoal(share: string, sentence: string): EntryIssue[] {
  const isFull = compareDecimals(share, '100') >= 0
  return isFull || sentence.trim() !== '' ? [] : [warn('judgement-needs-reason', { share })]
}

function computeGoalCell(
  facts: PlanFacts,
  taskId: string,
  periodEnd: PeriodEnd,
  drafts: readonly Draft[],
): EntryCell {
  const address = { subject: 'goal', rowId: taskId, periodEnd } as const
  const judgement = facts.goalJudgements.find(
    (each) => each.taskId === taskId && each.periodEnd === periodEnd,
  )
  const draft = findDraft(drafts, address, judgement?.recordedAt)
  const warnings = judgement ? checkGoal(judgement.share, judgement.sentence) : []
  return {
    ...address,
    state: draft ? 'refused' : judgement ? 'saved' : 'unreported',
    value: judgement ? valueOf(judgement) : null,
    note: judgement?.sentence ?? '',
    basis: 'cumulative',
    draft,
    isClosed: isPeriodClosed(facts.closings, periodEnd),
    warnings,
    needsReason: needsReason(draft, warnings),
    counted: null,
  }
}

function valueOf(judgement: GoalJudgement): EntryCell['value'] {
  return { kind: 'judgement', band: judgement.band, share: judgement.share }
}
