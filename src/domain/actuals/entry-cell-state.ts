/** What the three blocks of 季度填报 have in common: the kept draft, the missing reason, what is still asked for. */
import type { Instant, PeriodClosing, PeriodEnd } from '../model'
import type { Draft } from '../record-model'
import type { EntryAddress, EntryCell } from './entry-cell'
import type { EntryIssue } from './entry-issue'

const REASON_CODES = new Set([
  'rate-over-100-needs-reason',
  'not-applicable-needs-reason',
  'judgement-needs-reason',
])

/**
 * The refused text of a cell. One that is older than the figure in the cell was already replaced by it: the browser
 * may have ended between the two writes.
 */
export function findDraft(
  drafts: readonly Draft[],
  address: EntryAddress,
  recordedAt?: Instant,
): Draft | null {
  const draft = drafts.find(
    (each) =>
      each.subject === address.subject &&
      each.rowId === address.rowId &&
      each.periodEnd === address.periodEnd,
  )
  if (!draft || (recordedAt !== undefined && draft.recordedAt < recordedAt)) return null
  return draft
}

/** Whether somebody is asked for a 说明: an uncounted text waits for it, or a counted figure lacks it. */
export function needsReason(draft: Draft | null, warnings: readonly EntryIssue[]): boolean {
  return (
    (draft !== null && REASON_CODES.has(draft.issue.code)) ||
    warnings.some((issue) => REASON_CODES.has(issue.code))
  )
}

export function isPeriodClosed(closings: readonly PeriodClosing[], periodEnd: PeriodEnd): boolean {
  return closings.some((closing) => closing.periodEnd === periodEnd && closing.closed)
}

/** One text per cell, for maps. */
export function addressKey({ subject, rowId, periodEnd }: EntryAddress): string {
  return JSON.stringify([subject, rowId, periodEnd])
}

/** Whether a person still has to type here: nothing is counted, and the figure does not come from elsewhere. */
export function isMissing(cell: EntryCell): boolean {
  return cell.state === 'unreported' || (cell.state === 'refused' && cell.value === null)
}
