import type { PeriodEnd } from '../model'
import type { Misfit } from './case-filter'
import type { CasePart, CasePartReason, CaseVerdict } from './case-query'
import type { CaseStatus } from './case-totals'
import type { CaseMeasure } from './counting-rule'
import type { YearMonth } from './year-month'

/** What the verdict on a case rests on: its months as the fiscal year sees them, and what its measure asks of it. */
export interface JudgedCase {
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

/** Where a case stands at the end of a month of the fiscal year, whatever is measured. */
type Standing = 'not-yet' | 'before' | 'completed' | 'open' | 'left-out'

/** One that ended otherwise without a date of its end is left out throughout. */
function standingOf({ accepted, ended, status }: JudgedCase, asOf: PeriodEnd): Standing {
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
export function isCompleted(judged: JudgedCase, asOf: PeriodEnd): boolean {
  return standingOf(judged, asOf) === 'completed'
}

/** THE rule: the verdict on what was sorted by the same measure. Every figure is a sum of these. */
export function judge(measure: CaseMeasure, judged: JudgedCase, asOf: PeriodEnd): CaseVerdict {
  if (judged.misfit !== null) return notCounted(judged.misfit)
  if (measure.kind === 'count' && measure.by !== 'ended') return judgeDated(measure.by, judged, asOf)
  const standing = standingOf(judged, asOf)
  switch (standing) {
    case 'not-yet':
      return notCounted('accepted-later')
    case 'before':
      return notCounted('closed-earlier')
    case 'left-out':
      return verdict('left-out', 'ended-otherwise')
    case 'open':
      return judgeOpen(measure, judged, asOf)
    case 'completed':
      return judgeCompleted(measure, judged)
  }
}

/** By a date other than 结案: every case that has it in the year, 终止 … left out once they ended. */
function judgeDated(by: string, judged: JudgedCase, asOf: PeriodEnd): CaseVerdict {
  const { dated, status, ended } = judged
  if (dated === null) return notCounted('date-missing')
  if (dated === 0) return notCounted('other-year')
  if (dated > asOf) return notCounted(by === 'accepted' ? 'accepted-later' : 'dated-later')
  const hasEndedOtherwise = status !== 'open' && status !== 'closed' && (ended === null || ended <= asOf)
  return hasEndedOtherwise ? verdict('left-out', 'ended-otherwise') : verdict('numerator', 'dated-in-year')
}

function judgeOpen({ kind }: CaseMeasure, judged: JudgedCase, asOf: PeriodEnd): CaseVerdict {
  switch (kind) {
    case 'closed-of-accepted':
      return judged.accepted === 0 ? notCounted('accepted-earlier') : verdict('denominator-only', 'open')
    case 'closed-of-due':
      return verdict('denominator-only', 'open')
    case 'handled-of-quota':
      return verdict('numerator', 'handled')
    case 'closed-in-time':
      if (judged.dated === null) return notCounted('date-missing')
      if (judged.outcome === 'dates-crossed') return notCounted('dates-crossed')
      if (judged.dated === 0) return notCounted('limit-ended-earlier')
      return judged.dated > asOf ? notCounted('limit-not-reached') : verdict('denominator-only', 'overdue')
    case 'count':
    case 'mean-days':
    case 'satisfaction':
      return notCounted('open')
  }
}

function judgeCompleted({ kind }: CaseMeasure, { accepted, dated, outcome }: JudgedCase): CaseVerdict {
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
