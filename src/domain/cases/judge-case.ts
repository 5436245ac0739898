import type { PeriodEnd } from '../model'
import type { CasePart, CasePartReason, CaseVerdict } from './case-query'
import type { CompletedCase } from './completed-case'
import type { CaseMeasure, CountingRule } from './counting-rule'
import { createCaseSorter, type SortedCase } from './sort-case'

/** Where a case stands from January to the as-of month of the fiscal year. */
export function judgeCase(
  rule: CountingRule,
  row: CompletedCase,
  fiscalYear: number,
  asOf: PeriodEnd,
): CaseVerdict {
  return judge(rule.measure, createCaseSorter(rule, fiscalYear)(row), asOf)
}

/** Where a case stands at the end of a month of the fiscal year, whatever is measured. */
type Standing = 'not-yet' | 'before' | 'completed' | 'open' | 'left-out'

/** One that ended otherwise without a date of its end is left out throughout. */
function standingOf({ accepted, ended, status }: SortedCase, asOf: PeriodEnd): Standing {
  if (accepted > asOf) return 'not-yet'
  if (status === 'open') return 'open'
  if (ended !== null) {
    // What ended later was still open on the day that is looked at.
    if (ended > asOf) return 'open'
    if (ended === 0) return 'before'
  }
  return status === 'closed' ? 'completed' : 'left-out'
}

/** 办结 in the year up to the as-of month. */
export function isCompleted(sorted: SortedCase, asOf: PeriodEnd): boolean {
  return standingOf(sorted, asOf) === 'completed'
}

/** THE rule: the verdict on what was sorted by the same measure. Every figure is a sum of these. */
export function judge(measure: CaseMeasure, sorted: SortedCase, asOf: PeriodEnd): CaseVerdict {
  if (sorted.misfit !== null) return notCounted(sorted.misfit)
  if (measure.kind === 'count' && measure.by !== 'ended') return judgeDated(measure.by, sorted, asOf)
  const standing = standingOf(sorted, asOf)
  switch (standing) {
    case 'not-yet':
      return notCounted('accepted-later')
    case 'before':
      return notCounted('closed-earlier')
    case 'left-out':
      return verdict('left-out', 'ended-otherwise')
    case 'open':
      return judgeOpen(measure, sorted, asOf)
    case 'completed':
      return judgeCompleted(measure, sorted)
  }
}

/** By a date other than 结案: every case that has it in the year, 终止 … left out once they ended. */
function judgeDated(by: string, sorted: SortedCase, asOf: PeriodEnd): CaseVerdict {
  const { dated, status, ended } = sorted
  if (dated === null) return notCounted('date-missing')
  if (dated === 0) return notCounted('other-year')
  if (dated > asOf) return notCounted(by === 'accepted' ? 'accepted-later' : 'dated-later')
  const hasEndedOtherwise = status !== 'open' && status !== 'closed' && (ended === null || ended <= asOf)
  return hasEndedOtherwise ? verdict('left-out', 'ended-otherwise') : verdict('numerator', 'dated-in-year')
}

function judgeOpen({ kind }: CaseMeasure, sorted: SortedCase, asOf: PeriodEnd): CaseVerdict {
  switch (kind) {
    case 'closed-of-accepted':
      return sorted.accepted === 0 ? notCounted('accepted-earlier') : verdict('denominator-only', 'open')
    case 'closed-of-due':
      return verdict('denominator-only', 'open')
    case 'handled-of-quota':
      return verdict('numerator', 'handled')
    case 'closed-in-time':
      if (sorted.dated === null) return notCounted('date-missing')
      if (sorted.outcome === 'dates-crossed') return notCounted('dates-crossed')
      if (sorted.dated === 0) return notCounted('limit-ended-earlier')
      return sorted.dated > asOf ? notCounted('limit-not-reached') : verdict('denominator-only', 'overdue')
    case 'count':
    case 'mean-days':
    case 'satisfaction':
      return notCounted('open')
  }
}

function judgeCompleted({ kind }: CaseMeasure, { accepted, dated, outcome }: SortedCase): CaseVerdict {
  switch (kind) {
    case 'count':
    case 'closed-of-due':
      return verdict('numerator', 'closed-in-year')
    case 'closed-of-accepted':
      return accepted === 0
        ? verdict('numerator-only', 'accepted-earlier')
        : verdict('numerator', 'closed-in-year')
    case 'handled-of-quota':
      return verdict('numerator', 'handled')
    case 'mean-days':
      return outcome === null ? verdict('numerator', 'closed-in-year') : notCounted(outcome)
    case 'closed-in-time':
      if (outcome === 'closed-in-time') return verdict('numerator', outcome)
      if (outcome !== 'closed-late') return notCounted(outcome ?? 'date-missing')
      return dated === 0 ? notCounted('limit-ended-earlier') : verdict('denominator-only', outcome)
    case 'satisfaction':
      if (outcome === 'satisfied') return verdict('numerator', outcome)
      return outcome === 'not-satisfied' ? verdict('denominator-only', outcome) : notCounted('no-answer')
  }
}

const verdicts = new Map<CasePart, Map<CasePartReason, CaseVerdict>>()

/** The same object for the same verdict: a million cases have a dozen. */
function verdict(part: CasePart, reason: CasePartReason): CaseVerdict {
  let ofPart = verdicts.get(part)
  if (!ofPart) verdicts.set(part, (ofPart = new Map()))
  let known = ofPart.get(reason)
  if (!known) ofPart.set(reason, (known = { part, reason }))
  return known
}

function notCounted(reason: CasePartReason): CaseVerdict {
  return verdict('not-counted', reason)
}
