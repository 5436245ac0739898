import type { Actual, Decimal, EntryBasis, PeriodEnd } from '../model'
import type { JudgementBands } from '../profiles/rule-profile'
import type { MeasureKind } from '../targets/indicator-setup'
import type { TargetReading } from '../targets/reading'

/** All that decides how a typed text of one indicator and period is read. */
export interface EntryContext {
  readonly measureKind: MeasureKind
  /** Unit of the target; '' where it has none. */
  readonly unit: string
  readonly reading: TargetReading | null
  /** The row's points; needed where a judgement is typed in points (分). */
  readonly weight: Decimal | null
  readonly fiscalYear: number
  readonly periodEnd: PeriodEnd
  readonly basis: EntryBasis
  /** The indicator's entries of all periods; the one of this period is passed over. */
  readonly entries: readonly Actual[]
  /** 说明 is written: a reason was given. */
  readonly hasNote: boolean
  readonly bands: JudgementBands
}
