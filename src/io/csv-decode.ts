import type { Encoding, EncodingReading, FileIssue } from '@/domain/cases/case-issue'
import { hasHeaderWord } from '@/domain/cases/header-words'
import { namesOf } from '@/domain/cases/map-columns'
import type { ByteSource } from './byte-source'
import { createUtf8LineFinder } from './utf8-lines'

/** A text file whose encoding is settled as far as its beginning tells. */
export interface EncodingChoice {
  readonly encoding: Encoding
  readonly hasBom: boolean
}

export type Detection =
  { readonly ok: true; readonly choice: EncodingChoice } | { readonly ok: false; readonly issue: FileIssue }

/** Thrown out of `decodeText`: what is wrong with the file as a whole. */
export class FileRefusal extends Error {
  constructor(readonly issue: FileIssue) {
    super(issue.code)
  }
}

const boms: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** How much of the beginning is looked at, above all for the words of a header. */
const HEAD_BYTES = 1 << 16

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/**
 * BOM, else UTF-8 as long as every byte keeps it, else GB18030 where a known header word comes out of it. In doubt
 * nothing is guessed: what the file would say in either is told. `isUtf8` is false when the file was found to be no UTF-8 further on.
 */
export function detectEncoding(head: Uint8Array, isUtf8 = true): Detection {
  if (head.length === 0) return { ok: false, issue: { code: 'empty-file' } }
  const bom = boms.find(([, start]) => startsWith(head, start))
  if (bom && isLie(head, bom))
    return { ok: false, issue: { code: 'bom-lies', encoding: bom[0], line: 1, byte: 3 } }
  if (bom) return { ok: true, choice: { encoding: bom[0], hasBom: true } }
  if (head.includes(0)) return { ok: false, issue: { code: 'binary-file' } }
  if (isUtf8 && !isInDoubt(head)) return { ok: true, choice: { encoding: 'utf-8', hasBom: false } }
  // Lenient only to look for the words: text that is taken over is always decoded strictly.
  const looked = new TextDecoder('gb18030').decode(head)
  return hasHeaderWord(looked)
    ? { ok: true, choice: { encoding: 'gb18030', hasBom: false } }
    : { ok: false, issue: { code: 'encoding-unknown', readings: readingsOf(head) } }
}

/** A few characters of GB18030 may keep UTF-8 by chance (联通 does); header words, or a whole line, do not. */
function isInDoubt(head: Uint8Array): boolean {
  const text = decodeHead(head, 'utf-8')
  if (text === null || !/[^\0-\x7f]/.test(text) || hasHeaderWord(text)) return false
  const finder = createUtf8LineFinder()
  return (finder.add(head) ?? finder.finish()) === null && decodeHead(head, 'gb18030') !== null
}

function readingsOf(head: Uint8Array): readonly EncodingReading[] {
  return (['utf-8', 'gb18030'] as const).flatMap((encoding) => {
    const line = decodeHead(head, encoding)
      ?.trimStart()
      .split(/[\r\n]/, 1)[0]
    return line === undefined ? [] : [{ encoding, found: namesOf(line.split(/[,\t;]/)) }]
  })
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
export async function readHead(source: ByteSource): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(source.size, HEAD_BYTES))
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
