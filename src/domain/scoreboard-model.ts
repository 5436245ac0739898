/**
 * What computeScoreboard returns: every figure of the screens and forms with its parts, its rule and, where there
 * is none, the reason. Nothing here is stored.
 */
import type { Fraction } from './exact'
import type { Finding } from './finding'
import type {
  Actual,
  Category,
  Decimal,
  GoalJudgement,
  Indicator,
  IsoDate,
  PeriodEnd,
  Plan,
  Target,
  TargetVersion,
  Task,
  ActualValue,
} from './model'
import type { Statement } from './evaluation-model'
import type { Explanation, Light, Measurement, Outcome, Status, YearToDate } from './figure-model'
import type { Grade } from './profiles/rule-profile'
import type { IndicatorSetup } from './targets/indicator-setup'
import type { TargetReading } from './targets/reading'

export interface IndicatorScore {
  /** Rounded half up to 0.01; points of `setup.weight`. */
  readonly points: Outcome<Decimal>
  /** The exact share of the weight earned, 0…1. */
  readonly share: Outcome<Fraction>
  readonly explanation: Explanation
  /** 手工扣减: what an officer took off the computed points; they are `points` plus this. null: nothing. */
  readonly reduction: { readonly points: Decimal; readonly reason: string } | null
  /** 填报得分 with what it differs from `points` (filed − computed; null while nothing was computed). */
  readonly filed: FiledPoints | null
}

export interface FiledPoints {
  readonly points: Decimal
  readonly difference: Decimal | null
  readonly reason: string
}

export interface PeriodFigure {
  readonly periodEnd: PeriodEnd
  readonly entry: Actual | null
  readonly value: ActualValue | null
  /** Year to date at this period's end. */
  readonly toDate: Outcome<Measurement>
  readonly attainment: Outcome<Fraction>
  readonly status: Status
}

export interface Forecast {
  /** What the unit states where it states something, else as computed. */
  readonly value: Fraction
  /** null: only stated, because the figures to date allow no forecast. */
  readonly computed: Fraction | null
  readonly basis: 'pace' | 'last-year' | 'as-it-stands' | 'stated'
  /** From the slowest to the fastest quarter seen; null with fewer than two quarters or for non-flows. */
  readonly range: { readonly low: Fraction; readonly high: Fraction } | null
  /** Last year to the same period's end, or why it is not gone by; null where last year has no such row. */
  readonly lastYear: LastYearShare | null
}

/** What of last year's whole figure was there at a period's end. */
export type LastYearShare =
  | {
      readonly isUsed: true
      readonly toDate: Fraction
      readonly wholeYear: Fraction
      /** Of last year's target. */
      readonly unit: string
    }
  | { readonly isUsed: false; readonly why: LastYearGap }

export type LastYearGap =
  /** Somebody planned the quarters of this very row. */
  | 'own-shares'
  /** A quarter of last year is missing, or its December. */
  | 'year-incomplete'
  /** The year is there, its figure to this period's end is not. */
  | 'period-unknown'
  | 'nothing-to-date'
  /** More to date than in the whole year: something was taken back later. */
  | 'fell'

export interface IndicatorResult {
  readonly indicator: Indicator
  readonly setup: IndicatorSetup
  readonly target: Target
  /** 指标值 as filed. */
  readonly reading: TargetReading
  /** What figures are held against, and whose unit they have: `reading`, of a relative target with last year in it. */
  readonly judgedBy: TargetReading
  readonly yearToDate: YearToDate
  /** a/t and its kin, 1 = 100 %, uncapped. */
  readonly attainment: Outcome<Fraction>
  readonly score: IndicatorScore
  readonly status: Status
  readonly light: Light
  readonly statusExplanation: StatusExplanation
  /** Flows before their end: where the figure should be today (target × planned share), else null. */
  readonly expectedToDate: Fraction | null
  /** Distance to the target in its unit, > 0 only when it is missed; for `>` on counted units to the next whole one. */
  readonly shortBy: Fraction | null
  readonly forecast: Outcome<Forecast>
  /** 全年预计完成 of what is due on a day: the day it was done, else the planned one; null once that has passed. */
  readonly forecastDate: IsoDate | null
  /** Points that the forecast would earn at year end. */
  readonly forecastPoints: Outcome<Decimal>
  /** What each of the four quarters did, of flows; null where it is not known. */
  readonly quarters: readonly (Fraction | null)[]
  /** What the unit stated at the as-of period; null: nothing. */
  readonly statement: Statement | null
  readonly findings: readonly Finding[]
  /**
   * One per reporting period of the plan, oldest first, also those after the as-of period. Computed on first look:
   * together they are as much work as the rest of the row, and a list of plans shows none of them.
   */
  readonly periods: () => readonly PeriodFigure[]
}

/** Why a light has its colour: the figure that was held against the lines. */
export interface StatusExplanation {
  readonly basis: 'pace' | 'level' | 'limit' | 'judgement' | 'deadline' | 'yes-no' | 'none'
  /** Pace or share of the target, 1 = 100 %. */
  readonly ratio: Fraction | null
  /** Planned share to date, per cent; flows only. */
  readonly plannedShare: Decimal | null
}

export interface BudgetLineResult {
  readonly lineId: string
  readonly kind: 'total' | 'basic-expenditure' | 'project-expenditure' | 'task' | 'other-projects'
  readonly taskId: string | null
  /** null: not filed; never 0 in its place. */
  readonly initialBudget: Decimal | null
  readonly adjustedBudget: Decimal | null
  /** To the as-of period, 万元. */
  readonly executed: Outcome<Decimal>
  readonly dataThrough: PeriodEnd | null
  /** 执行率, 1 = 100 %, uncapped. */
  readonly executionRate: Outcome<Fraction>
  /** Execution rate ÷ elapsed share. */
  readonly pace: Outcome<Fraction>
  readonly status: Status
  readonly light: Light
  readonly findings: readonly Finding[]
  /** Computed on first look, as the periods of an indicator. */
  readonly periods: () => readonly BudgetPeriod[]
}

export interface BudgetPeriod {
  readonly periodEnd: PeriodEnd
  readonly executed: Outcome<Decimal>
  readonly executionRate: Outcome<Fraction>
}

export interface BudgetResult {
  readonly total: BudgetLineResult
  /** 基本支出, 项目支出, then each task, then 其他项目 (project expenditure without the tasks). */
  readonly lines: readonly BudgetLineResult[]
  /** Points of 100 that 预算执行率 has under the profile and the filed levels. */
  readonly weight: Decimal
  readonly score: IndicatorScore
  /** 全年预计执行数, 万元: executed ÷ share of the year gone at the last reported period, no more than the budget. */
  readonly forecastExecuted: Outcome<Decimal>
  readonly forecastPoints: Outcome<Decimal>
  /** Share of the year gone at the as-of period, 1 = 100 %. */
  readonly elapsedShare: Fraction
  readonly findings: readonly Finding[]
}

export interface TaskResult {
  readonly task: Task
  /** Σ w·min(1, attainment) ÷ Σ w over the rows that are due and have a figure. */
  readonly attainment: Outcome<Fraction>
  readonly indicatorIds: readonly string[]
  readonly countedRows: number
  readonly missingRows: number
  /** The latest judgement at or before the as-of period. */
  readonly goalJudgement: GoalJudgement | null
  /** State of that judgement alone: its band, 数据过期 or 未报; null without one. */
  readonly goalStatus?: Status | null
  readonly budget: BudgetLineResult | null
  /** Names for the pair (attainment, execution); null unless both are known. */
  readonly balance: 'in-step' | 'money-ahead' | 'work-ahead' | null
  readonly status: Status
  readonly light: Light
}

export interface CategoryScore {
  readonly category: Category | 'budget'
  readonly weight: Decimal
  readonly points: Decimal
  readonly scoredWeight: Decimal
}

/** 得分 of the whole plan. All decimals with two places. */
export interface TotalScore {
  /** Sum of the rounded points. */
  readonly earned: Decimal
  /** Weight of the rows that have points. */
  readonly scoredWeight: Decimal
  readonly missingRows: number
  readonly missingWeight: Decimal
  readonly notDueRows: number
  readonly notDueWeight: Decimal
  readonly notApplicableWeight: Decimal
  /** earned re-based to 100 over the applicable weight; only when no row is missing or not due. */
  readonly total: Outcome<Decimal>
  /** Only at month 12 and with nothing missing. */
  readonly grade: Outcome<Grade>
  /** 预计全年得分: the forecast points of the rows that have a forecast. */
  readonly forecastEarned: Decimal
  readonly forecastWeight: Decimal
  /** Weight of the rows that have neither points nor forecast. */
  readonly forecastUnknownWeight: Decimal
  readonly categories: readonly CategoryScore[]
  /** 填报得分 beside the computed one; it moves nothing of the above. */
  readonly filed: FiledTotal
}

export interface FiledTotal {
  readonly rows: number
  readonly points: Decimal
  /** filed − computed over the filed rows that have computed points. */
  readonly difference: Decimal
}

export interface LightCount {
  readonly light: Light
  readonly rows: number
  readonly weight: Decimal
}

export interface Scoreboard {
  readonly plan: Plan
  readonly asOf: PeriodEnd
  /** True at month 12. */
  readonly isYearEnd: boolean
  readonly targetVersion: TargetVersion
  readonly indicators: readonly IndicatorResult[]
  readonly tasks: readonly TaskResult[]
  readonly budget: BudgetResult
  readonly total: TotalScore
  readonly lights: readonly LightCount[]
  readonly statusCounts: Readonly<Record<Status, number>>
  readonly findings: readonly Finding[]
}
