import type { PeriodEnd } from '@/domain/model'
import type { Draft } from '@/domain/record-model'
import { commit, type SaveResult } from './commit'
import { db } from './database'
import { watchQuery, type Unsubscribe } from './watch'

export type DraftKey = Pick<Draft, 'planId' | 'subject' | 'rowId' | 'periodEnd'>

/** Keeps a refused or unfinished text. The fact in its place stays as it is. */
export async function saveDraft(draft: Omit<Draft, 'recordedAt'>): Promise<SaveResult> {
  return commit([db.drafts], async ({ recordedAt }) => {
    await db.drafts.put({ ...draft, recordedAt })
  })
}

/** Gives such a text up; without one nothing happens. */
export async function deleteDraft(key: DraftKey): Promise<SaveResult> {
  return commit([db.drafts], () => dropDraft(key.planId, key.subject, key.rowId, key.periodEnd))
}

/** For a commit that has db.drafts: what was saved takes the place of the text. */
export async function dropDraft(
  planId: string,
  subject: Draft['subject'],
  rowId: string,
  periodEnd: PeriodEnd,
): Promise<void> {
  const key: [string, Draft['subject'], string, PeriodEnd] = [planId, subject, rowId, periodEnd]
  // Asked for first: a deletion wakes whoever watches the drafts also where there was none, with every figure typed.
  if ((await db.drafts.get(key)) !== undefined) await db.drafts.delete(key)
}

/** In no order that means anything. */
export function watchDrafts(planId: string, onChange: (drafts: readonly Draft[]) => void): Unsubscribe {
  return watchQuery(() => db.drafts.where({ planId }).toArray(), onChange)
}
