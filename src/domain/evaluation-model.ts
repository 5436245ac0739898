/**
 * Facts of monitoring and self-evaluation: what the unit states on the forms, what is filed or taken off by hand, and
 * what a closed year was judged by.
 */
import type { Decimal, PeriodEnd, Recorded } from './model'
import type { IndicatorSetup } from './targets/indicator-setup'
import type { TargetReading } from './targets/reading'

/** 完成目标可能性: 确定能, 有可能, 完全不可能. */
export type Likelihood = 'certain' | 'possible' | 'impossible'
/** 偏差原因分析: 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他. */
export type DeviationCategory = 'funding' | 'institution' | 'staff' | 'equipment' | 'other'

/** What the unit states of one indicator at a period's end for the official forms; null: it states nothing yet. */
export interface Statement extends Recorded {
  readonly planId: string
  readonly indicatorId: string
  readonly periodEnd: PeriodEnd
  /** 全年预计完成情况, in the unit of the target; null: the computed forecast stands. */
  readonly forecast: Decimal | null
  readonly likelihood: Likelihood | null
  readonly deviations: readonly DeviationCategory[]
  /** 原因说明; at the year's end 偏差原因分析及改进措施. */
  readonly explanation: string
}

/** The row of 预算执行率 among the scored rows; indicators go by their own id. */
export const BUDGET_ROW = 'budget-execution'

/** 填报得分: what the unit states for a row, beside the computed points. */
export interface FiledScore extends Recorded {
  readonly planId: string
  /** indicatorId or BUDGET_ROW. */
  readonly rowId: string
  readonly points: Decimal
  /** Why it is not what was computed; '' where both say the same. */
  readonly reason: string
}

/** 手工扣减: points the officer takes off a computed score, such as for a target that was set too low. */
export interface Reduction extends Recorded {
  readonly planId: string
  readonly indicatorId: string
  /** Above 0; never more than the row's points are taken off. */
  readonly points: Decimal
  readonly reason: string
}

/**
 * What a closed year was judged by: readings and setups as they stood, so that a later version of the program that
 * proposes otherwise changes no closed year. Written with the closing of month 12, gone when it is opened again.
 */
export interface YearFreeze extends Recorded {
  readonly planId: string
  readonly readings: readonly {
    readonly indicatorId: string
    readonly version: number
    readonly reading: TargetReading
  }[]
  readonly setups: readonly IndicatorSetup[]
}
