import type { CaseField } from './completed-case'

/** Why a row is refused. */
export type RowIssueCode =
  | 'number-missing'
  /** 1.23E+17: Excel has replaced the digits, the number cannot be known any more. */
  | 'number-scientific'
  | 'number-too-long'
  | 'accepted-missing'
  | 'date-unreadable'
  /** 31 February, month 13. */
  | 'date-impossible'
  | 'year-two-digits'
  /** 2202 for 2022; before 1990. */
  | 'year-out-of-range'
  /** 3/5/2022: day and month cannot be told apart. */
  | 'date-order-unclear'
  | 'ended-before-accepted'
  | 'closed-without-date'
  | 'open-with-date'
  | 'status-missing'
  | 'status-unknown'
  | 'amount-unreadable'
  | 'amount-negative'
  /** #N/A, ########: what Excel shows where a value is missing or does not fit. */
  | 'cell-error'
  /** U+FFFD: a character was lost before the file reached us. */
  | 'character-lost'
  | 'too-many-cells'
  | 'quote-broken'
  /** A quotation mark that was not closed swallowed the lines after it. */
  | 'lines-swallowed'
  /** The same case number stands further up with other contents. */
  | 'number-repeated'
  /** The header once more, as a paged export has it. */
  | 'repeated-header'
  /** A title, a sum, a footer, a blank line. */
  | 'no-case-row'

export interface RowIssue {
  readonly code: RowIssueCode
  /** Header of the column as the file has it; '' where the row as a whole is meant. */
  readonly column: string
  /** What was read; for number-repeated the line of the first row, for broken quotation marks the last line. */
  readonly text: string
}

/** A row that was not taken over. Its cells are those of the recognised columns: personal ones are dropped first. */
export interface RefusedRow {
  /** Line of the file, from 1. */
  readonly line: number
  readonly issues: readonly RowIssue[]
  readonly cells: readonly string[]
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
/** A workbook knows its characters by itself. */
export type FileEncoding = Encoding | 'workbook'

/** Why a file is not read at all. Nothing was changed. */
export type FileIssue =
  | { readonly code: 'empty-file' }
  | { readonly code: 'binary-file' }
  /** A workbook that is damaged or cut off. */
  | { readonly code: 'workbook-broken' }
  | { readonly code: 'workbook-password' }
  | { readonly code: 'workbook-too-large' }
  /** Excel 95 and before, .xlsb, .ods: to be saved as .xlsx. */
  | { readonly code: 'workbook-other' }
  /** Word, presentations, PDF. */
  | { readonly code: 'document-file' }
  /** A BOM promises an encoding that the bytes do not keep. `byte` and `line` from 1. */
  | { readonly code: 'bom-lies'; readonly encoding: Encoding; readonly byte: number; readonly line: number }
  | {
      readonly code: 'undecodable'
      readonly encoding: Encoding
      readonly byte: number
      readonly line: number
    }
  /** Decodes as nothing. */
  | { readonly code: 'encoding-unknown' }
  /** A line of UTF-8 in a file of GB18030. */
  | { readonly code: 'mixed-encodings'; readonly line: number }
  | { readonly code: 'header-not-found'; readonly found: readonly string[] }
  /** And no other columns that could be they. */
  | {
      readonly code: 'columns-missing'
      readonly missing: readonly CaseField[]
      readonly found: readonly string[]
    }
  | { readonly code: 'no-rows' }
  /** One record longer than any register has: an unclosed quotation mark, or no table. */
  | { readonly code: 'record-too-long'; readonly line: number }
  | { readonly code: 'quote-unclosed'; readonly line: number }
  /** The file was moved, changed or locked while it was read. */
  | { readonly code: 'unreadable' }
