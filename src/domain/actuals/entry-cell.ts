import type { ActualValue, EntryBasis, PeriodEnd } from '../model'
import type { Draft, DraftSubject } from '../record-model'
import type { Measurement, Outcome } from '../figure-model'
import type { EntryIssue } from './entry-issue'

/** Which cell of 季度填报: an indicator's figure, a budget line's execution or a task's goal judgement. */
export interface EntryAddress {
  readonly subject: DraftSubject
  /** indicatorId, lineId or taskId. */
  readonly rowId: string
  readonly periodEnd: PeriodEnd
}

export type EntryState =
  /** 未报: nothing entered, and asked for. */
  | 'unreported'
  /** Not asked for yet by the row's own plan of the year. */
  | 'not-due'
  /** Blank, but a later cumulative figure covers the period, or a milestone was done before it. */
  | 'covered'
  | 'saved'
  | 'not-applicable'
  /** A text is kept that is not counted; `value` is what is counted meanwhile. */
  | 'refused'
  /** Counted from the case register; not typed. */
  | 'from-cases'

/** One cell as the database has it. */
export interface EntryCell extends EntryAddress {
  readonly state: EntryState
  /** What is counted; null for nothing. */
  readonly value: ActualValue | null
  readonly note: string
  /** Of the stored figure or draft; else what the row's kind is usually stated in. */
  readonly basis: EntryBasis
  readonly draft: Draft | null
  readonly isClosed: boolean
  /** Of the counted value. */
  readonly warnings: readonly EntryIssue[]
  readonly needsReason: boolean
  /** from-cases: the register's year-to-date figure. */
  readonly counted: Outcome<Measurement> | null
}
