/** A filed table in whatever kind of file an office has it: told by its content, never by its name. */
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import { decodeTableText, type TextEncoding } from './decode-table-text'
import { gridFromDelimited } from './delimited-grid'
import { readHtmlTables } from './html-table'
import type { WorkbookIssue, WorkbookNote } from './workbook'
import { startsLikeWorkbook } from './workbook-start'

export type TargetFileIssue =
  | WorkbookIssue
  | 'empty-file'
  /** Text in no encoding that a table's words come out of. */
  | 'encoding-unknown'
  /** Given up by the person who chose it. */
  | 'cancelled'

export type TargetFileReading =
  | {
      readonly ok: true
      readonly sheets: readonly SheetGrid[]
      /** Of a text file. */
      readonly encoding?: TextEncoding
      /** What was hidden or could not be read, besides the hidden rows that each grid names; empty for text. */
      readonly notes: readonly WorkbookNote[]
    }
  | { readonly ok: false; readonly issue: TargetFileIssue }

/** A filled form is some hundred kilobytes as a workbook, a few as text; pages with a table in them are larger. */
const MOST_BYTES = 32_000_000
const MOST_TEXT_BYTES = 8_000_000

/** Never throws. Nothing is taken from a file that was refused or given up. */
export async function readTargetFile(
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
): Promise<TargetFileReading> {
  if (bytes.length === 0) return { ok: false, issue: 'empty-file' }
  if (bytes.length > MOST_BYTES) return { ok: false, issue: 'too-large' }
  const reading = startsLikeWorkbook(bytes) ? await readBook(bytes, signal) : readText(bytes, name)
  return signal?.aborted ? { ok: false, issue: 'cancelled' } : reading
}

/** From the clipboard: the table of its HTML where it has one, for only that has the merged cells; else its text. */
export function readPastedTable(html: string | null, text: string): readonly SheetGrid[] {
  const tables = html === null ? [] : readHtmlTables(html, '').filter(hasTwoCells)
  if (tables.length > 0) return tables
  if (isHtml(text)) return readHtmlTables(text, '')
  return gridFromDelimited(text, '') ?? []
}

const hasTwoCells = ({ rows }: SheetGrid) => rows.flat().filter((cell) => cell !== '').length > 1

/** Loaded only now: nobody who chooses no workbook pays for the library. */
async function readBook(bytes: Uint8Array, signal?: AbortSignal): Promise<TargetFileReading> {
  const { readWorkbook } = await import('./workbook')
  return readWorkbook(bytes, signal)
}

/** A workbook as XML (Excel 2003), and a page with all its parts in one file: spreadsheets save both as .xls. */
const OTHER_WORKBOOK =
  /^[\s\ufeff]*<\?xml[^]{0,600}urn:schemas-microsoft-com:office:spreadsheet|^MIME-Version:/i

function readText(bytes: Uint8Array, name: string): TargetFileReading {
  if (bytes.length > MOST_TEXT_BYTES) return { ok: false, issue: 'too-large' }
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  if (start === '%PDF-' || start === '{\\rtf') return { ok: false, issue: 'document-file' }
  const decoded = decodeTableText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded
  if (text.trim() === '') return { ok: false, issue: 'empty-file' }
  if (OTHER_WORKBOOK.test(text)) return { ok: false, issue: 'other-workbook' }
  const sheets = isHtml(text) ? readHtmlTables(text, name) : gridFromDelimited(text, name)
  if (sheets === null) return { ok: false, issue: 'too-large' }
  return sheets.length === 0
    ? { ok: false, issue: 'not-a-table-file' }
    : { ok: true, sheets, encoding, notes: [] }
}

/** Systems of finance bureaus write such a page and call it .xls. */
function isHtml(text: string): boolean {
  return /^[\s\ufeff]*</.test(text) && /<table[\s>]/i.test(text)
}
