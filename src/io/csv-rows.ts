import Papa from 'papaparse'
import { createPlainCutter } from './csv-plain'

/** One record of a CSV text. */
export interface CsvRecord {
  readonly cells: string[]
  /** First line of the record in the file, from 1; a quoted cell may span several. */
  readonly line: number
  readonly lastLine: number
  /** Set where the quotation marks do not pair up: the cells cannot be told apart. */
  readonly isBroken: boolean
}

/** What ends the reading of a file as a whole. */
export type CsvFailure =
  /** The last record's quotation mark is never closed. */
  | { readonly code: 'quote-unclosed'; readonly line: number }
  /** A record longer than any register's: an unclosed quotation mark, or no table. */
  | { readonly code: 'record-too-long'; readonly line: number }

export type Delimiter = ',' | '\t' | ';'
export const delimiters: readonly Delimiter[] = [',', '\t', ';']

const noneBroken: ReadonlySet<number> = new Set()
/** Four million characters in one record: no register has them. */
const LONGEST_RECORD = 4_000_000

export interface CsvReader {
  /** Records that are complete with this piece of text. */
  readonly read: (text: string) => readonly CsvRecord[]
  /** The records that end with the file. */
  readonly finish: () => readonly CsvRecord[]
  readonly failure: () => CsvFailure | null
}

/**
 * Records of a text that comes in pieces. PapaParse is given strings only: from a File it would decode by itself and
 * split characters at the edges of its pieces. Text without a quotation mark it is not given at all: to cut it needs no
 * rules. Blank lines are passed over but counted.
 */
export function createCsvReader(delimiter: Delimiter): CsvReader {
  let rest = ''
  let line = 1
  let failure: CsvFailure | null = null
  let newline: '\n' | '\r' | null = null
  const cutPlain = createPlainCutter(delimiter)

  function parse(text: string, isLast: boolean): CsvRecord[] {
    if (failure !== null) return []
    const all = rest + text
    newline ??= newlineOf(all, isLast)
    if (!all.includes('"')) {
      const plain = cutPlain(all, newline ?? '\n', isLast)
      keepRest(all.slice(plain.rest))
      return toRecords(plain.data, noneBroken, false)
    }
    // A line feed ends a record of a file with CRLF too; the return before it is taken off the last cell.
    const parser = new Papa.Parser({ delimiter, newline: newline ?? '\n' })
    // PapaParse leaves the type of its result open.
    const result = parser.parse(all, 0, !isLast) as Papa.ParseResult<string[]>
    keepRest(isLast ? '' : all.slice(result.meta.cursor))
    const broken = new Set<number>()
    for (const error of result.errors) {
      if (error.code === 'InvalidQuotes' || error.code === 'MissingQuotes') broken.add(error.row ?? -1)
      if (error.code === 'MissingQuotes') failure ??= { code: 'quote-unclosed', line: 0 }
    }
    return toRecords(result.data, broken, true)
  }

  function keepRest(text: string): void {
    rest = text
    if (rest.length > LONGEST_RECORD) failure = { code: 'record-too-long', line }
  }

  function toRecords(
    data: readonly string[][],
    broken: ReadonlySet<number>,
    hasQuotes: boolean,
  ): CsvRecord[] {
    const records: CsvRecord[] = []
    for (let index = 0; index < data.length; index += 1) {
      const cells = data[index] ?? []
      const last = cells.length - 1
      const lastCell = cells[last] ?? ''
      if (lastCell.endsWith('\r')) cells[last] = lastCell.slice(0, -1)
      const isBroken = broken.has(index)
      const lastLine = line + (hasQuotes ? countLineEnds(cells) : 0)
      if (failure?.code === 'quote-unclosed' && isBroken && index === data.length - 1)
        failure = { code: 'quote-unclosed', line }
      else if (isBroken || !isBlank(cells)) records.push({ cells, line, lastLine, isBroken })
      line = lastLine + 1
    }
    return records
  }

  return { read: (text) => parse(text, false), finish: () => parse('', true), failure: () => failure }
}

/** Only files of old Macintoshes end their lines with a return alone. */
function newlineOf(text: string, isLast: boolean): '\n' | '\r' | null {
  if (text.includes('\n')) return '\n'
  // A return at the very end may be half of CRLF.
  const at = text.indexOf('\r')
  return at >= 0 && (at < text.length - 1 || isLast) ? '\r' : null
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

function countLineEnds(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  }
  return count
}

/**
 * Whether a quotation mark that was never closed has swallowed whole lines: a cell with a line of as many delimiters
 * as a row has. Such a record looks sound, and rows would be lost without a word.
 */
export function hasSwallowedLines(cells: readonly string[], delimiter: Delimiter, columns: number): boolean {
  return cells.some(
    (cell) =>
      cell.includes('\n') &&
      cell.split('\n').some((text) => text.split(delimiter).length >= Math.max(3, columns - 1)),
  )
}

/** The delimiter under which the first lines name most columns, by `count`; a comma where none does. */
export function chooseDelimiter(
  text: string,
  count: (records: readonly (readonly string[])[]) => number,
): Delimiter {
  const counts = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: text.includes('\n') ? '\n' : '\r',
      preview: 30,
    })
    return count(data)
  })
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
