import type { PeriodEnd } from '../model'
import { createCaseFilter } from './case-filter'
import type { CaseVerdict } from './case-query'
import type { CompletedCase, Day } from './completed-case'
import type { CaseMeasure, CountingRule, StartDate } from './counting-rule'
import { judge, type CaseOutcome, type JudgedCase } from './judged-case'
import { isNoAnswer } from './satisfaction-words'
import { createMonthOf } from './year-month'

/** Where a case stands from January to the as-of month of the fiscal year. */
export function judgeCase(
  rule: CountingRule,
  row: CompletedCase,
  fiscalYear: number,
  asOf: PeriodEnd,
): CaseVerdict {
  return judge(rule.measure, createCaseSorter(rule, fiscalYear)(row), asOf)
}

/** Fills an object, a new one where none is given: a million cases can share one. */
export type CaseSorter = (row: CompletedCase, into?: Writable<JudgedCase>) => JudgedCase
export type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] }

/** For a sorter to fill, over and over. */
export function newJudgedCase(): Writable<JudgedCase> {
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
  return (row, into = newJudgedCase()) => {
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
