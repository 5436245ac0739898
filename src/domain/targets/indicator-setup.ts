import type { CountingRule } from '../cases/counting-rule'
import type { Decimal } from '../model'
import type { MeasureKindReason } from './propose-measure-kind'
import type { SourceReason } from './propose-source'
import type { TaskReason } from './propose-tasks'
import type { WeightReason } from './propose-weights'

/**
 * How the entries of the periods become the year-to-date figure, and whether a figure may be compared with
 * elapsed time (flows only).
 */
export type MeasureKind =
  /** 件, 次, 人次, 万元 spent: the periods are summed. */
  | 'flow'
  /** 覆盖村数, 年限, a standard in force: the latest counts. */
  | 'stock'
  /** 覆盖率: latest numerator ÷ latest denominator. */
  | 'stock-rate'
  /** 案件完成率: carry-over in the denominator, so cumulative parts only. */
  | 'carry-over-rate'
  /** Σ numerator ÷ Σ denominator; latest where only the rate was stated. */
  | 'rate'
  /** Σ days ÷ Σ cases; latest where only the mean was stated. */
  | 'mean-duration'
  /** Σ satisfied ÷ Σ valid answers. */
  | 'satisfaction'
  /** The date done, or not yet. */
  | 'milestone'
  /** The latest judgement. */
  | 'qualitative'
  /** One breach fails the year. */
  | 'yes-no'

/** Typed each period, or counted from the case register by a rule; see domain/cases. */
export type IndicatorSource =
  { readonly kind: 'entry' } | { readonly kind: 'cases'; readonly rule: CountingRule }

export type QuarterShares = readonly [Decimal, Decimal, Decimal, Decimal]
export type SettledField = 'measureKind' | 'source' | 'taskIds' | 'weight' | 'ownerSection' | 'quarterShares'

/**
 * What the filed form does not say of an indicator and the program proposes (系统建议，非批复): measure kind, source,
 * weight, tasks. `taskIds` empty: 部门整体.
 */
export interface IndicatorSetup {
  readonly indicatorId: string
  readonly measureKind: MeasureKind
  readonly source: IndicatorSource
  /** Points of 100. */
  readonly weight: Decimal
  readonly taskIds: readonly string[]
  /** Planned shares per quarter, per cent, sum 100. Only flows are compared with them. */
  readonly quarterShares: QuarterShares
  /** 责任科室; '' while nobody named one. */
  readonly ownerSection: string
  /** Which of the above a person has settled. */
  readonly settled: readonly SettledField[]
  /** Why the program proposes this; missing once a person has settled it. */
  readonly reasons?: SetupReasons
}

/** One code per proposal where a person would ask why. */
export interface SetupReasons {
  readonly measureKind: MeasureKindReason
  readonly source: SourceReason
  readonly tasks: TaskReason
  readonly weight: WeightReason
  readonly quarterShares: 'equal' | 'season-in-name'
}
