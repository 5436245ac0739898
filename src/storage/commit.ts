import { Dexie, type Table } from 'dexie'
import type { Instant, Recorded } from '@/domain/model'
import { db } from './database'

export type SaveIssue =
  /** The quarter is closed: a correction needs a reason. */
  | 'period-closed'
  /** This department already has a plan for this year. */
  | 'plan-exists'
  /** Disk or quota is full; nothing was written. */
  | 'storage-full'
  /** The browser did not write; nothing was changed. */
  | 'storage-failed'

export type SaveResult =
  { readonly ok: true; readonly savedAt: Instant } | { readonly ok: false; readonly issue: SaveIssue }

/** Thrown inside a commit: the transaction is rolled back and the commit returns the issue. */
export class Refusal extends Error {
  constructor(readonly issue: SaveIssue) {
    super(issue)
  }
}

/** Why the database did not write. */
export function issueOfError(error: unknown): SaveIssue {
  if (error instanceof Refusal) return error.issue
  if (!(error instanceof Error)) return 'storage-failed'
  const inner = error instanceof Dexie.DexieError && error.inner instanceof Error ? error.inner.name : ''
  if ([error.name, inner].includes('QuotaExceededError')) return 'storage-full'
  return 'storage-failed'
}

/**
 * Runs `work` in ONE strict read-write transaction over the tables (settings is always added). Resolves only
 * when the transaction is complete; after any failure nothing was written. `stamp` is who and when.
 */
export async function commit(
  // Rows and keys of the tables differ; work itself is typed.
  tables: readonly Table[],
  work: (stamp: Recorded) => Promise<void>,
): Promise<SaveResult> {
  const recordedAt = new Date().toISOString()
  try {
    await db.transaction('rw', [...tables, db.settings], async () => {
      const setting = await db.settings.get('userName')
      const recordedBy = setting?.key === 'userName' ? setting.value : ''
      await work({ recordedAt, recordedBy })
    })
    return { ok: true, savedAt: new Date().toISOString() }
  } catch (error) {
    return { ok: false, issue: issueOfError(error) }
  }
}
