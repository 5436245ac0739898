import type { PeriodEnd } from '../model'
import { extendRegister, foldBatches } from './case-register'
import type { CaseTotals } from './case-totals'
import { computeChangedPeriods } from './changed-periods'
import { computeCaseTotals } from './compute-case-totals'
import type { PackedCases } from './packed-cases'
import { isNoChange, planImport, type ImportPlan } from './plan-import'

/** The register as far as a new batch is planned against it. */
export interface RegisterState {
  /** The rows of each batch, in the order of their import. */
  readonly rows: readonly (readonly PackedCases[])[]
  /** Its totals; null: no batch was imported. */
  readonly totals: CaseTotals | null
  readonly fiscalYear: number
}

/** What a batch would make of the register. */
export interface PlannedBatch {
  readonly plan: ImportPlan
  /** The totals with it: those before where it changes nothing. */
  readonly after: CaseTotals | null
  /** Ends of periods at which a case-fed figure would change. */
  readonly changedPeriods: readonly PeriodEnd[]
}

/** Compares a file's cases with the register and counts what both are together. Changes neither. */
export function planBatch(state: RegisterState, incoming: readonly PackedCases[]): PlannedBatch {
  const register = foldBatches(state.rows, incoming)
  const plan = planImport(register, incoming)
  if (isNoChange(plan)) return { plan, after: state.totals, changedPeriods: [] }
  extendRegister(register, incoming)
  const after = computeCaseTotals(register)
  return { plan, after, changedPeriods: computeChangedPeriods(state.totals, after, state.fiscalYear) }
}
