import type { Actual, Decimal, EntryBasis, PeriodEnd, PlanFacts } from '../model'
import type { JudgementBands } from '../profiles/rule-profile'
import type { IndicatorResult } from '../scoreboard-model'
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

export function entryContextOf(
  facts: PlanFacts,
  result: IndicatorResult,
  periodEnd: PeriodEnd,
  basis: EntryBasis,
  note: string,
): EntryContext {
  return {
    measureKind: result.setup.measureKind,
    unit: result.judgedBy.unit ?? '',
    reading: result.judgedBy,
    weight: result.setup.weight,
    fiscalYear: facts.plan.fiscalYear,
    periodEnd,
    basis,
    entries: entriesOf(facts, result),
    hasNote: note.trim() !== '',
    bands: facts.plan.profile.judgementBands,
  }
}

/** Of all periods. */
export function entriesOf(facts: PlanFacts, result: IndicatorResult): Actual[] {
  return facts.actuals.filter((actual) => actual.indicatorId === result.indicator.indicatorId)
}
