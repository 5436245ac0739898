/** The register of a plan as it is stored: read together, so that it is of one moment. */
import { Dexie } from 'dexie'
import type { ClearedCases } from '@/domain/cases/cleared-cases'
import type { CountingTerms } from '@/domain/cases/compute-case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { PackedCases } from '@/domain/cases/packed-cases'
import type { YearFreeze } from '@/domain/evaluation-model'
import type { Instant, PeriodClosing, PeriodEnd, Plan, SetupChoice } from '@/domain/model'
import { rulesInForce } from '@/domain/targets/rules-in-force'
import { db } from './database'
import { readSetting } from './settings'
import { watchQuery, type Unsubscribe } from './watch'

/** Thousands of rows of a batch in one record. */
export interface CaseChunk {
  readonly planId: string
  readonly batchId: string
  readonly chunkIndex: number
  readonly cases: PackedCases
}

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
  readonly reportingPeriods: readonly PeriodEnd[]
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

/** `caseKey`: the key by which new case numbers were hashed; none are but by an import. */
export function stampOf(
  { batches: stored, rules, cleared }: CaseState,
  caseKey: Uint8Array | null = null,
): StateStamp {
  const batchIds = stored.map((batch) => batch.batchId)
  return { batchIds, caseKey, rules, clearedAt: cleared?.recordedAt ?? null }
}

/** What its totals are counted under. */
export function termsOf({ rules, fiscalYear, cleared }: CaseState): CountingTerms {
  return { rules, fiscalYear, cleared: cleared && cleared.totals }
}

/** Batches without their rows, in the order of their import. */
export async function readImportBatches(planId: string): Promise<ImportBatch[]> {
  return db.importBatches.where({ planId }).sortBy('sequence')
}

/** All rows of a batch, in their order. By the key itself: over an index it takes twice as long. */
export function rowsOf(planId: string, batchId: string) {
  const ends = [Dexie.minKey, Dexie.maxKey].map((end) => [planId, batchId, end])
  return db.caseChunks.where('[planId+batchId+chunkIndex]').between(ends[0], ends[1])
}

/** null: there is no such plan. The rows of the batch `without` are not read: as if it had none. */
export async function readCaseState(planId: string, without?: string): Promise<CaseState | null> {
  return db.transaction('r', [...registerTables, db.settings, db.caseChunks], async () => {
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
export const registerTables = [
  db.plans,
  db.closings,
  db.setupChoices,
  db.yearFreezes,
  db.clearedCases,
  db.importBatches,
]

/** To be called inside a transaction that has the tables of the register. */
export async function readSettled(planId: string): Promise<Settled> {
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
  { fiscalYear, reportingPeriods }: Plan,
  stored: readonly ImportBatch[],
  closings: readonly PeriodClosing[],
  settled: Settled,
): RegisterHead {
  const closedPeriods = closings.filter((closing) => closing.closed).map((closing) => closing.periodEnd)
  return { batches: stored, fiscalYear, reportingPeriods, closedPeriods, ...settled }
}

/** Oldest first. */
export function watchImportBatches(
  planId: string,
  onChange: (read: readonly ImportBatch[]) => void,
): Unsubscribe {
  return watchQuery(() => readImportBatches(planId), onChange)
}
