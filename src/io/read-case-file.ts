import {
  createCaseIntake,
  keptCells,
  type CaseIntakeResult,
  type HashCaseNumber,
} from '@/domain/cases/case-intake'
import type { Encoding, FileIssue } from '@/domain/cases/case-issue'
import { hasHeaderWord } from '@/domain/cases/header-words'
import { countHeaderWords, mapColumns, namesOf, type ColumnMap } from '@/domain/cases/map-columns'
import type { ByteSource } from './byte-source'
import {
  DecodeFailure,
  decodeText,
  detectEncoding,
  FileRefusal,
  readHead,
  type EncodingChoice,
} from './csv-decode'
import {
  chooseDelimiter,
  createCsvReader,
  hasSwallowedLines,
  type CsvReader,
  type CsvRecord,
  type Delimiter,
} from './csv-rows'
import { createFileFingerprint } from './file-fingerprint'
import { locateBadByte } from './locate-bad-byte'

/** A register as it was read; nothing is stored yet. */
export interface CaseFileReading {
  readonly encoding: Encoding
  readonly hasBom: boolean
  readonly delimiter: Delimiter
  readonly fingerprint: string
  readonly headerLine: number
  readonly columns: ColumnMap
  /** The first rows, kept columns only. */
  readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly intake: CaseIntakeResult
}

export type CaseFileResult =
  { readonly ok: true; readonly reading: CaseFileReading } | { readonly ok: false; readonly issue: FileIssue }

export interface ReadCaseFileOptions {
  readonly hashCaseNumber: HashCaseNumber
  /** Last year a date may name. */
  readonly latestYear: number
  readonly onProgress?: (bytesRead: number) => void
}

/** Titles may stand above the header, so it is looked for in the first records. */
const HEADER_WITHIN = 30
/** Rows by whose content personal columns are told. */
const SAMPLE_ROWS = 200
const PREVIEW_ROWS = 5
/** Bytes of a row of few columns: the most rows a file can be expected to have. */
const ROW_BYTES = 100
const MOST_EXPECTED_ROWS = 2_000_000
/** Text at the beginning by which the delimiter is told. */
const HEAD_CHARACTERS = 20_000
/**
 * Characters that are cut into records at a time: few enough that their cells are gone before the browser tidies its
 * memory, which would otherwise copy each of them.
 */
const TEXT_STEP = 1 << 16

/**
 * Reads a register: encoding, then text, then records, then cases. Never rejects: a reading of the whole file, or
 * the one thing that is wrong with it. A file is taken for UTF-8 until a byte says otherwise, and then read again
 * from the start as GB18030.
 */
export async function readCaseFile(
  source: ByteSource,
  options: ReadCaseFileOptions,
): Promise<CaseFileResult> {
  try {
    const head = await readHead(source)
    const first = detectEncoding(head)
    if (!first.ok) return first
    try {
      return { ok: true, reading: await readAs(source, first.choice, options) }
    } catch (error) {
      if (!(error instanceof DecodeFailure)) throw error
      return await readOtherwise(source, head, first.choice, options)
    }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, issue: error.issue }
    if (error instanceof DOMException) return { ok: false, issue: { code: 'unreadable' } }
    throw error
  }
}

/** The first choice does not decode. */
async function readOtherwise(
  source: ByteSource,
  head: Uint8Array,
  failed: EncodingChoice,
  options: ReadCaseFileOptions,
): Promise<CaseFileResult> {
  const { encoding, hasBom } = failed
  if (hasBom)
    return { ok: false, issue: { code: 'bom-lies', encoding, ...(await locateBadByte(source, encoding)) } }
  // A header that reads well in UTF-8 says that the file is UTF-8, and damaged further on.
  if (hasHeaderWord(new TextDecoder(encoding).decode(head)))
    return { ok: false, issue: { code: 'undecodable', encoding, ...(await locateBadByte(source, encoding)) } }
  const second = detectEncoding(head, false)
  if (!second.ok) return second
  try {
    return { ok: true, reading: await readAs(source, second.choice, options) }
  } catch (error) {
    if (!(error instanceof DecodeFailure)) throw error
    const place = await locateBadByte(source, second.choice.encoding)
    return { ok: false, issue: { code: 'undecodable', encoding: second.choice.encoding, ...place } }
  }
}

async function readAs(
  source: ByteSource,
  choice: EncodingChoice,
  options: ReadCaseFileOptions,
): Promise<CaseFileReading> {
  const fingerprint = createFileFingerprint()
  const tapped: ByteSource = {
    size: source.size,
    async *pieces() {
      for await (const piece of source.pieces()) {
        fingerprint.add(piece)
        yield piece
      }
    },
  }
  const table = createTableReader(options, Math.min(source.size / ROW_BYTES, MOST_EXPECTED_ROWS))
  for await (const { text, bytesRead } of decodeText(tapped, choice.encoding)) {
    for (let at = 0; at < text.length; at += TEXT_STEP) table.read(text.slice(at, at + TEXT_STEP))
    options.onProgress?.(bytesRead)
  }
  return { ...choice, ...table.finish(), fingerprint: fingerprint.finish() }
}

/** Finds the delimiter, the header and the columns in the first records, then takes the rows in. */
function createTableReader(options: ReadCaseFileOptions, expectedRows: number) {
  let unread = ''
  let csv: { readonly delimiter: Delimiter; readonly reader: CsvReader } | null = null
  let waiting: CsvRecord[] = []
  let mapped: {
    readonly headerLine: number
    readonly columns: ColumnMap
    readonly intake: ReturnType<typeof createCaseIntake>
  } | null = null
  const preview: { line: number; cells: readonly string[] }[] = []

  /** Hands on the text so far; at first it settles the delimiter. */
  function readOn(): CsvReader {
    if (!csv) {
      const head = unread.slice(0, HEAD_CHARACTERS)
      const delimiter = chooseDelimiter(head, (records) => Math.max(0, ...records.map(countHeaderWords)))
      csv = { delimiter, reader: createCsvReader(delimiter) }
    }
    take(csv.reader.read(unread), false)
    unread = ''
    return csv.reader
  }

  function take(records: readonly CsvRecord[], isLast: boolean): void {
    const failure = csv?.reader.failure()
    if (failure) throw new FileRefusal(failure)
    if (mapped) return records.forEach(takeRow)
    waiting = waiting.concat(records)
    if (!isLast && waiting.length < HEADER_WITHIN + SAMPLE_ROWS) return
    const header = findHeader(waiting)
    const rows = waiting.slice(waiting.indexOf(header) + 1)
    waiting = []
    const result = mapColumns(
      header.cells,
      rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
    )
    if (!result.ok) throw new FileRefusal(result.issue)
    const intake = createCaseIntake(result.columns, options.hashCaseNumber, options.latestYear, expectedRows)
    mapped = { headerLine: header.line, columns: result.columns, intake }
    rows.forEach(takeRow)
  }

  function takeRow({ cells, line, lastLine, isBroken }: CsvRecord): void {
    if (!mapped || !csv) return
    const { columns, intake } = mapped
    if (isBroken) return intake.addBroken('quote-broken', line, lastLine)
    if (lastLine > line && hasSwallowedLines(cells, csv.delimiter, columns.width))
      return intake.addBroken('lines-swallowed', line, lastLine)
    if (preview.length < PREVIEW_ROWS) preview.push({ line, cells: keptCells(cells, columns) })
    intake.add(cells, line)
  }

  return {
    read(text: string): void {
      unread += text
      if (csv || unread.length >= HEAD_CHARACTERS) readOn()
    },
    finish() {
      take(readOn().finish(), true)
      if (!csv || !mapped) throw new FileRefusal({ code: 'empty-file' })
      const intake = mapped.intake.finish()
      if (intake.rows === 0) throw new FileRefusal({ code: 'no-rows' })
      return {
        delimiter: csv.delimiter,
        headerLine: mapped.headerLine,
        columns: mapped.columns,
        preview,
        intake,
      }
    },
  }
}

/** The record that names most columns. */
function findHeader(records: readonly CsvRecord[]): CsvRecord {
  const first = records[0]
  if (!first) throw new FileRefusal({ code: 'empty-file' })
  const candidates = records.slice(0, HEADER_WITHIN)
  const counts = candidates.map((record) => countHeaderWords(record.cells))
  const most = Math.max(...counts)
  const header = candidates[counts.indexOf(most)]
  if (!header || most < 2)
    throw new FileRefusal({
      code: 'header-not-found',
      found: namesOf(first.cells.map((cell) => cell.trim())),
    })
  return header
}
