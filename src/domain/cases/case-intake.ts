import type { TextField } from './case-fields'
import type { RefusedRow, RowIssue, RowIssueCode } from './case-issue'
import { createCaseRegister, rowAt, type IndexedCases } from './case-register'
import { knownWordOf } from './case-status-words'
import { isStatusWord } from './column-samples'
import type { CompletedCase } from './completed-case'
import type { UnknownStatus } from './import-choices'
import type { ColumnMap } from './map-columns'
import { judgeNoCase } from './no-case-row'
import { createCasePacker, differingFields, KEY_WORDS, readCase, type PackedCases } from './packed-cases'
import { createCaseRowParser } from './parse-case-row'
import { personalKindOfText } from './personal-columns'
import { readCell } from './read-cell'

/** Bytes of the key under which case numbers are hashed. */
export const KEY_BYTES = 16
/** Writes the four words of a case number's keyed hash to `key[0…3]`. */
export type HashCaseNumber = (caseNumber: string, key: Uint32Array) => void

/**
 * What one file holds, its accepted rows indexed. `rows` = accepted + duplicates + refused: every row is accounted
 * for.
 */
export interface CaseIntakeResult extends IndexedCases {
  readonly rows: number
  readonly accepted: number
  /** The same row once more. */
  readonly duplicates: number
  readonly refused: readonly RefusedRow[]
  /** Single cells left out because of personal information, by field. */
  readonly withheld: Readonly<Partial<Record<TextField, number>>>
  /** The first of them, in the order of the file. */
  readonly unknownStatuses: readonly UnknownStatus[]
}

/** Words of 案件状态 that a person is asked for; a column with more of them holds something else. */
const MOST_STATUSES = 30

export interface CaseIntake {
  readonly add: (cells: readonly string[], line: number) => void
  /** Lines whose cells cannot be told apart: broken quotation marks. They are one row, since nobody can count them. */
  readonly addBroken: (code: 'quote-broken' | 'lines-swallowed', line: number, lastLine: number) => void
  readonly finish: () => CaseIntakeResult
}

/**
 * Takes the rows of a file in, one by one. The same case twice with the same contents is a duplicate; with other
 * contents the later row is refused, naming the line of the first: which of them is right only a person can know.
 * `expectedRows` only saves time.
 */
export function createCaseIntake(
  columns: ColumnMap,
  hashCaseNumber: HashCaseNumber,
  latestYear: number,
  expectedRows = 0,
): CaseIntake {
  const parseRow = createCaseRowParser(columns, latestYear)
  const register = createCaseRegister(expectedRows)
  const chunks: PackedCases[] = []
  const refused: RefusedRow[] = []
  const withheld: Partial<Record<TextField, number>> = {}
  const unknownStatuses = new Map<string, number>()
  const ownStatuses = new Map(Object.entries(columns.statusWords))
  const key = new Uint32Array(KEY_WORDS)
  const keepsHandlers = columns.at.handler >= 0
  let packer = createCasePacker(keepsHandlers)
  let chunkNumber = register.addChunk(packer.chunk)
  let rows = 0
  let duplicates = 0

  function refuse(line: number, issues: readonly RowIssue[], cells: readonly string[]): void {
    issues.forEach(countStatus)
    const isShifted = issues.some(({ code }) => shapeIssues.includes(code))
    refused.push({ line, issues, cells: isShifted ? columns.kept.map(() => '') : mendableCells(cells) })
  }

  function countStatus({ code, text }: RowIssue): void {
    if (code !== 'status-unknown' || !isStatusWord(text)) return
    const count = unknownStatuses.get(text) ?? 0
    if (count > 0 || unknownStatuses.size < MOST_STATUSES) unknownStatuses.set(text, count + 1)
  }

  /** A word of 案件状态 that was settled by hand is its known word: the mended row is read without asking again. */
  function mendableCells(cells: readonly string[]): string[] {
    const kept = keptCells(cells, columns)
    const place = columns.kept.indexOf(columns.at.status)
    const status = ownStatuses.get(kept[place] ?? '')
    return status === undefined ? kept : kept.map((cell, at) => (at === place ? knownWordOf(status) : cell))
  }

  function closeChunk(): void {
    const finished = packer.finish()
    register.replaceChunk(chunkNumber, finished)
    chunks.push(finished)
  }

  function accept(row: CompletedCase, line: number): void {
    if (!packer.hasRoom()) {
      closeChunk()
      packer = createCasePacker(keepsHandlers)
      chunkNumber = register.addChunk(packer.chunk)
    }
    packer.add(row, key, 0, line)
    register.putRow(chunkNumber, packer.chunk.rows - 1)
  }

  return {
    add(cells, line) {
      rows += 1
      const reading = parseRow(cells)
      if (!reading.ok) {
        const code = judgeNoCase(cells, columns)
        return refuse(line, code === null ? reading.issues : [{ code, column: '', text: '' }], cells)
      }
      hashCaseNumber(reading.caseNumber, key)
      const place = register.find(key, 0)
      if (place === null) {
        for (const field of reading.withheld) withheld[field] = (withheld[field] ?? 0) + 1
        return accept(reading.row, line)
      }
      const first = register.chunkAt(place)
      if (differingFields(readCase(first, rowAt(place)), reading.row).length === 0) duplicates += 1
      else {
        const text = String(first.lines[rowAt(place)])
        refuse(line, [{ code: 'number-repeated', column: columns.headers.caseNumber, text }], cells)
      }
    },
    addBroken(code, line, lastLine) {
      rows += 1
      refuse(line, [{ code, column: '', text: String(lastLine) }], [])
    },
    finish() {
      if (packer.chunk.rows > 0) closeChunk()
      const statuses = [...unknownStatuses].map(([word, count]) => ({ word, count }))
      const accepted = register.size()
      return { rows, accepted, duplicates, refused, chunks, register, withheld, unknownStatuses: statuses }
    },
  }
}

/**
 * Of these rows nobody knows which cell belongs to which column, or there is nothing to mend: none of them is shown or
 * written out.
 */
const shapeIssues: readonly RowIssueCode[] = [
  ...(['too-many-cells', 'quote-broken', 'lines-swallowed', 'repeated-header', 'no-case-row'] as const),
]

/** The cells of the kept columns, without what looks personal; the key column is exempt. */
export function keptCells(cells: readonly string[], columns: ColumnMap): string[] {
  return columns.kept.map((at) => {
    const text = readCell(cells[at])
    return at === columns.at.caseNumber || personalKindOfText(text) === null ? text : ''
  })
}
