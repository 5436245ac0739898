/** What is still the program's own proposal (系统建议，非批复), points that do not add up, a period left open. */
import { isPeriodClosed } from '../actuals/entry-cell-state'
import type { FilingIssue } from '../detail-model'
import type { PlanFacts } from '../model'
import type { Scoreboard } from '../scoreboard-model'
import { isProposed } from '../targets/is-proposed'
import { planIssue, rowIssue } from './make-issue'

export function findOpenProposals(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  return [
    ...board.findings
      .filter(({ code }) => code.startsWith('weights-'))
      .map(({ params }) => planIssue('weights-off', 'error', params)),
    ...(facts.freeze ? [] : [...findUnconfirmedReadings(board), ...findUnchosen(board)]),
    ...findProposedWeights(board, facts),
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

function findProposedWeights(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  const rows = countProposedWeights(board, facts)
  return rows === 0 ? [] : [planIssue('weights-proposed', 'hint', { rows: String(rows) })]
}

/** Rows whose points nobody has said yet; withdrawn ones have none to say. */
export function countProposedWeights({ indicators }: Scoreboard, { freeze }: PlanFacts): number {
  return indicators.filter((row) => !row.target.isWithdrawn && isProposed('weight', row, freeze)).length
}

/**
 * 完成目标可能性 is exactly one √ a row of 监控表 (财预〔2019〕136号); 自评表 of the year's end has no such column. Of a row
 * of which nothing is reported nothing can be said yet.
 */
function findUnchosen({ indicators, isYearEnd }: Scoreboard): FilingIssue[] {
  if (isYearEnd) return []
  return indicators
    .filter(({ status, statement, yearToDate }) => {
      const canBeSaid = yearToDate.measurement.known || status === 'not-due'
      return canBeSaid && status !== 'not-applicable' && (statement?.likelihood ?? null) === null
    })
    .map((row) => rowIssue(row, 'likelihood-not-chosen', 'warning'))
}

function findOpenPeriod({ asOf }: Scoreboard, { plan, closings }: PlanFacts): FilingIssue[] {
  if (!plan.reportingPeriods.includes(asOf) || isPeriodClosed(closings, asOf)) return []
  return [planIssue('period-open', 'hint', { periodEnd: String(asOf) })]
}
