import { isSameAmount } from '@/domain/targets/imported-rows'
import {
  applyBudgetAmounts,
  needsBudgetReason,
  readBudgetAmounts,
  type BudgetAmounts,
} from '@/domain/budget/budget-amounts'
import type { FiledBudget, Recorded } from '@/domain/model'
import { recordChange } from './changes'
import { hasClosedPeriod } from './closed-periods'
import { db } from './database'
import { isSameData } from './same-data'
import { isSameFact } from './same-fact'
import { settle, type SettleIssue, type SettleResult } from './settle'

/** Why the budget changes; the document number may be empty. */
export interface BudgetReason {
  readonly reason: string
  readonly documentNumber: string
}

/**
 * 预算数 of a plan, all or nothing: what was `before` becomes `after`. Refused as 'facts-changed' where something else is
 * stored than the step was planned on. Without a reason only what is filed for the first time, while every quarter is
 * open; a closed year takes another budget with one.
 */
export async function saveBudget(
  before: BudgetAmounts,
  after: BudgetAmounts,
  { reason, documentNumber }: BudgetReason,
): Promise<SettleResult> {
  const { planId } = after
  const why = { reason: reason.trim(), documentNumber: documentNumber.trim() }
  const tables = [db.plans, db.tasks, db.budgetLines, db.executions, db.drafts, db.closings, db.changes]
  return settle(tables, async (stamp) => {
    const plan = await db.plans.get(planId)
    if (!plan || before.planId !== planId) return 'facts-changed'
    const [tasks, budgetLines] = await Promise.all([
      db.tasks.where({ planId }).toArray(),
      db.budgetLines.where({ planId }).toArray(),
    ])
    const stored = { plan, tasks, budgetLines }
    if (!isSameData(readBudgetAmounts(stored), before)) return 'facts-changed'
    if (isSameData(before, after)) return null
    const asks = needsBudgetReason(before, after) || (await hasClosedPeriod(planId))
    if (why.reason === '' && asks) return 'needs-reason'
    const next = applyBudgetAmounts(stored, after)
    if (next.plan !== plan) {
      await db.plans.put({ ...next.plan, ...stamp })
      await logFiled(planId, plan.budget, next.plan.budget, why, stamp)
    }
    await db.tasks.bulkPut(next.tasks.filter((task) => !tasks.includes(task)))
    return writeLines(stored, next, why, stamp)
  })
}

/** 财政拨款 and 其他资金; the other cells are told of with their lines. */
async function logFiled(
  planId: string,
  from: FiledBudget,
  to: FiledBudget,
  why: BudgetReason,
  stamp: Recorded,
): Promise<void> {
  const isSame = (['fiscalAppropriation', 'otherFunds'] as const).every((field) =>
    isSameAmount(from[field], to[field]),
  )
  if (isSame) return
  await recordChange({ planId, table: 'filedBudgets', rowKey: [planId], from, to, ...why }, stamp)
}

type Lines = Pick<Parameters<typeof applyBudgetAmounts>[0], 'plan' | 'budgetLines'>

async function writeLines(
  { plan: { planId }, budgetLines }: Lines,
  next: Lines,
  why: BudgetReason,
  stamp: Recorded,
): Promise<SettleIssue | null> {
  const own = new Map(budgetLines.map((line) => [line.lineId, line]))
  const kept = new Map(next.budgetLines.map((line) => [line.lineId, line]))
  for (const lineId of new Set([...own.keys(), ...kept.keys()])) {
    const [from, line] = [own.get(lineId) ?? null, kept.get(lineId)]
    const to = line ? { ...line, ...stamp } : null
    if (to !== null && isSameFact(from, to)) continue
    if (to === null && (await isInUse(planId, lineId))) return 'line-in-use'
    const rowKey: [string, string] = [planId, lineId]
    await (to === null ? db.budgetLines.delete(rowKey) : db.budgetLines.put(to))
    await recordChange({ planId, table: 'budgetLines', rowKey, from, to, ...why }, stamp)
  }
  return null
}

/** A cleared cell holds nothing any more, unless its 说明 still says why. */
async function isInUse(planId: string, lineId: string): Promise<boolean> {
  const [executions, drafts] = await Promise.all([
    db.executions.where({ planId }).toArray(),
    db.drafts.where({ planId }).toArray(),
  ])
  return (
    executions.some((each) => each.lineId === lineId && (each.amount !== null || each.note !== '')) ||
    drafts.some(({ subject, rowId }) => subject === 'execution' && rowId === lineId)
  )
}
