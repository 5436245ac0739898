/** Text that comes in pieces as a register: lines of cells, or a page with a table in it. */
import { countHeaderWords } from '@/domain/cases/map-columns'
import { findHeaderLines } from '@/domain/cases/header-lines'
import type { RegisterSheet } from '@/domain/cases/register-sheet'
import { createCaseTable, type CaseTable, type CaseTableOptions, type CaseTableReading } from './case-table'
import {
  chooseDelimiter,
  createCsvReader,
  hasSwallowedLines,
  type CsvReader,
  type Delimiter,
} from './csv-rows'
import { FileRefusal } from './file-refusal'
import { isMarkup, readMarkupSheets } from './markup-sheets'

export interface RegisterReader {
  readonly read: (text: string) => void
  /** Async because the reader of sheets is loaded only for a page. */
  readonly finish: () => Promise<
    CaseTableReading & { readonly delimiter: Delimiter | ''; readonly sheet: RegisterSheet | null }
  >
}

/** Text at the beginning by which the delimiter is told. */
const HEAD_CHARACTERS = 20_000
/** More rows than a page has memory for; as CSV they are read piece by piece. */
const MOST_ROWS = 200_000
const MOST_CHARACTERS = 32_000_000

/** Finds the delimiter in the first text, then cuts it into records. */
export function createTextReader(options: CaseTableOptions, expectedRows: number): RegisterReader {
  let unread = ''
  let begun: { readonly delimiter: Delimiter; readonly csv: CsvReader; readonly table: CaseTable } | null =
    null

  function begin(): NonNullable<typeof begun> {
    const head = unread.slice(0, HEAD_CHARACTERS)
    const delimiter = chooseDelimiter(head, countWords)
    const table = createCaseTable(options, expectedRows, (cells, columns) =>
      hasSwallowedLines(cells, delimiter, columns),
    )
    return { delimiter, csv: createCsvReader(delimiter), table }
  }

  /** Hands on the text so far; at first it settles the delimiter. */
  function readOn(): NonNullable<typeof begun> {
    begun ??= begin()
    const { csv, table } = begun
    const records = csv.read(unread)
    unread = ''
    refuseFailed(csv)
    table.take(records)
    return begun
  }

  return {
    read(text: string): void {
      unread += text
      if (begun || unread.length >= HEAD_CHARACTERS) readOn()
    },
    async finish() {
      const { delimiter, csv, table } = readOn()
      const records = csv.finish()
      refuseFailed(csv)
      table.take(records)
      return { delimiter, sheet: null, ...table.finish() }
    },
  }
}

/**
 * How much of a header is found: known words, before them all others. What is no known word counts for little, so that a
 * delimiter is told for a register whose headers nobody knows.
 */
function countWords(records: readonly (readonly string[])[]): number {
  const known = Math.max(0, ...records.map(countHeaderWords))
  const cells = findHeaderLines(records).map((place) => records[place]?.length ?? 0)
  return known + Math.min(Math.max(0, ...cells), 999) / 1000
}

/** A page, with or without a table. */
const PAGE = /^[\s\ufeff]*<(?:!doctype|html|\?xml)/i

/** Collects the whole text of what begins like a page; of what turns out to be none, its lines are read. */
export function createMarkupReader(options: CaseTableOptions, expectedRows: number): RegisterReader {
  const pieces: string[] = []
  let length = 0
  return {
    read(text) {
      length += text.length
      if (length > MOST_CHARACTERS) throw new FileRefusal({ code: 'workbook-too-large' })
      pieces.push(text)
    },
    async finish() {
      const text = pieces.join('')
      if (PAGE.test(text) && !isMarkup(text)) throw new FileRefusal({ code: 'header-not-found', found: [] })
      if (!isMarkup(text)) {
        const reader = createTextReader(options, expectedRows)
        reader.read(text)
        return reader.finish()
      }
      const { readCaseSheets } = await import('./read-case-workbook')
      const sheets = readMarkupSheets(text, MOST_ROWS)
      if (sheets.length === 0 && text.split(/<(?:\w+:)?(?:tr|row)[\s>]/i).length > MOST_ROWS)
        throw new FileRefusal({ code: 'workbook-too-large' })
      return { delimiter: '', ...readCaseSheets(sheets, [], options) }
    },
  }
}

function refuseFailed(csv: CsvReader): void {
  const failure = csv.failure()
  if (failure) throw new FileRefusal(failure)
}
