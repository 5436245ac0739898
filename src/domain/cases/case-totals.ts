import type { CountingRule } from './counting-rule'

/** 办结 在办 终止 撤销 转出. */
export type CaseStatus = 'closed' | 'open' | 'terminated' | 'withdrawn' | 'transferred'

/**
 * How many cases share these four properties. Months as `2022-03`; dates inside a month do not matter because
 * every period ends with a month.
 */
export interface CaseCount {
  readonly acceptedMonth: string
  /** Month of 结案日期 (of the termination for cases that ended otherwise); null while none is filed. */
  readonly endedMonth: string | null
  readonly status: CaseStatus
  /** 法律帮助 (e.g. duty-lawyer help) is kept apart from 案件. */
  readonly isLegalHelp: boolean
  readonly count: number
  /** Σ days from 受理 to 结案 over the closed ones; 0 for others. */
  readonly totalDays: number
}

/** What a rule counts to the end of one month. */
export interface RuleSum {
  /** Cases; of mean days their days. */
  readonly numerator: number
  /** Cases; of a count 0. */
  readonly denominator: number
  readonly legalHelp: number
  readonly leftOut: number
  readonly carriedOver: number
}

/** What a rule counts that rests on more than the months of the counts: words, other dates, days, answers. */
export interface RuleTotals {
  readonly rule: CountingRule
  readonly fiscalYear: number
  /** To the end of each month of the fiscal year, January first. */
  readonly sums: readonly RuleSum[]
}

/** The state of the register: every case once, after all imported batches. */
export interface CaseTotals {
  readonly counts: readonly CaseCount[]
  /** Whether some case is 在办. Without one it may be a list of closed cases, and a rate of open ones has no denominator. */
  readonly hasOpenCases: boolean
  /** Of the rules in force that need them; absent where none does. */
  readonly rules?: readonly RuleTotals[]
}
