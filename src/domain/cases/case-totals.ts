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

/** The state of the register: every case once, after all imported batches. */
export interface CaseTotals {
  readonly counts: readonly CaseCount[]
  /** True when the register contains open cases or cases accepted but not closed, so that a denominator exists. */
  readonly hasOpenCases: boolean
}
