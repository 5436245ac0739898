import { watch } from 'vue'
import { rulesToKeep } from '@/domain/cases/count-by-rule'
import { isSameRule, ruleKey } from '@/domain/cases/known-rules'
import type { PlanFacts } from '@/domain/model'
import { rulesInForce } from '@/domain/targets/rules-in-force'
import { usePlanStore } from './plan'

/**
 * Counts a register again where a rule in force is missing from its totals: one that came with last year's table, or
 * back with other settings that were taken back. What cannot be counted, because its rows were cleared, is tried once.
 */
export function useRecount(): void {
  const planStore = usePlanStore()
  const tried = new Set<string>()
  watch(
    () => planStore.facts && missingRules(planStore.facts),
    (missing) => {
      const { planId } = planStore
      if (!missing || planId === null || tried.has(`${planId} ${missing}`)) return
      tried.add(`${planId} ${missing}`)
      // Hardly ever needed, so the first screen does not wait for its code.
      void import('./register').then(({ useRegisterStore }) => useRegisterStore().recount())
    },
    { immediate: true },
  )
}

/** One text for the rules that the totals were not counted under; '' where none is missing, or nothing is counted. */
export function missingRules({ setupChoices, freeze, caseTotals }: PlanFacts): string {
  if (caseTotals === null) return ''
  return rulesToKeep(rulesInForce(setupChoices, freeze))
    .filter((rule) => !caseTotals.rules?.some((each) => isSameRule(each.rule, rule)))
    .map(ruleKey)
    .join()
}
