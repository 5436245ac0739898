import { MONTH_ENDS } from '../period'
import { addAnalyses } from './add-analyses'
import { analyseCases } from './analyse-cases'
import type { ClearedCases } from './cleared-cases'
import type { CaseTotals } from './case-totals'
import type { FoldedCases } from './fold-batches'
import { statusAt } from './packed-cases'
import { collectKeys } from './without-cleared'

/** What is kept of a register whose rows are deleted, without who did it and why. */
export type KeptOfCleared = Pick<ClearedCases, 'cases' | 'keys' | 'totals' | 'analyses'>

/**
 * Clears a register: its totals stand as they are, cleared cases of before among them. No row is left, so that the
 * keyed hashes alone tell a case that comes again.
 */
export function planClearing(
  cases: FoldedCases,
  totals: CaseTotals,
  fiscalYear: number,
  before: KeptOfCleared | null,
): KeptOfCleared {
  const count = cases.size()
  return {
    cases: count + (before?.cases ?? 0),
    keys: collectKeys(cases.forEach, count, before?.keys),
    totals,
    analyses: MONTH_ENDS.map((asOf) => {
      const own = { ...analyseCases(cases, fiscalYear, asOf), cleared: count }
      const earlier = before?.analyses[asOf - 1]
      return earlier ? addAnalyses(earlier, own) : own
    }),
  }
}

/** Open cases among them: once cleared, their end is never counted. */
export function countOpen(cases: FoldedCases): number {
  let open = 0
  cases.forEach((chunk, row) => {
    if (statusAt(chunk, row) === 'open') open += 1
  })
  return open
}
