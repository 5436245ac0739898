import type { Recorded, SetupChoice } from '@/domain/model'
import { db } from './database'
import { settle, type SettleResult } from './settle'

export type NewSetupChoice = Omit<SetupChoice, keyof Recorded>

/** What a person settled of some indicators, all or none. A choice whose fields are all null is taken back: its row goes. */
export async function saveSetupChoices(
  choices: readonly NewSetupChoice[],
  reason = '',
): Promise<SettleResult> {
  void [choices, reason]
  return settle([db.setupChoices, db.changes], async () => null)
}
