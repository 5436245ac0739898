import Dexie, { type Table } from 'dexie'
import type { Instant, PlanFacts } from '@/domain/model'
import { watchQuery, type Unsubscribe } from './watch'

/** A plan before and after its table was corrected: what the way back needs. One per plan, the latest. */
export interface TableCopy {
  readonly planId: string
  readonly takenAt: Instant
  readonly before: PlanFacts
  readonly after: PlanFacts
}

/** A database of its own: the copies are no part of what is backed up, replaced or cleared. */
class TableCopiesDatabase extends Dexie {
  declare readonly copies: Table<TableCopy, string>

  constructor() {
    super('dabiao-tables', { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ copies: 'planId' })
  }
}

const copiesDb = new TableCopiesDatabase()

export async function readTableCopy(planId: string): Promise<TableCopy | undefined> {
  return copiesDb.copies.get(planId)
}

/** Resolves when the copy is on disk. Rejects when it could not be written: then nothing may be changed. */
export async function saveTableCopy(copy: TableCopy): Promise<void> {
  await copiesDb.copies.put(copy)
}

export async function deleteTableCopy(planId: string): Promise<void> {
  await copiesDb.copies.delete(planId)
}

/** Removes what the copies still hold after everything else was cleared. */
export async function deleteTableCopies(): Promise<void> {
  await copiesDb.copies.clear()
}

/** When the table of the plan was last corrected, as long as that can be undone; null: nothing to undo. */
export function watchTableCopy(planId: string, onChange: (takenAt: Instant | null) => void): Unsubscribe {
  return watchQuery(async () => (await readTableCopy(planId))?.takenAt ?? null, onChange)
}
