import { computeChangedPeriods } from '@/domain/cases/changed-periods'
import { computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import { foldBatches } from '@/domain/cases/fold-batches'
import type { ImportIssue, UndoPreview } from '@/domain/cases/import-batch'
import { undoImport } from '@/storage/cases'
import type { CaseSaveResult } from '@/storage/commit-to-register'
import { readCaseState, stampOf, termsOf } from '@/storage/register-state'

export type PlannedUndo =
  | {
      readonly ok: true
      readonly preview: UndoPreview
      /** Does it. null: done. */
      readonly commit: (reason: string) => Promise<ImportIssue | null>
    }
  | { readonly ok: false; readonly issue: ImportIssue }

/** Works out what the register is without one of its batches, writing nothing. */
export async function planCaseUndo(planId: string, batchId: string): Promise<PlannedUndo> {
  // What its rows were does not matter: the register is what the others say.
  const state = await readCaseState(planId, batchId)
  const batch = state?.batches.find((each) => each.batchId === batchId)
  if (!state || !batch) return { ok: false, issue: { code: 'register-changed' } }
  if (batch.isCleared) return { ok: false, issue: { code: 'details-cleared' } }
  const before = state.batches.at(-1)?.foldTotals ?? null
  // Without a batch there is no register, which is not the same as one without a case.
  const after =
    state.batches.length === 1 ? null : computeTotalsUnder(foldBatches(state.rows), termsOf(state))
  const changedPeriods = computeChangedPeriods(before, after, state)
  return {
    ok: true,
    preview: {
      batchId,
      before,
      after,
      closedPeriods: changedPeriods.filter((end) => state.closedPeriods.includes(end)),
    },
    async commit(reason) {
      const basedOn = stampOf(state)
      return issueOf(await undoImport({ planId, batchId, basedOn, foldTotals: after, reason }))
    },
  }
}

/** What the page is told of a save that did not happen; null when it did. */
export function issueOf(result: CaseSaveResult): ImportIssue | null {
  if (result.ok) return null
  return { code: result.issue === 'plan-exists' ? 'storage-failed' : result.issue }
}
