import type { Encoding, FileIssue } from '@/domain/cases/case-issue'
import { hasHeaderWord } from '@/domain/cases/header-words'
import type { ImportQuestion } from '@/domain/cases/import-choices'
import type { ByteSource } from './byte-source'
import { FileRefusal } from './file-refusal'
import { headerLinesOf } from './head-lines'
import { createUtf8LineFinder } from './utf8-lines'

/** A text file whose encoding is settled as far as its beginning tells. */
export interface EncodingChoice {
  readonly encoding: Encoding
  readonly hasBom: boolean
}

export type Detection =
  | { readonly kind: 'settled'; readonly choice: EncodingChoice }
  | { readonly kind: 'asked'; readonly question: Extract<ImportQuestion, { kind: 'encoding' }> }
  | { readonly kind: 'refused'; readonly issue: FileIssue }

const boms: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const narrowEncodings = ['utf-8', 'gb18030'] as const
const wideEncodings = ['utf-16le', 'utf-16be'] as const
/** How much of the beginning is looked at, above all for the words of a header. */
const HEAD_BYTES = 1 << 16

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/**
 * BOM, else UTF-8 as long as every byte keeps it, else GB18030 where `isKnown` words come out of it, by default those
 * of a header; with NUL bytes UTF-16 likewise. In doubt nothing is guessed: it is asked which of those that decode is
 * right. `isUtf8` is false when the file was found to be no UTF-8 further on.
 */
export function detectEncoding(
  head: Uint8Array,
  isUtf8 = true,
  isKnown: (text: string) => boolean = hasHeaderWord,
): Detection {
  if (head.length === 0) return refuse({ code: 'empty-file' })
  const bom = boms.find(([, start]) => startsWith(head, start))
  if (bom && isLie(head, bom)) return refuse({ code: 'bom-lies', encoding: bom[0], line: 1, byte: 3 })
  if (bom) return settle(bom[0], true)
  const isWide = head.includes(0)
  if (!isWide && isUtf8 && !isInDoubt(head, isKnown)) return settle('utf-8')
  const candidates = (isWide ? wideEncodings : narrowEncodings).flatMap((encoding) => {
    if (encoding === 'utf-8' && !isUtf8) return []
    const text = decodeHead(head, encoding)
    return text === null || (isWide && !isPrinted(text)) ? [] : [{ encoding, text }]
  })
  const known = candidates.filter(({ text }) => isKnown(text))
  // A head that decodes lenient only tells its damage: text that is taken over is always decoded strictly.
  if (!isWide && known.length === 0 && isKnown(new TextDecoder('gb18030').decode(head)))
    return settle('gb18030')
  const [first] = known
  if (first && known.length === 1) return settle(first.encoding)
  if (candidates.length === 0) return refuse({ code: isWide ? 'binary-file' : 'encoding-unknown' })
  const readings = candidates.map(({ encoding, text }) => ({ encoding, firstLines: headerLinesOf(text) }))
  return { kind: 'asked', question: { kind: 'encoding', readings } }
}

/** What a person chose; the mark of the same encoding may stand before it. */
export function chosenEncoding(head: Uint8Array, encoding: Encoding): EncodingChoice {
  const start = boms.find(([marked]) => marked === encoding)?.[1]
  return { encoding, hasBom: start !== undefined && startsWith(head, start) }
}

const refuse = (issue: FileIssue): Detection => ({ kind: 'refused', issue })
const settle = (encoding: Encoding, hasBom = false): Detection => ({
  kind: 'settled',
  choice: { encoding, hasBom },
})

/** A few characters of GB18030 may keep UTF-8 by chance (联通 does); header words, or a whole line, do not. */
function isInDoubt(head: Uint8Array, isKnown: (text: string) => boolean): boolean {
  const text = decodeHead(head, 'utf-8')
  if (text === null || !/[^\0-\x7f]/.test(text) || isKnown(text)) return false
  const finder = createUtf8LineFinder()
  return (finder.add(head) ?? finder.finish()) === null && decodeHead(head, 'gb18030') !== null
}

/**
 * Almost every pair of bytes is some character of UTF-16. What is a text has lines, and no character that is not
 * printed; the wrong order of its bytes makes 0D00 of a return, which no script has.
 */
function isPrinted(text: string): boolean {
  return /[\r\n\t,;]/.test(text) && !/[^\P{C}\r\n\t\p{Cf}]/u.test(text)
}

/** Strictly, but for a character that the end of the head cuts in two. */
function decodeHead(head: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
  } catch {
    return null
  }
}

/**
 * Almost every pair of bytes is some character of UTF-16, so decoding alone does not find out this lie: the words of
 * a header stand behind the mark in another encoding. The other marks are found out by the strict decoder.
 */
function isLie(head: Uint8Array, [encoding, start]: (typeof boms)[number]): boolean {
  if (encoding === 'utf-8') return false
  const rest = head.subarray(start.length)
  const says = (label: string) => hasHeaderWord(new TextDecoder(label).decode(rest))
  return !says(encoding) && (says('utf-8') || says('gb18030'))
}

/** The beginning of a file, by which its encoding is told; empty for an empty file. */
export async function readHead(source: ByteSource, most = HEAD_BYTES): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(source.size, most))
  let filled = 0
  for await (const piece of source.pieces()) {
    const part = piece.subarray(0, head.length - filled)
    head.set(part, filled)
    filled += part.length
    if (filled === head.length) break
  }
  return head.subarray(0, filled)
}

/** Thrown by `decodeText`: the bytes do not keep the encoding. Where, `locateBadByte` finds. */
export class DecodeFailure extends Error {}

/**
 * The whole file as text, piece by piece, through ONE strict decoder: a character cut in two between pieces comes
 * out whole, and a single byte that does not decode ends it. Nothing is ever replaced by U+FFFD. A NUL byte ends it
 * too: no text has one.
 */
export async function* decodeText(
  source: ByteSource,
  encoding: Encoding,
): AsyncGenerator<{ readonly text: string; readonly bytesRead: number }> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      throw new DecodeFailure(encoding)
    }
  }
  let bytesRead = 0
  for await (const piece of source.pieces()) {
    const text = decode(piece)
    if (text.includes('\0')) throw new FileRefusal({ code: 'binary-file' })
    bytesRead += piece.length
    yield { text, bytesRead }
  }
  const rest = decode()
  if (rest !== '') yield { text: rest, bytesRead }
}
