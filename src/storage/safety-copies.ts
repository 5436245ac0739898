import Dexie, { type Table } from 'dexie'
import type { Instant } from '@/domain/model'
import { deleteTableImports } from './table-imports'
import { watchQuery, type Unsubscribe } from './watch'

export type CopyCause = 'restore' | 'start-empty' | 'load-demo'

/** The whole database as a backup file, taken just before it was replaced, so that the step can be undone. */
export interface SafetyCopy {
  readonly copyId?: number
  readonly takenAt: Instant
  readonly cause: CopyCause
  readonly file: Uint8Array
}

/** How many are kept; an older one goes when a new one is complete. */
export const keptCopies = 3

/** A database of its own: the copies are no part of what is backed up, replaced or cleared. */
class CopiesDatabase extends Dexie {
  declare readonly copies: Table<SafetyCopy, number, SafetyCopy>

  constructor() {
    super('dabiao-copies', { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ copies: '++copyId' })
  }
}

const copiesDb = new CopiesDatabase()

/** Resolves when the copy is on disk. Rejects when it could not be written: then nothing may be replaced. */
export async function saveSafetyCopy(cause: CopyCause, file: Uint8Array): Promise<void> {
  await copiesDb.transaction('rw', copiesDb.copies, async () => {
    await copiesDb.copies.add({ takenAt: new Date().toISOString(), cause, file })
    const ids = await copiesDb.copies.orderBy('copyId').primaryKeys()
    await copiesDb.copies.bulkDelete(ids.slice(0, -keptCopies))
  })
}

/** undefined: a newer copy took its place, or it was deleted. */
export async function readSafetyCopy(copyId: number): Promise<SafetyCopy | undefined> {
  return copiesDb.copies.get(copyId)
}

/** Removes what the copies still hold after everything else was cleared. */
export async function deleteSafetyCopies(): Promise<void> {
  await copiesDb.transaction('rw', copiesDb.copies, () => copiesDb.copies.clear())
  await deleteTableImports()
}

/** Newest first, without the files. */
export function watchSafetyCopies(
  onChange: (copies: readonly Omit<SafetyCopy, 'file'>[]) => void,
): Unsubscribe {
  return watchQuery(async () => {
    const copies = await copiesDb.copies.orderBy('copyId').reverse().toArray()
    return copies.map(({ copyId, takenAt, cause }) => ({ copyId, takenAt, cause }))
  }, onChange)
}
