import type { PeriodEnd } from '../model'
import type { CaseCount, CaseTotals, RuleSum } from './case-totals'
import type { CaseMeasure, CountingRule } from './counting-rule'
import type { SortedCase } from './sort-case'
import { isSameRule, ruleKey } from './known-rules'
import { sumCases, type CaseGroup } from './sum-cases'
import { yearMonthOf } from './year-month'

/** A figure counted from the register, with what the reader must know of it. */
export interface CaseFigure {
  readonly numerator: number
  /** null: the register cannot give it (分母缺失). Counts have no denominator either. */
  readonly denominator: number | null
  /** 法律帮助 办结 in the year up to the as-of month: part of 事项, no part of 案件. */
  readonly legalHelp: number
  /** 终止, 撤销, 转出 in the year: neither in the numerator nor in the denominator. */
  readonly leftOut: number
  /** Of the counted cases: accepted before the year (上年结转 where they were open at its start). */
  readonly carriedOver: number
}

/**
 * The figure of a rule from January to the as-of month of the fiscal year. null: the totals were not counted under this
 * rule. Where months, status and 法律帮助 are all that a rule looks at, the counts of any totals are enough.
 *
 * A register without any open case may be a list of closed ones only: then a rate whose denominator holds open cases
 * has none, never closed ÷ closed.
 */
export function countByRule(
  totals: CaseTotals,
  rule: CountingRule,
  fiscalYear: number,
  asOf: PeriodEnd,
): CaseFigure | null {
  const sum = isCountedByMonths(rule)
    ? sumCases(rule.measure, groupsOf(totals, rule, fiscalYear), asOf)
    : keptSum(totals, rule, fiscalYear, asOf)
  return sum && { ...sum, denominator: denominatorOf(rule.measure, sum, totals.hasOpenCases) }
}

/** Whether the counts by months that every totals have are all that the rule needs. */
export function isCountedByMonths({ measure, filter }: CountingRule): boolean {
  if (Object.values(filter.words).some((words) => words !== undefined && words.length > 0)) return false
  switch (measure.kind) {
    case 'count':
      return measure.by === 'accepted' || measure.by === 'ended'
    case 'mean-days':
      return measure.from === 'accepted'
    case 'closed-in-time':
    case 'satisfaction':
      return false
    case 'closed-of-accepted':
    case 'closed-of-due':
    case 'handled-of-quota':
      return true
  }
}

/** The rules that totals keep sums of: each once, in one order: totals of the same cases under the same rules are equal. */
export function rulesToKeep(rules: readonly CountingRule[]): readonly CountingRule[] {
  const byKey = new Map(rules.filter((rule) => !isCountedByMonths(rule)).map((rule) => [ruleKey(rule), rule]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rule]) => rule)
}

function keptSum(
  totals: CaseTotals,
  rule: CountingRule,
  fiscalYear: number,
  asOf: PeriodEnd,
): RuleSum | null {
  const kept = totals.rules?.find((each) => each.fiscalYear === fiscalYear && isSameRule(each.rule, rule))
  return kept?.sums[asOf - 1] ?? null
}

function denominatorOf(measure: CaseMeasure, sum: RuleSum, hasOpenCases: boolean): number | null {
  switch (measure.kind) {
    case 'count':
      return null
    case 'mean-days':
    case 'satisfaction':
      return sum.denominator
    case 'handled-of-quota':
      return hasOpenCases ? measure.quota : null
    case 'closed-of-accepted':
    case 'closed-of-due':
    case 'closed-in-time':
      return hasOpenCases ? sum.denominator : null
  }
}

/** The counts as the rule sees them. */
function groupsOf(
  { counts }: CaseTotals,
  { measure, filter }: CountingRule,
  fiscalYear: number,
): CaseGroup[] {
  return counts.map((cell) => ({
    sorted: sortedOf(cell, measure, filter.legalHelp, fiscalYear),
    count: cell.count,
    totalDays: cell.totalDays,
  }))
}

function sortedOf(
  { acceptedMonth, endedMonth, status, isLegalHelp }: CaseCount,
  measure: CaseMeasure,
  legalHelp: CountingRule['filter']['legalHelp'],
  fiscalYear: number,
): SortedCase {
  const accepted = yearMonthOf(acceptedMonth, fiscalYear)
  const ended = endedMonth === null ? null : yearMonthOf(endedMonth, fiscalYear)
  const dated = measure.kind === 'count' ? (measure.by === 'ended' ? ended : accepted) : null
  const misfit =
    legalHelp === 'without' && isLegalHelp
      ? 'is-legal-help'
      : legalHelp === 'only' && !isLegalHelp
        ? 'is-no-legal-help'
        : null
  return { misfit, status, isLegalHelp, accepted, ended, dated, outcome: null }
}
