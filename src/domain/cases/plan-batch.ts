import type { PeriodEnd } from '../model'
import type { IndexedCases } from './case-register'
import type { CaseTotals } from './case-totals'
import { computeChangedPeriods } from './changed-periods'
import { computeTotalsUnder } from './compute-case-totals'
import type { CaseField } from './completed-case'
import type { ConflictDecisions } from './conflict-decisions'
import type { CountingRule } from './counting-rule'
import { foldBatches } from './fold-batches'
import type { PackedCases } from './packed-cases'
import { isNoChange, planImport, type ChangedCase, type ImportPlan } from './plan-import'

/** The register as far as a new batch is planned against it. */
export interface RegisterState {
  /** The rows of each batch, in the order of their import. */
  readonly rows: readonly (readonly PackedCases[])[]
  /** Its totals; null: no batch was imported. */
  readonly totals: CaseTotals | null
  readonly fiscalYear: number
  readonly reportingPeriods: readonly PeriodEnd[]
  /** The counting rules in force; none where absent. */
  readonly rules?: readonly CountingRule[]
  /** What counts beside the rows; absent or null: no case was cleared. */
  readonly cleared?: CaseTotals | null
}

/** What a batch would make of the register. */
export interface PlannedBatch {
  readonly plan: ImportPlan
  /** The rows as they are stored. */
  readonly rows: readonly PackedCases[]
  /** The totals with it: those before where it changes nothing. */
  readonly after: CaseTotals | null
  /** Ends of periods at which a case-fed figure, or what its light hangs on, would change. */
  readonly changedPeriods: readonly PeriodEnd[]
}

export interface BatchPlanner {
  readonly decide: (decisions: ConflictDecisions) => PlannedBatch
  readonly listConflicts: (from: number, count: number) => readonly ChangedCase[]
}

/**
 * Compares a file's cases with the register and counts what both are together. Changes neither. `absent`: fields for
 * which the file has no column.
 */
export function planBatch(
  state: RegisterState,
  incoming: IndexedCases,
  absent?: ReadonlySet<CaseField>,
): BatchPlanner {
  const { decide, listConflicts } = planImport(state.rows, incoming, absent)
  return {
    listConflicts,
    decide(decisions) {
      const { plan, rows } = decide(decisions)
      if (isNoChange(plan)) return { plan, rows, after: state.totals, changedPeriods: [] }
      const after = computeTotalsUnder(foldBatches([...state.rows, rows]), state)
      return { plan, rows, after, changedPeriods: computeChangedPeriods(state.totals, after, state) }
    },
  }
}
