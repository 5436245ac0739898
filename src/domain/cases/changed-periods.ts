import { countToDate } from '../actuals/case-fed-figure'
import { isSameToDate } from '../actuals/same-to-date'
import type { PeriodEnd } from '../model'
import { MONTH_ENDS } from '../period'
import type { CaseTotals } from './case-totals'
import type { CountingRule } from './counting-rule'
import { completionRateRule, servicesHandledRule } from './known-rules'

/** Of a plan: for which year and periods its register speaks, and by which rules it is counted. */
export interface ChangeTerms {
  readonly fiscalYear: number
  readonly reportingPeriods: readonly PeriodEnd[]
  /** Those in force; none where absent. */
  readonly rules?: readonly CountingRule[]
}

/**
 * Ends of periods at which a case-fed figure, or what its light hangs on, differs between two states of the register:
 * those of them that are closed make an import or its undo a correction, which needs a reason. A register that comes to
 * speak of a later period changes those before it as well, with every count as it was: 未报 becomes 0 件 there, and a
 * figure that was behind its time is held against the pace of a later month. null: no register.
 *
 * From the totals alone: whatever target, unit or typed figure stands beside them, where nothing is named nothing changes.
 * The two proposed rules are always looked at, beside those in force.
 */
export function computeChangedPeriods(
  before: CaseTotals | null,
  after: CaseTotals | null,
  { fiscalYear, reportingPeriods, rules = [] }: ChangeTerms,
): PeriodEnd[] {
  const all = [servicesHandledRule, completionRateRule, ...rules]
  return MONTH_ENDS.filter((end) =>
    all.some((rule) => {
      // Without a unit every rule gives its figure, and how few the answers are is seen in the denominator.
      const terms = { rule, unit: '', fiscalYear, reportingPeriods, fewAnswersBelow: 0 }
      return !isSameToDate(countToDate(terms, before, end), countToDate(terms, after, end))
    }),
  )
}
