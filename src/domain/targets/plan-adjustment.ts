import type { IsoDate, PlanFacts, Target, TargetVersion } from '../model'

/** 绩效目标调整 as a person writes it. Targets that are not named stay as they are. */
export interface AdjustmentDraft {
  readonly effectiveFrom: IsoDate
  readonly reason: string
  /** May be empty: not every adjustment has a document. */
  readonly documentNumber: string
  readonly targets: readonly AdjustedTarget[]
}

export interface AdjustedTarget {
  readonly indicatorId: string
  readonly rawText: string
  readonly unitColumn: string
  readonly isWithdrawn: boolean
}

export interface AdjustmentIssue {
  readonly code: AdjustmentIssueCode
  /** null: of the adjustment as a whole. */
  readonly indicatorId: string | null
}

export type AdjustmentIssueCode =
  | 'date-invalid'
  | 'date-outside-year'
  /** Versions are dated in the order in which they are decided. */
  | 'date-before-newest'
  | 'reason-missing'
  | 'nothing-changes'
  | 'unknown-indicator'
  | 'named-twice'
  /** A target that stays in force needs a text. */
  | 'text-missing'

/** What a person should look at in an adjustment that can be saved all the same. */
export interface AdjustmentFlag {
  readonly indicatorId: string
  /** unread: nothing can be scored by this text. ask: the reading must be confirmed. */
  readonly code: 'unread' | 'ask'
}

export type AdjustmentPlan =
  | {
      readonly ok: true
      /** The plan with the adjustment in it: what its effect on the scores is computed from. */
      readonly facts: PlanFacts
      readonly version: TargetVersion
      /** Only those that change. */
      readonly targets: readonly Target[]
      readonly flags: readonly AdjustmentFlag[]
    }
  | { readonly ok: false; readonly issues: readonly AdjustmentIssue[] }

/** Checks an adjustment and says what would be written. Nothing of an actual changes. */
export function planAdjustment(facts: PlanFacts, draft: AdjustmentDraft): AdjustmentPlan {
  void draft
  throw new Error(`nothing is planned yet for ${facts.plan.planId}`)
}
