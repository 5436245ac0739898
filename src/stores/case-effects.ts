import type { CaseTotals } from '@/domain/cases/case-totals'
import type { PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult, Scoreboard } from '@/domain/scoreboard-model'

/** One case-fed indicator under two states of the register. */
export interface CaseEffect {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
}

/** What a change of the register does to the indicators that are counted from it, as of the period that is shown. */
export function computeCaseEffects(
  facts: PlanFacts,
  shown: Scoreboard,
  { before, after }: { readonly before: CaseTotals | null; readonly after: CaseTotals | null },
): CaseEffect[] {
  const under = (caseTotals: CaseTotals | null) =>
    computeScoreboard({ ...facts, caseTotals }, facts.plan.profile, shown.asOf).indicators.filter(
      ({ setup }) => setup.source.kind === 'cases',
    )
  const [from, to] = [under(before), under(after)]
  return from.flatMap((each, index) => {
    const match = to[index]
    return match ? [{ before: each, after: match }] : []
  })
}
