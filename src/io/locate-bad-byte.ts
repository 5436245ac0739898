import type { Encoding } from '@/domain/cases/case-issue'
import type { ByteSource } from './byte-source'

/**
 * The byte at which a strict decoder stops and its line, both from 1. Reads the file once more: line ends are sure
 * places to begin at, so the decoder is led up to the bad line and then through it byte by byte. Of a sound file it
 * is the end.
 */
export async function locateBadByte(
  source: ByteSource,
  encoding: Encoding,
): Promise<{ readonly byte: number; readonly line: number }> {
  let carried: Uint8Array = new Uint8Array()
  let line = 1
  let before = 0
  for await (const piece of source.pieces()) {
    const bytes = join(carried, piece)
    const lines = linesOf(bytes, encoding)
    const end = lines.at(-1)?.end ?? 0
    if (!isSound(bytes.subarray(0, end), encoding)) {
      const bad = lines.find((each) => !isSound(bytes.subarray(each.start, each.end), encoding))
      if (bad) {
        const place = firstBadByte(bytes.subarray(bad.start, bad.end), encoding)
        return { byte: before + bad.start + place, line: line + lines.indexOf(bad) }
      }
    }
    line += lines.length
    before += end
    carried = bytes.slice(end)
  }
  return { byte: before + firstBadByte(carried, encoding), line }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

/** Whole lines. A line feed is one byte in UTF-8 and GB18030, part of no longer character, and two in UTF-16. */
function linesOf(bytes: Uint8Array, encoding: Encoding): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = []
  const lowFirst = encoding === 'utf-16le'
  let start = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (encoding.startsWith('utf-16')) {
      const other = lowFirst ? at + 1 : at - 1
      if (at % 2 !== (lowFirst ? 0 : 1) || bytes[other] !== 0) continue
    }
    const end = lowFirst ? at + 2 : at + 1
    lines.push({ start, end })
    start = end
  }
  return lines
}

function isSound(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Place in a bad line, from 1; its length where only the end is missing. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (const [index, byte] of bytes.entries()) {
    try {
      decoder.decode(Uint8Array.of(byte), { stream: true })
    } catch {
      return index + 1
    }
  }
  return bytes.length
}
