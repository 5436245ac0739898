import type { PeriodEnd } from '../model'
import type { CompletedCase } from './completed-case'
import type { CaseFilter, CountingRule, FilterField } from './counting-rule'

/** Where a case stands under a counting rule. */
export type CasePart =
  /** In both parts of a rate, or simply counted. */
  | 'numerator'
  /** Of 办结 ÷ 本年受理: closed in the year, accepted in an earlier one. */
  | 'numerator-only'
  | 'denominator-only'
  | 'left-out'
  | 'not-counted'

/** Why a case counts as it does, for the sentence beside it. */
export type CasePartReason =
  | 'closed-in-year'
  | 'dated-in-year'
  | 'closed-in-time'
  | 'closed-late'
  /** Its limit has passed and it is still open. */
  | 'overdue'
  | 'open'
  | 'handled'
  | 'satisfied'
  | 'not-satisfied'
  | 'no-answer'
  /** 终止, 撤销, 转出. */
  | 'ended-otherwise'
  | 'accepted-later'
  /** Accepted in an earlier year, where only those of this year are divided by. */
  | 'accepted-earlier'
  | 'closed-earlier'
  /** Neither accepted nor ended in the year as the measure asks. */
  | 'other-year'
  /** The date it is counted by lies after the as-of month. */
  | 'dated-later'
  | 'limit-not-reached'
  /** Its limit ended in an earlier year, where it was counted. */
  | 'limit-ended-earlier'
  | 'date-missing'
  /** 结案 before the day from which is counted. */
  | 'dates-crossed'
  | 'is-legal-help'
  | 'is-no-legal-help'
  /** A word of it is none of those that the rule chooses. */
  | 'other-word'

export interface CaseVerdict {
  readonly part: CasePart
  readonly reason: CasePartReason
}

/** A case without what names a person, but 承办人 where it is kept: found again by the file and line it came from. */
export interface ListedCase extends CaseVerdict {
  readonly fileName: string
  readonly line: number
  readonly row: CompletedCase
}

export interface CaseQuarter {
  readonly by: 'accepted' | 'ended'
  readonly quarter: 1 | 2 | 3 | 4
}

/** A column by whose words the list is narrowed. */
export type ListedField = FilterField | 'handler'

/** The cases behind a figure. */
export interface CaseQuery {
  readonly rule: CountingRule
  readonly asOf: PeriodEnd
  readonly parts: readonly CasePart[]
  /** Narrows what the rule counts, to look at some of it. */
  readonly filter: CaseFilter
  /** Only cases that were accepted, or ended, in one quarter of the fiscal year; null: whenever. */
  readonly quarter: CaseQuarter | null
  /** Only cases of one 承办人, '' of none; null: of whomever. */
  readonly handler: string | null
  /** From 0. */
  readonly page: number
  readonly pageSize: number
}

export interface CaseListing {
  /** In the parts that were asked for. */
  readonly total: number
  /** In every part, filter and quarter applied: what choosing another part would list. */
  readonly partCounts: Readonly<Record<CasePart, number>>
  /** Newest end first, open ones last. */
  readonly rows: readonly ListedCase[]
  /** Cases whose details were cleared (按年度清除明细): counted, no longer listed. */
  readonly cleared: number
}
