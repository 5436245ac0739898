import type { BudgetLine, Indicator, Plan, Target, TargetVersion, Task } from '@/domain/model'
import { db } from './database'
import { watchQuery, type Unsubscribe } from './watch'

/** Latest year first, then by department. */
export function watchPlans(onChange: (plans: readonly Plan[]) => void): Unsubscribe {
  return watchQuery(async () => (await db.plans.toArray()).sort(comparePlans), onChange)
}

function comparePlans(a: Plan, b: Plan): number {
  return b.fiscalYear - a.fiscalYear || a.departmentName.localeCompare(b.departmentName, 'zh')
}

/** A plan with what its target table says. */
export interface PlanStructure {
  readonly plan: Plan
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  readonly targetVersions: readonly TargetVersion[]
  readonly targets: readonly Target[]
  readonly budgetLines: readonly BudgetLine[]
}

/**
 * One query in one read transaction for the tables that only make sense together: an indicator without its target
 * is never seen, not even for a moment while a backup is restored. null: there is no such plan.
 */
export function watchPlanStructure(
  planId: string,
  onChange: (structure: PlanStructure | null) => void,
): Unsubscribe {
  const tables = [db.plans, db.tasks, db.indicators, db.targetVersions, db.targets, db.budgetLines]
  return watchQuery(
    () =>
      db.transaction('r', tables, async () => {
        const [plan, tasks, indicators, targetVersions, targets, budgetLines] = await Promise.all([
          db.plans.get(planId),
          db.tasks.where({ planId }).sortBy('order'),
          db.indicators.where({ planId }).sortBy('order'),
          db.targetVersions.where({ planId }).sortBy('version'),
          db.targets.where({ planId }).toArray(),
          db.budgetLines.where({ planId }).toArray(),
        ])
        return plan ? { plan, tasks, indicators, targetVersions, targets, budgetLines } : null
      }),
    onChange,
  )
}
