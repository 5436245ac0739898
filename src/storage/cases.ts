import type { CaseTotals } from '@/domain/cases/case-totals'
import { computeChangedPeriods } from '@/domain/cases/changed-periods'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { MappingToKeep } from '@/domain/cases/import-choices'
import type { PackedCases } from '@/domain/cases/packed-cases'
import type { PeriodClosing, Plan, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { commitToRegister, refuseAnyClosed, StateChanged, type CaseSaveResult } from './commit-to-register'
import { createId } from './new-id'
import { keepMapping } from './register-mappings'
import { db } from './database'
import { rowsOf, type StateStamp } from './register-state'

export interface NewImport {
  readonly planId: string
  readonly basedOn: StateStamp
  readonly batch: Omit<
    ImportBatch,
    keyof Recorded | 'planId' | 'batchId' | 'sequence' | 'foldTotals' | 'reason'
  >
  readonly rows: readonly PackedCases[]
  /** Of the register with this batch. */
  readonly foldTotals: CaseTotals
  /** What is remembered of how the file was read. */
  readonly mappingToKeep?: MappingToKeep | null
  readonly reason: string
}

/**
 * Writes a batch, all its rows and its change record, or nothing: one strict transaction. Refused when the register
 * is no longer the one the import was planned against, and without a reason where it changes a closed period.
 */
export async function commitImport(planned: NewImport): Promise<CaseSaveResult> {
  const { planId, basedOn, foldTotals, reason } = planned
  return commitToRegister(planId, basedOn, async (stamp, stored, closings, plan) => {
    await refuseCorrection({ plan, basedOn, stored, closings, foldTotals, reason })
    const newest = stored.at(-1)
    const batchId = createId()
    const sequence = (newest?.sequence ?? 0) + 1
    const batch = {
      ...planned.batch,
      ...stamp,
      planId,
      batchId,
      sequence,
      reason: reason.trim(),
      foldTotals,
    }
    const rows = planned.rows.map((cases, chunkIndex) => ({ planId, batchId, chunkIndex, cases }))
    const to = planned.batch.fileName
    const rowKey = [planId, batchId]
    // Asked for at once: the transaction holds them all or none, and waiting for each would take longer than writing.
    await Promise.all([
      newest && db.importBatches.put({ ...newest, foldTotals: null }),
      db.importBatches.add(batch),
      db.caseChunks.bulkAdd(rows),
      recordChange({ planId, table: 'importBatches', rowKey, from: null, to, reason: reason.trim() }, stamp),
      planned.mappingToKeep && keepMapping(planned.mappingToKeep, stamp.recordedAt),
    ])
  })
}

export interface BatchUndo {
  readonly planId: string
  readonly batchId: string
  readonly basedOn: StateStamp
  /** Of the register without this batch; null when no batch is left. */
  readonly foldTotals: CaseTotals | null
  readonly reason: string
}

/** Takes a batch out, whichever it is: the register is what the remaining batches say, in the order of their import. */
export async function undoImport(undo: BatchUndo): Promise<CaseSaveResult> {
  const { planId, batchId, basedOn, foldTotals, reason } = undo
  return commitToRegister(planId, basedOn, async (stamp, stored, closings, plan) => {
    await refuseCorrection({ plan, basedOn, stored, closings, foldTotals, reason })
    const batch = stored.find((each) => each.batchId === batchId)
    if (!batch) throw new StateChanged()
    await db.importBatches.delete([planId, batchId])
    await rowsOf(planId, batchId).delete()
    const newest = stored.findLast((each) => each.batchId !== batchId)
    if (newest) await db.importBatches.put({ ...newest, foldTotals })
    const from = batch.fileName
    const rowKey = [planId, batchId]
    await recordChange(
      { planId, table: 'importBatches', rowKey, from, to: null, reason: reason.trim() },
      stamp,
    )
  })
}

interface Correction {
  readonly plan: Plan
  readonly basedOn: StateStamp
  readonly stored: readonly ImportBatch[]
  readonly closings: readonly PeriodClosing[]
  readonly foldTotals: CaseTotals | null
  readonly reason: string
}

/** By the calendar of the plan as it stands now, whatever it was when the preview was shown. */
async function refuseCorrection(change: Correction): Promise<void> {
  const { plan, basedOn, stored, closings, foldTotals, reason } = change
  const { fiscalYear, reportingPeriods } = plan
  const terms = { fiscalYear, reportingPeriods, rules: basedOn.rules }
  const before = stored.at(-1)?.foldTotals ?? null
  await refuseAnyClosed(closings, computeChangedPeriods(before, foldTotals, terms), reason)
}
