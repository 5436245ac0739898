/** What importing a corrected table would do to a plan: shown before anything is written. */
import type { Decimal, Indicator, Plan, PlanFacts, Target, Task } from '../model'

export interface TableImportPlan {
  readonly added: readonly ImportedIndicator[]
  readonly changed: readonly ChangedIndicator[]
  /** In the plan and no more in the table, with what goes with them. */
  readonly gone: readonly GoneIndicator[]
  /** How many indicators say the same as before. */
  readonly unchanged: number
  /**
   * Rows of the table that may be one of the plan's. Until a person has said which (`pairs`), such a row counts as
   * added and its candidates as gone: nothing may be written while this list is not empty.
   */
  readonly doubtful: readonly DoubtfulPair[]
  readonly planChanges: readonly PlanChange[]
  readonly budgetChanges: readonly BudgetChange[]
  readonly taskChanges: readonly TaskChange[]
  /** The indicators that stayed stand in another order than before. */
  readonly isReordered: boolean
  /** The table is of another year or department: no correction of this plan, and nothing may be written. */
  readonly isOtherPlan: boolean
  /** Figures or judgements go with what is gone: nothing is written without a person's consent. */
  readonly needsConsent: boolean
  /** It changes what a quarter was closed on, or what a person confirmed: nothing is written without a reason. */
  readonly asksReason: boolean
  /** Importing this table changes nothing; `facts` is the object that was given. */
  readonly isNothing: boolean
  /** The plan as it would be written. */
  readonly facts: PlanFacts
}

export interface ImportedIndicator {
  readonly indicator: Indicator
  readonly target: Target
}

export type ImportedField =
  | 'filedName'
  | 'category'
  | 'subcategory'
  | 'filedWeight'
  | 'isSubRow'
  | 'filedTaskId'
  | 'rawText'
  | 'unitColumn'

export interface ChangedIndicator {
  readonly before: ImportedIndicator
  readonly after: ImportedIndicator
  readonly fields: readonly ImportedField[]
  /** A reading that a person had confirmed for the text that is no more: it is asked again. */
  readonly losesConfirmation: boolean
}

export interface GoneIndicator extends ImportedIndicator {
  /** Entries with a figure. */
  readonly actuals: number
}

export interface DoubtfulPair {
  /** The row's id in the table: key of `pairs`. */
  readonly tableIndicatorId: string
  readonly filedName: string
  readonly filedSubcategory: string
  readonly rawText: string
  /** Likeliest first. */
  readonly candidates: readonly PairCandidate[]
}

export interface PairCandidate extends GoneIndicator {
  readonly reason: 'similar-name' | 'other-group'
}

export interface PlanChange {
  readonly field: 'title' | 'supervisingDepartment' | 'staffInPost' | 'staffRetired' | 'overallGoal'
  readonly from: string
  readonly to: string
}

/** An amount of the head's budget block, in 万元; null: the cell is empty. */
export interface BudgetChange {
  readonly field: keyof Plan['budget']
  readonly from: Decimal | null
  readonly to: Decimal | null
  /** Amounts spent that go with a line whose amount is no longer filed. */
  readonly executions: number
}

export interface TaskChange {
  readonly kind: 'added' | 'changed' | 'gone'
  /** null: added. */
  readonly before: Task | null
  /** null: gone. */
  readonly after: Task | null
  readonly fields: readonly ('filedName' | 'content' | 'plannedAmount' | 'goal')[]
  /** Of a task that is gone, or whose amount is: what goes with it. */
  readonly executions: number
  readonly goalJudgements: number
}
