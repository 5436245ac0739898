import type { FileEncoding, FileIssue } from '@/domain/cases/case-issue'
import { hasHeaderWord } from '@/domain/cases/header-words'
import {
  noChoices,
  type ImportChoices,
  type ImportQuestion,
  type RememberedMapping,
} from '@/domain/cases/import-choices'
import type { RegisterSheet } from '@/domain/cases/register-sheet'
import type { ByteSource } from './byte-source'
import type { CaseTableOptions, CaseTableReading } from './case-table'
import {
  chosenEncoding,
  DecodeFailure,
  decodeText,
  detectEncoding,
  readHead,
  type Detection,
  type EncodingChoice,
} from './csv-decode'
import type { Delimiter } from './csv-rows'
import { createFileFingerprint } from './file-fingerprint'
import { FileQuestion, FileRefusal } from './file-refusal'
import { locateBadByte } from './locate-bad-byte'
import { createMarkupReader, createTextReader } from './register-readers'
import { createUtf8LineFinder } from './utf8-lines'
import { startsLikeWorkbook } from './workbook-start'

/** A register as it was read; nothing is stored yet. */
export interface CaseFileReading extends CaseTableReading {
  readonly encoding: FileEncoding
  readonly hasBom: boolean
  /** '' of a workbook and of a page. */
  readonly delimiter: Delimiter | ''
  /** Of a workbook, and of a page with its table. */
  readonly sheet: RegisterSheet | null
  readonly fingerprint: string
}

export type CaseFileResult =
  | { readonly ok: true; readonly reading: CaseFileReading }
  | { readonly ok: false; readonly issue: FileIssue; readonly question?: undefined }
  /** Only a person knows; asked again with the answer among the choices. */
  | { readonly ok: false; readonly question: ImportQuestion; readonly issue?: undefined }

export interface ReadCaseFileOptions extends Omit<CaseTableOptions, 'choices' | 'remembered'> {
  readonly choices?: ImportChoices
  /** Awaited after the file was opened. */
  readonly remembered?: Promise<readonly RememberedMapping[]>
  readonly onProgress?: (bytesRead: number) => void
}

type ReadOptions = CaseTableOptions & Pick<ReadCaseFileOptions, 'onProgress'>

/** Bytes of a row of few columns: the most rows a file can be expected to have. */
const ROW_BYTES = 100
const MOST_EXPECTED_ROWS = 2_000_000
/**
 * Characters that are cut into records at a time: few enough that their cells are gone before the browser tidies its
 * memory, which would otherwise copy each of them.
 */
const TEXT_STEP = 1 << 16

/** A page or a workbook of XML is read as a whole. */
const MOST_MARKUP_BYTES = 32_000_000

/**
 * Reads a register: encoding, then text, then records, then cases. Never rejects: a reading of the whole file, the one
 * thing that is wrong with it, or what has to be asked. A file is taken for UTF-8 until a byte says otherwise, and then
 * read again from the start as GB18030. A workbook is told by its first bytes.
 */
export async function readCaseFile(
  source: ByteSource,
  { choices = noChoices, remembered, ...rest }: ReadCaseFileOptions,
): Promise<CaseFileResult> {
  try {
    const head = await readHead(source)
    const options: ReadOptions = { ...rest, choices, remembered: (await remembered) ?? [] }
    if (startsLikeWorkbook(head)) return { ok: true, reading: await readBook(source, options) }
    const other = otherKindOf(head)
    if (other) return { ok: false, issue: { code: other } }
    return { ok: true, reading: await readText(source, head, options) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, issue: error.issue }
    if (error instanceof FileQuestion) return { ok: false, question: error.question }
    if (error instanceof DOMException) return { ok: false, issue: { code: 'unreadable' } }
    throw error
  }
}

async function readText(
  source: ByteSource,
  start: Uint8Array,
  options: ReadOptions,
): Promise<CaseFileReading> {
  const { encoding } = options.choices
  // Of a page nobody knows how far down its table begins.
  const isPage = startsLikeMarkup(start)
  const head = isPage ? await readHead(source, MOST_MARKUP_BYTES) : start
  if (encoding !== null) {
    const choice = chosenEncoding(head, encoding)
    return readAs(source, choice, isPage, options).catch((error: unknown) =>
      refuseBadByte(error, source, choice),
    )
  }
  const isKnown = (text: string) => hasHeaderWord(text) || namesRemembered(text, options.remembered)
  const first = settledOf(detectEncoding(head, true, isKnown))
  try {
    return await readAs(source, first, isPage, options)
  } catch (error) {
    if (!(error instanceof DecodeFailure)) throw error
    // A header that reads well says that the file is what it was taken for, and damaged further on.
    if (isKnown(new TextDecoder(first.encoding).decode(head))) return refuseBadByte(error, source, first)
    if (first.hasBom) {
      const { encoding } = first
      throw new FileRefusal({ code: 'bom-lies', encoding, ...(await locateBadByte(source, encoding)) })
    }
    const second = settledOf(detectEncoding(head, false, isKnown))
    return readAs(source, second, isPage, options).catch((again: unknown) =>
      refuseBadByte(again, source, second),
    )
  }
}

/** Documents that are text to their first bytes: a page with all its parts in one file, PDF, RTF. */
function otherKindOf(head: Uint8Array): 'workbook-other' | 'document-file' | null {
  const start = String.fromCharCode(...head.subarray(0, 13))
  if (/^MIME-Version:/i.test(start)) return 'workbook-other'
  return /^(?:%PDF-|\{\\rtf)/.test(start) ? 'document-file' : null
}

/** A page, or XML: whatever the encoding, its first character is a <. */
function startsLikeMarkup(head: Uint8Array): boolean {
  const from = [0xef, 0xff, 0xfe].includes(head[0] ?? 0) ? (head[0] === 0xef ? 3 : 2) : 0
  return head.subarray(from).find((byte) => byte > 0x20) === 0x3c
}

function settledOf(detection: Detection): EncodingChoice {
  if (detection.kind === 'refused') throw new FileRefusal(detection.issue)
  if (detection.kind === 'asked') throw new FileQuestion(detection.question)
  return detection.choice
}

async function refuseBadByte(
  error: unknown,
  source: ByteSource,
  { encoding }: EncodingChoice,
): Promise<never> {
  if (!(error instanceof DecodeFailure)) throw error
  throw new FileRefusal({ code: 'undecodable', encoding, ...(await locateBadByte(source, encoding)) })
}

/** Headers that were mapped by hand speak of a register as known ones do, where they are no plain letters. */
function namesRemembered(text: string, remembered: readonly RememberedMapping[]): boolean {
  return remembered.some(({ mapping }) => {
    const names = Object.values(mapping.columns)
    const isTold = names.some((name) => /[^\0-\x7f]/.test(name))
    return isTold && names.every((name) => text.includes(name.replace(/ #\d+$/, '')))
  })
}

async function readAs(
  source: ByteSource,
  choice: EncodingChoice,
  isPage: boolean,
  options: ReadOptions,
): Promise<CaseFileReading> {
  const { tapped, fingerprint } = tap(choice.encoding === 'gb18030' ? withoutUtf8(source) : source)
  const expectedRows = Math.min(source.size / ROW_BYTES, MOST_EXPECTED_ROWS)
  const reader = (isPage ? createMarkupReader : createTextReader)(options, expectedRows)
  for await (const { text, bytesRead } of decodeText(tapped, choice.encoding)) {
    for (let at = 0; at < text.length; at += TEXT_STEP) reader.read(text.slice(at, at + TEXT_STEP))
    options.onProgress?.(bytesRead)
  }
  return { ...choice, ...(await reader.finish()), fingerprint: fingerprint.finish() }
}

/** Loaded only now: nobody who chooses no workbook pays for its reader. */
async function readBook(source: ByteSource, options: ReadOptions): Promise<CaseFileReading> {
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
