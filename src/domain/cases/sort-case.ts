import { createCaseFilter, type Misfit } from './case-filter'
import type { CasePartReason } from './case-query'
import type { CaseStatus } from './case-totals'
import type { CompletedCase, Day } from './completed-case'
import type { CaseMeasure, CountingRule, StartDate } from './counting-rule'
import { isNoAnswer } from './satisfaction-words'
import { createMonthOf, type YearMonth } from './year-month'

/** What the verdict on a case rests on: its months as the fiscal year sees them, and what its measure asks of it. */
export interface SortedCase {
  readonly misfit: Misfit | null
  readonly status: CaseStatus
  readonly isLegalHelp: boolean
  readonly accepted: YearMonth
  /** null: no date of its end is filed. */
  readonly ended: YearMonth | null
  /** Of the measure: the date that is counted by, or the day on which the limit ends; null: none. */
  readonly dated: YearMonth | null
  /** Of the measure: how its days or its answer came out; null where it asks for none. */
  readonly outcome: CaseOutcome | null
}

export type CaseOutcome = Extract<
  CasePartReason,
  | 'closed-in-time'
  | 'closed-late'
  | 'date-missing'
  | 'dates-crossed'
  | 'satisfied'
  | 'not-satisfied'
  | 'no-answer'
>

/** Fills an object, a new one where none is given: a million cases can share one. */
export type CaseSorter = (row: CompletedCase, into?: Writable<SortedCase>) => SortedCase
export type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] }

/** For a sorter to fill, over and over. */
export function newSortedCase(): Writable<SortedCase> {
  // One literal: an object that is put together from others is slow to write to.
  return {
    misfit: null,
    status: 'open',
    isLegalHelp: false,
    accepted: 0,
    ended: null,
    dated: null,
    outcome: null,
  }
}

/** Prepared once for many cases. */
export function createCaseSorter(rule: CountingRule, fiscalYear: number): CaseSorter {
  const monthOf = createMonthOf(fiscalYear)
  const misfitOf = createCaseFilter(rule.filter)
  const datedOf = createDating(rule.measure)
  const outcomeOf = createOutcome(rule.measure)
  return (row, into = newSortedCase()) => {
    const dated = datedOf(row)
    into.misfit = misfitOf(row)
    into.status = row.status
    into.isLegalHelp = row.isLegalHelp
    into.accepted = monthOf(row.accepted)
    into.ended = row.ended === null ? null : monthOf(row.ended)
    into.dated = dated === null ? null : monthOf(dated)
    into.outcome = outcomeOf(row)
    return into
  }
}

function createDating(measure: CaseMeasure): (row: CompletedCase) => Day | null {
  switch (measure.kind) {
    case 'count':
      return (row) => row[measure.by]
    case 'closed-in-time':
      return (row) => {
        const start = row[measure.from]
        return start === null ? null : start + measure.limitDays
      }
    default:
      return () => null
  }
}

function createOutcome(measure: CaseMeasure): (row: CompletedCase) => CaseOutcome | null {
  switch (measure.kind) {
    case 'closed-in-time':
      return (row) => {
        const days = daysOf(row, measure.from)
        if (typeof days !== 'number') return days
        return days <= measure.limitDays ? 'closed-in-time' : 'closed-late'
      }
    case 'mean-days':
      return (row) => {
        const days = daysOf(row, measure.from)
        return typeof days === 'number' ? null : days
      }
    case 'satisfaction': {
      const satisfied = new Set(measure.satisfiedWords)
      return ({ satisfaction }) => {
        if (satisfied.has(satisfaction)) return 'satisfied'
        return isNoAnswer(satisfaction) ? 'no-answer' : 'not-satisfied'
      }
    }
    default:
      return () => null
  }
}

/** Days from the start to the end; null while there is no end. The day of the start itself is not counted. */
export function daysOf(
  row: Pick<CompletedCase, StartDate | 'ended'>,
  from: StartDate,
): number | 'date-missing' | 'dates-crossed' | null {
  const start = row[from]
  if (start === null) return 'date-missing'
  if (row.ended === null) return null
  return row.ended < start ? 'dates-crossed' : row.ended - start
}
