/**
 * What a figure is before it is judged, why there is none, and the words of every judgement: states, lights, rules.
 */
import type { Fraction } from './exact'
import type { Actual, Decimal, JudgementBand, PeriodEnd } from './model'

/** Why there is no figure. Never a zero in its place. */
export type MissingReason =
  | 'no-data'
  | 'not-due'
  | 'not-applicable'
  /** A flow with a period missing before its last one. */
  | 'incomplete'
  /** 分母缺失: a rate whose denominator is not known or is 0. */
  | 'no-denominator'
  /** No case register was imported yet. */
  | 'no-register'
  /** A target relative to last year without last year's figure. */
  | 'no-baseline'
  /** Parts of a carry-over rate were entered per quarter: only cumulative parts can be used. */
  | 'needs-cumulative'
  /** The target cannot be scored as read (none, damaged): a person must settle it. */
  | 'target-unread'
  /** No task has a row that is due and has a figure. */
  | 'no-rows'
  /** A = 0 and B = 0. */
  | 'no-budget'
  /** A = 0 and B > 0: an error in the facts. */
  | 'budget-error'
  /** A was never filed, as in a plan that was only just begun. */
  | 'budget-not-filed'

export type Outcome<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: MissingReason }

/** A figure to date. Rates in per cent. */
export type Measurement =
  | {
      readonly kind: 'figure'
      readonly value: Fraction
      /** Of rates and means: what was divided. */
      readonly parts: { readonly numerator: Decimal; readonly denominator: Decimal } | null
      readonly unit: string
    }
  | { readonly kind: 'judgement'; readonly band: JudgementBand; readonly share: Decimal }
  | { readonly kind: 'done'; readonly date: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'not-done' }

/** Where a figure comes from, down to the entries that were added up. */
export interface YearToDate {
  readonly measurement: Outcome<Measurement>
  /** Last period that has an entry, ≤ as-of (数据截至); null without any. */
  readonly dataThrough: PeriodEnd | null
  readonly missingPeriods: readonly PeriodEnd[]
  /** The entries used, oldest first. */
  readonly entries: readonly Actual[]
  /** Fewer than 30 valid answers of a survey. */
  readonly fewAnswers: boolean
  /** What else the reader must know of a figure counted from the register. */
  readonly caseNotes: CaseNotes | null
  /** Of a figure counted from the register, where something was typed beside it. */
  readonly counted?: CountedFigure
}

/** What the register gives and what a person typed beside it, each on its own. */
export interface CountedFigure {
  /** The register alone. */
  readonly counted: Outcome<Measurement>
  /** Added to what was counted: services that no case register holds; null: none. */
  readonly supplement: Fraction | null
  /** A supplement was typed, and no register is there to add it to. */
  readonly waitingSupplement: boolean
  /** The entry that stands in the place of the counted figure, with its reason; null: nothing does. */
  readonly override: Actual | null
  /** A typed figure that only is held against the counted one of its period; difference: typed − counted. */
  readonly crossCheck: {
    readonly periodEnd: PeriodEnd
    readonly typed: Fraction
    readonly counted: Fraction
    readonly difference: Fraction
  } | null
}

export interface CaseNotes {
  readonly legalHelp: number
  readonly leftOut: number
  readonly carriedOver: number
}

export type Status =
  | 'met'
  | 'over-achieved'
  | 'on-track'
  | 'nearly-met'
  | 'not-met'
  | 'not-due'
  | 'no-data'
  | 'incomplete'
  | 'stale'
  | 'not-applicable'
export type Light = 'green' | 'yellow' | 'red' | 'blue' | 'grey'

/** One rule applied: enough to print the formula with its numbers. `inputs` are printed decimals or words' codes. */
export interface Explanation {
  readonly ruleId: RuleId
  readonly inputs: Readonly<Record<string, string>>
}

export type RuleId =
  | 'higher-met'
  | 'higher-ratio'
  | 'higher-negative'
  | 'lower-met'
  | 'lower-ratio'
  | 'lower-linear'
  /** Linear, over twice the target. */
  | 'lower-linear-none'
  | 'exact-closeness'
  /** Further from the standard than the standard itself. */
  | 'exact-none'
  | 'zero-target'
  | 'range-inside'
  | 'range-below'
  | 'range-above'
  | 'judgement-share'
  | 'deadline-met'
  | 'deadline-late'
  | 'deadline-not-done'
  | 'yes-no'
  | 'frequency'
  | 'satisfaction-interval'
  | 'compound-lowest'
  | 'budget-execution'
  | 'survey-missing'
  | 'no-score'
