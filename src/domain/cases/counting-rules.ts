import type { PeriodEnd } from '../model'
import type { CaseCount, CaseTotals } from './case-totals'
import type { CountingRule } from './counting-rule'
import { knownRuleOf } from './known-rules'

/** A figure counted from the register, with what the reader must know of it. */
export interface CaseFigure {
  readonly numerator: number
  /** null: the register cannot give it (分母缺失). Counts have no denominator either. */
  readonly denominator: number | null
  /** 法律帮助 办结 in the year up to the as-of month: part of 事项, no part of 案件. */
  readonly legalHelp: number
  /** 终止, 撤销, 转出 in the year: neither in the numerator nor in the denominator. */
  readonly leftOut: number
  /** Accepted before the year and still open at its start: 上年结转. */
  readonly carriedOver: number
}

/** Where one count stands at the end of a month of the fiscal year. */
type Standing = 'not-yet' | 'before' | 'completed' | 'open' | 'left-out'

function standingOf(cell: CaseCount, firstMonth: string, asOfMonth: string): Standing {
  if (cell.acceptedMonth > asOfMonth) return 'not-yet'
  if (cell.status === 'open') return 'open'
  if (cell.endedMonth !== null) {
    // What ended later was still open on the day that is looked at.
    if (cell.endedMonth > asOfMonth) return 'open'
    if (cell.endedMonth < firstMonth) return 'before'
  }
  return cell.status === 'closed' ? 'completed' : 'left-out'
}

function sumOf(cells: readonly CaseCount[]): number {
  return cells.reduce((sum, cell) => sum + cell.count, 0)
}

function sortCells(totals: CaseTotals, fiscalYear: number, asOf: PeriodEnd) {
  const firstMonth = `${fiscalYear}-01`
  const asOfMonth = `${fiscalYear}-${String(asOf).padStart(2, '0')}`
  const found = (standing: Standing, isLegalHelp: boolean) =>
    totals.counts.filter(
      (cell) => cell.isLegalHelp === isLegalHelp && standingOf(cell, firstMonth, asOfMonth) === standing,
    )
  return { firstMonth, found }
}

/**
 * 办理法律援助事项数量: 办结 by 结案日期 from January to the as-of month, cases of earlier years closed in this one
 * included. 事项 is wider than 案件, so 法律帮助 counts, and is shown apart. The other service forms (咨询, 代书) are
 * not in a register of cases.
 */
export function countServicesHandled(totals: CaseTotals, fiscalYear: number, asOf: PeriodEnd): CaseFigure {
  const { firstMonth, found } = sortCells(totals, fiscalYear, asOf)
  const cases = found('completed', false)
  const help = found('completed', true)
  return {
    numerator: sumOf(cases) + sumOf(help),
    denominator: null,
    legalHelp: sumOf(help),
    leftOut: sumOf(found('left-out', false)) + sumOf(found('left-out', true)),
    carriedOver: sumOf([...cases, ...help].filter((cell) => cell.acceptedMonth < firstMonth)),
  }
}

/**
 * 法律援助案件完成率. Of the four meanings in real reports — 办结÷本年受理; 办结÷(本年受理+上年结转); 办理÷任务数;
 * 按期办结÷应办结 — the second: the only one that a register alone can give and that cannot exceed 100 %.
 * 终止, 撤销 and 转出 leave both parts; one that ended later counts as open until then; one without a date of its
 * end is left out throughout. 法律帮助 is no 案件 and stays outside. A register without any open case may be a list
 * of closed ones only: then there is no denominator, never closed ÷ closed.
 */
export function countCompletionRate(totals: CaseTotals, fiscalYear: number, asOf: PeriodEnd): CaseFigure {
  const { firstMonth, found } = sortCells(totals, fiscalYear, asOf)
  const completed = found('completed', false)
  const due = [...completed, ...found('open', false)]
  return {
    numerator: sumOf(completed),
    denominator: totals.hasOpenCases ? sumOf(due) : null,
    legalHelp: sumOf(found('completed', true)),
    leftOut: sumOf(found('left-out', false)),
    carriedOver: sumOf(due.filter((cell) => cell.acceptedMonth < firstMonth)),
  }
}

/**
 * The figure of a rule from January to the as-of month of the fiscal year. null: the totals were not counted under this
 * rule.
 */
export function countByRule(
  totals: CaseTotals,
  rule: CountingRule,
  fiscalYear: number,
  asOf: PeriodEnd,
): CaseFigure | null {
  switch (knownRuleOf(rule)) {
    case 'services-handled':
      return countServicesHandled(totals, fiscalYear, asOf)
    case 'case-completion-rate':
      return countCompletionRate(totals, fiscalYear, asOf)
    case null:
      return null
  }
}
