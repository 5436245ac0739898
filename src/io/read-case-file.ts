import type { FileEncoding, FileIssue } from '@/domain/cases/case-issue'
import { hasHeaderWord } from '@/domain/cases/header-words'
import { countHeaderWords } from '@/domain/cases/map-columns'
import type { RegisterSheet } from '@/domain/cases/register-sheet'
import type { ByteSource } from './byte-source'
import { createCaseTable, type CaseTable, type CaseTableOptions, type CaseTableReading } from './case-table'
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
  type Delimiter,
} from './csv-rows'
import { createFileFingerprint } from './file-fingerprint'
import { locateBadByte } from './locate-bad-byte'
import { createUtf8LineFinder } from './utf8-lines'
import { startsLikeWorkbook } from './workbook-start'

/** A register as it was read; nothing is stored yet. */
export interface CaseFileReading extends CaseTableReading {
  readonly encoding: FileEncoding
  readonly hasBom: boolean
  /** '' of a workbook. */
  readonly delimiter: Delimiter | ''
  /** Of a workbook. */
  readonly sheet: RegisterSheet | null
  readonly fingerprint: string
}

export type CaseFileResult =
  { readonly ok: true; readonly reading: CaseFileReading } | { readonly ok: false; readonly issue: FileIssue }

export interface ReadCaseFileOptions extends CaseTableOptions {
  readonly onProgress?: (bytesRead: number) => void
}

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
 * from the start as GB18030. A workbook is told by its first bytes.
 */
export async function readCaseFile(
  source: ByteSource,
  options: ReadCaseFileOptions,
): Promise<CaseFileResult> {
  try {
    const head = await readHead(source)
    if (startsLikeWorkbook(head)) return { ok: true, reading: await readBook(source, options) }
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
  // A header that reads well says that the file is what it was taken for, and damaged further on.
  if (hasHeaderWord(new TextDecoder(encoding).decode(head)))
    return { ok: false, issue: { code: 'undecodable', encoding, ...(await locateBadByte(source, encoding)) } }
  if (hasBom)
    return { ok: false, issue: { code: 'bom-lies', encoding, ...(await locateBadByte(source, encoding)) } }
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
  const { tapped, fingerprint } = tap(choice.encoding === 'gb18030' ? withoutUtf8(source) : source)
  const reader = createTextReader(options, Math.min(source.size / ROW_BYTES, MOST_EXPECTED_ROWS))
  for await (const { text, bytesRead } of decodeText(tapped, choice.encoding)) {
    for (let at = 0; at < text.length; at += TEXT_STEP) reader.read(text.slice(at, at + TEXT_STEP))
    options.onProgress?.(bytesRead)
  }
  return { ...choice, ...reader.finish(), sheet: null, fingerprint: fingerprint.finish() }
}

/** Loaded only now: nobody who chooses no workbook pays for its reader. */
async function readBook(source: ByteSource, options: ReadCaseFileOptions): Promise<CaseFileReading> {
  const { readCaseWorkbook } = await import('./read-case-workbook')
  const { tapped, fingerprint } = tap(source)
  const reading = await readCaseWorkbook(tapped, options)
  options.onProgress?.(source.size)
  return { encoding: 'workbook', hasBom: false, delimiter: '', ...reading, fingerprint: fingerprint.finish() }
}

/** The same bytes, which end with a refusal where one of their lines is UTF-8. */
function withoutUtf8(source: ByteSource): ByteSource {
  const refuse = (line: number | null) => {
    if (line !== null) throw new FileRefusal({ code: 'mixed-encodings', line })
  }
  return {
    size: source.size,
    async *pieces() {
      const finder = createUtf8LineFinder()
      for await (const piece of source.pieces()) {
        refuse(finder.add(piece))
        yield piece
      }
      refuse(finder.finish())
    },
  }
}

/** The same bytes, of which a fingerprint is taken on their way. */
function tap(source: ByteSource) {
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
  return { tapped, fingerprint }
}

/** Finds the delimiter in the first text, then cuts it into records. */
function createTextReader(options: CaseTableOptions, expectedRows: number) {
  let unread = ''
  let begun: { readonly delimiter: Delimiter; readonly csv: CsvReader; readonly table: CaseTable } | null =
    null

  function begin(): NonNullable<typeof begun> {
    const head = unread.slice(0, HEAD_CHARACTERS)
    const delimiter = chooseDelimiter(head, (records) => Math.max(0, ...records.map(countHeaderWords)))
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
    finish() {
      const { delimiter, csv, table } = readOn()
      const records = csv.finish()
      refuseFailed(csv)
      table.take(records)
      return { delimiter, ...table.finish() }
    },
  }
}

function refuseFailed(csv: CsvReader): void {
  const failure = csv.failure()
  if (failure) throw new FileRefusal(failure)
}
