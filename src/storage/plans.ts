import type { Plan } from '@/domain/model'
import { db } from './database'
import { watchQuery, type Unsubscribe } from './watch'

/** Latest year first, then by department. */
export function watchPlans(onChange: (plans: readonly Plan[]) => void): Unsubscribe {
  return watchQuery(async () => (await db.plans.toArray()).sort(comparePlans), onChange)
}

function comparePlans(a: Plan, b: Plan): number {
  return b.fiscalYear - a.fiscalYear || a.departmentName.localeCompare(b.departmentName, 'zh')
}
