import { registerCoverage } from '@/domain/actuals/case-fed-figure'
import { isSameToDate } from '@/domain/actuals/same-to-date'
import type { CaseTotals } from '@/domain/cases/case-totals'
import type { YearToDate } from '@/domain/figure-model'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import { toDateAt } from '@/domain/monitoring/judge-indicator'
import { MONTH_ENDS } from '@/domain/period'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult } from '@/domain/scoreboard-model'

/** One case-fed indicator under two states of the register. */
interface Pair {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
}

export interface CaseEffect extends Pair {
  /** Ends of reporting periods at which its figure, or what its light hangs on, is another; oldest first. */
  readonly changedAt: readonly PeriodEnd[]
  /** The same as of the latest of them, the period that is shown left aside; null where there is none. */
  readonly latest: (Pair & { readonly periodEnd: PeriodEnd }) | null
}

interface RegisterChange {
  readonly before: CaseTotals | null
  readonly after: CaseTotals | null
}

/**
 * What a change of the register does to the indicators that are counted from it: as of the period that is shown, and
 * as of the latest other one at which it does something.
 */
export function computeCaseEffects(
  facts: PlanFacts,
  asOf: PeriodEnd,
  register: RegisterChange,
): CaseEffect[] {
  const shown = resultsAt(facts, asOf, register)
  const own = new Set(shown.map(({ before }) => before.indicator.indicatorId))
  // Figures and lights of other rows are not asked for: without them it takes a fraction of the time.
  const fewer = { ...facts, indicators: facts.indicators.filter(({ indicatorId }) => own.has(indicatorId)) }
  const byPeriod = new Map<PeriodEnd, ReturnType<typeof resultsAt>>()
  const resultsOf = (periodEnd: PeriodEnd) => {
    const results = byPeriod.get(periodEnd) ?? resultsAt(fewer, periodEnd, register)
    byPeriod.set(periodEnd, results)
    return results
  }
  return shown.map((effect) => {
    const changedAt = changedPeriods(facts, effect, register)
    const periodEnd = changedAt.filter((end) => end !== asOf).at(-1)
    const { indicatorId } = effect.before.indicator
    const then =
      periodEnd === undefined
        ? undefined
        : resultsOf(periodEnd).find(({ before }) => before.indicator.indicatorId === indicatorId)
    return {
      ...effect,
      changedAt,
      latest: then && periodEnd !== undefined ? { periodEnd, ...then } : null,
    }
  })
}

function resultsAt(facts: PlanFacts, asOf: PeriodEnd, { before, after }: RegisterChange): Pair[] {
  const under = (caseTotals: CaseTotals | null) =>
    computeScoreboard({ ...facts, caseTotals }, facts.plan.profile, asOf).indicators.filter(
      ({ setup }) => setup.source.kind === 'cases',
    )
  const [from, to] = [under(before), under(after)]
  return from.flatMap((each, index) => {
    const match = to[index]
    return match ? [{ before: each, after: match }] : []
  })
}

/**
 * A register corrects any month of the year, and also the later ones than the one that is looked at. Ends of which
 * neither register speaks are left aside, unless they are closed: what they hold is an earlier month's.
 */
function changedPeriods(
  facts: PlanFacts,
  { before, after }: Pair,
  register: RegisterChange,
): readonly PeriodEnd[] {
  const { fiscalYear, reportingPeriods } = facts.plan
  const spokenTo = [register.before, register.after].map(
    (totals) => (totals && registerCoverage(totals, fiscalYear, reportingPeriods)) ?? 0,
  )
  return endsAskedFor(facts)
    .filter((end) => end <= Math.max(...spokenTo) || isClosed(facts, end))
    .filter((end) => {
      const [from, to] = [
        { result: before, caseTotals: register.before },
        { result: after, caseTotals: register.after },
      ].map(({ result, caseTotals }) => toDateOf(result, { ...facts, caseTotals }, end))
      return from && to && !isSameToDate(from, to)
    })
}

function toDateOf(
  { indicator, setup, judgedBy: reading }: IndicatorResult,
  facts: PlanFacts,
  end: PeriodEnd,
): YearToDate {
  const actuals = facts.actuals.filter(({ indicatorId }) => indicatorId === indicator.indicatorId)
  return toDateAt({ setup, reading, actuals, facts, profile: facts.plan.profile }, end)
}

/** Those of the plan's calendar, and those that were closed under another one; oldest first. */
export function endsAskedFor(facts: PlanFacts): readonly PeriodEnd[] {
  const { reportingPeriods } = facts.plan
  return MONTH_ENDS.filter((end) => reportingPeriods.includes(end) || isClosed(facts, end))
}

function isClosed({ closings }: PlanFacts, end: PeriodEnd): boolean {
  return closings.some(({ periodEnd, closed }) => closed && periodEnd === end)
}

/** A longer plan would block the page for longer than it saves. */
const FEW_INDICATORS = 200
const ROUNDS = 3
const PAUSE_MS = 100

/**
 * Works out effects that nobody asked for and forgets them, while the person is still looking for the file: what a
 * browser has not run yet it runs ten times as slowly. Ends as soon as `factsNow` is null: nobody waits any more.
 */
export async function warmUpEffects(factsNow: () => PlanFacts | null): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    const facts = factsNow()
    if (!facts || facts.indicators.length > FEW_INDICATORS) return
    const { caseTotals } = facts
    computeCaseEffects(facts, 12, { before: caseTotals, after: caseTotals })
  }
}
