import type { CaseTotals } from '@/domain/cases/case-totals'
import type { PeriodEnd } from '@/domain/model'
import { isYearClosed } from './closed-periods'
import { Refusal } from './commit'
import { commitToRegister, refuseAnyClosed, type CaseSaveResult } from './commit-to-register'
import { db } from './database'
import type { StateStamp } from './register-state'
import type { SettleIssue } from './settle'
import { writeChoice, type NewSetupChoice } from './setup-choices'

export interface RuleCommit {
  readonly planId: string
  readonly basedOn: StateStamp
  /** What is settled of the indicator, its source among it. */
  readonly choice: NewSetupChoice
  /** Of the register under the rules that are in force then; null: no register. */
  readonly foldTotals: CaseTotals | null
  /** Period ends whose figures change, closed or not. */
  readonly changedPeriods: readonly PeriodEnd[]
  readonly reason: string
}

export type RuleSaveResult = CaseSaveResult | { readonly ok: false; readonly issue: SettleIssue }

/**
 * Saves by which rule an indicator is counted, together with the totals that say what it gives: one strict transaction.
 * Refused when the register, or the rules of other indicators, are no longer those the totals were counted from.
 */
export async function commitRule(rule: RuleCommit): Promise<RuleSaveResult> {
  const { planId, choice, foldTotals, changedPeriods } = rule
  const reason = rule.reason.trim()
  const refused: SettleIssue[] = []
  const result = await commitToRegister(planId, rule.basedOn, async (stamp, stored, closings) => {
    if (await isYearClosed(planId)) refused.push('year-closed')
    else {
      await refuseAnyClosed(closings, changedPeriods, reason)
      const issue = await writeChoice(choice, reason, stamp)
      if (issue !== null) refused.push(issue)
    }
    if (refused.length > 0) throw new Refusal('storage-failed')
    const newest = stored.at(-1)
    if (newest) await db.importBatches.put({ ...newest, foldTotals })
  })
  const [issue] = refused
  return issue === undefined ? result : { ok: false, issue }
}

/** Only the totals, counted again under the rules in force: what another way of writing a rule left behind. */
export async function commitTotals(
  planId: string,
  basedOn: StateStamp,
  foldTotals: CaseTotals,
): Promise<CaseSaveResult> {
  return commitToRegister(planId, basedOn, async (_stamp, stored) => {
    const newest = stored.at(-1)
    if (newest) await db.importBatches.put({ ...newest, foldTotals })
  })
}
