import type { Recorded } from '@/domain/model'
import type { Change } from '@/domain/record-model'
import { db } from './database'
import { watchQuery, type Unsubscribe } from './watch'

// Omit on a union would merge its members; this keeps each table with its own states.
type WithoutStamp<Each> = Each extends Change ? Omit<Each, 'changeId' | 'at' | 'by'> : never
export type NewChange = WithoutStamp<Change>

/** Adds a record to the change log. To be called inside the commit that writes the fact. */
export async function recordChange(change: NewChange, stamp: Recorded): Promise<void> {
  await db.changes.add({ ...change, at: stamp.recordedAt, by: stamp.recordedBy })
}

/** Newest first. */
export function watchChanges(planId: string, onChange: (changes: readonly Change[]) => void): Unsubscribe {
  return watchQuery(() => db.changes.where({ planId }).reverse().toArray(), onChange)
}
