import { isDecimal } from '@/domain/exact'
import type { Recorded, Statement } from '@/domain/model'
import { recordChange } from './changes'
import { isClosedTo } from './closed-periods'
import { db } from './database'
import { isSameFact } from './same-fact'
import { settle, type SettleResult } from './settle'

export type NewStatement = Omit<Statement, keyof Recorded>

/**
 * What the unit states of an indicator at a period's end for the official forms. A statement that says nothing is taken
 * back: its row goes. In a closed period it is a correction with a reason, like any figure.
 */
export async function saveStatement(statement: NewStatement, correctionReason = ''): Promise<SettleResult> {
  const stated = { ...statement, explanation: statement.explanation.trim() }
  return settle([db.statements, db.closings, db.changes], async (stamp) => {
    if (stated.forecast !== null && !isDecimal(stated.forecast)) return 'not-a-choice'
    const { planId, indicatorId, periodEnd } = stated
    const rowKey: [string, string, number] = [planId, indicatorId, periodEnd]
    const [from = null, isClosed] = await Promise.all([
      db.statements.get(rowKey),
      isClosedTo(planId, periodEnd, correctionReason),
    ])
    const to = saysNothing(stated) ? null : { ...stated, ...stamp }
    if (to === null ? from === null : isSameFact(from, to)) return null
    if (isClosed) return 'period-closed'
    await (to === null ? db.statements.delete(rowKey) : db.statements.put(to))
    const reason = correctionReason.trim()
    await recordChange({ planId, table: 'statements', rowKey, from, to, reason }, stamp)
    return null
  })
}

function saysNothing({ forecast, likelihood, deviations, explanation }: NewStatement): boolean {
  return forecast === null && likelihood === null && deviations.length === 0 && explanation === ''
}
