import { addFractions, fraction, subtractFractions } from '../exact'
import type { CountingRule } from '../cases/counting-rule'
import { countByRule } from '../cases/count-by-rule'
import type { CaseTotals } from '../cases/case-totals'
import { figureOf } from '../figure-of'
import type { Actual, PeriodEnd } from '../model'
import type { CountedFigure, Measurement, MissingReason, YearToDate } from '../figure-model'
import type { MeasureKind } from '../targets/indicator-setup'
import { measureKindOfRule } from '../targets/measure-kind-of-rule'
import { ruleFitsUnit } from '../targets/rule-fits-unit'
import { reportedEntries } from './cumulate'
import { computeQuotient, computeYearToDate } from './year-to-date'

/** What a register is counted by. */
export interface RegisterTerms {
  readonly rule: CountingRule
  readonly unit: string
  readonly fiscalYear: number
  readonly reportingPeriods: readonly PeriodEnd[]
  readonly fewAnswersBelow: number
}

export interface CaseFedInput extends RegisterTerms {
  readonly measureKind: MeasureKind
  readonly asOf: PeriodEnd
  /** What was typed beside the register, by role. */
  readonly actuals: readonly Actual[]
}

/**
 * Year to date of an indicator that is counted from the case register. Without a register it is `no-register`, and a
 * register without open cases gives no denominator: never closed ÷ closed.
 *
 * Beside it a person may type: a supplement (咨询, 代书), added to what a count gives; a figure that overrides the
 * counted one of its own period, with a reason; and a plain figure, which changes nothing and is held against the
 * counted one. All parts stay visible. A supplement alone is no figure: what the register would give is missing.
 */
export function computeCaseFedFigure(input: CaseFedInput, totals: CaseTotals | null): YearToDate {
  const { asOf } = input
  const typed = reportedEntries(input.actuals, asOf)
  const last = typed.at(-1)
  if (last?.value?.kind === 'not-applicable') {
    return { ...withoutCaseFigure('not-applicable', last.periodEnd), entries: [last] }
  }
  const counted = countToDate(input, totals, asOf)
  const through = counted.dataThrough ?? 0
  const supplement = supplementTo(input, typed, through)
  const withSupplement = supplement ? addSupplement(counted, supplement) : counted
  const override = overrideOf(typed, through)
  const figure = override ? overridden(input, override, withSupplement) : withSupplement
  const parts: CountedFigure = {
    counted: counted.measurement,
    supplement: supplement && figureOf(supplement.measurement),
    waitingSupplement: counted.dataThrough === null && typed.some(({ role }) => role === 'supplement'),
    override,
    crossCheck: crossCheck(input, typed, totals),
  }
  return typed.length === 0 ? figure : { ...figure, counted: parts }
}

/** The register alone, to the end of the as-of month. */
export function countToDate(terms: RegisterTerms, totals: CaseTotals | null, asOf: PeriodEnd): YearToDate {
  const { rule, unit, fiscalYear, reportingPeriods } = terms
  const coveredTo = totals && registerCoverage(totals, fiscalYear, reportingPeriods)
  if (!totals || coveredTo === null) return withoutCaseFigure('no-register', null)
  const dataThrough = Math.min(asOf, coveredTo)
  const count = countByRule(totals, rule, fiscalYear, asOf)
  if (count === null) return withoutCaseFigure('no-register', null)
  const caseNotes = { legalHelp: count.legalHelp, leftOut: count.leftOut, carriedOver: count.carriedOver }
  if (!ruleFitsUnit(rule, unit)) return { ...withoutCaseFigure('target-unread', dataThrough), caseNotes }
  if (rule.measure.kind === 'count') {
    const measurement: Measurement = { kind: 'figure', value: fraction(count.numerator), parts: null, unit }
    return {
      ...withoutCaseFigure('no-data', dataThrough),
      measurement: { known: true, value: measurement },
      caseNotes,
    }
  }
  if (count.denominator === null) return { ...withoutCaseFigure('no-denominator', dataThrough), caseNotes }
  const { numerator, denominator } = count
  const kind = measureKindOfRule(rule)
  const measurement = computeQuotient(String(numerator), String(denominator), kind, unit)
  const fewAnswers = rule.measure.kind === 'satisfaction' && denominator < terms.fewAnswersBelow
  return { ...withoutCaseFigure('no-data', dataThrough), measurement, fewAnswers, caseNotes }
}

/**
 * What was typed in addition to a count, to the period the register speaks of: later services would be added to a
 * figure that does not know of that period yet. A quarter without one adds nothing, because it may be left out.
 */
function supplementTo(input: CaseFedInput, typed: readonly Actual[], through: PeriodEnd): YearToDate | null {
  if (input.rule.measure.kind !== 'count') return null
  const actuals = typed.filter(({ role }) => role === 'supplement')
  if (actuals.length === 0) return null
  return computeYearToDate({ ...input, asOf: through, measureKind: 'flow', actuals })
}

function addSupplement(counted: YearToDate, supplement: YearToDate): YearToDate {
  const added = figureOf(supplement.measurement)
  const { measurement } = counted
  if (!added || !measurement.known || measurement.value.kind !== 'figure') return counted
  const value = addFractions(measurement.value.value, added)
  return {
    ...counted,
    measurement: { known: true, value: { ...measurement.value, value } },
    entries: supplement.entries,
  }
}

/** A counted figure of a later period stands again on its own; without a reason nothing is overridden. */
function overrideOf(typed: readonly Actual[], countedThrough: PeriodEnd): Actual | null {
  const last = typed.findLast(({ role }) => role === 'override')
  return last && last.periodEnd >= countedThrough && last.note.trim() !== '' ? last : null
}

/** The typed figure is the year to date of its period, whatever basis stands beside it. */
function overridden(input: CaseFedInput, override: Actual, counted: YearToDate): YearToDate {
  const actuals = [{ ...override, basis: 'cumulative' as const }]
  const { measurement, dataThrough } = computeYearToDate({ ...input, actuals })
  return { ...counted, measurement, dataThrough, entries: [override] }
}

/** The plain typed figure against the counted one of the same period; null unless both are known. */
function crossCheck(
  input: CaseFedInput,
  typed: readonly Actual[],
  totals: CaseTotals | null,
): CountedFigure['crossCheck'] {
  const actuals = typed.filter(({ role }) => role === undefined)
  const { measurement, dataThrough } = computeYearToDate({ ...input, actuals })
  if (dataThrough === null) return null
  const counted = countToDate(input, totals, dataThrough)
  const [a, b] = [figureOf(measurement), figureOf(counted.measurement)]
  if (!a || !b || counted.dataThrough !== dataThrough) return null
  return { periodEnd: dataThrough, typed: a, counted: b, difference: subtractFractions(a, b) }
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
