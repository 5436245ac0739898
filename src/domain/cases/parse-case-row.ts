import type { Decimal } from '../model'
import type { CaseStatus } from './case-totals'
import type { RowIssue, RowIssueCode } from './case-issue'
import type { CaseField, CompletedCase, Day } from './completed-case'
import { isLegalHelpText, statusOfText } from './case-status-words'
import type { TextField } from './case-fields'
import { areHandlerNames } from './handler-names'
import type { ColumnMap } from './map-columns'
import { parseCaseAmount } from './parse-case-amount'
import { parseCaseDate } from './parse-case-date'
import { parseCaseNumber } from './parse-case-number'
import { personalKindOfText } from './personal-columns'
import { hasLostCharacter, isBlankWord, isCellError, ownText, readCell, readKeyCell } from './read-cell'
import { joinCategories } from './recipient-categories'

export type CaseRowReading =
  | {
      readonly ok: true
      readonly caseNumber: string
      readonly row: CompletedCase
      /** Columns whose cell held personal information and was left out. */
      readonly withheld: readonly TextField[]
    }
  | { readonly ok: false; readonly issues: readonly RowIssue[] }

/** Reads one cell of a row. */
type CellReader<Value> = (cells: readonly string[]) => Value
/** What the text of a cell is worth, why it is refused, or that it holds personal information and is left out. */
type CellValue<Value> = { readonly value: Value } | RowIssueCode | 'withheld'

/** Reads one row after the other of one file. */
export type CaseRowParser = (cells: readonly string[]) => CaseRowReading

const NONE: readonly never[] = []
/** Stands for what a refused cell held where that looks personal. */
const HIDDEN = '***'

/**
 * Reads rows of a register under its columns. Never throws: a case, or every reason why it is none. `latestYear` is
 * the last year a date may name. One parser for a whole file, because the same few dates, amounts and categories come
 * again a million times.
 */
export function createCaseRowParser(columns: ColumnMap, latestYear: number): CaseRowParser {
  const { at, headers, scale, width } = columns
  const ownStatuses = new Map(Object.entries(columns.statusWords))
  const hasStatus = at.status >= 0
  let issues: RowIssue[] = []
  let withheld: readonly TextField[] = NONE

  function refuse(code: RowIssueCode, field: CaseField, text: string): void {
    // A name of 承办人 and a phone number under 案件状态 are not shown again, nor written to the list of refused rows.
    const isShown = field === 'caseNumber' || (field !== 'handler' && personalKindOfText(text) === null)
    issues.push({ code, column: headers[field], text: isShown ? text : HIDDEN })
  }
  const isRefused = (field: CaseField) => issues.some((issue) => issue.column === headers[field])

  /** '' for a blank cell, a missing column, and a cell that is refused. */
  function read(cells: readonly string[], place: number, field: CaseField): string {
    if (place < 0) return ''
    const text = field === 'caseNumber' ? readKeyCell(cells[place]) : readCell(cells[place])
    if (text === '' || isBlankWord(text)) return ''
    if (!isCellError(text) && !hasLostCharacter(text)) return text
    refuse(isCellError(text) ? 'cell-error' : 'character-lost', field, text)
    return ''
  }

  /**
   * Reads one column. The same few dates, amounts and words come again a million times, so what a cell was worth is
   * looked up by its raw text before anything else. A cell that is refused or withheld is so each time.
   */
  function columnOf<Value>(
    field: CaseField,
    blank: Value,
    parse: (text: string) => CellValue<Value>,
  ): CellReader<Value> {
    const place = at[field]
    if (place < 0) return () => blank
    const known = new Map<string, Value>()
    return (cells) => {
      const cell = cells[place]
      if (cell === undefined || cell === '') return blank
      const value = known.get(cell)
      if (value !== undefined) return value
      const before = issues.length
      const text = read(cells, place, field)
      if (issues.length > before) return blank
      const parsed = text === '' ? { value: blank } : parse(text)
      if (typeof parsed === 'object') {
        if (known.size < REMEMBERED) known.set(ownText(cell), parsed.value)
        return parsed.value
      }
      // Only the columns of texts withhold a cell.
      if (parsed === 'withheld') withheld = [...withheld, field as TextField]
      else refuse(parsed, field, text)
      return blank
    }
  }

  const textColumn = (field: TextField, joined: (text: string) => string = (text) => text) =>
    columnOf(field, '', (text) =>
      personalKindOfText(text) === null ? { value: joined(ownText(text)) } : 'withheld',
    )
  const dayColumn = (field: 'applied' | 'accepted' | 'assigned' | 'ended') =>
    columnOf<Day | null>(field, null, (text) => {
      const reading = parseCaseDate(text, latestYear)
      return typeof reading === 'number' ? { value: reading } : reading
    })
  const amountColumn = (field: 'recovered' | 'subsidy') =>
    columnOf<Decimal | null>(field, null, (text) => {
      const reading = parseCaseAmount(text, scale[field])
      return reading.ok ? { value: reading.amount } : reading.code
    })

  const readApplied = dayColumn('applied')
  const readAccepted = dayColumn('accepted')
  const readAssigned = dayColumn('assigned')
  const readEnded = dayColumn('ended')
  const readStatusWord = columnOf<CaseStatus | null>('status', null, (text) => {
    const status = statusOfText(text) ?? ownStatuses.get(text) ?? null
    return status === null ? 'status-unknown' : { value: status }
  })
  const readCaseType = textColumn('caseType')
  const readServiceForm = textColumn('serviceForm')
  const readCause = textColumn('cause')
  const readSource = textColumn('source')
  const readCategory = textColumn('recipientCategory', joinCategories)
  const readResult = textColumn('result')
  const readRecovered = amountColumn('recovered')
  const readSubsidy = amountColumn('subsidy')
  const readSatisfaction = textColumn('satisfaction')
  const readHandler = columnOf('handler', '', (text) =>
    personalKindOfText(text) === null && areHandlerNames(text) ? { value: ownText(text) } : 'withheld',
  )

  function readStatus(cells: readonly string[], ended: Day | null): CaseStatus | null {
    // Without the column, the date of the end tells closed cases from open ones; an empty cell of it tells nothing.
    if (!hasStatus) return ended === null ? 'open' : 'closed'
    const status = readStatusWord(cells)
    if (status === null && !isRefused('status')) refuse('status-missing', 'status', '')
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

    const applied = readApplied(cells)
    const accepted = readAccepted(cells)
    const assigned = readAssigned(cells)
    const ended = readEnded(cells)
    if (accepted === null && !isRefused('accepted')) refuse('accepted-missing', 'accepted', '')
    if (accepted !== null && ended !== null && ended < accepted)
      refuse('ended-before-accepted', 'ended', readCell(cells[at.ended]))

    const status = readStatus(cells, ended)
    if (status === 'closed' && ended === null && !isRefused('ended'))
      refuse('closed-without-date', 'ended', '')
    if (status === 'open' && ended !== null) refuse('open-with-date', 'status', readCell(cells[at.status]))

    const caseType = readCaseType(cells)
    const serviceForm = readServiceForm(cells)
    const cause = readCause(cells)
    const source = readSource(cells)
    const recipientCategory = readCategory(cells)
    const result = readResult(cells)
    const recovered = readRecovered(cells)
    const subsidy = readSubsidy(cells)
    const satisfaction = readSatisfaction(cells)
    const handler = readHandler(cells)
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
      handler,
    }
    return { ok: true, caseNumber: number.caseNumber, row, withheld }
  }
}

/** Different texts that are remembered; a column of a million different ones is not. */
const REMEMBERED = 4096
