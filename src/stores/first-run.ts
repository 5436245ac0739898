import type { SaveIssue, SaveResult } from '@/storage/commit'
import { isStarted, saveNewPlan, type NewPlanMode } from '@/storage/new-plan'

type DemoResult = SaveResult | { readonly ok: false; readonly issue: 'table-unread' }

/**
 * At the very first start the filed plan of 2022 with its demo facts is read into the database. null: done, or the
 * first start is over.
 */
export async function loadFirstPlan(): Promise<SaveIssue | 'table-unread' | null> {
  try {
    if (await isStarted()) return null
  } catch {
    return 'storage-failed'
  }
  const result = await writeDemo('first-run')
  return result.ok ? null : result.issue
}

/** The demo plan as it came with the program, in the place of what was made of it. */
export async function loadDemoPlan(): Promise<DemoResult> {
  return writeDemo('replace-demo')
}

/** The texts and what reads them are loaded only here: after the first start they cost nothing. */
async function writeDemo(mode: NewPlanMode): Promise<DemoResult> {
  const facts = await import('./demo-plan').then(
    ({ readDemoPlan }) => readDemoPlan(),
    () => null,
  )
  return facts ? saveNewPlan(facts, mode) : { ok: false, issue: 'table-unread' }
}
