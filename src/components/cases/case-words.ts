/** Cases, rows and files in words. Pure: the language comes in as `t`. */
import { isoOfDay } from '@/domain/cases/case-day'
import type { RefusedRow, RowIssue } from '@/domain/cases/case-issue'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { CompletedCase } from '@/domain/cases/completed-case'
import type { ImportIssue } from '@/domain/cases/import-batch'
import type { ComparedField } from '@/domain/cases/packed-cases'
import { splitCategories } from '@/domain/cases/recipient-categories'
import type { SheetNote } from '@/domain/cases/register-sheet'
import type { CaseNotes } from '@/domain/figure-model'
import type { PeriodEnd } from '@/domain/model'
import type { Translate } from '../target-words'

/** Why a file or a step came to nothing. */
export function describeImportIssue(issue: ImportIssue, name: string, t: Translate): string {
  return t(`refusal.${issue.code}`, { name, ...issueParts(issue, t) })
}

function issueParts(issue: ImportIssue, t: Translate): Record<string, unknown> {
  const list = (texts: readonly string[]) =>
    texts.length > 0 ? texts.join(t('cases.comma', {})) : t('refusal.foundNothing', {})
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

/**
 * What else is to be known of a counted figure. The same words mean other cases under another rule: 上年结转 of a count
 * are those closed this year, of a rate also those still open; 不计 holds 法律帮助 where the rule does. `print`: where
 * others than the staff read, small counts are suppressed. `tellsLegalHelp` false: a file without 案件类型 brought the
 * cases, and that none is 法律帮助 is not known.
 */
export function describeCountNotes(
  { measure, filter }: CountingRule,
  notes: CaseNotes,
  t: Translate,
  print: (count: number) => string = String,
  tellsLegalHelp = true,
): string {
  const kind = measure.kind === 'closed-of-due' || measure.kind === 'handled-of-quota' ? 'due' : 'counted'
  return t('counted.notes', {
    carriedOver: t(`counted.carriedOver.${kind}`, { count: print(notes.carriedOver) }),
    legalHelp:
      tellsLegalHelp || notes.legalHelp > 0
        ? t(`counted.legalHelp.${filter.legalHelp}`, { count: print(notes.legalHelp) })
        : t('counted.legalHelpUnknown', {}),
    leftOut: t(`counted.leftOut.${filter.legalHelp}`, { count: print(notes.leftOut) }),
  })
}

/** Places of a sheet that are named; of more, the first and how many. */
const NAMED_PLACES = 20

/** What is to be said of the sheet a register was read from. */
export function describeSheetNote(note: SheetNote, t: Translate): string {
  const list = (texts: readonly (string | number)[]) =>
    texts.slice(0, NAMED_PLACES).join(t('cases.comma', {}))
  const named = (count: number) =>
    t(`cases.preview.note.${note.code}${count > NAMED_PLACES ? '-more' : ''}`, { count, ...places() })
  const places = (): Record<string, string> => {
    switch (note.code) {
      case 'hidden-rows':
        return { lines: list(note.lines) }
      case 'formula-without-value':
        return { cells: list(note.cells) }
      case 'hidden-columns':
        return { headers: note.headers.join(t('cases.comma', {})) }
      case 'other-sheets':
        return { sheets: note.sheets.join(t('cases.comma', {})) }
      case 'hidden-sheet':
        return {}
    }
  }
  if (note.code === 'hidden-rows') return named(note.lines.length)
  return named(note.code === 'formula-without-value' ? note.cells.length : 0)
}

export function describeField(field: string, t: Translate): string {
  return t(`cases.field.${field}`, {})
}

export function describeRowIssue(issue: RowIssue, row: RefusedRow, t: Translate): string {
  return t(`cases.reason.${issue.code}`, { line: row.line, text: issue.text })
}

/** All reasons of a row in one cell: 结案日期：没有这一天（2022/2/31）. Imported untouched, a row may change another one. */
export function describeRefusal(row: RefusedRow, t: Translate): string {
  return row.issues
    .map((issue) => {
      const isRepeated = issue.code === 'number-repeated'
      const said = describeRowIssue(issue, row, t)
      const reason = isRepeated ? `${said} (${t(`cases.advice.${issue.code}`, {})})` : said
      const isShown = issue.text !== '' && issue.column !== '' && !isRepeated
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
