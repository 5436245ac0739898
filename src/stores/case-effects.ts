import type { CaseTotals } from '@/domain/cases/case-totals'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult, PeriodFigure } from '@/domain/scoreboard-model'
import { isSameData } from '@/storage/same-data'

/** One case-fed indicator under two states of the register. */
export interface CaseEffect {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
  /** Reporting periods at whose end its figure, and so its light, is another; oldest first, whichever period is shown. */
  readonly changes: readonly PeriodChange[]
}

interface PeriodChange {
  readonly before: PeriodFigure
  readonly after: PeriodFigure
}

/** What a change of the register does to the indicators that are counted from it, as of the period that is shown. */
export function computeCaseEffects(
  facts: PlanFacts,
  asOf: PeriodEnd,
  { before, after }: { readonly before: CaseTotals | null; readonly after: CaseTotals | null },
): CaseEffect[] {
  const under = (caseTotals: CaseTotals | null) =>
    computeScoreboard({ ...facts, caseTotals }, facts.plan.profile, asOf).indicators.filter(
      ({ setup }) => setup.source.kind === 'cases',
    )
  const [from, to] = [under(before), under(after)]
  return from.flatMap((each, index) => {
    const match = to[index]
    return match ? [{ before: each, after: match, changes: changesOf(each, match) }] : []
  })
}

/** A register corrects any month of the year, and also the later ones than the one that is looked at. */
function changesOf(before: IndicatorResult, after: IndicatorResult): PeriodChange[] {
  const figures = before.periods()
  return after.periods().flatMap((figure) => {
    const then = figures.find(({ periodEnd }) => periodEnd === figure.periodEnd)
    return then && !isSameFigure(then, figure) ? [{ before: then, after: figure }] : []
  })
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
