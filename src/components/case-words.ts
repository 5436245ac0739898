/** Cases, rows and files in words. Pure: the language comes in as `t`. */
import { isoOfDay } from '@/domain/cases/case-day'
import type { RefusedRow, RowIssue } from '@/domain/cases/case-issue'
import type { CompletedCase } from '@/domain/cases/completed-case'
import type { ImportIssue } from '@/domain/cases/import-batch'
import type { ComparedField } from '@/domain/cases/packed-cases'
import { splitCategories } from '@/domain/cases/recipient-categories'
import type { PeriodEnd } from '@/domain/model'
import type { Translate } from './target-words'

/** Why a file or a step came to nothing. */
export function describeImportIssue(issue: ImportIssue, name: string, t: Translate): string {
  return t(`cases.issue.${issue.code}`, { name, ...issueParts(issue, t) })
}

function issueParts(issue: ImportIssue, t: Translate): Record<string, unknown> {
  const list = (texts: readonly string[]) =>
    texts.length > 0 ? texts.join(t('cases.comma', {})) : t('cases.issue.foundNothing', {})
  switch (issue.code) {
    case 'bom-lies':
    case 'undecodable':
      return { ...issue, encoding: t(`cases.encoding.${issue.encoding}`, {}) }
    case 'header-not-found':
      return { found: list(issue.found) }
    case 'columns-missing':
      return {
        found: list(issue.found),
        missing: list(issue.missing.map((field) => describeField(field, t))),
      }
    default:
      return { ...issue }
  }
}

export function describeField(field: string, t: Translate): string {
  return t(`cases.field.${field}`, {})
}

export function describeRowIssue(issue: RowIssue, row: RefusedRow, t: Translate): string {
  return t(`cases.reason.${issue.code}`, { line: row.line, text: issue.text })
}

/** All reasons of a row in one cell: 结案日期：没有这一天（2022/2/31）. */
export function describeRefusal(row: RefusedRow, t: Translate): string {
  return row.issues
    .map((issue) => {
      const reason = describeRowIssue(issue, row, t)
      const isShown = issue.text !== '' && issue.column !== '' && issue.code !== 'number-repeated'
      const text = isShown ? ` (${issue.text})` : ''
      return issue.column === '' ? reason : `${issue.column}: ${reason}${text}`
    })
    .join('; ')
}

/** One field of a case as a person reads it. */
export function describeCaseField(each: CompletedCase, field: ComparedField, t: Translate): string {
  const value = each[field]
  if (field === 'status') return t(`cases.status.${each.status}`, {})
  if (field === 'recipientCategory' && each.recipientCategory !== '')
    return splitCategories(each.recipientCategory).join(t('cases.comma', {}))
  if (typeof value === 'boolean') return t(value ? 'cases.yes' : 'cases.no', {})
  if (typeof value === 'number') return isoOfDay(value)
  return value === null || value === '' ? t('cases.changed.blank', {}) : value
}

export function describePeriods(periods: readonly PeriodEnd[], t: Translate): string {
  return periods.map((month) => t('cases.effect.period', { month })).join(t('cases.comma', {}))
}
