/**
 * What a typed text does to its cell: a figure to be saved, a draft to be kept, or nothing. Pure, so that a closed
 * quarter is refused here and in the database, not by the widget.
 */
import type {
  Actual,
  ActualValue,
  BudgetLine,
  EntryBasis,
  Execution,
  GoalJudgement,
  PlanFacts,
  Recorded,
} from '../model'
import type { Draft } from '../record-model'
import type { IndicatorResult } from '../scoreboard-model'
import { saysNotReported } from './blank-words'
import { checkActual } from './check-actual'
import { entryContextOf } from './entry-context'
import { executionContextOf } from './execution-context'
import type { EntryAddress, EntryCell } from './entry-cell'
import type { EntryIssue } from './entry-issue'
import { parseActualText } from './parse-actual'
import { parseExecutionText } from './parse-execution'
import { parseJudgement } from './parse-judgement'

type Unrecorded<Fact extends Recorded> = Omit<Fact, keyof Recorded>
export type PlannedFact =
  | { readonly subject: 'actual'; readonly fact: Unrecorded<Actual> }
  | { readonly subject: 'execution'; readonly fact: Unrecorded<Execution> }
  | { readonly subject: 'goal'; readonly fact: Unrecorded<GoalJudgement> }
  /** A judgement has no empty form: taking it back removes it. */
  | { readonly subject: 'goal-removal'; readonly key: Pick<GoalJudgement, 'planId' | 'taskId' | 'periodEnd'> }

export type EntryPlan =
  | { readonly kind: 'save'; readonly planned: PlannedFact; readonly normalised: boolean }
  | { readonly kind: 'draft'; readonly draft: Omit<Draft, 'recordedAt'> }
  /** Nothing is stored; the text stays in the cell with this reason. */
  | { readonly kind: 'blocked'; readonly code: BlockedCode }

export type BlockedCode = 'period-closed' | 'from-cases' | 'judgement-first' | 'row-unknown' | 'reason-needed'

export interface TypedEntry {
  readonly text: string
  readonly basis: EntryBasis
  readonly note: string
  /** Why a closed quarter is changed; '' for an ordinary entry. */
  readonly correctionReason: string
}

export function planEntry(
  facts: PlanFacts,
  results: readonly IndicatorResult[],
  cell: EntryCell,
  typed: TypedEntry,
): EntryPlan {
  if (cell.state === 'from-cases') return { kind: 'blocked', code: 'from-cases' }
  if (cell.isClosed && typed.correctionReason.trim() === '') return { kind: 'blocked', code: 'period-closed' }
  switch (cell.subject) {
    case 'actual': {
      const result = results.find((each) => each.indicator.indicatorId === cell.rowId)
      return result ? planActual(facts, result, cell, typed) : { kind: 'blocked', code: 'row-unknown' }
    }
    case 'execution': {
      const line = facts.budgetLines.find((each) => each.lineId === cell.rowId)
      return line ? planExecution(facts, line, cell, typed) : { kind: 'blocked', code: 'row-unknown' }
    }
    case 'goal':
      return planGoal(facts, cell, typed)
  }
}

/**
 * A new 说明 for a cell: a text that was waiting for its reason is read again with it. Taking away the reason that
 * a counted figure needs is blocked.
 */
export function planNote(
  facts: PlanFacts,
  results: readonly IndicatorResult[],
  cell: EntryCell,
  note: string,
  correctionReason: string,
): EntryPlan {
  const typed = { basis: cell.basis, note, correctionReason }
  if (cell.draft) {
    const retried = planEntry(facts, results, cell, { ...typed, text: cell.draft.text })
    if (retried.kind !== 'draft') return retried
  }
  if (cell.state === 'from-cases') return { kind: 'blocked', code: 'from-cases' }
  if (cell.isClosed && correctionReason.trim() === '') return { kind: 'blocked', code: 'period-closed' }
  if (cell.subject === 'goal') return planSentence(facts, cell, note)
  if (cell.subject === 'execution') return planExecutionNote(facts, cell, note)
  const stored = storedActual(facts, cell)
  const result = results.find((each) => each.indicator.indicatorId === cell.rowId)
  if (cell.subject !== 'actual' || !result) return { kind: 'blocked', code: 'row-unknown' }
  if (stored?.value) {
    const context = entryContextOf(facts, result, cell.periodEnd, stored.basis, note)
    if (checkActual(stored.value, context).kind === 'refused')
      return { kind: 'blocked', code: 'reason-needed' }
  }
  const basis = stored?.value ? stored.basis : cell.basis
  return saveOfActual(
    facts,
    cell,
    stored?.value ?? null,
    { ...typed, basis, text: stored?.rawText ?? '' },
    false,
  )
}

function planActual(
  facts: PlanFacts,
  result: IndicatorResult,
  cell: EntryCell,
  typed: TypedEntry,
): EntryPlan {
  const parsed = parseActualText(
    typed.text,
    entryContextOf(facts, result, cell.periodEnd, typed.basis, typed.note),
  )
  if (parsed.kind === 'refused') return keepDraft(facts, cell, typed, parsed.issue)
  if (parsed.kind === 'cleared') return saveOfActual(facts, cell, null, { ...typed, text: '' }, false)
  return saveOfActual(facts, cell, parsed.value, typed, parsed.normalised)
}

function planExecution(facts: PlanFacts, line: BudgetLine, cell: EntryCell, typed: TypedEntry): EntryPlan {
  const parsed = parseExecutionText(typed.text, executionContextOf(facts, line, cell.periodEnd, typed.basis))
  if (parsed.kind === 'refused') return keepDraft(facts, cell, typed, parsed.issue)
  const isCleared = parsed.kind === 'cleared'
  const fact = {
    planId: facts.plan.planId,
    lineId: line.lineId,
    periodEnd: cell.periodEnd,
    basis: typed.basis,
    amount: isCleared ? null : parsed.amount,
    rawText: isCleared ? '' : typed.text,
    note: typed.note,
  }
  return {
    kind: 'save',
    planned: { subject: 'execution', fact },
    normalised: !isCleared && parsed.normalised,
  }
}

/** Why so little or so much was spent stands beside the amount, which stays as it is. */
function planExecutionNote(
  facts: PlanFacts,
  { rowId, periodEnd, basis }: EntryCell,
  note: string,
): EntryPlan {
  if (!facts.budgetLines.some(({ lineId }) => lineId === rowId))
    return { kind: 'blocked', code: 'row-unknown' }
  const stored = facts.executions.find((each) => each.lineId === rowId && each.periodEnd === periodEnd)
  const fact = {
    planId: facts.plan.planId,
    lineId: rowId,
    periodEnd,
    basis: stored?.basis ?? basis,
    amount: stored?.amount ?? null,
    rawText: stored?.rawText ?? '',
    note: note.trim(),
  }
  return { kind: 'save', planned: { subject: 'execution', fact }, normalised: false }
}

function planGoal(facts: PlanFacts, cell: EntryCell, typed: TypedEntry): EntryPlan {
  const { planId, profile } = facts.plan
  const key = { planId, taskId: cell.rowId, periodEnd: cell.periodEnd }
  if (saysNotReported(typed.text)) {
    return { kind: 'save', planned: { subject: 'goal-removal', key }, normalised: false }
  }
  const parsed = parseJudgement(typed.text, profile.judgementBands, null)
  if (parsed.kind === 'refused') return keepDraft(facts, cell, typed, parsed.issue)
  const fact = { ...key, band: parsed.band, share: parsed.share, sentence: typed.note }
  return { kind: 'save', planned: { subject: 'goal', fact }, normalised: false }
}

/** A sentence alone is no judgement. */
function planSentence(facts: PlanFacts, cell: EntryCell, sentence: string): EntryPlan {
  if (cell.value?.kind !== 'judgement') return { kind: 'blocked', code: 'judgement-first' }
  const { band, share } = cell.value
  const fact = {
    planId: facts.plan.planId,
    taskId: cell.rowId,
    periodEnd: cell.periodEnd,
    band,
    share,
    sentence,
  }
  return { kind: 'save', planned: { subject: 'goal', fact }, normalised: false }
}

function storedActual(facts: PlanFacts, address: EntryAddress): Actual | undefined {
  return facts.actuals.find(
    (actual) => actual.indicatorId === address.rowId && actual.periodEnd === address.periodEnd,
  )
}

function saveOfActual(
  facts: PlanFacts,
  cell: EntryCell,
  value: ActualValue | null,
  typed: Pick<TypedEntry, 'text' | 'basis' | 'note'>,
  normalised: boolean,
): EntryPlan {
  const fact = {
    planId: facts.plan.planId,
    indicatorId: cell.rowId,
    periodEnd: cell.periodEnd,
    basis: typed.basis,
    value,
    rawText: typed.text,
    note: typed.note.trim(),
  }
  return { kind: 'save', planned: { subject: 'actual', fact }, normalised }
}

function keepDraft(facts: PlanFacts, cell: EntryCell, typed: TypedEntry, issue: EntryIssue): EntryPlan {
  const { subject, rowId, periodEnd } = cell
  const { text, basis } = typed
  return {
    kind: 'draft',
    draft: { planId: facts.plan.planId, subject, rowId, periodEnd, text, basis, issue },
  }
}
