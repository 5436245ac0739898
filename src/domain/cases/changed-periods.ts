import type { PeriodEnd } from '../model'
import { MONTH_ENDS } from '../period'
import type { CaseTotals } from './case-totals'
import type { CountingRule } from './counting-rule'
import { countByRule, type CaseFigure } from './counting-rules'
import { completionRateRule, servicesHandledRule } from './known-rules'

/**
 * Ends of periods at which a case-fed figure differs between two states of the register: those of them that are
 * closed make an import or its undo a correction, which needs a reason. null: no register. The two proposed rules are
 * always looked at, beside those in force.
 */
export function computeChangedPeriods(
  before: CaseTotals | null,
  after: CaseTotals | null,
  fiscalYear: number,
  rules: readonly CountingRule[] = [],
): PeriodEnd[] {
  return MONTH_ENDS.filter((end) =>
    [servicesHandledRule, completionRateRule, ...rules].some((rule) => {
      const figures = [before, after].map((totals) => totals && countByRule(totals, rule, fiscalYear, end))
      return !isSameFigure(figures[0] ?? null, figures[1] ?? null)
    }),
  )
}

/** No register and a register without a case that counts are the same for a closed quarter's figures. */
function isSameFigure(a: CaseFigure | null, b: CaseFigure | null): boolean {
  if (a === null || b === null) return isEmpty(a) && isEmpty(b)
  return (
    a.numerator === b.numerator &&
    knownDenominator(a) === knownDenominator(b) &&
    a.legalHelp === b.legalHelp &&
    a.leftOut === b.leftOut &&
    a.carriedOver === b.carriedOver
  )
}

/** A denominator of 0 gives no rate, like none. */
function knownDenominator(figure: CaseFigure): number | null {
  return figure.denominator === 0 ? null : figure.denominator
}

function isEmpty(figure: CaseFigure | null): boolean {
  if (figure === null) return true
  const { numerator, legalHelp, leftOut, carriedOver } = figure
  const counts = [numerator, legalHelp, leftOut, carriedOver]
  return knownDenominator(figure) === null && counts.every((count) => count === 0)
}
