import type { CaseAnalysis } from '@/domain/cases/case-analysis'
import type { CaseListing, CaseQuery } from '@/domain/cases/case-query'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { ClearingPlan, FieldWords, RuleTrial } from '@/domain/cases/register-cases'
import type { PeriodEnd } from '@/domain/model'
import type { NewSetupChoice } from '@/storage/setup-choices'

/** Why a rule was not saved, or details not cleared. Nothing was written. */
export type RegisterIssue =
  | 'year-closed'
  /** A closed quarter would change and no reason was given. */
  | 'period-closed'
  /** Another tab imported, undid, cleared or settled meanwhile. */
  | 'register-changed'
  /** The rule would have to look at rows that were deleted. */
  | 'details-cleared'
  /** What the rule counts is no figure in the unit of the target. */
  | 'unit-unfit'
  /** There is nothing to clear. */
  | 'nothing-to-clear'
  | 'storage-full'
  | 'storage-failed'
  /** The program itself failed. */
  | 'import-failed'

/** What the page asks of the worker, in any number at once. */
export type RegisterRequest = { readonly planId: string } & (
  | { readonly type: 'list-cases'; readonly query: CaseQuery }
  | { readonly type: 'analyse'; readonly asOf: PeriodEnd }
  | { readonly type: 'field-words' }
  /** What a rule would count; writes nothing. */
  | { readonly type: 'try-rule'; readonly rule: CountingRule; readonly asOf: PeriodEnd }
  | {
      readonly type: 'save-rule'
      readonly choice: NewSetupChoice
      /** Period ends whose figures change, closed or not. */
      readonly changedPeriods: readonly PeriodEnd[]
      readonly reason: string
    }
  /** Counts the register again where a rule in force is missing from its totals. */
  | { readonly type: 'recount' }
  | { readonly type: 'plan-clearing' }
  | { readonly type: 'clear'; readonly reason: string }
)

/** null: the plan has no register, or is not there. */
export interface RegisterAnswers {
  readonly 'list-cases': CaseListing | null
  readonly analyse: CaseAnalysis | null
  readonly 'field-words': FieldWords | null
  readonly 'try-rule': RuleTrial | { readonly issue: RegisterIssue }
  /** null: done. */
  readonly 'save-rule': RegisterIssue | null
  readonly recount: RegisterIssue | null
  readonly 'plan-clearing': ClearingPlan | null
  readonly clear: RegisterIssue | null
}
export type RegisterAnswer = RegisterAnswers[keyof RegisterAnswers]

export interface NumberedRequest {
  readonly id: number
  readonly request: RegisterRequest
}

export type NumberedReply =
  | { readonly id: number; readonly ok: true; readonly answer: RegisterAnswer }
  /** The program itself failed. */
  | { readonly id: number; readonly ok: false }
