import { cellFactOf } from '@/domain/actuals/cell-fact'
import type { EntryAddress } from '@/domain/actuals/entry-cell'
import type { PlannedFact } from '@/domain/actuals/plan-entry'
import type { PlanFacts } from '@/domain/model'
import type { Draft } from '@/domain/record-model'
import { saveActuals } from '@/storage/actuals'
import type { SaveResult } from '@/storage/commit'
import { deleteDraft, saveDraft } from '@/storage/drafts'
import { saveExecutions } from '@/storage/executions'
import { deleteGoalJudgement, saveGoalJudgement } from '@/storage/goal-judgements'
import { isSameData } from '@/storage/same-data'

/** All that is stored in one cell. */
export interface CellSnapshot {
  readonly fact: PlannedFact
  readonly draft: Omit<Draft, 'recordedAt'> | null
}

/** What one step does to one cell. */
export interface CellChange {
  readonly address: EntryAddress
  readonly before: CellSnapshot
  readonly after: CellSnapshot
}

/** The cell as the facts and drafts have it, in the form in which it would be written again. */
export function readSnapshot(
  facts: PlanFacts,
  drafts: readonly Draft[],
  address: EntryAddress,
): CellSnapshot {
  const { subject, rowId, periodEnd } = address
  const stored = drafts.find(
    (draft) => draft.subject === subject && draft.rowId === rowId && draft.periodEnd === periodEnd,
  )
  if (!stored) return { fact: cellFactOf(facts, address), draft: null }
  const { recordedAt: _at, ...draft } = stored
  return { fact: cellFactOf(facts, address), draft }
}

/** Who wrote it and when does not matter. */
export function isSameSnapshot(a: CellSnapshot, b: CellSnapshot): boolean {
  return isSameData(a, b)
}

/**
 * Writes whole cells: figures of one kind are one transaction, so that a pasted block is one step. A refused text
 * comes after its cell's figure, because writing a figure removes the text that stood there; where the figure stays
 * as it is, it is not written. Stops at the first failure.
 */
export async function writeChanges(
  changes: readonly CellChange[],
  correctionReason: string,
): Promise<SaveResult> {
  const facts = changes
    .filter(({ before, after }) => !isSameData(before.fact, after.fact))
    .map(({ after }) => after.fact)
  const actuals = facts.flatMap((each) => (each.subject === 'actual' ? [each.fact] : []))
  const executions = facts.flatMap((each) => (each.subject === 'execution' ? [each.fact] : []))
  const writes: (() => Promise<SaveResult>)[] = [
    ...(actuals.length > 0 ? [() => saveActuals(actuals, correctionReason)] : []),
    ...(executions.length > 0 ? [() => saveExecutions(executions, correctionReason)] : []),
    ...facts.flatMap((each) => {
      if (each.subject === 'goal') return [() => saveGoalJudgement(each.fact, correctionReason)]
      return each.subject === 'goal-removal' ? [() => deleteGoalJudgement(each.key, correctionReason)] : []
    }),
    ...changes.flatMap(({ before, after }) => {
      const { draft } = after
      if (draft) return [() => saveDraft(draft)]
      const gone = before.draft
      return gone ? [() => deleteDraft(gone)] : []
    }),
  ]
  let result: SaveResult = { ok: false, issue: 'storage-failed' }
  for (const write of writes) {
    result = await write()
    if (!result.ok) return result
  }
  return result
}
