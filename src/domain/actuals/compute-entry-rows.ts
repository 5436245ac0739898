/** The rows of 季度填报: one indicator each, in filed order, with the state of every period's cell. */
import { periodsUpTo, YEAR_END } from '../period'
import type { Actual, EntryBasis, PeriodEnd, PlanFacts } from '../model'
import type { Draft } from '../record-model'
import type { IndicatorResult, PeriodFigure } from '../scoreboard-model'
import type { MeasureKind } from '../targets/indicator-setup'
import { checkActual } from './check-actual'
import type { EntryCell, EntryState } from './entry-cell'
import { findDraft, isPeriodClosed, needsReason } from './entry-cell-state'
import { entriesOf, entryContextOf } from './entry-context'

export interface EntryRow {
  readonly rowId: string
  readonly result: IndicatorResult
  /** What a new figure of this row is usually stated in. */
  readonly basis: EntryBasis
  /** Whether 本季 or 累计 is a question at all: not for judgements, dates and 是/否. */
  readonly hasBasis: boolean
  /** One per reporting period, oldest first. */
  readonly cells: readonly EntryCell[]
}

/** Kinds whose periods add up; everything else is stated as it stands at the period's end. */
const STATED_PER_PERIOD: readonly MeasureKind[] = ['flow']
const WITHOUT_BASIS: readonly MeasureKind[] = ['qualitative', 'milestone', 'yes-no']

export function computeEntryRows(
  facts: PlanFacts,
  results: readonly IndicatorResult[],
  drafts: readonly Draft[],
): EntryRow[] {
  return [...results]
    .sort((a, b) => a.indicator.order - b.indicator.order)
    .map((result) => computeEntryRow(facts, result, drafts))
}

function computeEntryRow(facts: PlanFacts, result: IndicatorResult, drafts: readonly Draft[]): EntryRow {
  const entries = entriesOf(facts, result)
  const { measureKind } = result.setup
  const latest = [...entries].sort((a, b) => b.periodEnd - a.periodEnd).find((entry) => entry.value !== null)
  const usual: EntryBasis = STATED_PER_PERIOD.includes(measureKind) ? 'period' : 'cumulative'
  const basis = latest?.basis ?? usual
  return {
    rowId: result.indicator.indicatorId,
    result,
    basis,
    hasBasis: !WITHOUT_BASIS.includes(measureKind),
    cells: periodsUpTo(facts.plan.reportingPeriods, YEAR_END).map((periodEnd) =>
      computeCell(facts, result, drafts, periodEnd, basis),
    ),
  }
}

function computeCell(
  facts: PlanFacts,
  result: IndicatorResult,
  drafts: readonly Draft[],
  periodEnd: PeriodEnd,
  rowBasis: EntryBasis,
): EntryCell {
  const address = { subject: 'actual', rowId: result.indicator.indicatorId, periodEnd } as const
  const entries = entriesOf(facts, result)
  const entry = entries.find((each) => each.periodEnd === periodEnd) ?? null
  const figure = result.periods().find((period) => period.periodEnd === periodEnd)
  const draft = findDraft(drafts, address, entry?.recordedAt)
  const isFromCases = result.setup.source.kind === 'cases'
  const basis = draft?.basis ?? (entry?.value ? entry.basis : rowBasis)
  const checked = entry?.value
    ? checkActual(entry.value, entryContextOf(facts, result, periodEnd, entry.basis, entry.note))
    : null
  // A stored figure that the check would refuse (a reason taken away, a rule changed) stays counted and is named.
  const warnings = checked === null ? [] : checked.kind === 'refused' ? [checked.issue] : checked.warnings
  return {
    ...address,
    state: isFromCases ? 'from-cases' : stateOf(entry, draft, figure, entries),
    value: entry?.value ?? null,
    note: entry?.note ?? '',
    basis,
    draft,
    isClosed: isPeriodClosed(facts.closings, periodEnd),
    warnings: isFromCases ? [] : warnings,
    needsReason: !isFromCases && needsReason(draft, warnings),
    counted: isFromCases ? (figure?.toDate ?? null) : null,
  }
}

function stateOf(
  entry: Actual | null,
  draft: Draft | null,
  figure: PeriodFigure | undefined,
  entries: readonly Actual[],
): EntryState {
  if (draft) return 'refused'
  if (entry?.value) return entry.value.kind === 'not-applicable' ? 'not-applicable' : 'saved'
  // 不适用 holds until somebody reports again, and a withdrawn row (撤销) is asked for nothing.
  if (figure?.status === 'not-applicable') return 'not-applicable'
  if (figure?.status === 'not-due') return 'not-due'
  return figure && isCovered(figure.periodEnd, entries) ? 'covered' : 'unreported'
}

/** A later 本年累计数 holds this period's work too; what was done before it needs no second report. */
export function isCovered(periodEnd: PeriodEnd, entries: readonly Actual[]): boolean {
  return entries.some((entry) => {
    if (entry.value?.kind === 'date') return entry.periodEnd < periodEnd
    if (entry.value?.kind !== 'number' && entry.value?.kind !== 'parts') return false
    return entry.periodEnd > periodEnd && entry.basis === 'cumulative'
  })
}
