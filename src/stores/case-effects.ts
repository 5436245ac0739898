import type { CaseTotals } from '@/domain/cases/case-totals'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult, PeriodFigure } from '@/domain/scoreboard-model'
import { isSameData } from '@/storage/same-data'

/** One case-fed indicator under two states of the register. */
export interface CaseEffect {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
  /** Ends of reporting periods at which its figure, and so its light, is another; oldest first. */
  readonly changedAt: readonly PeriodEnd[]
  /** The same as of the latest of them, the period that is shown left aside; null where there is none. */
  readonly latest: {
    readonly periodEnd: PeriodEnd
    readonly before: IndicatorResult
    readonly after: IndicatorResult
  } | null
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
    const changedAt = changedPeriods(effect.before, effect.after)
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

function resultsAt(facts: PlanFacts, asOf: PeriodEnd, { before, after }: RegisterChange) {
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

/** A register corrects any month of the year, and also the later ones than the one that is looked at. */
function changedPeriods(before: IndicatorResult, after: IndicatorResult): PeriodEnd[] {
  const figures = before.periods()
  return after
    .periods()
    .filter((figure) => {
      const then = figures.find(({ periodEnd }) => periodEnd === figure.periodEnd)
      return then !== undefined && !isSameFigure(then, figure)
    })
    .map(({ periodEnd }) => periodEnd)
}

/** A period that a register does not speak of yet is as empty as before any register. */
function isSameFigure(a: PeriodFigure, b: PeriodFigure): boolean {
  const isEmpty = ({ toDate }: PeriodFigure) =>
    !toDate.known && (toDate.reason === 'no-data' || toDate.reason === 'no-register')
  return (isEmpty(a) && isEmpty(b)) || isSameData(a.toDate, b.toDate)
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
