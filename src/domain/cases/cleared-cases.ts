import type { Recorded } from '../model'
import type { CaseAnalysis } from './case-analysis'
import type { CaseTotals } from './case-totals'

/**
 * 按年度清除明细: what is kept of the cases of a plan whose rows were deleted. Their figures stand in the totals, and a
 * register that names one of them again is known by its keyed hash, so that no case counts twice.
 */
export interface ClearedCases extends Recorded {
  readonly planId: string
  /** How many cases. */
  readonly cases: number
  /** Keyed hashes of their numbers, four words each. */
  readonly keys: Uint32Array
  /** What they count, under the rules that were in force. */
  readonly totals: CaseTotals
  /** The analysis to the end of each month of the year, January first. */
  readonly analyses: readonly CaseAnalysis[]
  readonly reason: string
}
