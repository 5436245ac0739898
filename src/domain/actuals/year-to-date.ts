import { fraction, isZeroFraction, multiplyFractions } from '../exact'
import { periodsUpTo } from '../period'
import type { Actual, ActualValue, Decimal, PeriodEnd } from '../model'
import type { Measurement, MissingReason, Outcome, YearToDate } from '../figure-model'
import type { MeasureKind } from '../targets/indicator-setup'
import { cumulate, reportedEntries, type PeriodAmounts } from './cumulate'

export interface YearToDateInput {
  readonly measureKind: MeasureKind
  /** Unit of the target: figures are stated in it. */
  readonly unit: string
  /** All entries of one indicator, in any order. */
  readonly actuals: readonly Actual[]
  readonly reportingPeriods: readonly PeriodEnd[]
  readonly asOf: PeriodEnd
  /** Surveys with fewer valid answers are flagged. */
  readonly fewAnswersBelow: number
  /** 是 or 否, whichever keeps a yes-no target. */
  readonly expected?: boolean
}

/**
 * The year-to-date figure of an entered indicator by its measure kind. Without an entry the measurement is
 * `no-data`, never 0.
 */
export function computeYearToDate(input: YearToDateInput): YearToDate {
  const entries = reportedEntries(input.actuals, input.asOf)
  const last = entries.at(-1)
  if (!last?.value) return withoutFigure('no-data', null, [])
  if (last.value.kind === 'not-applicable') return withoutFigure('not-applicable', last.periodEnd, [last])
  if (last.value.kind === 'not-done') return notDoneToDate(input, entries, last)
  if (last.value.kind === 'judgement') {
    return withFigure({ kind: 'judgement', band: last.value.band, share: last.value.share }, [last])
  }
  switch (input.measureKind) {
    case 'flow':
      return flowToDate(input, entries)
    case 'rate':
    case 'satisfaction':
    case 'mean-duration':
      return ratioToDate(input, entries)
    case 'stock-rate':
    case 'carry-over-rate':
    case 'stock':
      return latestFigure(input, entries)
    case 'milestone':
    case 'qualitative':
      return latestState(entries)
    case 'yes-no':
      return breachOrLatest(entries, input.expected ?? true)
  }
}

/** A survey that was held earlier in the year was held: 未开展 in a later quarter adds no answers and takes none away. */
function notDoneToDate(input: YearToDateInput, entries: readonly Actual[], last: Actual): YearToDate {
  const held = entries.filter((entry) => entry.value?.kind === 'parts' || entry.value?.kind === 'number')
  if (input.measureKind !== 'satisfaction' || held.length === 0) {
    return withFigure({ kind: 'not-done' }, [last])
  }
  return { ...ratioToDate(input, held), dataThrough: last.periodEnd }
}

function flowToDate(input: YearToDateInput, entries: readonly Actual[]): YearToDate {
  const numbers: PeriodAmounts[] = []
  for (const { periodEnd, basis, value } of entries) {
    if (value?.kind === 'number') numbers.push({ periodEnd, basis, amounts: [value.value] })
  }
  const cumulated = cumulate(numbers, periodsUpTo(input.reportingPeriods, input.asOf))
  const amount = cumulated?.amounts[0]
  if (!cumulated || amount === undefined) return withoutFigure('no-data', null, [])
  return withFigure(
    { kind: 'figure', value: fraction(amount), parts: null, unit: input.unit },
    entries.filter((entry) => cumulated.used.includes(entry.periodEnd)),
    cumulated.missingPeriods,
  )
}

/** Σ numerator ÷ Σ denominator; the latest figure where the last entry states only the rate or the mean. */
function ratioToDate(input: YearToDateInput, entries: readonly Actual[]): YearToDate {
  const last = entries.at(-1)
  if (last?.value?.kind !== 'parts') return latestFigure(input, entries)
  const parts: PeriodAmounts[] = []
  for (const { periodEnd, basis, value } of entries) {
    if (value?.kind === 'parts')
      parts.push({ periodEnd, basis, amounts: [value.numerator, value.denominator] })
  }
  const cumulated = cumulate(parts, periodsUpTo(input.reportingPeriods, input.asOf))
  const [numerator, denominator] = cumulated?.amounts ?? []
  if (!cumulated || numerator === undefined || denominator === undefined)
    return withoutFigure('no-data', null, [])
  const used = entries.filter((entry) => cumulated.used.includes(entry.periodEnd))
  const outcome = computeQuotient(numerator, denominator, input.measureKind, input.unit)
  if (!outcome.known) return withoutFigure(outcome.reason, last.periodEnd, used)
  const fewAnswers = input.measureKind === 'satisfaction' && Number(denominator) < input.fewAnswersBelow
  return { ...withFigure(outcome.value, used, cumulated.missingPeriods), fewAnswers }
}

/**
 * The latest entry counts. A carry-over rate cannot be built from the parts of one quarter, because what was
 * carried over stands in every quarter's denominator: it needs cumulative parts.
 */
function latestFigure(input: YearToDateInput, entries: readonly Actual[]): YearToDate {
  const last = entries.at(-1)
  if (!last?.value) return withoutFigure('no-data', null, [])
  if (input.measureKind === 'carry-over-rate' && last.basis === 'period') {
    return withoutFigure('needs-cumulative', last.periodEnd, [last])
  }
  const outcome = computeMeasurement(last.value, input)
  return outcome.known
    ? withFigure(outcome.value, [last])
    : withoutFigure(outcome.reason, last.periodEnd, [last])
}

function latestState(entries: readonly Actual[]): YearToDate {
  const last = entries.at(-1)
  if (last?.value?.kind === 'date') return withFigure({ kind: 'done', date: last.value.date }, [last])
  if (last?.value?.kind === 'yes-no') return withFigure({ kind: 'yes-no', value: last.value.value }, [last])
  return withoutFigure('no-data', null, [])
}

/** One breach in the year fails it, whatever came later. */
function breachOrLatest(entries: readonly Actual[], expected: boolean): YearToDate {
  const answers = entries.filter((entry) => entry.value?.kind === 'yes-no')
  const breach = answers.find((entry) => entry.value?.kind === 'yes-no' && entry.value.value !== expected)
  const decisive = breach ?? answers.at(-1)
  if (decisive?.value?.kind !== 'yes-no') return withoutFigure('no-data', null, [])
  return withFigure({ kind: 'yes-no', value: decisive.value.value }, answers)
}

function computeMeasurement(value: ActualValue, input: YearToDateInput): Outcome<Measurement> {
  if (value.kind === 'number') {
    return {
      known: true,
      value: { kind: 'figure', value: fraction(value.value), parts: null, unit: input.unit },
    }
  }
  if (value.kind === 'parts') {
    return computeQuotient(value.numerator, value.denominator, input.measureKind, input.unit)
  }
  return { known: false, reason: 'no-data' }
}

/** Rates come out in per cent, as their targets are written; a mean duration in its own unit. */
export function computeQuotient(
  numerator: Decimal,
  denominator: Decimal,
  measureKind: MeasureKind,
  unit: string,
): Outcome<Measurement> {
  if (isZeroFraction(fraction(denominator))) return { known: false, reason: 'no-denominator' }
  const scale = measureKind === 'mean-duration' ? 1 : unit === '‰' ? 1000 : 100
  const value = multiplyFractions(fraction(numerator, denominator), fraction(scale))
  return { known: true, value: { kind: 'figure', value, parts: { numerator, denominator }, unit } }
}

function withFigure(
  measurement: Measurement,
  entries: readonly Actual[],
  missingPeriods: readonly PeriodEnd[] = [],
): YearToDate {
  return {
    measurement: { known: true, value: measurement },
    dataThrough: entries.at(-1)?.periodEnd ?? null,
    missingPeriods,
    entries,
    fewAnswers: false,
    caseNotes: null,
  }
}

function withoutFigure(
  reason: MissingReason,
  dataThrough: PeriodEnd | null,
  entries: readonly Actual[],
): YearToDate {
  return {
    measurement: { known: false, reason },
    dataThrough,
    missingPeriods: [],
    entries,
    fewAnswers: false,
    caseNotes: null,
  }
}
