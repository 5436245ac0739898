import type { CaseStatus } from './case-totals'
import type { RowIssue, RowIssueCode } from './case-issue'
import type { CaseField, CompletedCase, Day } from './completed-case'
import { isLegalHelpText, statusOfText } from './case-status-words'
import type { ColumnMap, TextField } from './map-columns'
import { parseCaseAmount } from './parse-case-amount'
import { parseCaseDate } from './parse-case-date'
import { parseCaseNumber } from './parse-case-number'
import { personalKindOfText } from './personal-columns'
import { hasLostCharacter, isBlankWord, isCellError, readCell } from './read-cell'

export type CaseRowReading =
  | {
      readonly ok: true
      readonly caseNumber: string
      readonly row: CompletedCase
      /** Columns whose cell held personal information and was left out. */
      readonly withheld: readonly TextField[]
    }
  | { readonly ok: false; readonly issues: readonly RowIssue[] }

const NONE: readonly never[] = []
const SEPARATORS = /[、,，;；/|\s]+/

/**
 * Reads one row of a register. Never throws: a case, or every reason why it is none. `latestYear` is the last year
 * a date may name.
 */
export function parseCaseRow(
  cells: readonly string[],
  columns: ColumnMap,
  latestYear: number,
): CaseRowReading {
  for (let i = columns.width; i < cells.length; i += 1)
    if (cells[i]?.trim()) return { ok: false, issues: [{ code: 'too-many-cells', column: '', text: '' }] }

  const issues: RowIssue[] = []
  let withheld: TextField[] | readonly never[] = NONE

  function refuse(code: RowIssueCode, field: CaseField, text: string): void {
    issues.push({ code, column: columns.headers[field], text })
  }

  /** '' for a blank cell, a missing column, and a cell that is refused. */
  function read(field: CaseField): string {
    const at = columns.at[field]
    if (at < 0) return ''
    const text = readCell(cells[at])
    if (text === '' || isBlankWord(text)) return ''
    if (!isCellError(text) && !hasLostCharacter(text)) return text
    refuse(isCellError(text) ? 'cell-error' : 'character-lost', field, text)
    return ''
  }

  function readText(field: TextField): string {
    const text = read(field)
    if (personalKindOfText(text) === null) return text
    withheld = [...withheld, field]
    return ''
  }

  function readDay(field: 'applied' | 'accepted' | 'assigned' | 'ended'): Day | null {
    const text = read(field)
    if (text === '') return null
    const reading = parseCaseDate(text, latestYear)
    if (typeof reading === 'number') return reading
    refuse(reading, field, text)
    return null
  }

  function readAmount(field: 'recovered' | 'subsidy'): string | null {
    const text = read(field)
    if (text === '') return null
    const reading = parseCaseAmount(text, columns.scale[field])
    if (reading.ok) return reading.amount
    refuse(reading.code, field, text)
    return null
  }

  const numberReading = parseCaseNumber(read('caseNumber'))
  if (!numberReading.ok && !issues.some((issue) => issue.column === columns.headers.caseNumber))
    refuse(numberReading.code, 'caseNumber', readCell(cells[columns.at.caseNumber]))

  const applied = readDay('applied')
  const accepted = readDay('accepted')
  const assigned = readDay('assigned')
  const issuesBeforeEnd = issues.length
  const ended = readDay('ended')
  const isEndRefused = issues.length > issuesBeforeEnd

  if (accepted === null && !issues.some((issue) => issue.column === columns.headers.accepted))
    refuse('accepted-missing', 'accepted', '')
  if (accepted !== null && ended !== null && ended < accepted)
    refuse('ended-before-accepted', 'ended', readCell(cells[columns.at.ended]))

  const statusText = read('status')
  const status = readStatus(columns.at.status >= 0, statusText, ended)
  if (status === null) {
    if (!issues.some((issue) => issue.column === columns.headers.status))
      refuse(statusText === '' ? 'status-missing' : 'status-unknown', 'status', statusText)
  } else if (!isEndRefused) {
    if (status === 'closed' && ended === null) refuse('closed-without-date', 'ended', '')
    if (status === 'open' && ended !== null) refuse('open-with-date', 'status', statusText)
  }

  const caseType = readText('caseType')
  const row = {
    isLegalHelp: isLegalHelpText(caseType) || isLegalHelpText(readText('serviceForm')),
    applied,
    assigned,
    ended,
    caseType,
    cause: readText('cause'),
    source: readText('source'),
    recipientCategory: joinCategories(readText('recipientCategory')),
    result: readText('result'),
    recovered: readAmount('recovered'),
    subsidy: readAmount('subsidy'),
    satisfaction: readText('satisfaction'),
  }
  if (issues.length > 0 || !numberReading.ok || accepted === null || status === null)
    return { ok: false, issues }
  return { ok: true, caseNumber: numberReading.caseNumber, row: { ...row, accepted, status }, withheld }
}

/**
 * A file without a status column is one of closed cases and open ones: the date of the end tells them apart. In a
 * file that has the column, an empty cell is refused: what became of the case is not known.
 */
function readStatus(hasColumn: boolean, text: string, ended: Day | null): CaseStatus | null {
  if (!hasColumn) return ended === null ? 'open' : 'closed'
  return text === '' ? null : statusOfText(text)
}

/** 农民工,妇女 and 农民工、妇女 say the same. */
function joinCategories(text: string): string {
  return SEPARATORS.test(text)
    ? text
        .split(SEPARATORS)
        .filter((part) => part !== '')
        .join('、')
    : text
}
