/**
 * A rule set as data: every weight, threshold, band edge and formula choice a plan is judged by. Saved whole
 * with the plan and printed on the forms. All numbers are decimals as text; lines are per cent.
 */
import type { Category, Decimal } from '../model'

export interface RuleProfile {
  readonly profileId: string
  /** Document the profile follows, e.g. 财预〔2020〕10号. */
  readonly document: string
  /** 预算执行率 and the level-1 weights; they sum to 100. */
  readonly budgetWeight: Decimal
  readonly categoryWeights: Readonly<Partial<Record<Category, Decimal>>>
  readonly reverseFormula: 'ratio' | 'linear'
  /** true: >400件 scores against 401 (counted units only). */
  readonly strictInequality: boolean
  readonly satisfactionRule: 'pro-rata' | 'intervals'
  readonly judgementBands: JudgementBands
  /** Points lost per 10 days late, per cent of the weight. */
  readonly latePerTenDays: Decimal
  readonly overAchievedFlag: Decimal
  readonly overAchievedReason: Decimal
  /** Execution rate under this asks for a reason. */
  readonly executionReasonLine: Decimal
  /** Per cent points between a task's work and its money from which the pair is called out of step. */
  readonly balanceGap: Decimal
  /** Surveys with fewer valid answers are flagged. */
  readonly fewAnswersBelow: number
  /** A planned survey that was not done: zero points, or left out and re-based. */
  readonly missingSurvey: 'zero' | 'rebase'
  readonly grades: readonly GradeBand[]
  readonly lights: LightLines
  /** Where each field comes from; a field without an entry is 本系统默认. */
  readonly sources: Readonly<Partial<Record<string, FieldSource>>>
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
