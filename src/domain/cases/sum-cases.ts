import type { PeriodEnd } from '../model'
import type { RuleSum } from './case-totals'
import type { CaseMeasure } from './counting-rule'
import { isCompleted, judge } from './judge-case'
import type { SortedCase } from './sort-case'

/** Cases that are judged alike at the end of every month. */
export interface CaseGroup {
  readonly sorted: SortedCase
  readonly count: number
  /** Σ days of those that are closed, as the measure counts them. */
  readonly totalDays: number
}

/** The sum of the verdicts on all cases from January to the as-of month. */
export function sumCases(measure: CaseMeasure, groups: readonly CaseGroup[], asOf: PeriodEnd): RuleSum {
  const sum = { numerator: 0, denominator: 0, legalHelp: 0, leftOut: 0, carriedOver: 0 }
  for (const { sorted, count, totalDays } of groups) {
    const { part } = judge(measure, sorted, asOf)
    const isAbove = part === 'numerator' || part === 'numerator-only'
    const isBelow = part === 'numerator' || part === 'denominator-only'
    if (isAbove) sum.numerator += measure.kind === 'mean-days' ? totalDays : count
    if (isBelow && measure.kind !== 'count') sum.denominator += count
    if (part === 'left-out') sum.leftOut += count
    if ((isAbove || isBelow) && sorted.accepted === 0) sum.carriedOver += count
    // Also where it does not count: 事项 and 案件 are both shown.
    if (sorted.isLegalHelp && sorted.misfit !== 'other-word' && isCompleted(sorted, asOf))
      sum.legalHelp += count
  }
  return sum
}

/** The sums of two parts of a register, which have no case in common. */
export function addSums(a: RuleSum, b: RuleSum): RuleSum {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    legalHelp: a.legalHelp + b.legalHelp,
    leftOut: a.leftOut + b.leftOut,
    carriedOver: a.carriedOver + b.carriedOver,
  }
}
