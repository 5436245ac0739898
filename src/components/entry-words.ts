/** Cells, issues and notices of 季度填报 in words. Pure: the language comes in as `t`. */
import type { ExecutionRow } from '@/domain/actuals/compute-execution-rows'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import type { EntryIssue } from '@/domain/actuals/entry-issue'
import { printActualValue } from '@/domain/actuals/print-actual'
import { formatAmount, groupThousands } from '@/domain/format-figure'
import { isQuarterEnd, quarterOf } from '@/domain/period'
import type { ActualValue, PeriodEnd } from '@/domain/model'
import type { Translate } from './target-words'

/** A refused text is quoted in the list; a pasted page is not. */
const LONGEST_QUOTE = 24

export function describePeriod(periodEnd: PeriodEnd, t: Translate): string {
  if (!isQuarterEnd(periodEnd)) return t('entry.month', { month: periodEnd })
  return t(`entry.quarter.q${quarterOf(periodEnd)}`, {})
}

/** A row of the budget's entry grid: the task's name, or 基本支出 and 项目支出. */
export function nameExecutionRow({ taskName, line }: ExecutionRow, t: Translate): string {
  return taskName ?? t(`entry.line.${line.kind}`, {})
}

/** What the cell shows, and what would be read as the same value if typed. */
export function describeEntryValue(value: ActualValue | null, t: Translate): string {
  if (value === null) return ''
  switch (value.kind) {
    case 'judgement':
      return t('entry.value.judgement', { band: t(`entry.band.${value.band}`, {}), share: value.share })
    case 'yes-no':
      return t(value.value ? 'entry.value.yes' : 'entry.value.no', {})
    case 'not-done':
      return t('entry.value.notDone', {})
    case 'not-applicable':
      return t('entry.value.notApplicable', {})
    default:
      return printActualValue(value) ?? ''
  }
}

/** 万元 with two places and thousands separated; an amount that has more places is not rounded in its own cell. */
export function describeMoney(value: ActualValue | null): string {
  if (value?.kind !== 'number') return ''
  const places = value.value.split('.')[1]?.length ?? 0
  return places > 2 ? groupThousands(value.value) : formatAmount(value.value)
}

export function describeEntryIssue(
  issue: EntryIssue | { code: string; params: EntryIssue['params'] },
  t: Translate,
): string {
  const { why, band, period, text } = issue.params
  const words = {
    ...issue.params,
    ...(band === undefined ? {} : { band: t(`entry.band.${band}`, {}) }),
    ...(period === undefined ? {} : { period: describePeriod(Number(period), t) }),
    ...(text === undefined ? {} : { text: shorten(text) }),
  }
  return t(`entry.issue.${issue.code}${why === undefined ? '' : `.${why}`}`, words)
}

/** One thing to look at, with where it is. */
export interface IssueLine {
  readonly cell: EntryCell
  readonly severity: 'failed' | 'refused' | 'reason' | 'warning'
  readonly sentence: string
}

/** All that is wrong or odd in one cell, the gravest first. `failure` is the code of a text that was not stored. */
export function describeCellIssues(cell: EntryCell, failure: string | null, t: Translate): IssueLine[] {
  const lines: IssueLine[] = []
  if (failure !== null) lines.push({ cell, severity: 'failed', sentence: t(`entry.failure.${failure}`, {}) })
  if (cell.draft) {
    const counted = describeEntryValue(cell.value, t)
    const still = counted === '' ? '' : t('entry.issues.stillCounted', { value: counted })
    const severity = cell.needsReason ? 'reason' : 'refused'
    lines.push({ cell, severity, sentence: describeEntryIssue(cell.draft.issue, t) + still })
    return lines
  }
  for (const issue of cell.warnings) {
    const severity = issue.code.endsWith('needs-reason') ? 'reason' : 'warning'
    lines.push({ cell, severity, sentence: describeEntryIssue(issue, t) })
  }
  return lines
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
}
