import type { Decimal } from '../model'
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

type DayField = 'applied' | 'accepted' | 'assigned' | 'ended'

/** Reads one row after the other of one file. */
export type CaseRowParser = (cells: readonly string[]) => CaseRowReading

const NONE: readonly never[] = []
/** Stands for what a refused cell held where that looks personal. */
const HIDDEN = '***'
const SEPARATORS = /[、,，;；/|\s]+/

/**
 * Reads rows of a register under its columns. Never throws: a case, or every reason why it is none. `latestYear` is
 * the last year a date may name. One parser for a whole file, because the same few dates, amounts and categories come
 * again a million times.
 */
export function createCaseRowParser(columns: ColumnMap, latestYear: number): CaseRowParser {
  const { at, headers, scale, width } = columns
  const parseDate = remember((text) => parseCaseDate(text, latestYear))
  const parseAmount = {
    recovered: remember((text) => parseCaseAmount(text, scale.recovered)),
    subsidy: remember((text) => parseCaseAmount(text, scale.subsidy)),
  }
  const joinCategories = remember(joinParts)
  const hasStatus = at.status >= 0
  let issues: RowIssue[] = []
  let withheld: readonly TextField[] = NONE

  function refuse(code: RowIssueCode, field: CaseField, text: string): void {
    // A phone number under 案件状态 is not shown again, nor written to the list of refused rows.
    const isShown = field === 'caseNumber' || personalKindOfText(text) === null
    issues.push({ code, column: headers[field], text: isShown ? text : HIDDEN })
  }
  const isRefused = (field: CaseField) => issues.some((issue) => issue.column === headers[field])

  /** '' for a blank cell, a missing column, and a cell that is refused. */
  function read(cells: readonly string[], place: number, field: CaseField): string {
    if (place < 0) return ''
    const text = readCell(cells[place])
    if (text === '' || isBlankWord(text)) return ''
    if (!isCellError(text) && !hasLostCharacter(text)) return text
    refuse(isCellError(text) ? 'cell-error' : 'character-lost', field, text)
    return ''
  }

  function readText(cells: readonly string[], place: number, field: TextField): string {
    const text = read(cells, place, field)
    if (personalKindOfText(text) === null) return text
    withheld = [...withheld, field]
    return ''
  }

  function readDay(cells: readonly string[], place: number, field: DayField): Day | null {
    const text = read(cells, place, field)
    if (text === '') return null
    const reading = parseDate(text)
    if (typeof reading === 'number') return reading
    refuse(reading, field, text)
    return null
  }

  function readAmount(
    cells: readonly string[],
    place: number,
    field: 'recovered' | 'subsidy',
  ): Decimal | null {
    const text = read(cells, place, field)
    if (text === '') return null
    const reading = parseAmount[field](text)
    if (reading.ok) return reading.amount
    refuse(reading.code, field, text)
    return null
  }

  function readStatus(cells: readonly string[], ended: Day | null): CaseStatus | null {
    // Without the column, the date of the end tells closed cases from open ones; an empty cell of it tells nothing.
    if (!hasStatus) return ended === null ? 'open' : 'closed'
    const text = read(cells, at.status, 'status')
    const status = text === '' ? null : statusOfText(text)
    if (status === null && !isRefused('status'))
      refuse(text === '' ? 'status-missing' : 'status-unknown', 'status', text)
    return status
  }

  return (cells) => {
    for (let i = width; i < cells.length; i += 1)
      if (cells[i]?.trim()) return { ok: false, issues: [{ code: 'too-many-cells', column: '', text: '' }] }
    issues = []
    withheld = NONE

    const number = parseCaseNumber(read(cells, at.caseNumber, 'caseNumber'))
    if (!number.ok && !isRefused('caseNumber'))
      refuse(number.code, 'caseNumber', readCell(cells[at.caseNumber]))

    const applied = readDay(cells, at.applied, 'applied')
    const accepted = readDay(cells, at.accepted, 'accepted')
    const assigned = readDay(cells, at.assigned, 'assigned')
    const ended = readDay(cells, at.ended, 'ended')
    if (accepted === null && !isRefused('accepted')) refuse('accepted-missing', 'accepted', '')
    if (accepted !== null && ended !== null && ended < accepted)
      refuse('ended-before-accepted', 'ended', readCell(cells[at.ended]))

    const status = readStatus(cells, ended)
    if (status === 'closed' && ended === null && !isRefused('ended'))
      refuse('closed-without-date', 'ended', '')
    if (status === 'open' && ended !== null) refuse('open-with-date', 'status', readCell(cells[at.status]))

    const caseType = readText(cells, at.caseType, 'caseType')
    const serviceForm = readText(cells, at.serviceForm, 'serviceForm')
    const cause = readText(cells, at.cause, 'cause')
    const source = readText(cells, at.source, 'source')
    const recipientCategory = joinCategories(readText(cells, at.recipientCategory, 'recipientCategory'))
    const result = readText(cells, at.result, 'result')
    const recovered = readAmount(cells, at.recovered, 'recovered')
    const subsidy = readAmount(cells, at.subsidy, 'subsidy')
    const satisfaction = readText(cells, at.satisfaction, 'satisfaction')
    if (issues.length > 0 || !number.ok || accepted === null || status === null) return { ok: false, issues }
    const row: CompletedCase = {
      status,
      isLegalHelp: isLegalHelpText(caseType) || isLegalHelpText(serviceForm),
      applied,
      accepted,
      assigned,
      ended,
      caseType,
      cause,
      source,
      recipientCategory,
      result,
      recovered,
      subsidy,
      satisfaction,
    }
    return { ok: true, caseNumber: number.caseNumber, row, withheld }
  }
}

/** 农民工,妇女 and 农民工、妇女 say the same. */
function joinParts(text: string): string {
  return SEPARATORS.test(text)
    ? text
        .split(SEPARATORS)
        .filter((part) => part !== '')
        .join('、')
    : text
}

/** Different texts that are remembered; a column of a million different ones is not. */
const REMEMBERED = 4096

function remember<Reading>(parse: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>()
  return (text) => {
    let reading = known.get(text)
    if (reading === undefined) {
      reading = parse(text)
      if (known.size < REMEMBERED) known.set(text, reading)
    }
    return reading
  }
}
