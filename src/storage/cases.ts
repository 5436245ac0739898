import { Dexie } from 'dexie'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { MappingToKeep } from '@/domain/cases/import-choices'
import type { CaseTotals } from '@/domain/cases/case-totals'
import type { PackedCases } from '@/domain/cases/packed-cases'
import type { PeriodClosing, PeriodEnd, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { refuseClosed } from './closed-periods'
import { commit, Refusal, type SaveResult } from './commit'
import { db } from './database'
import { createId } from './new-id'
import { keepMapping } from './register-mappings'
import { readSetting } from './settings'
import { watchQuery, type Unsubscribe } from './watch'

/** Thousands of rows of a batch in one record. */
export interface CaseChunk {
  readonly planId: string
  readonly batchId: string
  readonly chunkIndex: number
  readonly cases: PackedCases
}

const batches = db.table<ImportBatch, [string, string]>('importBatches')
const chunks = db.table<CaseChunk, [string, string, number]>('caseChunks')

/** The register of a plan as it is stored. */
export interface CaseState {
  /** In the order of their import. */
  readonly batches: readonly ImportBatch[]
  /** The rows of each batch, in the same order. */
  readonly rows: readonly (readonly PackedCases[])[]
  readonly fiscalYear: number
  readonly closedPeriods: readonly PeriodEnd[]
  /** null: no case number was ever hashed for this database. */
  readonly caseKey: Uint8Array | null
}

/** What a plan of an import was made from: it holds only as long as this is still so. */
export interface StateStamp {
  readonly batchIds: readonly string[]
  /** The key of the hash; where the database has none yet, the first import keeps it. null: nothing was hashed. */
  readonly caseKey: Uint8Array | null
}

export type CaseSaveResult = SaveResult | { readonly ok: false; readonly issue: 'register-changed' }

/** Batches without their rows, in the order of their import. */
export async function readImportBatches(planId: string): Promise<ImportBatch[]> {
  return batches.where({ planId }).sortBy('sequence')
}

/** All rows of a batch, in their order. By the key itself: over an index it takes twice as long. */
function rowsOf(planId: string, batchId: string) {
  const ends = [Dexie.minKey, Dexie.maxKey].map((end) => [planId, batchId, end])
  return chunks.where('[planId+batchId+chunkIndex]').between(ends[0], ends[1])
}

/** null: there is no such plan. The rows of the batch `without` are not read: as if it had none. */
export async function readCaseState(planId: string, without?: string): Promise<CaseState | null> {
  return db.transaction('r', [db.plans, db.closings, db.settings, batches, chunks], async () => {
    // Asked for at once: each answer takes longer to come than to be found.
    const [plan, caseKey, closings, stored] = await Promise.all([
      db.plans.get(planId),
      readSetting('caseKey'),
      db.closings.where({ planId }).toArray(),
      readImportBatches(planId),
    ])
    if (!plan) return null
    const rows = await Promise.all(
      stored.map(async ({ batchId }) => {
        if (batchId === without) return []
        return (await rowsOf(planId, batchId).toArray()).map((chunk) => chunk.cases)
      }),
    )
    return {
      batches: stored,
      rows,
      fiscalYear: plan.fiscalYear,
      closedPeriods: closings.filter((closing) => closing.closed).map((closing) => closing.periodEnd),
      caseKey: caseKey ?? null,
    }
  })
}

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
  /** Period ends whose figures change, closed or not. */
  readonly changedPeriods: readonly PeriodEnd[]
  readonly reason: string
}

/**
 * Writes a batch, all its rows and its change record, or nothing: one strict transaction. Refused when the register
 * is no longer the one the import was planned against.
 */
export async function commitImport(planned: NewImport): Promise<CaseSaveResult> {
  const { planId, basedOn, changedPeriods, reason } = planned
  return commitToRegister(planId, basedOn, async (stamp, stored, closings) => {
    await refuseAnyClosed(closings, changedPeriods, reason)
    const newest = stored.at(-1)
    const batchId = createId()
    const { foldTotals } = planned
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
      newest && batches.put({ ...newest, foldTotals: null }),
      batches.add(batch),
      chunks.bulkAdd(rows),
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
  readonly changedPeriods: readonly PeriodEnd[]
  readonly reason: string
}

/** Takes a batch out, whichever it is: the register is what the remaining batches say, in the order of their import. */
export async function undoImport(undo: BatchUndo): Promise<CaseSaveResult> {
  const { planId, batchId, changedPeriods, reason } = undo
  return commitToRegister(planId, undo.basedOn, async (stamp, stored, closings) => {
    await refuseAnyClosed(closings, changedPeriods, reason)
    const batch = stored.find((each) => each.batchId === batchId)
    if (!batch) throw new StateChanged()
    await batches.delete([planId, batchId])
    await rowsOf(planId, batchId).delete()
    const newest = stored.findLast((each) => each.batchId !== batchId)
    if (newest) await batches.put({ ...newest, foldTotals: undo.foldTotals })
    const from = batch.fileName
    const rowKey = [planId, batchId]
    await recordChange(
      { planId, table: 'importBatches', rowKey, from, to: null, reason: reason.trim() },
      stamp,
    )
  })
}

/** Told apart from other refusals after the transaction is rolled back. */
class StateChanged extends Refusal {
  constructor() {
    super('storage-failed')
  }
}

async function commitToRegister(
  planId: string,
  basedOn: StateStamp,
  work: (
    stamp: Recorded,
    stored: readonly ImportBatch[],
    closings: readonly PeriodClosing[],
  ) => Promise<void>,
): Promise<CaseSaveResult> {
  let hasChanged = false
  const result = await commit([db.plans, db.closings, db.changes, batches, chunks], async (stamp) => {
    try {
      const [plan, caseKey, stored, closings] = await Promise.all([
        db.plans.get(planId),
        readSetting('caseKey'),
        readImportBatches(planId),
        db.closings.where({ planId }).toArray(),
      ])
      const { caseKey: own } = basedOn
      const isSameKey = own === null || caseKey === undefined || own.join() === caseKey.join()
      const isSameState = stored.map((batch) => batch.batchId).join() === basedOn.batchIds.join()
      if (!plan || !isSameKey || !isSameState) throw new StateChanged()
      // In the same transaction: rows without their key, or a key that another tab takes the place of, cannot be.
      const keeping = own !== null && caseKey === undefined && db.settings.put({ key: 'caseKey', value: own })
      await Promise.all([keeping, work(stamp, stored, closings)])
    } catch (error) {
      hasChanged = error instanceof StateChanged
      throw error
    }
  })
  return hasChanged ? { ok: false, issue: 'register-changed' } : result
}

/** A register changes up to twelve periods, and hardly ever is one of them closed. */
async function refuseAnyClosed(
  closings: readonly PeriodClosing[],
  changedPeriods: readonly PeriodEnd[],
  reason: string,
): Promise<void> {
  for (const { planId, periodEnd, closed } of closings)
    if (closed && changedPeriods.includes(periodEnd)) await refuseClosed(planId, periodEnd, reason)
}

/** Oldest first. */
export function watchImportBatches(
  planId: string,
  onChange: (read: readonly ImportBatch[]) => void,
): Unsubscribe {
  return watchQuery(() => readImportBatches(planId), onChange)
}
