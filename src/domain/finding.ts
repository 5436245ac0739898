/** Something a person should look at. The words and numbers are filled in by the locale from `params`. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'hint' | 'warning' | 'error'
  readonly params: Readonly<Record<string, string>>
}

export type FindingCode =
  | 'over-achieved'
  | 'over-achieved-needs-reason'
  | 'exact-deviates'
  | 'short-by-one'
  | 'few-answers'
  | 'falling-cumulative'
  | 'rate-over-100'
  | 'reading-unconfirmed'
  | 'judgement-needs-reason'
  | 'budget-gap'
  | 'spending-too-fast'
  | 'execution-below-line'
  | 'spent-without-budget'
  /** A typed figure stands in the place of the counted one; params: periodEnd, figure, counted, reason, unit. */
  | 'register-overridden'
  /** The same where the register gives none. */
  | 'register-overridden-none'
  /** A typed figure and the register say different things; params: periodEnd, typed, counted, gap, unit. */
  | 'register-differs-over'
  | 'register-differs-under'
  /** Between rates lie percentage points. */
  | 'register-rate-differs-over'
  | 'register-rate-differs-under'
  /** A supplement was typed, and no register is there to add it to. */
  | 'supplement-waits'
  /** 撤销: kept and shown, no longer scored; params: date. */
  | 'withdrawn'
  /** The points of a level are more or fewer than they should be; params: level, sum, due, gap. */
  | 'weights-off-level-over'
  | 'weights-off-level-under'
  /** All points together are not 100; params: sum, gap. */
  | 'weights-not-100-over'
  | 'weights-not-100-under'
