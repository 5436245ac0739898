import { indexCases, type CaseRegister } from './case-register'
import type { ClearedCases } from './cleared-cases'
import { CHUNK_ROWS, KEY_WORDS, type PackedCases } from './packed-cases'

export interface UnclearedCases {
  readonly chunks: readonly PackedCases[]
  /** Cases that were left out, because they are counted already and their details were cleared. */
  readonly cleared: number
}

/** A file's cases without those whose details were cleared; the same chunks where none is among them. */
export function withoutCleared(
  chunks: readonly PackedCases[],
  cleared: Pick<ClearedCases, 'keys'> | null,
): UnclearedCases {
  if (cleared === null || cleared.keys.length === 0) return { chunks, cleared: 0 }
  const known = indexKeys(cleared.keys)
  let count = 0
  const left = chunks.map((chunk) => {
    const rows = Array.from({ length: chunk.rows }, (_, row) => row).filter(
      (row) => known.find(chunk.keys, row * KEY_WORDS) === null,
    )
    count += chunk.rows - rows.length
    return rows.length === chunk.rows ? chunk : pickRows(chunk, rows)
  })
  return count === 0
    ? { chunks, cleared: 0 }
    : { chunks: left.filter(({ rows }) => rows > 0), cleared: count }
}

/** The keys of all cases of some chunks, each once, in the order of their rows; behind those of `before`. */
export function collectKeys(
  visitCases: (visit: (chunk: PackedCases, row: number) => void) => void,
  cases: number,
  before: Uint32Array = new Uint32Array(0),
): Uint32Array {
  const keys = new Uint32Array(before.length + cases * KEY_WORDS)
  keys.set(before)
  let at = before.length
  visitCases((chunk, row) => {
    for (let word = 0; word < KEY_WORDS; word += 1) keys[at + word] = chunk.keys[row * KEY_WORDS + word] ?? 0
    at += KEY_WORDS
  })
  return keys
}

/** Keys alone, as far as a register looks at its chunks. */
function indexKeys(keys: Uint32Array): CaseRegister {
  const rows = keys.length / KEY_WORDS
  const none = { lines: new Uint32Array(0), days: new Uint16Array(0), flags: new Uint8Array(0) }
  const chunks = Array.from({ length: Math.ceil(rows / CHUNK_ROWS) }, (_, index): PackedCases => {
    const from = index * CHUNK_ROWS
    const to = Math.min(rows, from + CHUNK_ROWS)
    const part = keys.subarray(from * KEY_WORDS, to * KEY_WORDS)
    return { ...none, rows: to - from, keys: part, texts: new Uint16Array(0), words: [] }
  })
  return indexCases(chunks).register
}

/** Some rows of a chunk; each of its arrays has the same number of places a row. */
function pickRows(chunk: PackedCases, rows: readonly number[]): PackedCases {
  const pick = <Places extends Uint32Array | Uint16Array | Uint8Array>(
    from: Places,
    into: Places,
  ): Places => {
    const width = from.length / chunk.rows
    rows.forEach((row, index) => into.set(from.subarray(row * width, (row + 1) * width), index * width))
    return into
  }
  const lengthOf = (from: { readonly length: number }) => (from.length / chunk.rows) * rows.length
  return {
    rows: rows.length,
    keys: pick(chunk.keys, new Uint32Array(lengthOf(chunk.keys))),
    lines: pick(chunk.lines, new Uint32Array(lengthOf(chunk.lines))),
    days: pick(chunk.days, new Uint16Array(lengthOf(chunk.days))),
    flags: pick(chunk.flags, new Uint8Array(lengthOf(chunk.flags))),
    texts: pick(chunk.texts, new Uint16Array(lengthOf(chunk.texts))),
    words: chunk.words,
    ...(chunk.handlers && { handlers: pick(chunk.handlers, new Uint16Array(rows.length)) }),
  }
}
