import type { Recorded, SetupChoice } from '@/domain/model'
import { findSharesIssue, findWeightIssue } from '@/domain/targets/edit-setup'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameFact } from './same-fact'
import { settle, type SettleIssue, type SettleResult } from './settle'

export type NewSetupChoice = Omit<SetupChoice, keyof Recorded>

/**
 * What a person settled of some indicators, all or none. A choice whose fields are all null is taken back: its row
 * goes. Figures and closed quarters stay as they are; their points follow the weights at once. A closed year is refused.
 */
export async function saveSetupChoices(
  choices: readonly NewSetupChoice[],
  reason = '',
): Promise<SettleResult> {
  return settle([db.setupChoices, db.closings, db.changes], async (stamp) => {
    for (const choice of choices) {
      const issue = await writeChoice(choice, reason.trim(), stamp)
      if (issue !== null) return issue
    }
    return null
  })
}

/** To be called inside a commit that has setupChoices, closings and changes. */
export async function writeChoice(
  choice: NewSetupChoice,
  reason: string,
  stamp: Recorded,
): Promise<SettleIssue | null> {
  if (!isChoice(choice)) return 'not-a-choice'
  const { planId, indicatorId } = choice
  const rowKey: [string, string] = [planId, indicatorId]
  const from = (await db.setupChoices.get(rowKey)) ?? null
  const to = isTakenBack(choice) ? null : { ...choice, ...stamp }
  if (to === null ? from === null : isSameFact(from, to)) return null
  if (await isYearClosed(planId)) return 'year-closed'
  await (to === null ? db.setupChoices.delete(rowKey) : db.setupChoices.put(to))
  await recordChange({ planId, table: 'setupChoices', rowKey, from, to, reason }, stamp)
  return null
}

function isTakenBack({ planId: _planId, indicatorId: _id, ...fields }: NewSetupChoice): boolean {
  return Object.values(fields).every((field) => field === null)
}

/** The same limits as where it is typed; the database holds to them whoever asks. */
function isChoice({ weight, quarterShares }: NewSetupChoice): boolean {
  if (weight !== null && findWeightIssue(weight) !== null) return false
  return quarterShares === null || findSharesIssue(quarterShares) === null
}
