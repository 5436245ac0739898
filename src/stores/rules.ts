import { defineStore } from 'pinia'
import type { ProfileComparison } from '@/domain/detail-model'
import type { PeriodEnd } from '@/domain/model'
import { compareProfiles } from '@/domain/compare-profiles'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { saveReportingPeriods as writePeriods } from '@/storage/plans'
import { saveProfile as writeProfile } from '@/storage/profiles'
import type { SettleResult } from '@/storage/settle'
import { whenFactsDiffer } from './facts-shown'
import { usePlanStore } from './plan'
import { useScoreboardStore } from './scoreboard'

/** 评分规则: the profile a plan is judged by, and the periods that are asked for. */
export const useRulesStore = defineStore('rules', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()

  /** What another profile would move at the period that is shown, before it is saved; null: there is no plan. */
  function previewProfile(profile: RuleProfile): ProfileComparison | null {
    const { facts } = planStore
    return facts && compareProfiles(facts, profile, scoreboardStore.asOf)
  }

  async function write(work: (planId: string) => Promise<SettleResult>): Promise<SettleResult> {
    const { facts } = planStore
    if (!facts) return { ok: false, issue: 'facts-changed' }
    const result = await work(facts.plan.planId)
    if (result.ok) await whenFactsDiffer(facts)
    return result
  }

  /** Back again is the same with the profile of before, in the place of `replaced` alone. */
  function saveProfile(profile: RuleProfile, reason: string, replaced?: RuleProfile): Promise<SettleResult> {
    return write((planId) => writeProfile(planId, plain(profile), reason, replaced && plain(replaced)))
  }

  function saveReportingPeriods(periods: readonly PeriodEnd[]): Promise<SettleResult> {
    return write((planId) => writePeriods(planId, [...periods]))
  }

  return { previewProfile, saveProfile, saveReportingPeriods }
})

/** A profile of the page may be a watched one, which no database takes. */
function plain(profile: RuleProfile): RuleProfile {
  return JSON.parse(JSON.stringify(profile))
}
