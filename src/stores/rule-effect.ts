import type { CaseTotals } from '@/domain/cases/case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { PeriodEnd, PlanFacts, SetupChoice } from '@/domain/model'
import { isSameToDate } from '@/domain/actuals/same-to-date'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { unrecorded } from '@/domain/unrecorded'
import { endsAskedFor } from './case-effects'
import type { NewSetupChoice } from '@/storage/setup-choices'

/** What another way of counting does to one indicator. */
export interface RuleEffect {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
  /** Period ends whose figures or lights change, closed or not. */
  readonly changedPeriods: readonly PeriodEnd[]
}

/** What is settled of an indicator now; all null where nothing is. */
export function choiceOf(facts: PlanFacts, indicatorId: string): NewSetupChoice {
  const { planId } = facts.plan
  const stored = facts.setupChoices.find((choice) => choice.indicatorId === indicatorId)
  return {
    ...{ planId, indicatorId },
    measureKind: stored?.measureKind ?? null,
    source: stored?.source ?? null,
    taskIds: stored?.taskIds ?? null,
    weight: stored?.weight ?? null,
    ownerSection: stored?.ownerSection ?? null,
    quarterShares: stored?.quarterShares ?? null,
  }
}

/** The same with a rule as its source, null: as proposed. The rule says what kind of figure it is. */
export function withRule(choice: NewSetupChoice, rule: CountingRule | null): NewSetupChoice {
  return rule
    ? { ...choice, source: { kind: 'cases', rule }, measureKind: null }
    : { ...choice, source: null }
}

/** An indicator before and after, as of a period; null where it has no row. */
export function computeRuleEffect(
  facts: PlanFacts,
  choice: NewSetupChoice,
  totals: CaseTotals | null,
  asOf: PeriodEnd,
): RuleEffect | null {
  const settled: SetupChoice = { ...choice, ...unrecorded }
  const others = facts.setupChoices.filter(({ indicatorId }) => indicatorId !== choice.indicatorId)
  const changed = { ...facts, setupChoices: [...others, settled], caseTotals: totals }
  const [before, after] = [facts, changed].map((each) => resultOf(each, choice.indicatorId, asOf))
  if (!before || !after) return null
  // Figures and lights of other rows are not asked for: without them it takes a fraction of the time.
  const indicators = facts.indicators.filter(({ indicatorId }) => indicatorId === choice.indicatorId)
  const changedPeriods = endsAskedFor(facts).filter((end) => {
    const [then, now] = [facts, changed].map((each) =>
      resultOf({ ...each, indicators }, choice.indicatorId, end),
    )
    return then?.status !== now?.status || !(then && now && isSameToDate(then.yearToDate, now.yearToDate))
  })
  return { before, after, changedPeriods }
}

function resultOf(facts: PlanFacts, indicatorId: string, asOf: PeriodEnd): IndicatorResult | undefined {
  const { indicators } = computeScoreboard(facts, facts.plan.profile, asOf)
  return indicators.find(({ indicator }) => indicator.indicatorId === indicatorId)
}
