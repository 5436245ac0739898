import type { CaseAnalysis, CaseTally } from './case-analysis'
import { talliesOf } from './tally-words'

/**
 * The analyses of two parts of a register that have no case in common: cleared cases and those with rows. The median of
 * both cannot be known from theirs.
 */
export function addAnalyses(a: CaseAnalysis, b: CaseAnalysis): CaseAnalysis {
  const [first, second] = [a.daysToClose, b.daysToClose]
  return {
    quarters: a.quarters.map((each, index) => ({
      quarter: each.quarter,
      accepted: each.accepted + (b.quarters[index]?.accepted ?? 0),
      closed: each.closed + (b.quarters[index]?.closed ?? 0),
    })),
    handled: a.handled + b.handled,
    legalHelp: a.legalHelp + b.legalHelp,
    byType: addTallies(a.byType, b.byType),
    bySource: addTallies(a.bySource, b.bySource),
    byRecipientCategory: addTallies(a.byRecipientCategory, b.byRecipientCategory),
    daysToClose: {
      closed: first.closed + second.closed,
      totalDays: first.totalDays + second.totalDays,
      median: second.closed === 0 ? first.median : first.closed === 0 ? second.median : null,
      spans: first.spans.map(({ upTo, count }) => ({ upTo, count: count + countIn(second.spans, upTo) })),
    },
    cleared: a.cleared + b.cleared,
  }
}

function countIn(spans: CaseAnalysis['daysToClose']['spans'], upTo: number | null): number {
  return spans.find((each) => each.upTo === upTo)?.count ?? 0
}

function addTallies(a: readonly CaseTally[], b: readonly CaseTally[]): readonly CaseTally[] {
  const counts = new Map<string, number>()
  for (const { word, count } of [...a, ...b]) counts.set(word, (counts.get(word) ?? 0) + count)
  return talliesOf(counts)
}
