import { Dexie } from 'dexie'
import type { ClearedCases } from '@/domain/cases/cleared-cases'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { MappingToKeep } from '@/domain/cases/import-choices'
import type { CaseTotals } from '@/domain/cases/case-totals'
import { ruleKey } from '@/domain/cases/known-rules'
import type { PackedCases } from '@/domain/cases/packed-cases'
import type { YearFreeze } from '@/domain/evaluation-model'
import type { Instant, PeriodClosing, PeriodEnd, Plan, Recorded, SetupChoice } from '@/domain/model'
import { rulesInForce } from '@/domain/targets/rules-in-force'
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

/** What was settled of the indicators, and by which rules they are counted. */
interface Settled {
  readonly choices: readonly SetupChoice[]
  /** null: the year is open. */
  readonly freeze: YearFreeze | null
  /** The counting rules in force by both. */
  readonly rules: readonly CountingRule[]
}

export interface RegisterHead extends Settled {
  /** In the order of their import. */
  readonly batches: readonly ImportBatch[]
  readonly fiscalYear: number
  readonly closedPeriods: readonly PeriodEnd[]
}

/** The register of a plan as it is stored. */
export interface CaseState extends RegisterHead {
  /** The rows of each batch, in the same order. */
  readonly rows: readonly (readonly PackedCases[])[]
  /** null: no case was cleared. */
  readonly cleared: ClearedCases | null
  /** null: no case number was ever hashed for this database. */
  readonly caseKey: Uint8Array | null
}

/** What a plan of an import was made from: it holds only as long as this is still so. */
export interface StateStamp {
  readonly batchIds: readonly string[]
  /** The key of the hash; where the database has none yet, the first import keeps it. null: nothing was hashed. */
  readonly caseKey: Uint8Array | null
  /** Totals are counted under the rules in force, and beside what was cleared. */
  readonly rules: readonly CountingRule[]
  readonly clearedAt: Instant | null
}

export function stampOf({ batches: stored, caseKey, rules, cleared }: CaseState): StateStamp {
  const batchIds = stored.map((batch) => batch.batchId)
  return { batchIds, caseKey, rules, clearedAt: cleared?.recordedAt ?? null }
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
  return db.transaction('r', [...registerTables, db.settings, chunks], async () => {
    // Asked for at once: each answer takes longer to come than to be found.
    const [plan, caseKey, closings, stored, settled, cleared] = await Promise.all([
      db.plans.get(planId),
      readSetting('caseKey'),
      db.closings.where({ planId }).toArray(),
      readImportBatches(planId),
      readSettled(planId),
      db.clearedCases.get(planId),
    ])
    if (!plan) return null
    const rows = await Promise.all(
      stored.map(async ({ batchId }) => {
        if (batchId === without) return []
        return (await rowsOf(planId, batchId).toArray()).map((chunk) => chunk.cases)
      }),
    )
    const head = headOf(plan, stored, closings, settled)
    return { ...head, rows, cleared: cleared ?? null, caseKey: caseKey ?? null }
  })
}

/** What says how a register stands, without its rows. */
const registerTables = [db.plans, db.closings, db.setupChoices, db.yearFreezes, db.clearedCases, batches]

/** To be called inside a transaction that has the tables of the register. */
async function readSettled(planId: string): Promise<Settled> {
  const [choices, freeze = null] = await Promise.all([
    db.setupChoices.where({ planId }).toArray(),
    db.yearFreezes.get(planId),
  ])
  return { choices, freeze, rules: rulesInForce(choices, freeze) }
}

/** How a register stands, without its rows: cheap to ask each time. null: there is no such plan. */
export async function readRegisterHead(planId: string): Promise<RegisterHead | null> {
  return db.transaction('r', registerTables, async () => {
    const [plan, stored, settled, closings] = await Promise.all([
      db.plans.get(planId),
      readImportBatches(planId),
      readSettled(planId),
      db.closings.where({ planId }).toArray(),
    ])
    return plan ? headOf(plan, stored, closings, settled) : null
  })
}

function headOf(
  { fiscalYear }: Plan,
  stored: readonly ImportBatch[],
  closings: readonly PeriodClosing[],
  settled: Settled,
): RegisterHead {
  const closedPeriods = closings.filter((closing) => closing.closed).map((closing) => closing.periodEnd)
  return { batches: stored, fiscalYear, closedPeriods, ...settled }
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

/** One strict transaction over a register that must still stand as it was planned on. */
export async function commitToRegister(
  planId: string,
  basedOn: StateStamp,
  work: (
    stamp: Recorded,
    stored: readonly ImportBatch[],
    closings: readonly PeriodClosing[],
  ) => Promise<void>,
): Promise<CaseSaveResult> {
  let hasChanged = false
  const result = await commit([...registerTables, db.changes, chunks], async (stamp) => {
    try {
      const [plan, caseKey, stored, closings, { rules }, cleared] = await Promise.all([
        db.plans.get(planId),
        readSetting('caseKey'),
        readImportBatches(planId),
        db.closings.where({ planId }).toArray(),
        readSettled(planId),
        db.clearedCases.get(planId),
      ])
      const { caseKey: own } = basedOn
      const isSameKey = own === null || caseKey === undefined || own.join() === caseKey.join()
      const isSameState = stored.map((batch) => batch.batchId).join() === basedOn.batchIds.join()
      const isCountedAlike =
        rules.map(ruleKey).sort().join() === basedOn.rules.map(ruleKey).sort().join() &&
        (cleared?.recordedAt ?? null) === basedOn.clearedAt
      if (!plan || !isSameKey || !isSameState || !isCountedAlike) throw new StateChanged()
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
export async function refuseAnyClosed(
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
