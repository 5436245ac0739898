/**
 * The facts: what was filed, typed, imported or confirmed by a person. Everything else is computed from them
 * on demand (see scoreboard-model.ts) and never stored. Every fact carries its plan's id.
 */
import type { TargetReading } from './targets/reading'
import type { CaseTotals } from './cases/case-totals'
import type { FiledScore, Reduction, Statement, YearFreeze } from './evaluation-model'
import type { RuleProfile } from './profiles/rule-profile'
import type { IndicatorSource, MeasureKind, QuarterShares } from './targets/indicator-setup'

/** A number as text, as it stands on paper: `12900.83`, `-0.5`. Never an exponent, never '' or NaN. */
export type Decimal = string
/** A calendar day, `2022-11-30`. */
export type IsoDate = string
/** A moment in UTC, `2022-04-02T01:05:09.123Z`. */
export type Instant = string
/** The month of the fiscal year (1…12) at whose end a period ends; the quarters end at 3, 6, 9, 12. */
export type PeriodEnd = number

export interface Recorded {
  readonly recordedAt: Instant
  readonly recordedBy: string
}

/** 绩效计划: one department and one fiscal year, as filed. Amounts in 万元; null where the cell was empty. */
export interface Plan extends Recorded {
  readonly planId: string
  readonly fiscalYear: number
  readonly departmentName: string
  readonly supervisingDepartment: string
  readonly title: string
  readonly staffInPost: number | null
  readonly staffRetired: number | null
  readonly budget: FiledBudget
  readonly overallGoal: string
  /** Name of the file the table was read from. */
  readonly sourceName: string
  /** Made-up facts that come with the program (演示数据); every screen says so. */
  readonly isDemo: boolean
  /** The period ends that are asked for; the four quarters unless the calendar of the year says otherwise. */
  readonly reportingPeriods: readonly PeriodEnd[]
  /** The rules this plan is judged by, saved whole so that a later change of a profile changes no old score. */
  readonly profile: RuleProfile
  /** The highest numbers of ids given out; absent while no row has come or gone since the table was first read. */
  readonly issuedIds?: { readonly indicators: number; readonly tasks: number }
}

export interface FiledBudget {
  readonly basicExpenditure: Decimal | null
  readonly projectExpenditure: Decimal | null
  readonly fiscalAppropriation: Decimal | null
  readonly otherFunds: Decimal | null
  readonly ownLevelFunds: Decimal | null
  readonly transferredFunds: Decimal | null
}

/** 年度重点工作任务. */
export interface Task {
  readonly planId: string
  readonly taskId: string
  /** Position in the filed table, from 1. */
  readonly order: number
  readonly filedName: string
  /** The name without numbering such as 任务4：. */
  readonly name: string
  readonly content: string
  /** 拟投入的资金, 万元. */
  readonly plannedAmount: Decimal | null
  /** 期望达到的目标, the department's own words. */
  readonly goal: string
}

/** 一级指标. `cost` only where 成本指标 is filed as a level of its own (财预〔2021〕101号). */
export type Category = 'output' | 'benefit' | 'satisfaction' | 'cost'
/** 二级指标. */
export type Subcategory =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic-benefit'
  | 'social-benefit'
  | 'ecological-benefit'
  | 'sustainability'
  | 'service-satisfaction'
  | 'other'

/** 三级指标. */
export interface Indicator {
  readonly planId: string
  readonly indicatorId: string
  /** Position in the filed table, from 1. */
  readonly order: number
  readonly category: Category
  readonly subcategory: Subcategory
  /** The level words as the official forms print them (产出指标, 数量指标), after repair. */
  readonly filedCategory: string
  readonly filedSubcategory: string
  readonly filedName: string
  /** The name without the unit bracket, numbering or ★. */
  readonly name: string
  /** Points of 100 where the form has a column for them; null: the form says nothing. */
  readonly filedWeight: Decimal | null
  /** 其中…: part of the row above, without points of its own unless some are filed. */
  readonly isSubRow: boolean
  /** The task under whose own rows it was filed (one row per project); null: the form links nothing. */
  readonly filedTaskId: string | null
}

/** 指标值调整: version 1 is the target as filed at the start of the year. */
export interface TargetVersion extends Recorded {
  readonly planId: string
  readonly version: number
  readonly effectiveFrom: IsoDate
  readonly reason: string
  readonly documentNumber: string
}

export interface Confirmation extends Recorded {
  /** The answer was given in another plan and taken over from there; absent: for this very target. */
  readonly recalledFrom?: { readonly fiscalYear: number; readonly departmentName: string }
}

/** 指标值 as filed; `confirmedReading` only once a person has settled it, else the reading is computed. */
export interface Target {
  readonly planId: string
  readonly indicatorId: string
  readonly version: number
  readonly rawText: string
  readonly unitColumn: string
  readonly confirmedReading: TargetReading | null
  /** Who settled the reading, and when; null while nobody has. */
  readonly confirmation: Confirmation | null
  /** 撤销: from this version on the indicator is kept and no longer scored. */
  readonly isWithdrawn: boolean
}

/** What a person settled of one indicator; null: as the program proposes. */
export interface SetupChoice extends Recorded {
  readonly planId: string
  readonly indicatorId: string
  readonly measureKind: MeasureKind | null
  readonly source: IndicatorSource | null
  /** Empty: 部门整体 alone. */
  readonly taskIds: readonly string[] | null
  /** Points of 100, fixed by hand: they stay when the rest is shared out anew. */
  readonly weight: Decimal | null
  /** 责任科室. */
  readonly ownerSection: string | null
  readonly quarterShares: QuarterShares | null
}

/** 上年实际: what a target that is relative to last year is measured from. In the unit of the target. */
export interface Baseline extends Recorded {
  readonly planId: string
  readonly indicatorId: string
  /** The year the figure is of. */
  readonly fiscalYear: number
  readonly value: Decimal
}

/** 本季发生数 or 本年累计数. */
export type EntryBasis = 'period' | 'cumulative'
/** 达成 / 部分达成并具有一定效果 / 未达成且效果较差. */
export type JudgementBand = 'achieved' | 'partly-achieved' | 'not-achieved'

export type ActualValue =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'parts'; readonly numerator: Decimal; readonly denominator: Decimal }
  /** `share`: per cent of the row's points that the judge gives, 0…100. */
  | { readonly kind: 'judgement'; readonly band: JudgementBand; readonly share: Decimal }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** 未完成 of a milestone, 未开展 of a planned survey: reported, and that is the report. */
  | { readonly kind: 'not-done' }
  /** 不适用, set with a reason: the row leaves the sum. */
  | { readonly kind: 'not-applicable' }

/**
 * What an entry is where the register already gives the figure. `supplement`: added to what was counted (咨询, 代书);
 * `override`: stands in the place of the counted year-to-date figure of its own period, with a reason.
 */
export type EntryRole = 'supplement' | 'override'

/** 完成值 of one indicator for one period. A cleared cell keeps its row with value null. */
export interface Actual extends Recorded {
  readonly planId: string
  readonly indicatorId: string
  readonly periodEnd: PeriodEnd
  readonly basis: EntryBasis
  readonly value: ActualValue | null
  /** What the person typed, before it was read. */
  readonly rawText: string
  /** 说明: reason of a deviation, of a judgement, of a figure over 100 %. */
  readonly note: string
  /** Absent: the figure itself; beside a counted one it is only held against it. */
  readonly role?: EntryRole
}

/** One row of the budget. The department's total is the filed income total and has no stored line. */
export interface BudgetLine extends Recorded {
  readonly planId: string
  readonly lineId: string
  readonly kind: 'basic-expenditure' | 'project-expenditure' | 'task'
  readonly taskId: string | null
  /** 年初预算数, 万元. */
  readonly initialBudget: Decimal
  /** 全年(调整后)预算数; null while nothing was adjusted. */
  readonly adjustedBudget: Decimal | null
}

/** 执行数 of one budget line for one period, 万元. */
export interface Execution extends Recorded {
  readonly planId: string
  readonly lineId: string
  readonly periodEnd: PeriodEnd
  readonly basis: EntryBasis
  readonly amount: Decimal | null
  readonly rawText: string
  readonly note: string
}

/** What the responsible section says of a task's 期望达到的目标 at a period's end. No part of the official score. */
export interface GoalJudgement extends Recorded {
  readonly planId: string
  readonly taskId: string
  readonly periodEnd: PeriodEnd
  readonly band: JudgementBand
  /** Per cent, 0…100, inside the band. */
  readonly share: Decimal
  readonly sentence: string
}

/** A quarter closed or opened again by the performance officer. No record: open. */
export interface PeriodClosing extends Recorded {
  readonly planId: string
  readonly periodEnd: PeriodEnd
  readonly closed: boolean
  readonly reason: string
}

/** What the figures of a plan's rows are counted from: all that the year after it asks of it. */
export interface FigureFacts {
  readonly plan: Plan
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  readonly targetVersions: readonly TargetVersion[]
  readonly targets: readonly Target[]
  readonly setupChoices: readonly SetupChoice[]
  readonly actuals: readonly Actual[]
  /** null: no case register was imported, which is not the same as a register with no case. */
  readonly caseTotals: CaseTotals | null
  /** null: the year is open. */
  readonly freeze: YearFreeze | null
}

/** All the facts of one plan: what computeScoreboard is given. Order within the lists carries no meaning. */
export interface PlanFacts extends FigureFacts {
  readonly budgetLines: readonly BudgetLine[]
  readonly executions: readonly Execution[]
  readonly goalJudgements: readonly GoalJudgement[]
  readonly closings: readonly PeriodClosing[]
  readonly baselines: readonly Baseline[]
  readonly statements: readonly Statement[]
  readonly filedScores: readonly FiledScore[]
  readonly reductions: readonly Reduction[]
  /** The same department's plan of the year before, which shows in which quarters its work falls; null: none here. */
  readonly lastYear: FigureFacts | null
}
