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
