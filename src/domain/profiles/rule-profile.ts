/**
 * A rule set as data: every weight, threshold, band edge and formula choice a plan is judged by. Saved whole
 * with the plan and printed on the forms. All numbers are decimals as text; lines are per cent.
 */
import type { Category, Decimal } from '../model'
import type { Status } from '../figure-model'

export interface RuleProfile {
  /** `custom` for one that an officer made from another. */
  readonly profileId: string
  /** Name that an officer gave to a profile of his own; null: the locale names it by its id. */
  readonly ownName: string | null
  /** The profile it was made from; null for the official ones. */
  readonly basedOn: string | null
  /** Document the profile follows, e.g. 财预〔2020〕10号. */
  readonly document: string
  /** 预算执行率 and the level-1 weights; they sum to 100. */
  readonly budgetWeight: Decimal
  readonly categoryWeights: CategoryWeights
  /** In the place of the two above where 成本指标 is filed as a level-1; null: its rows are part of 产出. */
  readonly weightsWithCost: {
    readonly budgetWeight: Decimal
    readonly categoryWeights: CategoryWeights
  } | null
  /** 效益 and 满意度 share the points of 效益 over all their level-2 groups (湖北). */
  readonly poolsBenefitAndSatisfaction: boolean
  readonly reverseFormula: 'ratio' | 'linear'
  /** true: >400件 scores against 401 (counted units only). */
  readonly strictInequality: boolean
  readonly satisfactionRule: 'pro-rata' | 'intervals'
  readonly satisfactionIntervals: SatisfactionIntervals
  /** Whether 基本满意 counts as satisfied: printed, and said where the figure is typed. */
  readonly basicallySatisfiedCounts: boolean
  readonly judgementBands: JudgementBands
  /** Per cent of the weight lost for each step of days begun; 100 is all or nothing. */
  readonly lateLossPerStep: Decimal
  readonly lateStepDays: number
  readonly overAchievedFlag: Decimal
  readonly overAchievedReason: Decimal
  /** Execution rate under this asks for a reason. */
  readonly executionReasonLine: Decimal
  /** Per cent points between a task's work and its money from which the pair is called out of step. */
  readonly balanceGap: Decimal
  /** Indicator score rate above budget score rate by more per cent points than this is asked about. */
  readonly scoreGap: Decimal
  /** Unspent share of the budget, per cent, above which it is asked about. */
  readonly unspentLine: Decimal
  /** Surveys with fewer valid answers are flagged. */
  readonly fewAnswersBelow: number
  /** A planned survey that was not done: zero points, or left out and re-based. */
  readonly missingSurvey: 'zero' | 'rebase'
  /** 不适用 rows leave the sum: the rest is re-based to 100, or stands as it is. */
  readonly notApplicableRows: 'rebase' | 'keep'
  /** Places of an indicator's points, 0…2; always half up, and the rounded points are summed. */
  readonly scorePlaces: number
  readonly grades: readonly GradeBand[]
  readonly lights: LightLines
  /** 完全不可能: needed per remaining quarter exceeds this many times the best quarter seen. */
  readonly impossibleFactor: Decimal
  /** States that ask for a 偏差原因. */
  readonly deviationStates: readonly Status[]
  /**
   * Where each field comes from; a field without an entry is 本系统默认. `scoring` is no field: the document that says
   * how any target is scored (reached, all points; short of it, by ratio).
   */
  readonly sources: Readonly<Partial<Record<string, FieldSource>>>
  /** Fields that an officer set otherwise than the profile it was made from: 本单位自定, under no document. */
  readonly ownFields?: readonly string[]
}

export type CategoryWeights = Readonly<Partial<Record<Category, Decimal>>>

/** Absolute rates, per cent, and the per cent of the weight they earn; offered only for targets of `target`. */
export interface SatisfactionIntervals {
  readonly target: Decimal
  /** Highest first; below the last one nothing is earned. */
  readonly steps: readonly { readonly from: Decimal; readonly share: Decimal }[]
}

/** Lower edges and default shares, per cent of the weight; the upper edge of a band is the lower edge of the next. */
export interface JudgementBands {
  readonly achievedFrom: Decimal
  readonly partlyFrom: Decimal
  readonly defaults: { readonly achieved: Decimal; readonly partly: Decimal; readonly not: Decimal }
}

export type Grade = 'excellent' | 'good' | 'fair' | 'poor'
export interface GradeBand {
  readonly grade: Grade
  /** Lowest printed total that still gets this grade. */
  readonly from: Decimal
}

/** Lines of the monitoring lights, per cent. */
export interface LightLines {
  readonly paceRedBelow: Decimal
  readonly paceGreenFrom: Decimal
  readonly overFrom: Decimal
  /** A level within this share of its target, or a limit over by no more than the rest, is yellow. */
  readonly levelNear: Decimal
}

/** article is null where the text was not at hand: the program prints 条款未核. */
export interface FieldSource {
  readonly document: string
  readonly article: string | null
}
