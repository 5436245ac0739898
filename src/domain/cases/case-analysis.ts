/** How many cases share a word. */
export interface CaseTally {
  /** '' where the cell was empty. */
  readonly word: string
  readonly count: number
}

/** The register of one fiscal year up to a period's end, for the staff. Counts of one list need not add up to another. */
export interface CaseAnalysis {
  /** Per quarter of the year, as far as it has come. */
  readonly quarters: readonly {
    readonly quarter: 1 | 2 | 3 | 4
    readonly accepted: number
    readonly closed: number
  }[]
  /** Cases handled in the year (accepted in it, or open at its start), which the lists below part. */
  readonly handled: number
  /** Of them 法律帮助, which is no 案件. */
  readonly legalHelp: number
  readonly byType: readonly CaseTally[]
  readonly bySource: readonly CaseTally[]
  /** Categories overlap: they add up to more than the cases, so they are never parts of a whole. */
  readonly byRecipientCategory: readonly CaseTally[]
  /** 受理 to 结案 of the cases closed in the year. */
  readonly daysToClose: {
    readonly closed: number
    readonly totalDays: number
    readonly median: number | null
    /** `upTo` null: longer than all before. */
    readonly spans: readonly { readonly upTo: number | null; readonly count: number }[]
  }
  /** Cases whose details were cleared: counted above, no longer listed one by one. Some of them, and no median is known. */
  readonly cleared: number
}
