import { isDecimal } from '@/domain/exact'
import type { Recorded } from '@/domain/model'
import type { Statement } from '@/domain/evaluation-model'
import { recordChange } from './changes'
import { isClosedTo } from './closed-periods'
import { db } from './database'
import { dropDraft } from './drafts'
import { isSameFact } from './same-fact'
import { settle, type SettleIssue, type SettleResult } from './settle'

export type NewStatement = Omit<Statement, keyof Recorded>

/**
 * What the unit states of indicators at a period's end for the official forms; all of them or none. A statement that
 * says nothing is taken back: its row goes. In a closed period it is a correction with a reason, like any figure. A
 * text that was kept while it was typed goes with the field that is written.
 */
export async function saveStatements(
  statements: readonly NewStatement[],
  correctionReason = '',
): Promise<SettleResult> {
  return settle([db.statements, db.closings, db.changes, db.drafts], async (stamp) => {
    for (const statement of statements) {
      const issue = await writeStatement(statement, correctionReason, stamp)
      if (issue !== null) return issue
    }
    return null
  })
}

export async function saveStatement(statement: NewStatement, correctionReason = ''): Promise<SettleResult> {
  return saveStatements([statement], correctionReason)
}

async function writeStatement(
  statement: NewStatement,
  correctionReason: string,
  stamp: Recorded,
): Promise<SettleIssue | null> {
  const stated = { ...statement, explanation: statement.explanation.trim() }
  if (stated.forecast !== null && !isDecimal(stated.forecast)) return 'not-a-choice'
  const { planId, indicatorId, periodEnd } = stated
  const rowKey: [string, string, number] = [planId, indicatorId, periodEnd]
  const from = (await db.statements.get(rowKey)) ?? null
  const to = saysNothing(stated) ? null : { ...stated, ...stamp }
  if (to === null ? from === null : isSameFact(from, to)) return null

  if (await isClosedTo(planId, periodEnd, correctionReason)) return 'period-closed'
  await (to === null ? db.statements.delete(rowKey) : db.statements.put(to))
  const reason = correctionReason.trim()
  await recordChange({ planId, table: 'statements', rowKey, from, to, reason }, stamp)
  if ((from?.forecast ?? null) !== stated.forecast)
    await dropDraft(planId, 'forecast', indicatorId, periodEnd)
  if ((from?.explanation ?? '') !== stated.explanation)
    await dropDraft(planId, 'explanation', indicatorId, periodEnd)
  return null
}

function saysNothing({ forecast, likelihood, deviations, explanation }: NewStatement): boolean {
  return forecast === null && likelihood === null && deviations.length === 0 && explanation === ''
}
