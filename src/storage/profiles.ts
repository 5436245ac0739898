import { checkProfile } from '@/domain/profiles/check-profile'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { recordChange } from './changes'
import { hasClosedPeriod, isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameData } from './same-data'
import { settle, type SettleResult } from './settle'

/**
 * The rules a plan is judged by from now on, whole. They move every score of the year: a closed year is refused, and
 * once a quarter was closed a reason is asked for. Where `replaced` is said, only that profile gives way: a step that is
 * taken back must not take back what somebody chose since.
 */
export async function saveProfile(
  planId: string,
  profile: RuleProfile,
  reason: string,
  replaced?: RuleProfile,
): Promise<SettleResult> {
  return settle([db.plans, db.closings, db.changes], async (stamp) => {
    const plan = await db.plans.get(planId)
    if (!plan) return 'facts-changed'
    if (replaced && !isSameData(plan.profile, replaced)) return 'facts-changed'
    if (isSameData(plan.profile, profile)) return null
    if (checkProfile(profile).length > 0) return 'not-a-profile'
    if (await isYearClosed(planId)) return 'year-closed'
    if (reason.trim() === '' && (await hasClosedPeriod(planId))) return 'needs-reason'
    await db.plans.put({ ...plan, ...stamp, profile })
    const change = { planId, table: 'profiles', rowKey: [planId], reason: reason.trim() } as const
    await recordChange({ ...change, from: plan.profile, to: profile }, stamp)
    return null
  })
}
