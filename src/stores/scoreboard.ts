import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { PeriodEnd } from '@/domain/model'
import { latestPeriodWithFigures } from '@/domain/monitoring/latest-period'
import { computeScoreboard } from '@/domain/scoreboard'
import type { Scoreboard } from '@/domain/scoreboard-model'
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

  /** A month 1…12; null or anything else goes back to the latest period with figures. */
  function setAsOf(month: PeriodEnd | null): void {
    const isMonth = month !== null && Number.isInteger(month) && month >= 1 && month <= 12
    chosenAsOf.value = isMonth ? month : null
  }

  return { asOf, chosenAsOf, scoreboard, setAsOf }
})
