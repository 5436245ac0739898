/** The text of a filed table, decoded strictly: in doubt nothing is guessed. */

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export type TextDecoding =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly issue: 'encoding-unknown' | 'not-a-table-file' }

/** Words that a table has in whatever encoding; they tell one encoding from another. */
const TABLE_WORDS = /绩效|指标|预算|目标/
const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * By its mark; else UTF-8 where every byte keeps it; else GB18030, as Chinese Windows saves it, or UTF-16 where the words
 * of a table come out. Never throws and never puts a replacement character. A mark that the words contradict is refused.
 */
export function decodeTableText(bytes: Uint8Array): TextDecoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked !== undefined) {
    const text = decode(bytes, marked)
    if (text === null || text.includes('\0')) return { ok: false, issue: 'encoding-unknown' }
    if (marked !== 'utf-8' && !TABLE_WORDS.test(text) && isContradicted(bytes.subarray(2)))
      return { ok: false, issue: 'encoding-unknown' }
    return { ok: true, text, encoding: marked }
  }
  const plain = decode(bytes, 'utf-8')
  if (plain !== null && !plain.includes('\0')) return { ok: true, text: plain, encoding: 'utf-8' }
  for (const encoding of ['gb18030', 'utf-16le', 'utf-16be'] as const) {
    const text = decode(bytes, encoding)
    if (text !== null && TABLE_WORDS.test(text) && !text.includes('\0')) return { ok: true, text, encoding }
  }
  return { ok: false, issue: bytes.includes(0) ? 'not-a-table-file' : 'encoding-unknown' }
}

/** Almost every pair of bytes is some character of UTF-16, so decoding alone does not find out a wrong mark. */
function isContradicted(bytes: Uint8Array): boolean {
  return (['utf-8', 'gb18030'] as const).some((encoding) => TABLE_WORDS.test(decode(bytes, encoding) ?? ''))
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
