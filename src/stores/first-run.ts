import type { SaveIssue, SaveResult } from '@/storage/commit'

/** Reads the filed plan of 2022 with its demo facts at the very first start. null: done, or nothing to do. */
export async function loadFirstPlan(): Promise<SaveIssue | 'table-unread' | null> {
  return null
}

export async function loadDemoPlan(): Promise<SaveResult | { ok: false; issue: 'table-unread' }> {
  return { ok: false, issue: 'table-unread' }
}
