import type { CaseTotals } from '@/domain/cases/case-totals'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult } from '@/domain/scoreboard-model'

/** One case-fed indicator under two states of the register. */
export interface CaseEffect {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
}

/** What a change of the register does to the indicators that are counted from it, as of a period's end. */
export function computeCaseEffects(
  facts: PlanFacts,
  asOf: PeriodEnd,
  { before, after }: { readonly before: CaseTotals | null; readonly after: CaseTotals | null },
): CaseEffect[] {
  const under = (caseTotals: CaseTotals | null) =>
    computeScoreboard({ ...facts, caseTotals }, facts.plan.profile, asOf).indicators.filter(
      ({ setup }) => setup.source.kind === 'cases',
    )
  const results = under(after)
  return under(before).flatMap((each) => {
    const match = results.find(({ indicator }) => indicator.indicatorId === each.indicator.indicatorId)
    return match ? [{ before: each, after: match }] : []
  })
}
