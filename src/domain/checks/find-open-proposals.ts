/** What is still the program's own proposal (系统建议，非批复), points that do not add up, a period left open. */
import { isPeriodClosed } from '../actuals/entry-cell-state'
import type { FilingIssue } from '../detail-model'
import type { PlanFacts } from '../model'
import type { Scoreboard } from '../scoreboard-model'
import { planIssue, rowIssue } from './make-issue'

export function findOpenProposals(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  return [
    ...board.findings
      .filter(({ code }) => code.startsWith('weights-'))
      .map(({ params }) => planIssue('weights-off', 'error', params)),
    ...(facts.freeze ? [] : [...findUnconfirmedReadings(board), ...findProposedWeights(board)]),
    ...findOpenPeriod(board, facts),
  ]
}

function findUnconfirmedReadings({ indicators }: Scoreboard): FilingIssue[] {
  return indicators
    .filter(
      ({ reading, target }) =>
        reading.certainty === 'ask' && target.confirmedReading === null && !target.isWithdrawn,
    )
    .map((row) => rowIssue(row, 'reading-unconfirmed', 'warning', { target: row.target.rawText }))
}

/** Points that the form states are the department's own. */
function findProposedWeights({ indicators }: Scoreboard): FilingIssue[] {
  const proposed = indicators.filter(
    ({ setup, indicator, target }) =>
      !setup.settled.includes('weight') && indicator.filedWeight === null && !target.isWithdrawn,
  )
  return proposed.length === 0
    ? []
    : [planIssue('weights-proposed', 'hint', { rows: String(proposed.length) })]
}

function findOpenPeriod({ asOf }: Scoreboard, { plan, closings }: PlanFacts): FilingIssue[] {
  if (!plan.reportingPeriods.includes(asOf) || isPeriodClosed(closings, asOf)) return []
  return [planIssue('period-open', 'hint', { periodEnd: String(asOf) })]
}
