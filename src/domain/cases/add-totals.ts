import type { CaseCount, CaseTotals } from './case-totals'
import { isSameRule } from './known-rules'
import { addSums } from './sum-cases'

/**
 * The totals of two parts of a register that have no case in common: cleared cases and those with rows. A rule that
 * only one of them was counted under is in neither.
 */
export function addTotals(a: CaseTotals, b: CaseTotals): CaseTotals {
  const rules = (a.rules ?? []).flatMap(({ rule, fiscalYear, sums }) => {
    const other = b.rules?.find((each) => each.fiscalYear === fiscalYear && isSameRule(each.rule, rule))
    if (!other) return []
    return [{ rule, fiscalYear, sums: sums.map((sum, index) => addSums(sum, other.sums[index] ?? sum)) }]
  })
  return {
    counts: addCounts([...a.counts, ...b.counts]),
    hasOpenCases: a.hasOpenCases || b.hasOpenCases,
    ...(rules.length > 0 ? { rules } : {}),
  }
}

function addCounts(counts: readonly CaseCount[]): CaseCount[] {
  const cells = new Map<string, CaseCount>()
  for (const cell of counts) {
    const name = nameOfCount(cell)
    const known = cells.get(name)
    const added = known && {
      ...cell,
      count: known.count + cell.count,
      totalDays: known.totalDays + cell.totalDays,
    }
    cells.set(name, added ?? cell)
  }
  return sortCounts([...cells.values()])
}

/** In one fixed order, so that equal registers have equal totals. */
export function sortCounts(counts: readonly CaseCount[]): CaseCount[] {
  return [...counts].sort((a, b) => (nameOfCount(a) < nameOfCount(b) ? -1 : 1))
}

function nameOfCount({ acceptedMonth, endedMonth, status, isLegalHelp }: CaseCount): string {
  return `${acceptedMonth} ${endedMonth ?? '-'} ${status} ${isLegalHelp ? 1 : 0}`
}
