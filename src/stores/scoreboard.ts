import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { PeriodEnd, TargetVersion } from '@/domain/model'
import { latestPeriodWithFigures } from '@/domain/monitoring/latest-period'
import { lastDayOf } from '@/domain/period'
import { computeScoreboard } from '@/domain/scoreboard'
import type { Scoreboard } from '@/domain/scoreboard-model'
import { versionsInForce } from '@/domain/targets/target-in-force'
import { usePlanStore } from './plan'

/** Everything the screens show, computed from the facts as of one period's end. */
export const useScoreboardStore = defineStore('scoreboard', () => {
  const planStore = usePlanStore()
  /** null: nobody chose, the latest period with figures is shown. */
  const chosenAsOf = ref<PeriodEnd | null>(null)

  const asOf = computed<PeriodEnd>(
    () => chosenAsOf.value ?? (planStore.facts ? latestPeriodWithFigures(planStore.facts) : 12),
  )
  const scoreboard = computed<Scoreboard | null>(() => {
    const { facts } = planStore
    return facts && computeScoreboard(facts, facts.plan.profile, asOf.value)
  })

  /** Asked by every page, also by those that show no score: a long plan's whole board would make them slow. */
  const targetVersion = computed<TargetVersion | null>(() => {
    const { facts } = planStore
    if (!facts) return null
    return versionsInForce(facts.targetVersions, lastDayOf(facts.plan.fiscalYear, asOf.value)).latest
  })

  /** A month 1…12; null or anything else goes back to the latest period with figures. */
  function setAsOf(month: PeriodEnd | null): void {
    const isMonth = month !== null && Number.isInteger(month) && month >= 1 && month <= 12
    chosenAsOf.value = isMonth ? month : null
  }

  return { asOf, chosenAsOf, scoreboard, targetVersion, setAsOf }
})
