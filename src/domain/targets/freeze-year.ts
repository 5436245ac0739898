import { lastDayOf, YEAR_END } from '../period'
import type { PlanFacts, Recorded } from '../model'
import type { YearFreeze } from '../evaluation-model'
import type { RuleProfile } from '../profiles/rule-profile'
import { computeSetups } from './compute-setups'
import { readingInForce } from './frozen-reading'

/**
 * What the year is judged by as it closes: the reading of every version of every target, and what was proposed or
 * settled of every indicator at the year's end. With it nothing that is read or proposed otherwise later moves a figure
 * of the closed year. Freezing what is frozen gives the same again. A target whose indicator is gone is left out.
 */
export function planYearFreeze(facts: PlanFacts, profile: RuleProfile): Omit<YearFreeze, keyof Recorded> {
  const { inOrder, setups } = computeSetups(facts, profile, lastDayOf(facts.plan.fiscalYear, YEAR_END))
  const names = new Map(facts.indicators.map(({ indicatorId, filedName }) => [indicatorId, filedName]))
  return {
    planId: facts.plan.planId,
    readings: facts.targets.flatMap((target) => {
      const { indicatorId, version } = target
      const filedName = names.get(indicatorId)
      if (filedName === undefined) return []
      return [{ indicatorId, version, reading: readingInForce(facts, target, filedName) }]
    }),
    setups: inOrder.flatMap(({ indicatorId }) => setups.get(indicatorId) ?? []),
  }
}
