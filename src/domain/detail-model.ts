/**
 * What is said of one row beyond its figures, asked for only when somebody looks: reasons of its points, light and
 * forecast, what it would take, what to state on the forms. Nothing here is stored.
 */
import type { Fraction } from './exact'
import type { Decimal, IsoDate, PeriodEnd } from './model'
import type { Likelihood } from './evaluation-model'
import type { FieldSource, Grade } from './profiles/rule-profile'
import type { Light, Outcome, RuleId } from './figure-model'

/** One figure with how it came about. The locale renders it: `reason.<subject>.<code>`, with `figures` in it. */
export interface Reason {
  readonly subject: 'score' | 'light' | 'forecast'
  /** Rule of a score, basis of a light (`pace`, `level`, …) or of a forecast (`pace`, `last-year`, …). */
  readonly code: RuleId | (string & {})
  /** null: 本系统默认. */
  readonly source: FieldSource | null
  /** Printed numbers and codes of the formula. */
  readonly figures: Readonly<Record<string, string>>
  /** The exact result with more digits and what is printed of it; null where nothing was rounded. */
  readonly rounding: { readonly exact: string; readonly printed: string } | null
  /** Points that are missing from the full weight, and why; null for a full score or none. */
  readonly lost: LostPoints | null
}

export interface LostPoints {
  readonly points: Decimal
  readonly why:
    | 'short-of-target'
    | 'over-limit'
    | 'late'
    | 'not-done'
    | 'judged-below-full'
    | 'breached'
    | 'rounds-missed'
    | 'off-standard'
    | 'reduced-by-hand'
    | 'underspent'
}

export interface LikelihoodProposal {
  readonly likelihood: Likelihood
  readonly why:
    | 'reached-already'
    | 'done'
    | 'forecast-reaches'
    /** What the unit states reaches it, whatever the figures say. */
    | 'stated-reaches'
    | 'deadline-missed'
    | 'year-over'
    | 'beyond-best-quarter'
    /** A promise broken, a round missed, a sum over its limit: nothing later in the year takes it back. */
    | 'cannot-be-undone'
    /** Neither its day nor its planned work has come. */
    | 'not-due-yet'
    | 'still-open'
  readonly figures: Readonly<Record<string, string>>
}

/** What is left to do of a flow before its year ends. Amounts in the unit of the target. */
export interface CatchUp {
  readonly remaining: Fraction
  /** Quarters left, also parts of one: two months are 2/3. */
  readonly quartersLeft: Fraction
  readonly perQuarter: Fraction
  readonly perWeek: Fraction
  /** The most that one of the quarters seen did. */
  readonly bestQuarter: Fraction | null
  /**
   * What the day goes by: the calendar at the best quarter's pace, or the shares of the quarters (planned, or as last
   * year went) at the fastest pace, whichever leaves more time.
   */
  readonly basis: 'calendar' | 'pace' | 'last-year'
  /** The day from which the best pace seen no longer suffices; null: no quarter seen, or it suffices at no date. */
  readonly outOfReachFrom: IsoDate | null
  /** Already out of reach at the best pace seen. */
  readonly isOutOfReach: boolean
}

/** The light that dividing the whole target by elapsed time would show, where it is another than ours. */
export interface CalendarLight {
  readonly light: Light
  /** actual ÷ (target × months ÷ 12), 1 = 100 %. */
  readonly ratio: Fraction
  readonly dividedTarget: Fraction
  readonly elapsedShare: Fraction
  readonly ours: Light
}

/** What would turn the light green at the as-of period. */
export type ToGreen =
  /** `items`: of a rate in parts, how many more in the numerator while the denominator stays. */
  | {
      readonly kind: 'raise'
      readonly to: Fraction
      readonly by: Fraction
      readonly items?: Decimal
    }
  | { readonly kind: 'lower'; readonly to: Fraction; readonly by: Fraction }
  /** A strict sign on something that is not counted: more (less) than the figure. */
  | { readonly kind: 'beyond'; readonly figure: Fraction }
  | { readonly kind: 'judged-achieved' }
  | { readonly kind: 'enter'; readonly periods: readonly PeriodEnd[] }
  /** Late, breached or missed: nothing turns it green any more. */
  | { readonly kind: 'never' }

export interface IndicatorDetail {
  readonly score: Reason
  readonly light: Reason
  readonly forecast: Reason
  readonly likelihood: LikelihoodProposal | null
  readonly catchUp: CatchUp | null
  readonly calendarLight: CalendarLight | null
  /** null: it is green (or blue) already, or nothing is due. */
  readonly toGreen: ToGreen | null
  /** Points that full attainment would add; null where nothing was scored. */
  readonly pointsToGain: Decimal | null
  /** The state asks for a 偏差原因 and there is none (no category, or no sentence). */
  readonly needsDeviation: boolean
  /** A likelihood other than 确定能 was stated or proposed and no reason is written. */
  readonly needsLikelihoodReason: boolean
}

/** The way to the next grade; rows in the order of what they could bring. */
export interface NextGrade {
  readonly grade: Grade
  readonly from: Decimal
  readonly missing: Decimal
  readonly rows: readonly { readonly rowId: string; readonly gain: Decimal }[]
  /** Whether all rows together would reach it. */
  readonly isReachable: boolean
}

/** What a switch of rules moves, row by row. */
export interface ProfileComparison {
  readonly fields: readonly { readonly field: string; readonly source: FieldSource | null }[]
  readonly rows: readonly ProfileMove[]
  readonly total: { readonly from: Outcome<Decimal>; readonly to: Outcome<Decimal> }
  readonly earned: { readonly from: Decimal; readonly to: Decimal }
  readonly grade: { readonly from: Outcome<Grade>; readonly to: Outcome<Grade> }
}

export interface ProfileMove {
  /** indicatorId or BUDGET_ROW. */
  readonly rowId: string
  readonly weight: { readonly from: Decimal; readonly to: Decimal }
  readonly points: { readonly from: Outcome<Decimal>; readonly to: Outcome<Decimal> }
  readonly light: { readonly from: Light; readonly to: Light }
  readonly why: readonly ('weight' | 'formula' | 'lines' | 'missing-rule')[]
}

/** One thing a reviewer would stop at before the forms are filed (自评体检). */
export interface FilingIssue {
  readonly code: string
  readonly severity: 'hint' | 'warning' | 'error'
  readonly params: Readonly<Record<string, string>>
  readonly subject:
    | { readonly kind: 'indicator'; readonly indicatorId: string }
    | { readonly kind: 'budget' }
    | { readonly kind: 'task'; readonly taskId: string }
    | { readonly kind: 'plan' }
}
