import type { ClearedCases } from './cleared-cases'
import type { CaseTally } from './case-analysis'
import type { ListedCase } from './case-query'
import type { CaseTotals } from './case-totals'
import type { FilterField } from './counting-rule'
import type { FoldedCases } from './fold-batches'
import type { PackedCases } from './packed-cases'

/** The register of a plan, opened to be looked at. */
export interface RegisterCases {
  readonly cases: FoldedCases
  readonly fiscalYear: number
  /** The file a chunk came from. */
  readonly fileNameOf: (chunk: PackedCases) => string
  /** null: no details were cleared. */
  readonly cleared: ClearedCases | null
}

/** Different words of each field with how many cases have them, most first; what a rule can choose from. */
export type FieldWords = Readonly<Record<FilterField | 'satisfaction', readonly CaseTally[]>> & {
  /** 承办人, by which only the list is narrowed; none where no case has a name. */
  readonly handler: readonly CaseTally[]
}

/** What a rule would count, before it is saved. */
export interface RuleTrial {
  /** Of the whole register, the rule among those it is counted under; null: no register. */
  readonly totals: CaseTotals | null
  /** Up to three cases that count, with different reasons as far as there are. */
  readonly counted: readonly ListedCase[]
  /** Up to three that do not. */
  readonly notCounted: readonly ListedCase[]
}

/** What clearing would do. */
export interface ClearingPlan {
  /** Cases whose rows would be deleted. */
  readonly cases: number
  /** Of them open ones: their end would never be counted. */
  readonly open: number
  /** Imports that could not be undone any more. */
  readonly batches: number
  /** Cleared before. */
  readonly cleared: number
}
