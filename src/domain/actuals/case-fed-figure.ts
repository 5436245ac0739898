import { fraction } from '../exact'
import { countCompletionRate, countServicesHandled } from '../cases/counting-rules'
import type { CaseTotals } from '../cases/case-totals'
import type { PeriodEnd } from '../model'
import type { Measurement, MissingReason, YearToDate } from '../scoreboard-model'
import type { CaseRuleId } from '../targets/indicator-setup'
import { computeQuotient } from './year-to-date'

/**
 * Year to date of an indicator that is counted from the case register. Without a register it is `no-register`, and a
 * register without open cases gives no denominator: never closed ÷ closed.
 */
export function computeCaseFedFigure(
  totals: CaseTotals | null,
  caseRule: CaseRuleId,
  unit: string,
  fiscalYear: number,
  reportingPeriods: readonly PeriodEnd[],
  asOf: PeriodEnd,
): YearToDate {
  const coveredTo = totals && registerCoverage(totals, fiscalYear, reportingPeriods)
  if (!totals || coveredTo === null) return withoutCaseFigure('no-register', null)
  const dataThrough = Math.min(asOf, coveredTo)
  const count =
    caseRule === 'services-handled'
      ? countServicesHandled(totals, fiscalYear, asOf)
      : countCompletionRate(totals, fiscalYear, asOf)
  const caseNotes = { legalHelp: count.legalHelp, leftOut: count.leftOut, carriedOver: count.carriedOver }
  if (caseRule === 'services-handled') {
    const measurement: Measurement = { kind: 'figure', value: fraction(count.numerator), parts: null, unit }
    return {
      ...withoutCaseFigure('no-data', dataThrough),
      measurement: { known: true, value: measurement },
      caseNotes,
    }
  }
  if (count.denominator === null) return { ...withoutCaseFigure('no-denominator', dataThrough), caseNotes }
  const measurement = computeQuotient(
    String(count.numerator),
    String(count.denominator),
    'carry-over-rate',
    unit,
  )
  return { ...withoutCaseFigure('no-data', dataThrough), measurement, caseNotes }
}

/**
 * The reporting period up to which the register speaks: the one holding its last event of the year. A register of
 * June says nothing of December. Null when it has no event at all up to the year's end.
 */
export function registerCoverage(
  totals: CaseTotals,
  fiscalYear: number,
  reportingPeriods: readonly PeriodEnd[],
): PeriodEnd | null {
  const months = totals.counts
    .flatMap((count) => [count.acceptedMonth, ...(count.endedMonth === null ? [] : [count.endedMonth])])
    .filter((month) => month.startsWith(`${fiscalYear}-`))
    .map((month) => Number(month.slice(5)))
  if (months.length === 0) return null
  const last = Math.max(...months)
  return [...reportingPeriods].sort((a, b) => a - b).find((end) => end >= last) ?? last
}

function withoutCaseFigure(reason: MissingReason, dataThrough: PeriodEnd | null): YearToDate {
  return {
    measurement: { known: false, reason },
    dataThrough,
    missingPeriods: [],
    entries: [],
    fewAnswers: false,
    caseNotes: null,
  }
}
