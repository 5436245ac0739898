import type { PeriodEnd, Plan } from '@/domain/model'
import { QUARTER_ENDS } from '@/domain/period'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameData } from './same-data'
import { settle, type SettleResult } from './settle'
import { watchQuery, type Unsubscribe } from './watch'

/** Latest year first, then by department. */
export function watchPlans(onChange: (plans: readonly Plan[]) => void): Unsubscribe {
  return watchQuery(async () => (await db.plans.toArray()).sort(comparePlans), onChange)
}

/**
 * The period ends that are asked for: the four quarters, and monitoring points such as 7 beside them. One for which
 * something was entered, or that is closed, stays.
 */
export async function saveReportingPeriods(
  planId: string,
  periods: readonly PeriodEnd[],
): Promise<SettleResult> {
  const reportingPeriods = [...new Set(periods)].sort((a, b) => a - b)
  const tables = [db.plans, db.actuals, db.executions, db.goalJudgements, db.statements, db.drafts]
  return settle([...tables, db.closings, db.changes], async (stamp) => {
    const plan = await db.plans.get(planId)
    if (!plan) return 'facts-changed'
    if (!QUARTER_ENDS.every((end) => reportingPeriods.includes(end))) return 'not-a-choice'
    if (!reportingPeriods.every((end) => Number.isInteger(end) && end >= 1 && end <= 12))
      return 'not-a-choice'
    const from = [...plan.reportingPeriods].sort((a, b) => a - b)
    if (isSameData(from, reportingPeriods)) return null
    if (await isYearClosed(planId)) return 'year-closed'
    const gone = from.filter((end) => !reportingPeriods.includes(end))
    if (gone.length > 0) {
      const used = await periodsInUse(planId)
      if (gone.some((end) => used.has(end))) return 'period-in-use'
    }
    await db.plans.put({ ...plan, ...stamp, reportingPeriods })
    const change = { planId, table: 'reportingPeriods', rowKey: [planId], reason: '' } as const
    await recordChange({ ...change, from, to: reportingPeriods }, stamp)
    return null
  })
}

/** A cleared cell holds nothing any more, unless its 说明 still says why. */
async function periodsInUse(planId: string): Promise<ReadonlySet<PeriodEnd>> {
  const [actuals, executions, judgements, statements, drafts, closings] = await Promise.all([
    db.actuals.where({ planId }).toArray(),
    db.executions.where({ planId }).toArray(),
    db.goalJudgements.where({ planId }).toArray(),
    db.statements.where({ planId }).toArray(),
    db.drafts.where({ planId }).toArray(),
    db.closings.where({ planId }).toArray(),
  ])
  const used = [
    ...actuals.filter(({ value, note }) => value !== null || note !== ''),
    ...executions.filter(({ amount, note }) => amount !== null || note !== ''),
    ...judgements,
    ...statements,
    ...drafts,
    ...closings.filter(({ closed }) => closed),
  ]
  return new Set(used.map(({ periodEnd }) => periodEnd))
}

function comparePlans(a: Plan, b: Plan): number {
  return b.fiscalYear - a.fiscalYear || a.departmentName.localeCompare(b.departmentName, 'zh')
}
